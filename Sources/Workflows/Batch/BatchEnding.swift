import EvaluationModel

/// The last words of a batch: what was done, what was not, and where it is.
struct BatchEnding {
  /// What was done.
  var tally: BatchTally
  /// Whether somebody asked the run to end.
  var isInterrupted: Bool
  /// What ended the run before its time; `nil` where nothing did.
  var failure: WorkflowFault?
  /// The file of the records; `nil` for standard output.
  var file: String?
  /// How long it took.
  var elapsed: Duration
  /// How many forms were taken over from an earlier run.
  var kept = 0
  /// How to go on after an interruption; empty where there is no way.
  var advice = ""

  /// The lines.
  var lines: [String] {
    var lines: [String] = []
    if let failure { lines.append("错误：\(failure)") }
    if let first = tally.firstFault {
      let code = first.fault.code.isEmpty ? "" : "\(first.fault.code) "
      lines.append("提示：第一张未计分的：\(first.place.title)：\(code)\(first.fault.message)")
    }
    if tally.remarked > 0 {
      lines.append("提示：\(Self.count(tally.remarked))张表有没读入的内容或须留意之处，见记录里的 remarks。")
    }
    let word = failure != nil ? "中止" : isInterrupted ? "中断" : "完成"
    lines.append("\(word)：\(done)\(place)用时\(Self.text(elapsed))。\(advice)")
    return lines
  }

  private var done: String {
    var parts = ["共\(Self.count(tally.forms))张表"]
    if kept > 0 { parts[0] += "（其中\(Self.count(kept))张沿用上次的结果）" }
    var scored = "已计分\(Self.count(tally.scored))张"
    if tally.intervals > 0 { scored += "（总分为区间的\(Self.count(tally.intervals))张）" }
    parts.append(scored)
    if tally.baseData > 0 { parts.append("基础数据表\(Self.count(tally.baseData))张") }
    if tally.failed > 0 {
      let codes = tally.faults.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        code, count in
        "\(code.isEmpty ? "其他" : code) \(Self.count(count))张"
      }
      parts.append("未计分\(Self.count(tally.failed))张（\(codes.joined(separator: "、"))）")
    } else {
      parts.append("未计分0张")
    }
    return parts.joined(separator: "，") + "；"
  }

  private var place: String {
    guard let file else { return "记录已写到标准输出；" }
    return failure == nil && !isInterrupted ? "记录在 \(file)；" : "已完成的记录在 \(file)；"
  }

  /// A count with commas between thousands: 12,345.
  static func count(_ number: Int) -> String {
    var digits = String(number)
    var position = digits.utf8.count - 3
    while position > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    return digits
  }

  /// A duration as people say it: 0.8秒, 12秒, 3分05秒, 2小时10分.
  static func text(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    let tenths = Int(duration.components.attoseconds / 100_000_000_000_000_000)
    switch seconds {
    case ..<10: return "\(seconds).\(tenths)秒"
    case ..<60: return "\(seconds)秒"
    case ..<3600: return "\(seconds / 60)分\(padded(seconds % 60))秒"
    default: return "\(seconds / 3600)小时\(padded(seconds % 3600 / 60))分"
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
