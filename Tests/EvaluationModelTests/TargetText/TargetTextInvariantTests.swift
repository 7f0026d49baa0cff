import EvaluationModel
import FoundationEssentials
import TestSupport
import Testing

@Suite struct TargetTextInvariantTests {
  /// The texts of real forms that the fuzzer also begins with.
  static let texts: [[UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fuzz/target-texts.txt")
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return content.split(separator: "\n").map { Array($0.utf8) }
  }()

  @Test func `every real text keeps the invariants`() {
    #expect(Self.texts.count > 300)
    for text in Self.texts {
      #expect(
        TargetTextInvariants.violation(in: text) == nil, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func `ten thousand changed texts keep the invariants`() {
    var mutator = TextMutator(texts: Self.texts, seed: 2024)
    for _ in 0..<10_000 {
      let text = mutator.next()
      if let broken = TargetTextInvariants.violation(in: text) {
        Issue.record("\(String(decoding: text, as: UTF8.self)) \(text): \(broken)")
        return
      }
    }
  }

  @Test func `units of one family convert and others do not`() throws {
    let kilometres = try #require(MeasurementUnit("公里"))
    let metres = try #require(MeasurementUnit("米"))
    #expect(kilometres.isSameFamily(as: metres))
    #expect(Quantity(2, .one, kilometres).baseValue == 2000)
    let perDay = try #require(MeasurementUnit("元/天"))
    #expect(perDay.isSameFamily(as: try #require(MeasurementUnit("元/日"))))
    #expect(!perDay.isSameFamily(as: try #require(MeasurementUnit("元/周"))))
    #expect(!perDay.isSameFamily(as: try #require(MeasurementUnit("元"))))
    let visits = try #require(MeasurementUnit("人次"))
    #expect(!visits.isSameFamily(as: try #require(MeasurementUnit("人"))))
    #expect(visits.isSameFamily(as: try #require(MeasurementUnit("人/次"))))
    let grains = try #require(MeasurementUnit("颗粒"))
    #expect(grains.isSameFamily(as: grains))
    #expect(!grains.isSameFamily(as: try #require(MeasurementUnit("颗"))))
    #expect(grains.label == "颗粒")
    #expect(MeasurementUnit("万元") == nil)
    #expect(MeasurementUnit("一二三四五六七") == nil)
    let column = MeasurementUnit.reading(column: Array("万元".utf8).span)
    #expect(column?.magnitude == .tenThousand)
    #expect(column?.unit == MeasurementUnit("元"))
    #expect(MeasurementUnit.reading(column: Array("无单位的".utf8).span) == nil)
  }
}
