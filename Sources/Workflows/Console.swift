import Glibc
import Synchronization

/// Where a workflow writes what people and programs read.
///
/// Results go to ``write(_:)``, everything else to ``report(_:)``; a test passes its own closures.
public struct Console: Sendable {
  /// Writes a result, exactly as given.
  public let write: @Sendable (String) -> Void
  /// Writes a diagnostic line; the line's end is added.
  public let report: @Sendable (String) -> Void
  /// Draws a line over the one drawn before, or removes it for an empty one; `nil` where diagnostics
  /// do not go to a terminal.
  public let drawProgress: (@Sendable (String) -> Void)?
  /// Whether results may be coloured.
  public let isColored: Bool
  /// The width of a line of text, in half-width characters.
  public let width: Int

  /// A console from its parts.
  public init(
    write: @escaping @Sendable (String) -> Void, report: @escaping @Sendable (String) -> Void,
    drawProgress: (@Sendable (String) -> Void)? = nil, isColored: Bool = false, width: Int = 100
  ) {
    self.write = write
    self.drawProgress = drawProgress
    self.report = { report(Self.harmless($0)) }
    self.isColored = isColored
    self.width = width
  }

  /// Standard output and standard error; coloured on a terminal that does not ask for plain text.
  public static let standard = Console(
    write: { StandardStream.write($0, to: STDOUT_FILENO) },
    report: { StandardStream.write($0 + "\n", to: STDERR_FILENO) },
    drawProgress: StandardStream.progress,
    isColored: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil,
    width: StandardStream.terminalWidth)
}

extension Console {
  /// A text without what a terminal would obey instead of showing it: control characters and changes
  /// of direction, which a name of a file may have.
  ///
  /// - Parameter text: Lines of text; their ends and tabs stay.
  /// - Returns: The text with a mark in the place of each.
  static func harmless(_ text: String) -> String {
    let isObeyed = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isObeyed($0) ? "\u{FFFD}" : $0 }))
  }

  /// Why results did not all reach standard output, in Chinese, or `nil` when they did.
  ///
  /// A full disk behind `>` must not look like success. A reader that went away is no failure.
  public static var outputFailure: String? {
    switch StandardStream.failure.load(ordering: .relaxed) {
    case 0, EPIPE: nil
    case ENOSPC, EDQUOT: "错误：磁盘空间不足，结果没有写完。请腾出空间后重试。"
    case let code: "错误：结果没有写完（\(String(cString: strerror(code)))）。请检查输出的去处。"
    }
  }
}

/// The process's own streams.
private enum StandardStream {
  /// The error of the first write to standard output that failed, 0 for none.
  static let failure = Atomic<Int32>(0)

  /// Writes all bytes, however many calls that takes; a closed pipe ends the process quietly, as
  /// SIGPIPE does.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawPointer(rest.base), rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          if descriptor == STDOUT_FILENO { failure.store(errno, ordering: .relaxed) }
          return
        }
      }
    }
  }

  /// What draws over the last line of a terminal; `nil` where standard error is none.
  static var progress: (@Sendable (String) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    return { line in write("\r\u{1B}[K" + line, to: STDERR_FILENO) }
  }

  /// The terminal's width, between 60 and 120; 100 where there is no terminal.
  static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(max(Int(size.ws_col), 60), 120)
  }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
  /// The address of the first byte that is left.
  fileprivate var base: UnsafePointer<UInt8>? { UnsafeBufferPointer(rebasing: self).baseAddress }
}
