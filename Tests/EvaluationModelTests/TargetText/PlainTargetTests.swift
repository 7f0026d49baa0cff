import EvaluationModel
import Testing

/// The short way through the plainest texts finds what the long way finds.
///
/// A blank in front is no part of a text, and no text with a blank goes the short way.
@Suite struct PlainTargetTests {
  private static let numbers = [
    "0", "5", "12", "100", "2024", "0095", "61000", "99.5", "2024.12", "0.95", "12.800",
    "123456789012345678", "1234567890123456789", "1234567890.123456789", "1.", ".5", "1..5",
    "1,000",
    "3.7.2",
  ]
  private static let signs = ["", "≥", "≤", ">", "≥≥", "-", "=", "约", "不低于"]
  private static let endings = [
    "", "%", "‰", "人", "人次", "次", "元", "万元", "亿元", "万", "万人次", "十人", "百分比", "月", "年", "季度",
    "个月", "日", "天", "度", "米", "千米", "km", "KM", "m2", "m²", "㎡", "平方米", "元/亩", "人/次", "粒", "以上",
    "%以上", "月底前", "%。", "人以内", "-20天", "元元", "个工作日", "万粒", "分",
  ]

  @Test(arguments: signs)
  func `a plain value is read as it is with a blank before it`(_ sign: String) {
    for number in Self.numbers {
      for ending in Self.endings {
        let text = sign + number + ending
        #expect(TargetText(text) == TargetText(" " + text), "\(text)")
      }
    }
  }

  @Test func `points and amounts are read as they are with a blank before them`() {
    for text in Self.numbers + ["10分", "-3", "9.1234567", "999999999999"] {
      let (plain, blank) = (Array(text.utf8), Array((" " + text).utf8))
      #expect(
        FiledPoints(reading: plain.span) == FiledPoints(reading: blank.span), "\(text)")
      #expect(
        FiledAmount(reading: plain.span, heading: .tenThousandYuan)
          == FiledAmount(reading: blank.span, heading: .tenThousandYuan), "\(text)")
    }
  }

  @Test func `the plainest values say what they say`() {
    #expect(
      TargetText("≥95.5%").content
        == .quantity(Quantity(ExactDecimal(coefficient: 955, exponent: -1), .one, .percent)))
    #expect(TargetText("≥95.5%").comparison == .atLeast)
    #expect(TargetText("≤1500万元").comparison == .atMost)
    guard case .quantity(let money) = TargetText("1500万元").content else {
      Issue.record("1500万元 is a quantity")
      return
    }
    #expect(money.magnitude == .tenThousand)
    #expect(money.unit.label == "元")
    // A month or a number: nobody can tell.
    #expect(TargetText("2024.12").content == .words)
  }
}
