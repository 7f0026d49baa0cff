import Testing

@testable import Formats

/// Drawn lines from the drawing of a page.
@Suite struct RuledLineReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var drawing: String
    var lines: [RuledLine]

    init(_ name: String, _ drawing: String, _ lines: [RuledLine]) {
      testDescription = name
      self.drawing = drawing
      self.lines = lines
    }
  }

  private static let stroke = "fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);"

  static let cases = [
    Case(
      "drawn line", #"<path style="\#(stroke)" d="M 10 20 L 110 20 "/>"#,
      [.across(20, from: 10, to: 110)]),
    Case(
      "matrix that turns the page over",
      #"<path style="\#(stroke)" d="M 10 700 L 10 600 " transform="matrix(2,0,0,-1,5,842)"/>"#,
      [.down(25, from: 142, to: 242)]),
    Case(
      "attributes of newer programs",
      #"<path fill="none" stroke="rgb(0%, 0%, 0%)" stroke-width="1" d="M 1 2 L 1 9"/>"#,
      [.down(1, from: 2, to: 9)]),
    Case(
      "drawn rectangle", #"<path style="\#(stroke)" d="M 0 0 L 50 0 L 50 30 L 0 30 Z M 0 0 "/>"#,
      [
        .across(0, from: 0, to: 50), .down(50, from: 0, to: 30), .across(30, from: 0, to: 50),
        .down(0, from: 0, to: 30),
      ]),
    Case(
      "thin filled shape",
      #"<path style="stroke:none;fill:rgb(0%,0%,0%);" d="M 10 20 L 90 20 L 90 21 L 10 21 Z"/>"#,
      [.across(20.5, from: 10, to: 90)]),
    Case(
      "thin rectangle", #"<rect x="10" y="20" width="1" height="60"/>"#,
      [.down(10.5, from: 20, to: 80)]),
    Case(
      "shading, curves and slopes",
      #"""
      <path style="stroke:none;fill:rgb(80%,80%,80%);" d="M 0 0 L 90 0 L 90 30 L 0 30 Z"/>
      <path style="\#(stroke)" d="M 0 0 C 1 1 2 2 30 0 "/><path style="\#(stroke)" d="M 0 0 L 30 30"/>
      """#, []),
    Case(
      "white line and clear line",
      #"""
      <path style="fill:none;stroke:rgb(100%,100%,100%);" d="M 0 0 L 90 0"/>
      <path style="\#(stroke)stroke-opacity:0;" d="M 0 0 L 90 0"/>
      """#, []),
    Case(
      "letters",
      #"""
      <defs><g><symbol id="glyph0-1"><path d="M 0 0 L 9 0 L 9 1 L 0 1 Z"/></symbol></g>
      <g id="glyph-0-2"><path d="M 0 0 L 9 0 L 9 1 L 0 1 Z"/></g></defs>
      <use xlink:href="#glyph0-1" x="5" y="5"/><use xlink:href="#glyph-0-2" x="5" y="5"/>
      """#, []),
    Case(
      "group that is used twice",
      #"""
      <defs><g id="surface5"><path style="\#(stroke)" d="M 0 0 L 40 0"/></g></defs>
      <use xlink:href="#surface5" transform="matrix(1,0,0,1,10,20)"/>
      <g transform="translate(100,0)"><use xlink:href="#surface5" y="7"/></g>
      """#, [.across(20, from: 10, to: 50), .across(7, from: 100, to: 140)]),
    Case(
      "clip path",
      #"""
      <defs><clipPath id="clip1"><path d="M 20 0 L 60 0 L 60 50 L 20 50 Z"/></clipPath></defs>
      <g clip-path="url(#clip1)"><path style="\#(stroke)" d="M 0 10 L 90 10"/>
      <path style="\#(stroke)" d="M 0 70 L 90 70"/></g>
      """#, [.across(10, from: 19, to: 61)]),
    Case("numbers that are none", #"<path style="\#(stroke)" d="M nan 0 L inf 0 L 1e999 5"/>"#, []),
  ]

  private func lines(_ content: String, limits: DocumentLimits = .standard) throws -> [RuledLine] {
    let drawing = """
      <?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" \
      xmlns:xlink="http://www.w3.org/1999/xlink">\(content)</svg>
      """
    return try RuledLineReader.lines(Array(drawing.utf8), page: 1, limits: limits)
  }

  @Test(arguments: cases)
  func `lines are found however they are drawn`(_ row: Case) throws {
    #expect(try lines(row.drawing) == row.lines)
  }

  @Test func `more lines than the limit are refused`() {
    var limits = DocumentLimits.standard
    limits.lines = 3
    let line = #"<path style="\#(Self.stroke)" d="M 0 0 L 90 0"/>"#
    #expect(throws: ReadingFault.self) {
      try lines(String(repeating: line, count: 4), limits: limits)
    }
  }

  @Test func `groups that use one another cannot grow without bounds`() {
    var content = #"<defs><g id="s0"><path style="\#(Self.stroke)" d="M 0 0 L 90 0"/></g>"#
    for level in 1...30 {
      let use = ##"<use xlink:href="#s\##(level - 1)"/>"##
      content += #"<g id="s\#(level)">\#(use)\#(use)\#(use)\#(use)</g>"#
    }
    #expect(throws: ReadingFault.self) { try lines(content + "</defs>") }
  }

  @Test func `a drawing that is no XML is refused`() {
    #expect(throws: ReadingFault.self) { try lines("<g>") }
  }
}
