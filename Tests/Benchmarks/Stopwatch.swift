import Glibc

/// Medians of repeated runs, in nanoseconds of wall and processor time.
struct Stopwatch {
  /// What one piece of work took.
  struct Reading {
    let wall: Double
    let processor: Double
  }

  /// The median of `runs` runs of `work`, after one run that does not count.
  static func median(runs: Int = 7, _ work: () throws -> Void) rethrows -> Reading {
    try work()
    var walls: [Double] = []
    var processors: [Double] = []
    for _ in 0..<runs {
      let wall = now(CLOCK_MONOTONIC)
      let processor = now(CLOCK_PROCESS_CPUTIME_ID)
      try work()
      walls.append(now(CLOCK_MONOTONIC) - wall)
      processors.append(now(CLOCK_PROCESS_CPUTIME_ID) - processor)
    }
    return Reading(wall: middle(walls), processor: middle(processors))
  }

  private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
