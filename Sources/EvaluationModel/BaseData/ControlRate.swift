/// One of the rates that a 基础数据表 calculates from its own values: 控制率, 规模控制率, 投资概算控制率.
public struct ControlRate: Equatable, Sendable {
  /// Which rate it is.
  public enum Kind: CaseIterable, Sendable {
    /// 在职人数 over 编制数.
    case staff
    /// 实际规模 over 批复规模.
    case area
    /// 实际投资 over 预算投资.
    case investment

    /// The name on the official form.
    public var title: String {
      switch self {
      case .staff: "控制率"
      case .area: "规模控制率"
      case .investment: "投资概算控制率"
      }
    }

    /// What is divided by what: 在职人数÷编制数.
    public var formula: String { "\(partTitle)÷\(wholeTitle)" }

    /// What is divided.
    var partTitle: String {
      switch self {
      case .staff: "在职人数"
      case .area: "实际规模"
      case .investment: "实际投资"
      }
    }

    /// What it is divided by.
    var wholeTitle: String {
      switch self {
      case .staff: "编制数"
      case .area: "批复规模"
      case .investment: "预算投资"
      }
    }
  }

  /// How the cell of the rate stands to the rate.
  public enum Verdict: Sendable {
    /// The rate cannot be calculated.
    case unknown
    /// There is no such cell, or nothing in it.
    case missing
    /// The cell has the rate, rounded to the digits that are printed.
    case right
    /// The cell has another rate.
    case wrong
    /// The cell has words, or what is no number.
    case words
  }

  /// Which rate it is.
  public let kind: Kind
  /// The place of its cell among ``Submission/data``; `nil` where there is none.
  public let item: Int?
  /// Where its cell stands; `nil` where there is none.
  public let address: FieldAddress?
  /// What is printed there, on one line.
  public let filed: String
  /// What is printed there, read.
  public let printed: FiledRate
  /// What is divided; `nil` where it is no number.
  public let part: ExactDecimal?
  /// Where that stands; `nil` where there is no such value.
  public let partAddress: FieldAddress?
  /// What it is divided by; `nil` where it is no number.
  public let whole: ExactDecimal?
  /// The rate; `nil` where it cannot be calculated.
  public let rate: Ratio?
  /// Why it cannot be calculated: “批复规模（㎡）”填“无”; empty where it can.
  public let obstacle: String

  init(
    kind: Kind, rate: ControlRateOperand?, part: ControlRateOperand?, whole: ControlRateOperand?
  ) {
    let numbers = ControlRateOperand.numbers(of: part, over: whole, kind)
    let ratio = numbers.flatMap { numbers -> Ratio? in
      guard numbers.whole > 0, !numbers.part.isNegative,
        let ratio = try? Ratio(of: numbers.part, to: numbers.whole), ratio.percentage != "—"
      else { return nil }
      return ratio
    }
    self.kind = kind
    item = rate?.index
    address = rate?.address
    filed = rate?.text ?? ""
    printed = rate?.rate ?? .absent
    self.part = numbers?.part
    partAddress = part?.address
    self.whole = numbers?.whole
    self.rate = ratio
    obstacle =
      ratio == nil
      ? whole.obstacle(named: kind.wholeTitle, mustBePositive: true, kind)
        ?? part.obstacle(named: kind.partTitle, mustBePositive: false, kind) ?? "两个数的单位不同或太大"
      : ""
  }

  /// `9÷7=128.57%`; empty where the rate cannot be calculated.
  public var division: String {
    guard let part, let whole, let rate else { return "" }
    return "\(part)÷\(whole)=\(rate.percentage)"
  }

  /// How the cell of the rate stands to the rate.
  public var verdict: Verdict {
    guard rate != nil else { return .unknown }
    switch printed {
    case .absent, .blank: return .missing
    case .malformed: return filed == "无" ? .missing : .words
    case .rate: return corrected == nil ? .right : .wrong
    }
  }

  /// The rate as it should be printed, with as many digits as are printed; `nil` where what is printed
  /// is right, blank, or no rate.
  ///
  /// It is right where it is the rate rounded to the digits that are printed; a number without a
  /// sign may be a fraction or a percentage.
  public var corrected: String? {
    guard let rate else { return nil }
    return printed.corrected(to: rate, saysPercent: filed.contains("%") || filed.contains("％"))
  }

  /// How the rate comes about and how what is printed stands to it, for people, without a full stop.
  public var explanation: String {
    switch verdict {
    case .unknown: "不能计算：\(obstacle)"
    case .missing: "\(kind.formula)=\(division)"
    case .right: "\(kind.formula)=\(division)，与填报的\(filed)一致"
    case .wrong: "\(kind.formula)=\(division)，填报\(filed)有误"
    case .words: "\(kind.formula)=\(division)，填报的“\(filed)”不是比率"
    }
  }
}
