import EvaluationModel

/// The line below a form that people sign: 填表人：　填表日期：　联系电话：　单位负责人签字：.
struct SignOffLine {
  /// Whether nothing stands behind any of its labels.
  let isBlank: Bool

  /// Reads a line; `nil` when it is no such line.
  ///
  /// It has two labels at least, one of them of whoever filled the form in or signed it: a project's
  /// 负责人 and 联系电话 are no signatures.
  init?(_ line: String) {
    guard line.has("填", "签"), line.has("：", ":") else { return nil }
    let pairs = LabelledText(line).pairs.filter { pair in
      pair.key.has("填表", "填报人", "填报日期", "填报时间", "联系电话", "联系人", "签字", "负责人")
    }
    guard pairs.count >= 2,
      pairs.contains(where: { $0.key.has("填表人", "填报人", "签字", "填表日期", "填报日期") })
    else { return nil }
    isBlank = pairs.allSatisfy { Self.isBlank($0.value) }
  }

  /// Whether a value is there to be filled in: nothing, a line, 年　月　日.
  private static func isBlank(_ value: String) -> Bool {
    value.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "_", "＿", "年", "月", "日": true
      default: LabelText.isBlank(String(scalar))
      }
    }
  }
}
