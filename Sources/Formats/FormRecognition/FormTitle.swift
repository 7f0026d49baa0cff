import EvaluationModel

/// The heading of a form, by its words: 2024年度项目支出绩效自评表.
struct FormTitle: Equatable {
  /// The heading on one line.
  var text: String
  /// The year in it.
  var year: Int?
  /// 整体支出 or 项目支出, where the heading says so.
  var kind: EvaluationKind?
  /// Whether it heads base data (基础数据表) and not a 自评表.
  var isBaseData: Bool
  /// Whether the heading says that it goes on with the form of the page before: …自评表（续）.
  var goesOn: Bool

  /// Reads a line; `nil` when it heads no form.
  init?(_ line: String) {
    guard line.utf8.count <= 240, line.has("表", "体系") else { return nil }
    let key = LabelText.withoutBrackets(LabelText.squeezed(line))
    let isBaseData = key.has("基础数据") && key.ends("表")
    guard isBaseData || FormTitle.headsEvaluation(key) else { return nil }
    text = LabelText.line(line)
    year = FormTitle.year(in: LabelText.squeezed(line))
    kind = FormTitle.kind(in: key)
    self.isBaseData = isBaseData
    goesOn = LabelText.squeezed(line).ends("(续)", "(续表)", "(续上表)", "续表")
  }

  /// 整体支出 or 项目支出, as a heading says it; `nil` where it does not.
  static func kind(in key: String) -> EvaluationKind? {
    if key.has("整体") { return .department }
    return key.has("项目", "专项", "转移支付") ? .project : nil
  }

  /// The first year from 1990 to 2099 in a key, in digits or as 二〇二四.
  static func year(in key: String) -> Int? {
    var digits: [Int] = []
    var isNumber = false
    for scalar in key.unicodeScalars {
      guard let digit = digit(scalar) else {
        if let year = year(digits), isNumber || scalar == "年" { return year }
        digits.removeAll()
        continue
      }
      isNumber = scalar.isASCII
      digits.append(digit)
    }
    return isNumber ? year(digits) : nil
  }

  /// The year of a line that says nothing else: （2024年度）, 2024年.
  static func year(alone line: String) -> Int? {
    guard line.utf8.count <= 60 else { return nil }
    var key = LabelText.squeezed(line)
    key.unicodeScalars.removeAll { "()".unicodeScalars.contains($0) }
    guard let year = year(in: key) else { return nil }
    var rest = key.unicodeScalars.filter { digit($0) == nil }[...]
    for word in ["年", "度"] where rest.starts(with: word.unicodeScalars) { rest.removeFirst() }
    return rest.isEmpty ? year : nil
  }

  private static func year(_ digits: [Int]) -> Int? {
    guard digits.count == 4 else { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (1990...2099).contains(year) ? year : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "〇", "零", "○", "Ｏ", "O": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// 自评表, 自评情况表, 绩效评价评分表 and the like, at the end of the line.
  private static func headsEvaluation(_ key: String) -> Bool {
    if key.ends("表") {
      if key.has("自评") { return true }
      return key.has("绩效")
        && key.ends("评价表", "评分表", "评价打分表", "完成情况表", "评价指标表", "评价指标评分表")
    }
    return key.ends("体系") && key.has("绩效评价指标")
  }
}
