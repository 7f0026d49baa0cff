import EvaluationModel
import TestSupport
import Testing

@testable import Scoring

/// What holds for every table that passes the check.
@Suite struct RandomTableTests {
  @Test func `a table that is sound by construction passes the check`() throws {
    for seed in 0..<UInt64(120) {
      let rubric = try RandomTable(seed: seed).rubric
      #expect(RubricChecker.faults(of: rubric).map(\.message) == [], "seed \(seed)")
    }
  }

  @Test func `whatever the data, points stay between zero and the weight`() throws {
    for seed in 0..<UInt64(60) {
      var table = try RandomTable(seed: seed)
      let scorer = try Scorer(table.rubric)
      for _ in 0..<20 {
        let sheet = scorer.score(scorer.completed(table.form()))
        #expect(sheet.indicators.count == table.indicators.count)
        for row in sheet.indicators {
          #expect(row.low >= .zero && row.low <= row.high && row.high <= row.weight, "seed \(seed)")
        }
        #expect(sheet.total.low <= sheet.total.high)
        #expect(sheet.total.high <= scorer.rubric.total)
      }
    }
  }

  @Test func `a better value never gets less`() throws {
    for seed in 0..<UInt64(60) {
      var table = try RandomTable(seed: seed)
      let scorer = try Scorer(table.rubric)
      for (index, row) in table.rows.enumerated() where !row.driver.isEmpty {
        var scores: [Points] = []
        for value in stride(from: 0, through: 330, by: 11) {
          let form = table.form(where: row.driver, is: value)
          let sheet = scorer.score(scorer.completed(form))
          scores.append(try #require(sheet.indicators[index].score, "seed \(seed), \(value)"))
        }
        let pairs = Array(zip(scores, scores.dropFirst()))
        switch row.isRising {
        case true?: #expect(pairs.allSatisfy { $0 <= $1 }, "seed \(seed), row \(index)")
        case false?: #expect(pairs.allSatisfy { $0 >= $1 }, "seed \(seed), row \(index)")
        case nil:
          let top = scores.firstIndex(of: scores.max() ?? .zero) ?? 0
          #expect(pairs[..<top].allSatisfy { $0 <= $1 }, "seed \(seed), row \(index)")
          #expect(pairs[top...].allSatisfy { $0 >= $1 }, "seed \(seed), row \(index)")
        }
      }
    }
  }

  @Test func `one point more or less anywhere is found`() throws {
    for seed in 0..<UInt64(60) {
      let rubric = try RandomTable(seed: seed).rubric
      for index in rubric.fixedIndicators.indices {
        for change in [Points(1), Points.zero - Points(1)] {
          var broken = rubric
          broken.dimensions[0].subdimensions[0].indicators[index].weight += change
          #expect(!RubricChecker.faults(of: broken).isEmpty, "seed \(seed), row \(index)")
        }
      }
    }
  }

  @Test func `another unit of one data item is found`() throws {
    let hour = try #require(MeasurementUnit("小时"))
    for seed in 0..<UInt64(60) {
      let rubric = try RandomTable(seed: seed).rubric
      for index in rubric.data.indices {
        var broken = rubric
        broken.data[index].form = .number(hour)
        #expect(!RubricChecker.faults(of: broken).isEmpty, "seed \(seed), data \(index)")
      }
    }
  }
}
