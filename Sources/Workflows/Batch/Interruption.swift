import Glibc
import Synchronization

/// Whether somebody asked the run to end: Ctrl-C, a closed terminal, a shutdown.
///
/// The first signal lets the run end in order; a second one ends the process at once, as always.
enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Whether the run is to end.
  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Lets SIGINT, SIGTERM and SIGHUP end the run in order, and reads that wait stop waiting.
  static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      // nohup stays what it is.
      if sigaction(number, nil, &action) == 0, isIgnored(action) { continue }
      action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        Interruption.requested.store(true, ordering: .relaxed)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    guard let handler = action.__sigaction_handler.sa_handler else { return false }
    return unsafeBitCast(handler, to: Int.self) == 1
  }
}
