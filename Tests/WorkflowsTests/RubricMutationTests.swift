import EvaluationModel
import Formats
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Workflows

/// The sound scoring table with one thing in it changed.
@Suite struct RubricMutationTests {
  private let lines: [String]

  init() throws {
    let text = try String(
      contentsOfFile: Repository.path("Tests/FormatsTests/Fixtures/rubric-good/table.yaml"),
      encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The faults of a text, and its scorer where there are none.
  private func verdict(_ lines: [String]) -> (faults: [LocatedFault], scorer: Scorer?) {
    let text = lines.joined(separator: "\n")
    let document: RubricDocument
    do throws(RubricFileFaults) {
      document = try RubricYAMLReader.read(
        Array(text.utf8), file: "x.yaml", proving: { RubricChecker.faults(of: $0) })
    } catch {
      return (error.faults, nil)
    }
    do throws(RubricFaults) {
      return ([], try Scorer(document.rubric))
    } catch {
      return (error.faults.map { document.locate(fault: $0) }, nil)
    }
  }

  @Test func `the table itself is sound`() {
    #expect(verdict(lines).faults.isEmpty)
  }

  // MARK: Faults of writing

  /// Words that cannot stand behind a key, for the keys whose values are not just any text.
  private static let unreadable = [
    "weight": "很多", "total": "三十", "digits": "二", "from": "高", "formula": "（", "unit": "万元",
    "status": "不详", "then": "一半", "when": "＋", "kind": "部门",
  ]

  @Test func `a value that cannot be read is told once, and nothing that follows from it`() throws {
    var count = 0
    for (index, line) in lines.enumerated() {
      for (key, value) in Self.unreadable {
        guard let start = line.range(of: "\(key): "), !line.contains("bands:") else { continue }
        let end =
          line[start.upperBound...].firstIndex { ",}".contains($0) } ?? line.endIndex
        var changed = lines
        changed[index] = line[..<start.upperBound] + value + line[end...]
        let faults = verdict(changed).faults
        #expect(faults.map(\.mark.line) == [index + 1], "\(changed[index])\n\(faults)")
        count += 1
      }
    }
    #expect(count >= 35)
  }

  @Test func `a key that nobody knows brings no fault of what it was about`() {
    for (index, line) in lines.enumerated() {
      // Keys of indicators are open: there an unknown one is a parameter of the rule.
      guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("          "),
        !line.contains("{")
      else { continue }
      var changed = lines
      changed[index] = line[..<colon] + "与" + line[colon...]
      let faults = verdict(changed).faults
      #expect(faults.contains { $0.message.hasPrefix("不认识的键") }, "\(changed[index])")
      #expect(
        faults.allSatisfy { $0.message.hasPrefix("不认识的键") || $0.message.contains("缺少键") },
        "\(changed[index])\n\(faults)")
    }
  }

  // MARK: Anything

  private static let swaps: [(String, String)] = [
    ("≤", "≥"), ("≥", "<"), ("=", ">"), ("(", "["), ("]", ")"), ("人", "元"), ("元", "人"), ("%", ""),
    ("0", "9"), ("5", "0.5"), ("1", "-1"), ("/", "*"), ("/", "+"), ("数", "额"), ("points", "weight"),
    ("rule", "formula"), ("both", "worse"), ("checklist", "manual"), ("bands", "threshold"),
    (", ", ": "), ("{", "["), ("  ", " "), ("是否", "项"), ("when", "from"), ("main", "other"),
  ]

  private func mutated(_ random: inout SplitMix64) -> [String] {
    var changed = lines
    let index = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0...5, using: &random) {
    case 0: changed.remove(at: index)
    case 1: changed.insert(lines[index], at: Int.random(in: 0..<lines.count, using: &random))
    case 2: changed.swapAt(index, Int.random(in: 0..<lines.count, using: &random))
    default:
      let (old, new) = Self.swaps[Int.random(in: 0..<Self.swaps.count, using: &random)]
      let places = changed[index].ranges(of: old)
      guard let place = places.randomElement(using: &random) else { break }
      changed[index].replaceSubrange(place, with: new)
    }
    return changed
  }

  @Test func `a random change is told with a caret, or does no harm`() throws {
    var random = SplitMix64(seed: 2023)
    var told = 0
    var count = 0
    while count < 200 {
      let changed = mutated(&random)
      guard changed != lines else { continue }
      count += 1
      let (faults, scorer) = verdict(changed)
      #expect(faults.isEmpty == (scorer != nil))
      #expect(faults.allSatisfy { $0.description.hasSuffix("^") && !$0.message.isEmpty })
      told += faults.isEmpty ? 0 : 1
      guard let scorer else { continue }
      var form = Submission()
      for item in scorer.rubric.data {
        let value = item.form == .flag ? "是" : "\(Int.random(in: -5...200, using: &random))"
        form.data.append(DataItem(name: form.append(item.name), value: form.append(value)))
      }
      let sheet = scorer.score(scorer.completed(form))
      for row in sheet.indicators {
        #expect(row.low >= .zero && row.low <= row.high && row.high <= row.weight)
      }
    }
    #expect(told >= 150)
  }
}
