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
    var readings: [Reading] = []
    for _ in 0..<runs { readings.append(try once(work)) }
    return median(of: readings)
  }

  /// The medians of several pieces of work that take turns, so that what else the machine does
  /// bears on all of them alike.
  ///
  /// - Throws: What a piece of work throws.
  static func medians(runs: Int = 7, of works: [() throws -> Void]) throws -> [Reading] {
    var readings = [[Reading]](repeating: [], count: works.count)
    for run in 0...runs {
      for (index, work) in works.enumerated() {
        let reading = try once(work)
        if run > 0 { readings[index].append(reading) }
      }
    }
    return readings.map(median)
  }

  /// What one run of `work` takes.
  static func once(_ work: () throws -> Void) rethrows -> Reading {
    let wall = now(CLOCK_MONOTONIC)
    let processor = now(CLOCK_PROCESS_CPUTIME_ID)
    try work()
    return Reading(
      wall: now(CLOCK_MONOTONIC) - wall, processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  private static func median(of readings: [Reading]) -> Reading {
    Reading(wall: middle(readings.map(\.wall)), processor: middle(readings.map(\.processor)))
  }

  private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
