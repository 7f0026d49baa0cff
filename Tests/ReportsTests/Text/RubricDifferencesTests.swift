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

  // MARK: Scoring tables

  private func tableChanges(_ change: (inout Rubric) -> Void) -> [String] {
    var new = Rubric.scoringTable()
    change(&new)
    let glossary = RuleGlossary([
      RuleGlossary.Entry(
        rule: "deduct-per-step", title: "按步扣分",
        terms: [
          RuleGlossary.Term(name: "points", meaning: "每一步扣的分数"),
          RuleGlossary.Term(name: "count", meaning: "不足一步的", words: ["started": "按一步算"]),
        ])
    ])
    return RubricDifferences(from: .scoringTable(), to: new, glossary: glossary).sections
      .flatMap { section in section.changes.map { "\(section.title)｜\($0)" } }
  }

  @Test func `the same scoring table has no differences`() {
    #expect(tableChanges { _ in }.isEmpty)
  }

  @Test func `data that are new, gone or told otherwise are named`() {
    let found = tableChanges { rubric in
      rubric.data[0].meaning = "年末在职人员"
      rubric.data[1].form = .flag
      rubric.data[3].sources = []
      rubric.data[4].name = "已公开"
    }
    #expect(
      found == [
        "基础数据｜在职人数的含义：在职人数的含义 → 年末在职人员", "基础数据｜编制数的单位：人 → 是／否",
        "基础数据｜采购预算在表中的位置：“甲”＋“乙” → 空", "基础数据｜已制定办法：单位是／否，有没有办法 → 不设",
        "基础数据｜已公开：不设 → 单位是／否，有没有办法",
      ])
  }

  @Test func `every part of an indicator that changed is told in words`() {
    let found = tableChanges { rubric in
      var row = rubric.dimensions[0].subdimensions[0].indicators[0]
      row.weight = 12
      row.aliases = []
      row.formula = .binary(.divided, .data("在职人数"), .binary(.plus, .data("编制数"), .number(1)))
      row.target = "≤95%"
      row.standard = ""
      row.exemption = Exemption(
        condition: .binary(.isEqual, .data("编制数"), .number(0)), effect: .rescale, reason: "没有编制")
      row.use.parameters = [
        Parameter(name: "points", value: .text("0.5")),
        Parameter(name: "count", value: .text("started")),
      ]
      row.use.basis = "table"
      rubric.dimensions[0].subdimensions[0].indicators[0] = row
    }
    #expect(
      found == [
        "评分表的指标｜在职人员控制率：10分 → 12分", "评分表的指标｜在职人员控制率的别名：删去财政供养人员控制率",
        "评分表的指标｜在职人员控制率的公式：在职人数÷编制数 → 在职人数÷（编制数＋1）",
        "评分表的指标｜在职人员控制率的指标值：≤100% → ≤95%", "评分表的指标｜在职人员控制率的评分标准：每超过1个百分点扣1分 → 空",
        "评分表的指标｜在职人员控制率的不适用情形：不设 → 没有编制（编制数＝0）的，不计分，其余各项按比例折算到满分",
        "评分表的指标｜在职人员控制率的“每一步扣的分数”（points）：1 → 0.5",
        "评分表的指标｜在职人员控制率的“不足一步的”（count）：不设 → 按一步算", "评分表的指标｜在职人员控制率的依据：step → table",
      ])
  }

  @Test func `another rule is told whole, not parameter by parameter`() {
    let found = tableChanges { rubric in
      rubric.dimensions[0].subdimensions[0].indicators[0].use = RuleUse(
        rule: "threshold", parameters: [Parameter(name: "pass-line", value: .text("90%"))],
        basis: "step")
    }
    #expect(found == ["评分表的指标｜在职人员控制率的规则：按步扣分（每一步扣的分数：1） → threshold（pass-line：90%）"])
  }

  @Test func `indicators that are new, gone or moved are told`() {
    let found = tableChanges { rubric in
      let moved = rubric.dimensions[0].subdimensions[0].indicators.removeLast()
      rubric.dimensions[1].subdimensions[0].indicators.append(moved)
      rubric.dimensions[1].subdimensions[1].indicators[0].name = "固定资产利用率"
    }
    #expect(
      found == [
        "评分表的指标｜政府采购执行率的位置：投入·预算配置 → 过程·预算管理",
        "评分表的指标｜资产管理各项指标：50分（过程·资产管理，unpublished） → 不设",
        "评分表的指标｜固定资产利用率：不设 → 50分（过程·资产管理，unpublished）",
      ])
  }

  @Test func `indicators of one name are told by their headings`() {
    func doubled(_ weight: Points) -> Rubric {
      var rubric = Rubric.scoringTable()
      var copy = rubric.dimensions[1].subdimensions[0].indicators[0]
      copy.weight = weight
      rubric.dimensions[1].subdimensions[1].indicators = [copy]
      return rubric
    }
    let found = RubricDifferences(from: doubled(50), to: doubled(40)).sections.flatMap(\.changes)
    #expect(found == ["过程·资产管理·管理制度健全性：50分 → 40分"])
  }

  @Test func `what a variant changes otherwise is told`() {
    let found = tableChanges { rubric in
      rubric.variants[0].changes[0].parameters = [Parameter(name: "points", value: .text("3"))]
      rubric.variants[0].changes[1].subject = .dimension("过程")
      rubric.variants[0].basis = "table"
    }
    let title = "权重的其他分配｜B表的"
    #expect(
      found == [
        "\(title)在职人员控制率：20分，每一步扣的分数：2，评分标准：每超过1个百分点扣2分 → 20分，每一步扣的分数：3，评分标准：每超过1个百分点扣2分",
        "\(title)整个二级指标“预算管理”：20分，评分标准未公布 → 同本表",
        "\(title)整个一级指标“过程”：同本表 → 20分，评分标准未公布", "\(title)依据：step → table",
      ])
  }

  @Test func `a new variant is told with what it changes, one that is gone by its points`() {
    let whole = Rubric.scoringTable()
    var bare = whole
    bare.variants = []
    let added = RubricDifferences(from: bare, to: whole).sections.flatMap(\.changes)
    #expect(
      added == [
        "B表：不设 → 投入30分、过程70分", "B表的在职人员控制率：同本表 → 20分，points：2，评分标准：每超过1个百分点扣2分",
        "B表的整个二级指标“预算管理”：同本表 → 20分，评分标准未公布",
      ])
    let gone = RubricDifferences(from: whole, to: bare).sections.flatMap(\.changes)
    #expect(gone == ["B表：投入30分、过程70分 → 不设"])
  }
}
