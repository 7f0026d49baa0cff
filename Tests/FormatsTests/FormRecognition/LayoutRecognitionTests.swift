import EvaluationModel
import Testing

@testable import Formats

/// Forms as other places print them; figures from the published rows in the rules' notes.
@Suite struct LayoutRecognitionTests {
  /// The only form of a drawing.
  private static func form(
    _ drawing: String, preceding: String = "2022年度项目支出绩效自评表"
  ) throws -> FormText {
    let forms = DrawnTable.forms(DrawnTable.table(drawing, preceding: preceding))
    #expect(forms.count == 1)
    return FormText(try #require(forms.first).submission)
  }

  @Test func `the national form`() throws {
    let form = try Self.form(
      """
      项目名称 | < | 美丽乡村建设 | < | < | < | < | <
      主管部门 | < | 县农业农村局 | < | 实施单位 | < | 县农技中心 | <
      项目资金⏎（万元） | | 年初预算数 | 全年预算数⏎（A） | 全年执行数⏎（B） | 分值 | 执行率⏎（B/A） | 得分
      ^ | 年度资金总额 | 90 | 90 | 89.974 | 10 | 99.97% | 10
      ^ | 其中：当年财政拨款 | 90 | 90 | 89.974 | — | 99.97% | —
      ^ | 上年结转资金 | | | | — | | —
      ^ | 其他资金 | | | | — | | —
      年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
      ^ | 完成改厕任务 | < | < | 已完成 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      ^ | 产出指标 | 数量指标 | 精品示范村数量 | ≤4 | 4 | 10 | 10
      ^ | ^ | ^ | 美丽宜居自然村庄 | ≥200 | 202 | 10 | 10
      ^ | ^ | 时效指标 | 村庄验收时间 | 9月前 | 7月 | 5 | 5
      ^ | ^ | ^ | 指标2： | | | |
      ^ | 满意度指标 | 满意度指标 | 群众满意度 | ≥95% | 96% | 10 | 10
      总分 | < | < | < | < | < | 100 | 99
      """)
    #expect(
      form.head == [
        "kind project", "year 2022", "unit 县农技中心", "department 县农业农村局", "project 美丽乡村建设",
        "currencyUnit 万元", "goal/expected 完成改厕任务", "goal/actual 已完成", "total/weight 100",
        "total/score 99",
      ])
    #expect(
      form.funds == [
        "年度资金总额 | 90 | 90 | 89.974 | 10 | 99.97% | 10",
        "其中：当年财政拨款 | 90 | 90 | 89.974 | — | 99.97% | —",
        #"上年结转资金 | "" | "" | "" | — | "" | —"#, #"其他资金 | "" | "" | "" | — | "" | —"#,
      ])
    #expect(
      form.indicators == [
        "产出指标 | 数量指标 | 精品示范村数量 | - | - | ≤4 | 4 | 10 | 10 | -",
        "产出指标 | 数量指标 | 美丽宜居自然村庄 | - | - | ≥200 | 202 | 10 | 10 | -",
        "产出指标 | 时效指标 | 村庄验收时间 | - | - | 9月前 | 7月 | 5 | 5 | -",
        "满意度指标 | 满意度指标 | 群众满意度 | - | - | ≥95% | 96% | 10 | 10 | -",
      ])
  }

  @Test func `Yunnan: a column for the unit, operators of their own, money in yuan`() throws {
    let form = try Self.form(
      """
      单位（部门）名称 | < | 永德县明朗中学 | < | < | < | < | <
      项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 387664.62 | 387664.62 | 387664.62 | 10 | 100% | 10
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      产出指标 | 数量指标 | 学生受资助人数 | ≧ | 735 | 人次 | 735 | 10 | 10 |
      效益指标 | 社会效益指标 | 政策知晓率 | ═ | 100 | % | 98 | 10 | 9 | 宣传不够
      自评总分 | < | < | < | < | < | < | 100 | 96 |
      自评等级 | < | < | 优 | < | < | < | < | < | <
      """)
    #expect(form.head.contains("currencyUnit 元"))
    #expect(form.head.contains("unit 永德县明朗中学"))
    #expect(form.head.suffix(3) == ["total/weight 100", "total/score 96", "grade 优"])
    #expect(
      form.indicators == [
        #"产出指标 | 数量指标 | 学生受资助人数 | ≧ | 人次 | 735 | 735 | 10 | 10 | """#,
        "效益指标 | 社会效益指标 | 政策知晓率 | ═ | % | 100 | 98 | 10 | 9 | 宣传不够",
      ])
  }

  @Test func `Sichuan: weights instead of points, and prose below the table`() throws {
    let form = try Self.form(
      """
      项目名称 | < | 业务经费 | < | < | < | < | <
      预算单位 | < | 大英县司法局 | < | < | < | < | <
      预算执行情况（10分） | 年初预算数 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
      总额 | 30.00 | 30.00 | 28.50 | 95% | 10 | 9.5 |
      其中：财政资金 | 30.00 | 30.00 | 28.50 | 95% | / | / |
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
      产出指标 | 经济成本指标 | 成本控制数 | ≤ | 30 | 万元 | 完成 | 90 | 90 |
      合计 | < | < | < | < | < | < | 100 | 99.5 |
      评价结论 | 项目完成良好，资金使用规范。 | < | < | < | < | < | < | < | <
      存在问题 | 无 | < | < | < | < | < | < | < | <
      项目负责人：某某 | < | < | 财务负责人：某某 | < | < | < | < | < | <
      """)
    #expect(
      form.funds == [
        "总额 | 30.00 | 30.00 | 28.50 | 10 | 95% | 9.5",
        "其中：财政资金 | 30.00 | 30.00 | 28.50 | / | 95% | /",
      ])
    #expect(
      form.indicators == [
        #"产出指标 | 经济成本指标 | 成本控制数 | ≤ | 万元 | 30 | 完成 | 90 | 90 | """#
      ])
    #expect(form.head.suffix(2) == ["total/weight 100", "total/score 99.5"])
    #expect(form.head.contains("unit 大英县司法局"))
  }

  @Test func `Chongqing: the adjusted target counts where it is filled`() throws {
    let form = try Self.form(
      """
      绩效指标 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 权重 | 得分 | 是否核心指标 | 说明
      指标名称 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 权重 | 得分 | 是否核心指标 | 说明
      组织宣传活动 | 10次 | 12次 | 43次 | 100 | 10 | 10 | 是 |
      播发稿件 | 2200篇 | | 2859篇 | 100 | 10 | 10 | 否 |
      预算调整率 | 3% | — | 0 | 100 | 2 | 2 | 否 |
      """, preceding: "2021年度部门整体绩效自评表")
    #expect(
      form.indicators == [
        #"- | - | 组织宣传活动 | - | - | 12次 | 43次 | 10 | 10 | """#,
        #"- | - | 播发稿件 | - | - | 2200篇 | 2859篇 | 10 | 10 | """#,
        #"- | - | 预算调整率 | - | - | 3% | 0 | 2 | 2 | """#,
      ])
    #expect(form.head == ["kind department", "year 2021"])
  }

  @Test func `Hubei: two goals, each with its own indicators, points in the headings`() throws {
    let form = try Self.form(
      """
      单位名称：市渔政支队      填报日期：2021年3月 | < | < | < | < | < | <
      项目名称 | 渔船补贴 | < | < | < | < | <
      主管部门 | 市农业农村局 | < | < | 项目实施单位 | 市渔政支队 | <
      预算执行情况（万元）（20分） | < | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分⏎（20分*执行率）
      ^ | ^ | 年度财政资金总额 | 200 | 190 | 95% | 19
      年度目标1：保障渔民生活（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
      ^ | 产出指标 | 数量指标 | 补贴渔船数 | 6 | 6 | 20
      ^ | 效益指标 | 满意度指标 | 渔民满意度 | 98%以上 | 98% | 20
      年度目标2：扩大服务外包（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
      ^ | 产出指标 | 数量指标 | 服务外包在岸 | 20000 | 23333.56 | 40
      总分 | < | < | < | < | < | 99
      偏差大或目标未完成原因分析 | 无 | < | < | < | < | <
      """, preceding: "2020年度项目自评表")
    #expect(
      form.head == [
        "kind project", "year 2020", "unit 市渔政支队", "department 市农业农村局", "project 渔船补贴",
        "currencyUnit 万元", "goal/expected 保障渔民生活(40分)扩大服务外包(40分)", "total/score 99",
      ])
    #expect(form.funds == ["年度财政资金总额 | - | 200 | 190 | 20分 | 95% | 19"])
    #expect(
      form.indicators == [
        "产出指标 | 数量指标 | 补贴渔船数 | - | - | 6 | 6 | - | 20 | -",
        "效益指标 | 满意度指标 | 渔民满意度 | - | - | 98%以上 | 98% | - | 20 | -",
        "产出指标 | 数量指标 | 服务外包在岸 | - | - | 20000 | 23333.56 | - | 40 | -",
      ])
  }

  @Test func `Anhui: numbered names, sub-rows without points`() throws {
    let form = try Self.form(
      """
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      产出指标⏎（50分） | 数量指标 | 指标1：补助种植面积 | 29.5亩 | 29.5亩 | 20 | 20 |
      ^ | ^ | 其中：水稻 | 20亩 | 20亩 | | |
      ^ | 质量指标 | 指标１：报告合格率 | ≥100百分比 | 100 | 8 | 8 |
      ^ | ^ | 指标2: | | | | |
      ^ | ^ | …… | | | | |
      效益指标 | 经济效益⏎指标 | 受益农户总收入 | ≥11.376万元 | 12万元 | 20 | 20 |
      """)
    #expect(
      form.indicators == [
        #"产出指标(50分) | 数量指标 | 补助种植面积 | - | - | 29.5亩 | 29.5亩 | 20 | 20 | """#,
        #"产出指标(50分) | 质量指标 | 报告合格率 | - | - | ≥100百分比 | 100 | 8 | 8 | """#,
        #"效益指标 | 经济效益指标 | 受益农户总收入 | - | - | ≥11.376万元 | 12万元 | 20 | 20 | """#,
      ])
    // A table that ends without 总分 is a form that was cut off.
    #expect(form.head == ["kind project", "year 2022"])
  }

  @Test func `points beside the levels, and the execution rate as a row`() throws {
    let form = try Self.form(
      """
      一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 指标值 | 完成情况 | 自评得分 | 扣分原因
      产出 | 60 | 数量 | 40 | 保障人数 | 10 | 2370人 | 2370人 | 10 |
      ^ | ^ | ^ | ^ | 培训场次 | 30 | 15场 | 15场 | 30 |
      ^ | ^ | 时效 | 20 | 公用经费完成时间 | 20 | 2021年12月完成 | 2021年12月完成 | 19 | 晚一周
      预算执行率 | 10 | 预算执行率 | 10 | 预算执行率 | 10 | 100% | 100% | 9 |
      """)
    #expect(
      form.head == [
        "kind project", "year 2022", "dimension 产出 60", "dimension 预算执行率 10",
        "subdimension 数量 40", "subdimension 时效 20", "subdimension 预算执行率 10",
      ])
    #expect(form.indicators[1] == #"产出 | 数量 | 培训场次 | - | - | 15场 | 15场 | 30 | 30 | """#)
    #expect(form.indicators[3] == #"预算执行率 | 预算执行率 | 预算执行率 | - | - | 100% | 100% | 10 | 9 | """#)
  }

  @Test func `a heading over two rows and an empty column of points below the level`() throws {
    let form = try Self.form(
      """
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | 评分 | < | 备注
      ^ | ^ | ^ | ^ | 年初 | 实际完成 | 分值 | 得分 | ^
      ^ | 产出指标 | 数量指标 | 造林面积 | 1.2万亩 | 1.2万亩 | 10 | 10 |
      ^ | （50分） | 质量指标 | 造林成活率 | 85% | 85% | 7 | 7 | 达标
      合计 | < | < | < | < | < | 17 | 17 |
      """)
    #expect(form.head.suffix(3) == ["total/weight 17", "total/score 17", "dimension 产出指标 50分"])
    #expect(
      form.indicators == [
        #"产出指标 | 数量指标 | 造林面积 | - | - | 1.2万亩 | 1.2万亩 | 10 | 10 | """#,
        "产出指标 | 质量指标 | 造林成活率 | - | - | 85% | 85% | 7 | 7 | 达标",
      ])
  }

  @Test func `columns in another order`() throws {
    let form = try Self.form(
      """
      序号 | 三级指标 | 二级指标 | 一级指标 | 得分 | 分值 | 全年完成值 | 年初设定值
      1 | 会议次数 | 数量指标 | 产出指标 | 4 | 5 | 8次 | 10次
      项目资金（元） | 全年执行数 | 年初预算数 | 执行率 | 得分 | 分值 | |
      """)
    #expect(form.indicators == ["产出指标 | 数量指标 | 会议次数 | - | - | 10次 | 8次 | 5 | 4 | -"])
  }

  @Test func `the total below its parts comes first, and prose is no fund`() throws {
    let form = try Self.form(
      """
      资金来源（万元） | 全年预算数 | 实际支出数 | 执行率
      中央补助 | 10 | 8 | 80%
      县级资金 | 5 | 5 | 100%
      合计 | 15 | 13 | 86.67%
      资金管理情况 | 按规定使用 | < | <
      三级指标 | 指标值 | 完成值 | 得分
      管护面积 | ≥100亩 | 100亩 | 10
      """)
    #expect(
      form.funds == [
        "合计 | - | 15 | 13 | - | 86.67% | -", "中央补助 | - | 10 | 8 | - | 80% | -",
        "县级资金 | - | 5 | 5 | - | 100% | -",
      ])
    #expect(form.indicators.count == 1)
  }

  @Test func `lists by source and by nature with their amounts in cells of their own`() throws {
    let form = try Self.form(
      """
      预算部门、单位名称 | < | 贯塘乡人民政府 | < | < | < | <
      年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
      ^ | 年度资金总额 | 861.10 | 2030.12 | 2030.12 | 10 | 10
      ^ | 按收入性质分：2030.12 | < | < | 按支出性质分：1925.67 | < | <
      ^ | 其中：一般公共预算 | 1325.68 | < | 其中：基本支出 | 900.47 | <
      ^ | 政府性基金拨款： | 118.82 | < | 项目支出： | 1025.20 | <
      ^ | 其他资金：585.62万元 | < | < | | < | <
      三级指标 | < | 年度指标值 | < | 实际完成值 | 分值 | 得分
      造林 | < | 5亩 | < | 5亩 | 10 | 10
      """, preceding: "2023年度部门整体支出绩效自评表")
    #expect(
      form.funds == [
        "年度资金总额 | 861.10 | 2030.12 | 2030.12 | 10 | - | 10",
        "其中：一般公共预算 | - | - | 1325.68 | - | - | -", "政府性基金拨款 | - | - | 118.82 | - | - | -",
        "其他资金 | - | - | 585.62万元 | - | - | -", "其中：基本支出 | - | - | 900.47 | - | - | -",
        "项目支出 | - | - | 1025.20 | - | - | -",
      ])
  }

  @Test func `goals beside their labels`() throws {
    let form = try Self.form(
      """
      年度总体目标 | 年初设定目标 | 培训100人 | <
      ^ | 目标完成情况 | 培训120人 | <
      三级指标 | 目标值 | 完成值 | 得分
      培训人数 | 100人 | 120人 | 10
      """)
    #expect(form.head.suffix(2) == ["goal/expected 培训100人", "goal/actual 培训120人"])
  }

  @Test func `a goal that is scored keeps its points`() throws {
    let form = try Self.form(
      """
      年度目标 | 预期目标 | 实际完成情况 | 分值 | 得分
      ^ | 修路10公里 | | 10 | 9
      三级指标 | 目标值 | 完成值 | 分值 | 得分
      公路里程 | 10公里 | 9公里 | 90 | 81
      总分 | < | < | 98 | <
      """)
    #expect(
      form.head.suffix(5) == [
        "goal/expected 修路10公里", #"goal/actual """#, "goal/weight 10", "goal/score 9",
        "total/score 98",
      ])
  }
}
