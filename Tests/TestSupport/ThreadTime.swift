import Glibc

/// The processor time of the calling thread: what a piece of work costs, however busy the machine is.
package enum ThreadTime {
  /// What some work costs, in seconds.
  package static func seconds<Failure: Error>(
    of work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    let start = now
    try work()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
