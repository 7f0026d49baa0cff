import Glibc

/// Keeps the input that is being read, and writes it to a file when the process traps, takes too
/// long or asks for too much memory.
enum FuzzGuard {
  /// Processor time that one input may take, in seconds; sanitizers and slow machines included.
  static let secondsAnInput = 20
  /// Address space of the whole process.
  private static let addressSpace: rlim_t = 4 << 30

  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var input = UnsafeRawBufferPointer(start: nil, count: 0)

  /// Sets the limits, and where the input of a failure goes.
  static func begin(saving file: String) {
    path = strdup(file)
    var limit = rlimit(rlim_cur: addressSpace, rlim_max: addressSpace)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    // A stack of its own, for inputs that exhaust the usual one.
    let size = 1 << 16
    var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGPROF] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        FuzzGuard.save()
        FuzzGuard.say(signal == SIGPROF ? "\ntoo slow, saved\n" : "\ntrapped, saved\n")
        _exit(1)
      }
      action.sa_flags = Int32(SA_ONSTACK)
      sigaction(signal, &action, nil)
    }
  }

  /// Runs work on an input under the limits.
  static func watch<Result>(_ bytes: [UInt8], _ work: () -> Result) -> Result {
    bytes.withUnsafeBytes { buffer in
      input = buffer
      setTimer(seconds: secondsAnInput)
      defer { setTimer(seconds: 0) }
      return work()
    }
  }

  /// Writes the input to the file; calls only what signal handlers may call.
  static func save() {
    guard let path else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var written = 0
    while written < input.count {
      let count = write(file, input.baseAddress.map { $0 + written }, input.count - written)
      guard count > 0 else { break }
      written += count
    }
    close(file)
  }

  /// The most memory that the process has held, in MiB.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss >> 10
  }

  private static func say(_ text: StaticString) {
    write(2, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func setTimer(seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}
