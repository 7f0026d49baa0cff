import EvaluationModel
import TestSupport
import Testing

@testable import Formats

/// Files that are no certificates: each is told, none stops the process.
@Suite struct BadCertificateTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let says: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Bad(name: "empty", text: "", says: ["空的"]),
    Bad(
      name: "cut off", text: #"{"format":"ziping-certificate","version":1,"items":[{"#,
      says: ["第1行"]),
    Bad(
      name: "a score sheet", text: #"{"rubric":"hunan-project"}"#,
      says: ["不是计分凭证", "--certificate"]),
    Bad(name: "a list", text: "[1]", says: ["不是计分凭证"]),
    Bad(name: "a word", text: "凭证", says: ["JSON"]),
    Bad(
      name: "a later version", text: #"{"format":"ziping-certificate","version":2}"#,
      says: ["版本是2", "版本1"]),
    Bad(
      name: "nothing in it", text: #"{"format":"ziping-certificate","version":1}"#,
      says: ["（/items）", "（/digests）", "缺少"]),
    Bad(
      name: "a thousand brackets", text: String(repeating: "[", count: 1000), says: ["64层"]),
  ])
  func `a file that is no certificate is told`(_ bad: Bad) {
    let told = Self.told(Array(bad.text.utf8))
    for words in bad.says { #expect(told.contains(words), "\(told)") }
  }

  /// One value of a good certificate made bad, without new digests.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let pointer: String
    let value: JSONValue?
    let says: String
    var testDescription: String { "\(pointer) = \(value?.described ?? "–")" }

    init(_ pointer: String, _ value: JSONValue?, _ says: String) {
      self.pointer = pointer
      self.value = value
      self.says = says
    }
  }

  @Test(arguments: [
    Wrong("/items/1/remark", .string("甲"), "凭证没有这个键"),
    Wrong("/extra", .null, "凭证没有这个键"),
    Wrong("/items/1/weight", nil, "缺少这个键"), Wrong("/digests/total", nil, "缺少这个键"),
    Wrong("/items/1/weight", .string("6"), "应为分数"),
    Wrong("/items/1/weight", .number("6.0"), "应为分数"),
    Wrong("/items/1/weight", .number("1e999999999"), "应为分数"),
    Wrong("/items/1/weight", .number(String(repeating: "9", count: 4000)), "应为分数"),
    Wrong("/items/1/share", .string("2186/2200"), "最简分数"),
    Wrong("/items/1/share", .string("1/0"), "最简分数"), Wrong("/items/1/share", .number("1"), "最简分数"),
    Wrong("/items/1/share", .string("1/" + String(repeating: "7", count: 60)), "最简分数"),
    Wrong("/items/1/outcome", .string("perfect"), "之一"), Wrong("/items", .string("无"), "应为列表"),
    Wrong("/items/1", .null, "应为对象"), Wrong("/total", .array([]), "应为对象"),
    Wrong("/items/1/counts", .string("true"), "true 或 false"),
    Wrong("/items/1/rounding/digits", .number("9"), "0到6"),
    Wrong("/items/1/rounding/mode", .string("half-even"), "half-away-from-zero"),
    Wrong("/source/sha256", .string("ABC"), "64位"),
    Wrong("/source/form", .number("0"), "1到1000000"),
    Wrong("/digests/items", .array([.null]), "64位"),
    Wrong("/inputs", .array([]), "自评表"), Wrong("/inputs/indicators/0/weight", .number("6"), "“6”"),
    Wrong("/inputs/indicators/0/remark", .string("甲"), "本不应有"),
    Wrong("/inputs/signOff", .string("某某"), "本不应有"),
    Wrong("/inputs/indicators", .string("无"), "应为列表"),
  ])
  func `a wrong key, type or number is told with its place`(_ wrong: Wrong) throws {
    let tree = CertificateSample.tree.replacing(wrong.pointer, with: wrong.value)
    let told = Self.told(tree.canonicalBytes)
    #expect(told.contains(wrong.says), "\(told)")
    #expect(told.contains("（/"), "\(told)")
  }

  @Test func `a key that is written twice is told`() {
    let text = String(decoding: CertificateSample.bytes, as: UTF8.self)
      .replacing("\"version\": 1,", with: "\"version\": 1, \"version\": 1,")
    #expect(Self.told(Array(text.utf8)).contains("写了两次"))
  }

  @Test func `any bytes end with a verdict`() throws {
    var random = SplitMix64(seed: 20)
    let good = CertificateSample.bytes
    for _ in 0..<400 {
      var bytes = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(ascii: "9"), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        }
      }
      // White space may differ; everything else must be found.
      let same = (try? JSONValue(reading: bytes)) == CertificateSample.tree
      #expect(Self.told(bytes).isEmpty == same)
    }
  }

  @Test func `numbers at the ends of the arithmetic are told and trap nowhere`() throws {
    let large = "170141183460469231731687303715884105727"
    for (pointer, value) in [
      ("/items/1/share", JSONValue.string("1/\(large)")), ("/items/1/share", .string(large)),
      ("/items/1/share", .string("-\(large)")), ("/items/0/rate", .string(large)),
      ("/items/0/budget", .string("0")), ("/items/0/budget", .string("0.000000000000000001")),
      ("/items/1/weight", .number("1000000")), ("/items/1/weight", .number("-1000000")),
      ("/items/1/dimension", .number("1000000")), ("/items/1/low", .number("-1000000")),
      (
        "/total/adjustments",
        .array([
          .record([
            "name": .string(""), "factor": .string(large), "low": .number("1"),
            "high": .number("1"),
            "explanation": .string(""),
          ])
        ])
      ),
    ] {
      let tree = CertificateSample.tree.replacing(pointer, with: value)
      #expect(!Self.told(CertificateSample.sealed(tree)).isEmpty, "\(pointer)")
    }
  }

  /// Everything that is told of a file by itself.
  private static func told(_ bytes: [UInt8]) -> String {
    do throws(CertificateFaults) {
      let certificate = try Certificate(reading: bytes)
      return (certificate.digestFindings + certificate.arithmeticFindings).map(\.description)
        .joined(separator: "\n")
    } catch {
      return error.findings.map(\.description).joined(separator: "\n")
    }
  }
}
