import Glibc
import Synchronization

/// A running child process with the reading ends of its standard output and standard error.
///
/// The group is ended and the process is collected by ``wait(_:)``, or at the latest when the value
/// goes.
struct ChildProcess: ~Copyable {
  /// Held from the making of the pipes to the start: a pipe is open for a moment before it is marked
  /// as not inherited, and another child started in that moment would keep it.
  private static let starting = Mutex(())

  /// How long one look for the end of the process may wait, in milliseconds.
  private static let step: Int32 = 20

  /// How often a program is tried that somebody still has open for writing: it was installed a moment
  /// ago, and another child may have inherited its file.
  private static let patience = 50

  private let identifier: pid_t
  private var output: OutputPipe
  private var errors: OutputPipe
  private var isCollected = false

  private init(_ identifier: pid_t, _ output: consuming OutputPipe, _ errors: consuming OutputPipe)
  {
    self.identifier = identifier
    self.output = output
    self.errors = errors
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: Its file.
  ///   - arguments: What follows its name.
  ///   - environment: `NAME=value`, one each.
  /// - Returns: `nil` when it cannot be started.
  static func start(
    _ path: String, _ arguments: [String], _ environment: [String]
  ) -> ChildProcess? {
    starting.withLock { _ in spawn(path, arguments, environment) }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String]
  ) -> ChildProcess? {
    guard var output = OutputPipe(), var errors = OutputPipe() else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writingEnd, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writingEnd, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags =
      Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK)
      | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var identifier: pid_t = 0
    let code = withCStrings([path] + arguments) { arguments in
      withCStrings(environment) { environment in
        var code: Int32
        var patience = Self.patience
        repeat {
          code = posix_spawn(&identifier, path, &actions, &attributes, arguments, environment)
          patience -= 1
        } while code == ETXTBSY && patience > 0 && usleep(useconds_t(Self.step) * 1000) == 0
        return code
      }
    }
    guard code == 0 else { return nil }
    output.closeWritingEnd()
    errors.closeWritingEnd()
    return ChildProcess(identifier, output, errors)
  }

  deinit {
    if !isCollected {
      kill(-identifier, SIGKILL)
      _ = Self.collect(identifier)
    }
  }

  /// Reads until the process is over or a limit is reached, then ends its group and collects it.
  consuming func wait(_ limits: ExternalProgram.Limits) -> ExternalProgram.Outcome {
    let clock = ContinuousClock()
    let end = clock.now + limits.duration
    while true {
      let isOver = Self.isOver(identifier)
      // What is over has written all it will; what it started must not go on.
      if isOver { kill(-identifier, SIGKILL) }
      let isQuiet = receive(limits, patience: isOver ? 0 : Self.step)
      if output.count > limits.outputBytes {
        _ = stop()
        return .outputTooLarge
      }
      if isOver, isQuiet { break }
      if !isOver, clock.now >= end {
        _ = stop()
        return .timedOut(stderr: errors.text)
      }
    }
    let status = stop()
    return .exited(status: status, stdout: output.bytes, stderr: errors.text)
  }

  /// Takes what the pipes hold; whether that was nothing.
  private mutating func receive(
    _ limits: ExternalProgram.Limits, patience: Int32
  ) -> Bool {
    var waiting = [
      pollfd(fd: output.readingEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.readingEnd, events: Int16(POLLIN), revents: 0),
    ]
    // A closed pipe has the descriptor -1, which poll passes over.
    let ready = poll(&waiting, 2, patience)
    // An interrupted look has seen nothing, so it tells nothing.
    guard ready > 0 else { return ready == 0 || errno != EINTR }
    var isQuiet = true
    if waiting[0].revents != 0, output.receive(keepingLast: nil) { isQuiet = false }
    if waiting[1].revents != 0, errors.receive(keepingLast: limits.errorBytes) { isQuiet = false }
    return isQuiet
  }

  /// Ends the group and collects the process.
  private mutating func stop() -> Int32 {
    // As long as it is not collected, no other process can get its number.
    kill(-identifier, SIGKILL)
    isCollected = true
    return Self.collect(identifier)
  }

  /// Whether the process is over; it stays to be collected.
  private static func isOver(_ identifier: pid_t) -> Bool {
    var information = siginfo_t()
    let code = waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT)
    guard code == 0 else { return errno != EINTR }
    // Without a process that is over, the number of the signal stays 0.
    return information.si_signo != 0
  }

  /// Collects a process that is over or about to be; -1 where someone else has done so.
  private static func collect(_ identifier: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Calls with a list of C strings that ends in a null pointer.
  private static func withCStrings<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
