import EvaluationModel
import Testing

/// Texts are compared eight bytes at a time, and headings without making anything of them.
@Suite struct FiledTextTests {
  @Test(arguments: 0...20)
  func `texts that differ in one byte anywhere are not the same`(_ count: Int) {
    let text = [UInt8](repeating: 0x61, count: count)
    #expect(areSame(text, text))
    for index in text.indices {
      var other = text
      other[index] = 0x62
      #expect(!areSame(text, other))
    }
    #expect(!areSame(text, text + [0x61]))
  }

  @Test func `blanks at the ends are no difference`() {
    #expect(areSame(Array("　产出指标 ".utf8), Array("产出指标".utf8)))
    #expect(areSame(Array("\u{A0}产出\n".utf8), Array("产出".utf8)))
    #expect(!areSame(Array("产 出".utf8), Array("产出".utf8)))
  }

  struct Heading: Sendable, CustomTestStringConvertible {
    var text: String
    var name: String
    var isNamed: Bool

    var testDescription: String { "\(text) / \(name)" }
  }

  @Test(arguments: [
    Heading(text: "产出指标", name: "产出指标", isNamed: true),
    Heading(text: "产出指标\n(50分)", name: "产出指标", isNamed: true),
    Heading(text: "产出指标（50分）", name: "产出指标", isNamed: true),
    Heading(text: "产 出　指标", name: "产出指标", isNamed: true),
    Heading(text: "产出指标（全年）", name: "产出指标", isNamed: false),
    Heading(text: "效益指标", name: "产出指标", isNamed: false),
    Heading(text: "", name: "产出指标", isNamed: false),
  ])
  func `a heading has its name with or without blanks and points`(_ heading: Heading) {
    let isNamed = Array(heading.text.utf8).withUnsafeBufferPointer {
      DimensionHeading.isHeading($0, named: Array(heading.name.utf8))
    }
    #expect(isNamed == heading.isNamed)
  }

  private func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { FiledText.areSame(left, $0) }
    }
  }
}
