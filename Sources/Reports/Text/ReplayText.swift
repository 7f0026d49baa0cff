public import EvaluationModel

/// The same forms under two rubrics, for a terminal: every row and total that moves, and why.
public struct ReplayText: Sendable {
  /// A form under both rubrics.
  public struct Replay: Sendable {
    /// Under the rubric that counts.
    public var before: ScoredForm
    /// Under the rubric that it is compared with.
    public var after: ScoredForm

    /// A replay from its two ends.
    public init(before: ScoredForm, after: ScoredForm) {
      self.before = before
      self.after = after
    }
  }

  /// The columns of the terminal.
  public var width: Int
  /// Whether escape sequences for colours are written.
  public var isColored: Bool

  /// A text in a look.
  public init(width: Int = 100, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  private var style: TerminalStyle { TerminalStyle(isColored: isColored) }

  /// What moves in one form, with a line break at its end.
  public func text(for replay: Replay) -> String {
    let (before, after) = (replay.before, replay.after)
    var lines = DisplayWidth.wrapped(
      "\(before.title)：\(before.subject)（\(before.rubric.id) → \(after.rubric.id)）", to: width
    ).map { style.apply(.strong, to: $0) }
    let moved = Self.movedRows(replay)
    for (old, new) in moved {
      guard let row = new ?? old else { continue }
      lines.append(
        "  \(row.name)：\(old?.scoreText ?? "不计") → \(new?.scoreText ?? "不计")（分值\(row.weight)）")
      lines += reasons(old, new)
    }
    if moved.isEmpty { lines.append("  各行得分都不变。") }
    lines += capReasons(before.sheet.total, after.sheet.total)
    lines.append(
      "  总分：\(before.totalText) → \(after.totalText)分；等级：\(before.gradeName ?? "不评") → \(after.gradeName ?? "不评")"
    )
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many forms, rows, totals and grades move, with a line break at its end.
  public func summary(of replays: [Replay]) -> String {
    let rows = replays.reduce(0) { $0 + Self.movedRows($1).count }
    let totals = replays.count { Self.totalMoves($0) }
    let grades = replays.count { $0.before.gradeName != $0.after.gradeName }
    return DisplayWidth.wrapped(
      "共\(replays.count)张表：\(rows)行得分变动，\(totals)张总分变动，\(grades)张等级变动。", to: width
    ).joined(separator: "\n") + "\n"
  }

  private static func totalMoves(_ replay: Replay) -> Bool {
    let (before, after) = (replay.before.sheet.total, replay.after.sheet.total)
    return before.low != after.low || before.high != after.high
  }

  /// The rows whose points or weights differ; a row that only one rubric has counts as moved.
  static func movedRows(_ replay: Replay) -> [(old: ScoredRow?, new: ScoredRow?)] {
    var old = replay.before.rows
    var moved: [(old: ScoredRow?, new: ScoredRow?)] = []
    for row in replay.after.rows {
      // The row at the same place; scoring tables add rows in an order of their own.
      let place =
        old.firstIndex { $0.line == row.line && $0.name == row.name }
        ?? old.firstIndex { $0.name == row.name }
      guard let place else {
        moved.append((nil, row))
        continue
      }
      let before = old.remove(at: place)
      let isSame =
        before.low == row.low && before.high == row.high && before.weight == row.weight
        && before.scoreText == row.scoreText
      if !isSame { moved.append((before, row)) }
    }
    return old.map { (old: $0, new: nil) } + moved
  }

  /// Why a total moves that is held down under one of the two rubrics, or differently under both.
  private func capReasons(_ before: TotalScore, _ after: TotalScore) -> [String] {
    guard before.capText != after.capText else { return [] }
    return [("原：", before.capText ?? ""), ("现：", after.capText ?? "")].flatMap { mark, text in
      text.isEmpty ? [] : reason(mark, text + "。")
    }
  }

  /// Why each of the two scores is as it is.
  private func reasons(_ old: ScoredRow?, _ new: ScoredRow?) -> [String] {
    [("原：", old?.explanation ?? ""), ("现：", new?.explanation ?? "")].flatMap { mark, text in
      text.isEmpty ? [] : reason(mark, text)
    }
  }

  private func reason(_ mark: String, _ text: String) -> [String] {
    DisplayWidth.wrapped(mark + CellText.line(text), to: width - 6).enumerated().map {
      "      " + ($0 == 0 ? "" : "  ") + $1
    }
  }
}
