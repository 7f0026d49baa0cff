import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct RubricTextTests {
  @Test func `the list has a line a rubric`() {
    let rubrics = EvaluationKind.allCases.map(SampleForms.rubric)
    #expect(
      RubricText.list(rubrics) == """
        编号              类型          地区  年度      名称
        hunan-department  部门整体支出  湖南  2020年起  湖南省部门整体支出绩效自评
        hunan-project     项目支出      湖南  2020年起  湖南省项目支出绩效自评

        """)
    #expect(RubricText.list([]) == "没有找到指标体系。\n")
  }

  @Test(arguments: [
    "湖南省项目支出绩效自评（hunan-project）", "表名：××××年度项目支出绩效自评表",
    "  预算执行率  10分（全年执行数÷全年预算数）", "  产出指标  50分（也写作：产出）", "    数量指标、质量指标、时效指标、成本指标",
    "    经济效益指标  10分",
    "  不设满意度指标：预算执行率10分，产出指标50分，效益指标40分，不设满意度指标（依据 mof-2020-10/weights）",
    "  数值指标：proportional-completion（依据 mof-2020-10/quantitative）",
    "    reverse = target-over-actual", "  定性指标（限效益指标）：qualitative-tiers",
    "  成本类（越少越好）：成本指标", "  越少越好：投诉率", "  实际完成值达到指标值的130%：不扣分，须说明原因",
    "  达成年度指标：100%（含）～80%（含）；用语：已完成", "  部分达成年度指标并具有一定效果：80%（不含）～60%（含）；用语：基本完成",
    "  优 90分以上；良 80分（含）～90分；中 60分（含）～80分；差 0分（含）～60分",
    "  [待核对] 财预〔2020〕10号 定量指标按完成比例计分（mof-2020-10/quantitative）",
    "  [已核对] 财预〔2020〕10号 权重（mof-2020-10/weights）",
  ])
  func `a rubric shows what it says`(line: String) {
    let text = RubricText.show(SampleForms.rubric(kind: .project), width: 120)
    #expect(text.contains(line))
  }

  @Test func `points that the unit distributes are shown as one sum`() {
    var rubric = Rubric.testing()
    for index in rubric.dimensions.indices { rubric.dimensions[index].weight = nil }
    rubric.sharedWeight = 90
    let text = RubricText.show(rubric)
    #expect(text.contains("  产出指标  分值由单位分配（也写作：产出）\n"))
    #expect(text.contains("  满意度指标  分值由单位分配\n"))
    #expect(text.contains("  产出指标、效益指标和满意度指标合计90分，由单位分配\n"))
  }

  @Test func `a cap on the total is shown band by band`() {
    let text = RubricText.show(.testingWithTotalCap())
    #expect(text.contains("按预算执行率限制总分（依据 clause）\n  预算执行率低于80%，总分最高89分\n"))
    #expect(text.contains("  预算执行率低于50%，总分最高59分\n"))
    #expect(!RubricText.show(.testing()).contains("限制总分"))
  }

  @Test func `an overshoot table and nested parameters are shown`() {
    var rubric = SampleForms.rubric(kind: .project)
    rubric.overshoot?.action = .bands([
      OvershootBand(from: 2, deduction: ExactDecimal(coefficient: 1, exponent: -1))
    ])
    rubric.assignments[0].use.parameters = [
      Parameter(
        name: "bands", value: .list([.map([Parameter(name: "from", value: .text("90%"))])]))
    ]
    let text = RubricText.show(rubric)
    #expect(text.contains("达到200%起扣分值的10%"))
    #expect(text.contains("bands = [{from：90%}]"))
  }

  @Test(arguments: [
    "  投入·预算配置", "    在职人员控制率  10分（依据 step，推定）", "      也写作：财政供养人员控制率", "      公式：在职人数÷编制数",
    "      指标值：≤100%", "      评分标准：每超过1个百分点扣1分", "      规则：deduct-per-step（points：1）",
    "      不适用：没有采购预算（采购预算＝0）的，得满分", "  采购预算（元）：采购预算的含义", "    也取自“甲”＋“乙”",
    "  已制定办法（是／否）：有没有办法", "  B表：投入30分，过程70分（依据 step）",
    "    在职人员控制率：20分，points：2，评分标准：每超过1个百分点扣2分",
    "    整个二级指标“预算管理”：20分，评分标准未公布",
  ])
  func `a scoring table shows its indicators, data and variants`(line: String) {
    let text = RubricText.show(.scoringTable(), width: 120)
    #expect(text.split(separator: "\n").contains { $0 == line }, "\(text)")
  }

  @Test func `rules are called by their names where they are known`() {
    let glossary = RuleGlossary([RuleGlossary.Entry(rule: "deduct-per-step", title: "按步扣分")])
    let text = RubricText.show(.scoringTable(), glossary: glossary)
    #expect(text.contains("规则：deduct-per-step 按步扣分（points：1）"))
  }
}
