import EvaluationModel
import Testing

@testable import Formats

@Suite struct JSONValueTests {
  @Test func `the canonical form is that of RFC 8785`() throws {
    // Section 3.2.2 without its numbers, and the order of keys of section 3.2.3.
    let text = #"""
      {"literals": [null, true, false],
       "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
       "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
       "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
       "\u00f6": "Latin Small Letter O With Diaeresis"}
      """#
    let value = try JSONValue(reading: Array(text.utf8))
    let canonical = [
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"literals\":[null,true,false],",
      "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",",
      "\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",",
      "\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}",
    ].joined()
    #expect(value.canonicalBytes == Array(canonical.utf8))
  }

  @Test func `the order of members does not matter and every byte of a text does`() throws {
    func value(_ text: String) throws -> JSONValue { try JSONValue(reading: Array(text.utf8)) }
    #expect(try value(#"{"a":1,"b":[2]}"#) == value(#"{ "b": [ 2 ], "a": 1 }"#))
    #expect(try value(#"[1,2]"#) != value(#"[2,1]"#))
    #expect(try value("\"e\u{301}\"") != value("\"\u{E9}\""))
    #expect(try value("1.0") != value("1"))
    #expect(try value("\"1\"") != value("1"))
  }

  @Test(arguments: ["0", "8", "0.5", "11.19", "100", "0.000001", "-2", "1000000", "10.05"])
  func `points have one spelling`(_ text: String) throws {
    let points = try #require(JSONValue.number(text).points)
    #expect(points.description == text)
    #expect(JSONValue.points(points) == .number(text))
  }

  @Test(arguments: [
    "8.0", "08", "+8", "1e1", "-0", "0.0000001", "1000001", "", ".5", "5.", "1.2.3", "８",
    "99999999999999999999", String(repeating: "9", count: 5000),
  ])
  func `any other spelling is no points`(_ text: String) {
    #expect(JSONValue.number(text).points == nil)
    #expect(JSONValue.string("8").points == nil)
  }

  @Test(arguments: [
    ("1093/1100", 1093, 1100), ("1", 1, 1), ("0", 0, 1), ("-1/3", -1, 3),
    ("170141183460469231731687303715884105727", Int128.max, 1),
  ])
  func `fractions stand in lowest terms`(_ text: String, top: Int128, bottom: Int128) throws {
    let fraction = try #require(JSONValue.string(text).fraction)
    #expect(fraction.numerator == top && fraction.denominator == bottom)
    #expect(JSONValue.fraction(fraction) == .string(text))
  }

  @Test(arguments: [
    "2/4", "1/1", "1/0", "1/-2", "01/2", "1/2/3", "", "/", "0/5", "½", "0.5", " 1/2",
    "170141183460469231731687303715884105728", "1/" + String(repeating: "9", count: 40),
  ])
  func `any other spelling is no fraction`(_ text: String) {
    #expect(JSONValue.string(text).fraction == nil)
  }

  @Test(arguments: ["0", "11591389800", "0.5", "-3.25", "100000000000000000000"])
  func `decimals have one spelling`(_ text: String) throws {
    let number = try #require(JSONValue.string(text).decimal)
    #expect(JSONValue.decimal(number) == .string(text))
    #expect(JSONValue.string(text + ".0").decimal == nil)
    #expect(JSONValue.string("0" + text).decimal == nil)
  }
}
