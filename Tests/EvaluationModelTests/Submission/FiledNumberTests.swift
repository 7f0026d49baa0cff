import EvaluationModel
import Testing

/// Cells of points, amounts and rates, as filed.
@Suite struct FiledNumberTests {
  struct Cell<Expected: Sendable>: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: Expected

    init(_ text: String, _ expected: Expected) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Cell("10", FiledPoints.points(10)),
    Cell("3", .points(3)),
    Cell("10分", .points(10)),
    Cell("9.5 分", .points(Points(millionths: 9_500_000))),
    Cell("　3", .points(3)),
    Cell("１０", .points(10)),
    Cell("100", .points(100)),
    Cell("-1", .points(-1)),
    Cell("1,000", .points(1000)),
    Cell("", .blank),
    Cell("　", .blank),
    Cell("—", .blank),
    Cell("/", .blank),
    Cell("九分", .malformed),
    Cell("满分", .malformed),
    Cell("1 0", .malformed),
    Cell("10%", .malformed),
    Cell("8/10", .malformed),
    Cell("12abc", .malformed),
    Cell("12.3.4", .malformed),
    Cell("0.0000001", .malformed),
    Cell("10000000", .malformed),
  ])
  func `points are read or called malformed`(_ cell: Cell<FiledPoints>) {
    #expect(FiledPoints(reading: Array(cell.text.utf8).span) == cell.expected)
  }

  @Test(arguments: [
    Cell(
      "1,159,138.98",
      FiledAmount.money(Money(yuan: ExactDecimal(coefficient: 115_913_898, exponent: 2)))),
    Cell("64000", .money(Money(yuan: 640_000_000))),
    Cell("12.8万元", .money(Money(yuan: 128_000))),
    Cell("12.8万", .money(Money(yuan: 128_000))),
    Cell("1143900.00元", .money(Money(yuan: 1_143_900))),
    Cell("1.5亿元", .money(Money(yuan: 150_000_000))),
    Cell("￥64,000", .money(Money(yuan: 640_000_000))),
    Cell("０", .money(Money(yuan: 0))),
    Cell("-5", .money(Money(yuan: -50_000))),
    Cell("—", .blank),
    Cell("", .blank),
    Cell("173,59", .malformed),
    Cell("1 000", .malformed),
    Cell("12.8千元", .malformed),
    Cell("约10", .malformed),
    Cell("十万元", .malformed),
  ])
  func `an amount counts in its own unit before that of the heading`(_ cell: Cell<FiledAmount>) {
    let bytes = Array(cell.text.utf8)
    #expect(FiledAmount(reading: bytes.span, heading: .tenThousandYuan) == cell.expected)
  }

  @Test func `the heading's unit counts where the cell has none`() {
    let bytes = Array("64000".utf8)
    #expect(FiledAmount(reading: bytes.span, heading: .yuan).value == Money(yuan: 64000))
    #expect(
      FiledAmount(reading: bytes.span, heading: .hundredMillionYuan).value
        == Money(yuan: 6_400_000_000_000))
  }

  @Test(arguments: [
    Cell("101%", FiledRate.rate(.decimal(101, 2), digits: 0)),
    Cell("1", .rate(1, digits: 0)),
    Cell("0.95", .rate(.decimal(95, 2), digits: 0)),
    Cell("0.9936", .rate(.decimal(9936, 4), digits: 2)),
    Cell("95", .rate(.decimal(95, 2), digits: 0)),
    Cell("99.36%", .rate(.decimal(9936, 4), digits: 2)),
    Cell("99.36", .rate(.decimal(9936, 4), digits: 2)),
    Cell("１００．０％", .rate(1, digits: 1)),
    Cell("0", .rate(0, digits: 0)),
    Cell("-5", .rate(.decimal(-5, 2), digits: 0)),
    Cell("——", .blank),
    Cell("", .blank),
    Cell("95%左右", .malformed),
    Cell("完成", .malformed),
    Cell("9 5%", .malformed),
  ])
  func `a rate is a percentage or a fraction`(_ cell: Cell<FiledRate>) {
    #expect(FiledRate(reading: Array(cell.text.utf8).span) == cell.expected)
  }
}
