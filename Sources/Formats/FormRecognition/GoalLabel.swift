import EvaluationModel

/// The labels of the goal block: 年度总体目标, 预期目标, 实际完成情况.
enum GoalLabel: Equatable {
  /// The label of the whole block, which holds the goal itself only where nothing else does.
  case block
  /// 预期目标.
  case expected
  /// 实际完成情况.
  case actual

  /// Reads the key of a cell; `nil` for other words.
  init?(_ key: String) {
    guard key.has("目标", "完成情况") else { return nil }
    var bare = LabelText.withoutBrackets(key)
    while let last = bare.last, last.isASCII, last.isNumber { bare.removeLast() }
    guard !bare.isEmpty, bare.unicodeScalars.count <= 14 else { return nil }
    if Self.blocks.contains(bare) {
      self = .block
      return
    }
    guard bare.has("目标") || bare.ends("完成情况") else { return nil }
    if bare.has("完成", "实际", "实现情况") {
      self = .actual
    } else if bare.has("预期", "年初", "设定") {
      self = .expected
    } else {
      return nil
    }
  }

  /// What stands behind the colon of a label in its own cell: 年度目标1：完成造林（40分）.
  static func inlineValue(_ text: String) -> (label: GoalLabel, value: String)? {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return nil
    }
    guard let label = GoalLabel(LabelText.key(String(text.unicodeScalars[..<colon]))) else {
      return nil
    }
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
    let value = LabelText.trimmed(Substring(rest))
    guard !LabelText.withoutBrackets(LabelText.squeezed(value)).isEmpty else { return nil }
    return (label, value)
  }

  private static let blocks: Set<String> = [
    "年度总体目标", "年度目标", "总体目标", "年度绩效目标", "绩效目标", "项目绩效目标", "年度总体绩效目标", "总体绩效目标",
    "项目年度绩效目标", "总目标", "年度总目标", "项目总体目标", "项目年度目标", "整体绩效目标", "年度工作目标",
    "年度总体目标完成情况",
  ]
}
