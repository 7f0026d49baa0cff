import Glibc

/// A run of the built command as a process of its own.
final class CommandProcess {
  /// How a process ended.
  struct End: Equatable {
    /// Its exit code; `nil` where a signal ended it.
    var code: Int32?
    /// The signal that ended it; `nil` where it ended by itself.
    var signal: Int32?
    /// The most memory it had at one time, in KiB.
    var peak: Int

    /// Whether it ended by itself with a code.
    func isExit(_ code: Int32) -> Bool { self.code == code }
  }

  /// The command lies beside the tests that were built with it.
  static let executable: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".") + "/ziping"
  }()

  /// Its number.
  let identifier: pid_t
  private var end: End?

  /// Starts a run; the descriptors stay the caller's.
  ///
  /// - Parameters:
  ///   - arguments: The command's words.
  ///   - input: What it reads; `nil` for nothing.
  ///   - output: Where its results go; `nil` for nowhere.
  ///   - errors: Where its messages go; `nil` for nowhere.
  ///   - fileBlocks: The largest file it may write, in the shell's blocks; `nil` for any.
  init?(
    _ arguments: [String], input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil,
    fileBlocks: Int? = nil
  ) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, given) in [
      (STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, errors),
    ] {
      if let given {
        posix_spawn_file_actions_adddup2(&actions, given, target)
      } else {
        posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    var words = [Self.executable] + arguments
    if let fileBlocks {
      words = ["/bin/sh", "-c", "ulimit -f \(fileBlocks); exec \"$0\" \"$@\""] + words
    }
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var identifier: pid_t = 0
    guard posix_spawn(&identifier, words[0], &actions, &attributes, &pointers, environ) == 0 else {
      return nil
    }
    self.identifier = identifier
  }

  deinit {
    if end == nil {
      send(SIGKILL)
      _ = wait()
    }
  }

  /// Sends a signal.
  func send(_ signal: Int32) { if end == nil { kill(identifier, signal) } }

  /// How it ended, where it has ended.
  func poll() -> End? { collect(WNOHANG) }

  /// Waits for its end.
  func wait() -> End { collect(0) ?? End(code: nil, signal: nil, peak: 0) }

  private func collect(_ options: Int32) -> End? {
    if let end { return end }
    var status: Int32 = 0
    var usage = rusage()
    var found: pid_t
    repeat { found = wait4(identifier, &status, options, &usage) } while found < 0 && errno == EINTR
    guard found == identifier else { return nil }
    let signal = status & 0x7F
    end = End(
      code: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal,
      peak: usage.ru_maxrss)
    return end
  }
}
