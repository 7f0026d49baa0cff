import EvaluationModel
import TestSupport
import Testing

@testable import Reports

@Suite struct RubricDifferencesTests {
  private func changes(_ change: (inout Rubric) -> Void) -> [String] {
    var new = Rubric.testing()
    change(&new)
    return RubricDifferences(from: .testing(), to: new).sections.flatMap { section in
      section.changes.map { "\(section.title)｜\($0)" }
    }
  }

  @Test func `the same rubric has no differences and says so`() {
    #expect(changes { _ in }.isEmpty)
    let text = RubricDifferences(from: .testing(), to: .testing()).text()
    #expect(text == "两个指标体系的内容完全相同。\n")
  }

  @Test func `weights, new dimensions and those that are gone are told`() {
    let names = Rubric.testing().dimensions.map(\.name)
    #expect(names.first == "产出指标")
    let found = changes { rubric in
      rubric.dimensions[0].weight = 40
      rubric.dimensions.append(
        RubricDimension(name: "成本指标", aliases: [], weight: 10, subdimensions: []))
      rubric.areWeightsBinding.toggle()
    }
    #expect(found.contains("权重｜产出指标：50分 → 40分"))
    #expect(found.contains("权重｜成本指标：不设 → 10分"))
    #expect(found.contains { $0.hasPrefix("权重｜单位能否调整：") })
    #expect(found.count == 3)
  }

  @Test func `points that become the unit's to distribute are told`() {
    let found = changes { rubric in
      rubric.dimensions[1].weight = nil
      rubric.dimensions[2].weight = nil
      rubric.sharedWeight = 40
    }
    #expect(
      found == [
        "权重｜由单位分配的分值：不设 → 效益指标和满意度指标合计40分", "权重｜效益指标：30分 → 分值由单位分配",
        "权重｜满意度指标：10分 → 分值由单位分配",
      ])
  }

  @Test func `a cap on the total that comes, goes or changes is told`() {
    let cap = Rubric.testingWithTotalCap().totalCap
    let found = changes { rubric in
      rubric.totalCap = cap
      rubric.totalCap?.bands.removeLast(2)
    }
    #expect(
      found == ["总分限额｜办法：不设 → 预算执行率低于80%，总分最高89分；预算执行率低于70%，总分最高79分（依据 clause）"])
  }

  @Test func `a rule, its parameters and the order of rules are told`() {
    let found = changes { rubric in
      rubric.execution?.weight = 20
      rubric.assignments.append(
        RuleAssignment(
          kind: .number, scope: "满意度指标",
          use: RuleUse(
            rule: "threshold",
            parameters: [Parameter(name: "pass-line", value: .text("90%"))], basis: "clause")))
    }
    #expect(found.contains("权重｜预算执行率：10分 → 20分"))
    #expect(found.contains("计分规则｜数值指标（限满意度指标）的规则：不设 → threshold"))
    let reversed = changes { $0.assignments.reverse() }
    #expect(reversed.count == 1 && reversed[0].hasPrefix("计分规则｜先后次序："))
  }

  @Test func `words that move between tiers are told as moves`() throws {
    let word = try #require(Rubric.testing().tiers.dropFirst().first?.words.first)
    let found = changes { rubric in
      rubric.tiers[1].words.removeFirst()
      rubric.tiers[0].words.append(word)
      rubric.tiers[0].words.append("圆满")
      rubric.tiers[0].name = "优秀完成"
    }
    #expect(found.contains("定性指标分档｜用语从第2档移到第1档：\(word)"))
    #expect(found.contains("定性指标分档｜第1档增加用语：圆满"))
    #expect(found.contains { $0.contains("→ 优秀完成（") })
    #expect(found.count == 3)
  }

  @Test func `grades, directions and clauses are told`() {
    let found = changes { rubric in
      rubric.grades[0].from = 95
      rubric.directions.falling.append("空置率")
      rubric.clauses[0].status = .published
      rubric.overshoot = OvershootPolicy(
        threshold: ExactDecimal(coefficient: 2, exponent: 0), zeroTargetThreshold: nil,
        action: .minus(1), basis: "clause")
    }
    #expect(found.contains { $0.hasPrefix("评价等级｜") && $0.hasSuffix("→ 95分起") })
    #expect(found.contains("没有写≥或≤时的方向｜越少越好：增加空置率"))
    #expect(found.contains { $0.hasPrefix("超额完成｜办法：") && $0.contains("200%：扣1分，扣完为止") })
  }
}
