import EvaluationModel

/// The bar of a batch: how far, how fast, how long still, how many errors so far.
///
/// It is drawn on a terminal only, at most ten times a second, over itself.
struct BatchProgress {
  /// What ``show(_:done:)`` is told to be done.
  enum Unit {
    /// Bytes of a file of forms.
    case forms
    /// Files of a folder.
    case files
  }

  private let console: Console
  private let total: Int?
  private let unit: Unit
  private let began = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  /// A bar that is not drawn yet.
  ///
  /// - Parameters:
  ///   - console: What it is drawn on, where that is a terminal.
  ///   - total: How much there is to do, in bytes or files; `nil` where nobody knows.
  ///   - unit: What is counted.
  init(_ console: Console, total: Int?, unit: Unit) {
    self.console = console
    self.total = total
    self.unit = unit
  }

  /// Draws the bar, unless it was drawn just now.
  ///
  /// - Parameters:
  ///   - tally: What is done so far.
  ///   - done: How much of the total that is.
  mutating func show(_ tally: BatchTally, done: Int) {
    guard let draw = console.drawProgress else { return }
    let now = ContinuousClock.now
    if let drawn, now - drawn < .milliseconds(100) { return }
    drawn = now
    draw(Self.line(tally, done: done, of: total, unit, after: now - began))
  }

  /// Removes the bar.
  mutating func clear() {
    if drawn != nil { console.drawProgress?("") }
    drawn = nil
  }

  /// The line: `[######----------] 30%  3,000张  1,200张/秒  剩余约5秒  未计分2张`.
  static func line(
    _ tally: BatchTally, done: Int, of total: Int?, _ unit: Unit, after elapsed: Duration
  ) -> String {
    let milliseconds =
      Int(elapsed.components.seconds) * 1000
      + Int(elapsed.components.attoseconds / 1_000_000_000_000_000)
    var parts: [String] = []
    if let total, total > 0 {
      let done = min(max(done, 0), total)
      let filled = done * 20 / total
      parts.append(
        "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
          + "] \(done * 100 / total)%")
      if unit == .files {
        parts.append("\(BatchEnding.count(done))/\(BatchEnding.count(total))个文件")
      }
    }
    parts.append("\(BatchEnding.count(tally.forms))张")
    if milliseconds > 0 {
      let rate = tally.forms * 1000 / milliseconds
      parts.append(rate > 0 ? "\(BatchEnding.count(rate))张/秒" : "不到1张/秒")
    }
    if let total, done > 0, done < total, milliseconds > 500 {
      let left = Int128(milliseconds) * Int128(total - done) / Int128(done)
      parts.append("剩余约\(BatchEnding.text(.milliseconds(left)))")
    }
    parts.append("未计分\(BatchEnding.count(tally.failed))张")
    return parts.joined(separator: "  ")
  }
}
