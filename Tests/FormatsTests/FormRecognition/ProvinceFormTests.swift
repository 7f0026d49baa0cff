import EvaluationModel
import Testing

@testable import Formats

/// Forms after the layouts of several provinces, with made-up contents: what every field reads as, and
/// which cell it is to be written in, filled or blank.
@Suite struct ProvinceFormTests {
  @Test func `Sichuan until 2020: amounts beside their labels, no scores`() throws {
    let form = try DrawnForm(
      """
      2019年项目绩效目标完成情况表 | < | < | < | <
      主管部门 | < | 县水务局 | 实施单位 | 县渠系管理站
      项目名称 | < | 渠系整治 | < | <
      预算执行情况（万元） | 预算数： | 120 | 执行数： | 114
      ^ | 其中-财政拨款： | 100 | 其中-财政拨款： | 98
      ^ | 其它资金： | 20 | 其它资金： | 16
      年度目标完成情况 | 预期目标 | < | 实际完成目标 | <
      ^ | 整治渠道12公里 | < | 整治渠道12公里 | <
      绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值（包含数字及文字描述） | 实际完成指标值（包含数字及文字描述）
      ^ | 项目完成指标 | 数量指标 | 整治长度 | 12公里 | 12公里
      ^ | 效益指标 | 社会效益指标 | 受益人口 | ≥3000人 | 3120人
      """)
    #expect(
      form.text.head == [
        "kind project", "year 2019", "unit 县渠系管理站", "department 县水务局", "project 渠系整治",
        "currencyUnit 万元", "goal/expected 整治渠道12公里", "goal/actual 整治渠道12公里",
      ])
    #expect(
      form.text.funds == [
        "- | - | 120 | 114 | - | - | -", "其中-财政拨款 | - | 100 | 98 | - | - | -",
        "其它资金 | - | 20 | 16 | - | - | -",
      ])
    #expect(
      form.text.indicators == [
        "项目完成指标 | 数量指标 | 整治长度 | - | - | 12公里 | 12公里 | - | - | -",
        "效益指标 | 社会效益指标 | 受益人口 | - | - | ≥3000人 | 3120人 | - | - | -",
      ])
    #expect(form.cell(.fund(0, .annualExpenditure)) == "E4")
    #expect(form.cell(.fund(1, .annualBudget)) == "C5")
    #expect(form.cell(.fund(2, .annualExpenditure)) == "E6")
    #expect(form.cells(.actual) == ["F10", "F11"])
  }

  @Test func `Sichuan since 2023: reasons beside the funds, blank scores to be filled`() throws {
    let form = try DrawnForm(
      """
      部门预算项目支出绩效自评表（2023年度） | < | < | < | < | < | < | < | < | <
      项目名称 | 工资性支出 | < | < | < | < | < | < | < | <
      主管部门 | 县档案馆本级 | < | < | < | 实施单位（盖章） | < | 县档案馆 | < | <
      项目年度目标 | < | < | < | < | 年度目标完成情况 | < | < | < | <
      足额发放工资 | < | < | < | < | 按月发放 | < | < | < | <
      预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | <
      ^ | 总额 | 238 | 250 | 245 | | 10 | | | <
      ^ | 其中：财政资金 | 238 | 250 | 245 | | / | / | ^ | ^
      ^ | 其他资金 | | | | | / | / | ^ | ^
      绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
      ^ | 产出指标 | 数量指标 | 发放覆盖率 | ＝ | 100 | % | 100 | 60 | |
      ^ | 效益指标 | 社会效益指标 | 足额保障率 | ≥ | 98 | % | 97 | 30 | |
      合计 | < | < | < | < | < | < | < | 100 | |
      评价结论 | 执行较好 | < | < | < | < | < | < | < | <
      """)
    #expect(
      form.text.funds == [
        #"总额 | 238 | 250 | 245 | 10 | "" | """#, #"其中：财政资金 | 238 | 250 | 245 | / | "" | /"#,
        #"其他资金 | "" | "" | "" | / | "" | /"#,
      ])
    #expect(
      form.text.head == [
        "kind project", "year 2023", "unit 县档案馆", "department 县档案馆本级", "project 工资性支出",
        "currencyUnit 万元", "goal/expected 足额发放工资", "goal/actual 按月发放", "total/weight 100",
        #"total/score """#,
      ])
    #expect(form.cell(.fund(0, .executionRate)) == "F7")
    #expect(form.cell(.fund(0, .score)) == "H7")
    #expect(form.cells(.score) == ["J11", "J12"])
    #expect(form.cells(.deviationNote) == ["K11", "K12"])
    #expect(form.cell(.totalWeight) == "I13")
    #expect(form.cell(.totalScore) == "J13")
    #expect(form.cell(.unit) == "H3")
    #expect(form.cell(.currencyUnit) == nil)
  }

  @Test func `Beijing: budgets marked A and B, and the fund rows have no names`() throws {
    let form = try DrawnForm(
      """
      项目支出绩效自评表 | < | < | < | < | <
      （2022年度） | < | < | < | < | <
      项目名称 | 社区文化活动 | < | < | < | <
      主管部门 | 区文旅局 | < | 实施单位 | 区文化馆 | <
      项目资金（万元） | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
      ^ | 48.5 | 46.2 | 10 | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值（A） | 实际完成值（B） | 分值 | 得分 | 偏差原因分析及改进措施
      产出指标（50分） | 数量指标 | 演出场次 | ≥20场 | 18场 | 50 | |
      效益指标（30分） | 社会效益指标 | 丰富群众生活 | 明显 | 明显 | 30 | |
      满意度指标（10分） | 服务对象满意度指标 | 观众满意度 | ≥95% | 96% | 10 | |
      总分 | < | < | < | < | 100 | |
      """)
    #expect(form.text.head.prefix(2) == ["kind project", "year 2022"])
    #expect(form.text.funds == [#""" | - | 48.5 | 46.2 | 10 | "" | """#])
    #expect(form.cell(.fund(0, .executionRate)) == "E6")
    #expect(form.cell(.fund(0, .score)) == "F6")
    #expect(form.cells(.score) == ["G8", "G9", "G10"])
    #expect(form.cells(.deviationNote) == ["H8", "H9", "H10"])
    #expect(form.cell(.totalScore) == "G11")
  }

  @Test func `Shanghai: four levels, the last one is the indicator`() throws {
    let form = try DrawnForm(
      """
      2023年度财政项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 设备更新 | < | < | 预算单位 | 区体育中心 | < | <
      项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 250000.00 | 250000.00 | 215457.60 | 10 | 86.18% | 8.62
      ^ | 其中：当年财政拨款 | 250000.00 | 250000.00 | 215457.60 | — | |—
      一级指标 | 二级指标 | 三级指标 | 四级指标 | 目标值 | 实际值 | 权重 | 自评分
      产出指标 | 数量指标 | 设备购置 | 跑步机 | 6台 | 6台 | 20 | 20
      ^ | ^ | ^ | 完成率 | 100% | 90% | 20 |
      ^ | 质量指标 | 设备验收 | 完成率 | 100% | 100% | 10 | 10
      ^ | 时效指标 | 安装及时性 | | 10月底前 | 9月 | 10 | 10
      合计 | < | < | < | < | < | 60 | 58.62
      """)
    #expect(
      form.text.indicators == [
        "产出指标 | 数量指标 | 设备购置/跑步机 | - | - | 6台 | 6台 | 20 | 20 | -",
        #"产出指标 | 数量指标 | 设备购置/完成率 | - | - | 100% | 90% | 20 | "" | -"#,
        "产出指标 | 质量指标 | 设备验收/完成率 | - | - | 100% | 100% | 10 | 10 | -",
        "产出指标 | 时效指标 | 安装及时性 | - | - | 10月底前 | 9月 | 10 | 10 | -",
      ])
    #expect(form.text.head.contains("currencyUnit 元"))
    #expect(form.cells(.name) == ["D7", "D8", "D9", "D10"])
    #expect(form.cells(.score) == ["H7", "H8", "H9", "H10"])
    #expect(form.cell(.totalScore) == "H11")
  }

  @Test func `Guangdong: total and grade above the indicators, the grade as boxes to tick`() throws
  {
    let form = try DrawnForm(
      """
      2021年度省级财政专项资金绩效自评表 | < | < | < | < | <
      项 目 名 称 | 农村公路养护 | < | 填 报 单 位 | 市公路事务中心 | <
      自评得分 | 96.4 | < | 自评等级 | ☑优　□良　□中　□低　□差 | <
      一级指标 | 二级指标 | 三级指标 | 预期值 | 实现值 | 分值 | 自评得分
      产出 | 数量 | 养护里程 | 300公里 | 290公里 | 60 |
      效果 | 满意度 | 驾驶人满意度 | ≥90% | 92% | 40 | 40
      """)
    #expect(
      form.text.head == [
        "kind project", "year 2021", "unit 市公路事务中心", "project 农村公路养护", "total/score 96.4",
        "grade 优",
      ])
    #expect(form.cell(.totalScore) == "B3")
    #expect(form.cell(.grade) == nil)
    #expect(form.cells(.score) == ["G5", "G6"])
  }

  @Test func `Zhejiang: a blank form with boxes, the total in one cell with its label`() throws {
    let form = try DrawnForm(
      """
      2024年度部门项目支出绩效自评表 | < | < | < | < | <
      项目名称 | 山塘整治 | < | 实施单位 | 县水利站 | <
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
      ^ | 年度资金总额 | 80 | 80 | 72 |
      一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 整治山塘 | 8座 | 7座 | 90 |
      总分： | < | < | 自评结论 | < | <
      评价等级：优秀□ 良好□ 合格□ 不合格□ | < | < | < | < | <
      """)
    #expect(form.text.head.suffix(2) == [#"total/score """#, #"grade """#])
    #expect(form.cell(.fund(0, .executionRate)) == "F4")
    #expect(form.cells(.score) == ["F6"])
    // Whoever wrote there would write over the label, or over the boxes.
    #expect(form.cell(.totalScore) == nil)
    #expect(form.cell(.grade) == nil)
    #expect(form.place(.grade)?.contains("A8") == true)
  }

  @Test func `Shandong: amounts beside their labels on several rows, with rate and score`() throws {
    let form = try DrawnForm(
      """
      2022年度市级预算项目支出绩效自评表 | < | < | < | < | <
      项目名称 | 海域监测 | < | 项目单位 | 市海洋站 | <
      预算执行情况（万元）（10分） | 年初预算数： | 60 | 其中：财政拨款 | 50 | 其他资金 | 10
      ^ | 全年预算数： | 66 | 其中：财政拨款 | 56 | 其他资金 | 10
      ^ | 全年执行数： | 66 | 其中：财政拨款 | 56 | 其他资金 | 10
      ^ | 预算执行率： | | 得分： | | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 | 备注
      产出指标 | 数量指标 | 监测站位 | ≥30个 | 30个 | 90 | | 按计划
      自评总分 | < | < | < | < | 100 | | 自评等级：优
      """)
    #expect(
      form.text.funds == [
        #"- | 60 | 66 | 66 | 10分 | "" | """#, "其中：财政拨款 | 50 | 56 | 56 | - | - | -",
        "其他资金 | 10 | 10 | 10 | - | - | -",
      ])
    #expect(form.text.head.suffix(3) == ["total/weight 100", #"total/score """#, "grade 优"])
    #expect(form.cell(.fund(0, .initialBudget)) == "C3")
    #expect(form.cell(.fund(0, .executionRate)) == "C6")
    #expect(form.cell(.fund(0, .score)) == "E6")
    #expect(form.cell(.fund(0, .weight)) == nil)
    #expect(form.cell(.fund(2, .annualExpenditure)) == "G5")
    #expect(form.cell(.totalScore) == "G9")
    #expect(form.cell(.grade) == nil)
  }

  @Test func `Jiangxi: points in the names, and a grade to be ticked with a check mark`() throws {
    let form = try DrawnForm(
      """
      2023年度项目支出绩效自评表 | < | < | < | <
      项目名称 | 防汛物资储备 | < | < | <
      实施单位 | 县防汛办 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 得分 | 未完成原因分析
      产出指标（50分） | 数量指标 | 储备编织袋（30分） | 5万条 | 5万条 | 30 |
      ^ | 时效指标 | 入库时间⏎（20 分） | 5月底前 | 5月 | |
      效益指标（30分） | 社会效益指标 | 保障能力 30分 | 提升 | 提升 | 30 |
      合计（100分） | < | < | < | < | 98 |
      自评等级 | 优√　良　中　差 | < | < | < | < | <
      """)
    #expect(
      form.text.indicators == [
        #"产出指标(50分) | 数量指标 | 储备编织袋 | - | - | 5万条 | 5万条 | 30分 | 30 | """#,
        #"产出指标(50分) | 时效指标 | 入库时间 | - | - | 5月底前 | 5月 | 20分 | "" | """#,
        #"效益指标(30分) | 社会效益指标 | 保障能力 | - | - | 提升 | 提升 | 30分 | 30 | """#,
      ])
    #expect(form.text.head.suffix(3) == ["total/weight 100分", "total/score 98", "grade 优"])
    #expect(form.cells(.weight) == ["-", "-", "-"])
    #expect(form.cells(.score) == ["F5", "F6", "F7"])
    #expect(form.cells(.deviationNote) == ["G5", "G6", "G7"])
    #expect(form.cell(.totalWeight) == nil)
    #expect(form.cell(.totalScore) == "F8")
  }

  @Test func `Yunnan: one blank cell beside the total and one beside the grade`() throws {
    let form = try DrawnForm(
      """
      2023年度部门整体支出绩效自评表 | < | < | < | < | < | <
      部门（单位）名称 | 县气象局 | < | < | < | < | <
      部门整体支出（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
      ^ | 年度资金总额 | 3876640 | 3976640 | 3976640 | |
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分
      产出指标 | 质量指标 | 预报准确率 | ≥ | 85 | % | 87 | 90 |
      自评总分 | < | | < | 自评等级 | < | | < | <
      """)
    #expect(form.text.head.suffix(2) == [#"total/score """#, #"grade """#])
    #expect(form.cell(.fund(0, .executionRate)) == "F4")
    #expect(form.cell(.fund(0, .score)) == "G4")
    #expect(form.cells(.score) == ["I6"])
    #expect(form.cell(.totalScore) == "C7")
    #expect(form.cell(.grade) == "G7")
  }

  @Test func `Hubei: a blank department form whose points stand in the headings`() throws {
    let form = try DrawnForm(
      """
      2023年度部门整体绩效自评表 | < | < | < | < | <
      单位名称 | 市图书馆 | < | < | < | <
      预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
      ^ | 部门整体支出总额 | 905.5 | 890.1 | |
      年度目标1：（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
      ^ | 产出指标 | 数量指标 | 新增藏书 | 2万册 | 2.1万册 |
      ^ | 满意度指标 | 服务对象满意度 | 读者满意度 | ≥92% | 95% |
      总分 | < | < | < | < | < |
      """)
    #expect(form.text.funds == [#"部门整体支出总额 | - | 905.5 | 890.1 | 20分 | "" | """#])
    #expect(form.cell(.fund(0, .executionRate)) == "E4")
    #expect(form.cell(.fund(0, .score)) == "F4")
    #expect(form.cell(.fund(0, .weight)) == nil)
    #expect(form.cells(.score) == ["G6", "G7"])
    #expect(form.cell(.totalScore) == "G8")
    #expect(form.text.head.last == #"total/score """#)
  }
}
