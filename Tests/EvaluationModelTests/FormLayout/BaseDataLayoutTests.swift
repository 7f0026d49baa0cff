import EvaluationModel
import TestSupport
import Testing

@Suite struct BaseDataLayoutTests {
  /// The texts of every row; a line break is ⏎.
  private func lines(_ table: FormTable) -> [String] {
    table.rows.map { row in
      row.cells.map { $0.text.replacing("\n", with: "⏎") }.joined(separator: " | ")
    }
  }

  @Test func `the blank form is the official one of its year`() {
    let table = BaseDataLayout.blank(year: 2025)
    #expect(table.title == "2025年度部门整体支出绩效评价基础数据表")
    #expect(table.caption.count == 1)
    #expect(table.caption.first?.hasPrefix("填报单位：　") == true)
    #expect(table.caption.first?.hasSuffix("　金额单位：元") == true)
    #expect(table.footer == ["填表人：　　　填表日期：　　　联系电话：　　　单位负责人签字："])
    #expect(table.isBlankForm)
    #expect(
      lines(table) == [
        "财政供养人员情况⏎（人） | 编制数 | 2025年实际在职人数 | 控制率", " |  | ",
        "经费控制情况 | 2024年决算数 | 2025年预算数 | 2025年决算数", "三公经费 |  |  | ",
        "　1、公务用车购置和维护经费 |  |  | ", "　　其中：公车购置 |  |  | ", "　　　　　公车运行维护 |  |  | ",
        "　2、出国经费 |  |  | ", "　3、公务接待 |  |  | ", "项目支出：（一个专项一行） |  |  | ",
        "　1、 |  |  | ", "　2、 |  |  | ", "　3、 |  |  | ", "　4、 |  |  | ", "　5、 |  |  | ",
        "　6、 |  |  | ", "　7、 |  |  | ", "　8、 |  |  | ", "公用经费 |  |  | ",
        "　其中：办公费 |  |  | ", "　　　　水费、电费、差旅费 |  |  | ", "　　　　会议费、培训费 |  |  | ",
        "政府采购金额 | —— |  | ", "部门基本支出预算调整 | —— |  | ",
        "楼堂馆所控制情况⏎（2025年完工项目） | 批复规模⏎（㎡） | 实际规模⏎（㎡） | 规模控制率 | 预算投资⏎（万元） | 实际投资⏎（万元） | 投资概算⏎控制率",
        " |  |  |  |  | ", "厉行节约保障措施 | ",
      ])
  }

  @Test func `only what a unit writes is open, and rates are quotients of the cells before them`() {
    let table = BaseDataLayout.blank(year: 2025)
    let cells = table.rows.flatMap(\.cells)
    #expect(cells.filter { $0.input == nil }.allSatisfy { !$0.text.isEmpty })
    let open = cells.filter { $0.input != nil }.map(\.text).filter { !$0.isEmpty }
    #expect(open == (1...8).map { "　\($0)、" })
    let quotients = cells.compactMap { $0.input?.quotient }
    #expect(quotients == [FormInput.Quotient](repeating: .init(part: 1, whole: 2), count: 3))
    // Three people, eight projects' names, amounts, six of buildings, and a text.
    #expect(cells.count { $0.input != nil } == 3 + 8 + 21 * 3 - 2 + 6 + 1)
  }

  @Test func `without a year the columns are those of the last and of this year`() {
    let table = BaseDataLayout.blank()
    #expect(table.title == "＿＿＿＿年度部门整体支出绩效评价基础数据表")
    #expect(lines(table)[0] == "财政供养人员情况⏎（人） | 编制数 | 实际在职人数 | 控制率")
    #expect(lines(table)[2] == "经费控制情况 | 上年决算数 | 本年预算数 | 本年决算数")
    #expect(lines(table)[24].hasPrefix("楼堂馆所控制情况⏎（本年完工项目） | "))
  }

  @Test func `what the official form has no place for has rows and columns of its own`() {
    let table = BaseDataLayout.table(for: SampleBaseData.rich())
    #expect(table.title == "2025年度部门整体支出绩效评价基础数据表")
    #expect(table.caption.first?.hasPrefix("填报单位：县农机站　") == true)
    #expect(table.caption.first?.hasSuffix("　金额单位：万元") == true)
    #expect(!table.isBlankForm)
    #expect(
      lines(table) == [
        "财政供养人员情况⏎（人） | 编制数 | 2025年实际在职人数 | 控制率 | 离退休人数", "20 | 19人 | 95.00% | 6",
        "经费控制情况 | 2024年决算数 | 2025年预算数 | 2025年决算数", "三公经费 | 3.2 | 3 | 2.9",
        "　1、公务接待 |  |  | 2.9", "项目支出：（一个专项一行） | 40 | 50 | 49.5",
        "　1、2025培训项目 |  |  | 19.5", "　2、信息化 |  |  | 30", "　　（1）设备 |  |  | 20",
        "　　（2）软件 |  |  | 10", "项目支出/信息化/其中：国产 |  |  | 8", "公用经费 |  |  | 12",
        "　其中：邮电费 |  |  | 1", "政府采购金额 |  |  | ", "部门基本支出预算调整 |  |  | ",
        "会议费总额 |  |  | 0.5",
        "楼堂馆所控制情况⏎（2025年完工项目） | 批复规模⏎（㎡） | 实际规模⏎（㎡） | 规模控制率 | 预算投资⏎（万元） | 实际投资⏎（万元） | 投资概算⏎控制率",
        "300 | 320 | 106.67% | 0 | 90 | 没有概算", "固定资产总额（万元） | 88.5",
        "厉行节约保障措施 | 一、少开会⏎二、双面打印",
      ])
  }

  @Test func `a few values make the whole form, with the rate that they give`() {
    let form = SampleBaseData.form(["编制数": "143", "在职人数": "136", "项目支出/甲/2024年决算数": "5"])
    let found = lines(BaseDataLayout.table(for: form))
    #expect(found[0] == "财政供养人员情况⏎（人） | 编制数 | 在职人数 | 控制率")
    #expect(found[1] == "143 | 136 | 95.10%")
    #expect(found[2] == "经费控制情况 | 2023年决算数 | 2024年预算数 | 2024年决算数")
    #expect(found.contains("　　　　　公车运行维护 |  |  | "))
    #expect(found.contains("项目支出：（一个专项一行） |  |  | "))
    #expect(found.contains("　1、甲 |  |  | 5"))
    #expect(found.last == "厉行节约保障措施 | ")
  }

  @Test func `other columns than the official ones take their place`() {
    let form = SampleBaseData.form(
      ["公用经费/上年决算数": "3", "公用经费/本年执行数": "4", "公用经费/备注": "含维修"], year: nil)
    let table = BaseDataLayout.table(for: form)
    #expect(table.title == "部门整体支出绩效评价基础数据表")
    let found = lines(table)
    #expect(found[2] == "经费控制情况 | 上年决算数 | 本年执行数")
    #expect(found.contains("公用经费 | 3 | 4"))
    #expect(found.contains("公用经费/备注 | 含维修"))
  }

  @Test func `however many headings there are, every value is drawn`() {
    var form = SampleBaseData.form([:])
    for number in 0..<3_000 {
      for name in [
        "甲\(number)人数", "公用经费/项\(number)决算数", "楼堂馆所/批复规模（类\(number)）", "楼\(number)/规模控制率",
        "项目支出/目\(number)/2024年决算数", "说明\(number)",
      ] {
        form.data.append(DataItem(name: form.append(name), value: form.append("值\(name)。")))
      }
    }
    let table = BaseDataLayout.table(for: form)
    let drawn = Set(table.rows.flatMap(\.cells).map(\.text))
    #expect(form.data.allSatisfy { drawn.contains(form.tidy($0.value)) })
    #expect(table.columnWidths.count < 20)
  }

  @Test func `the list has every value and how its rate comes about`() {
    let form = SampleBaseData.form(["编制数": "7", "2024年实际在职人数": "9", "控制率": "128%"])
    let table = BaseDataListLayout.table(for: form)
    #expect(
      lines(table) == [
        "序号 | 名称 | 填报数 | 计算", "1 | 编制数 | 7 | ", "2 | 2024年实际在职人数 | 9 | ",
        "3 | 控制率 | 128% | 在职人数÷编制数=9÷7=128.57%，填报128%有误",
      ])
    #expect(table.rows[3].cells[2].isMarked)
    #expect(!table.rows[1].cells[2].isMarked)
  }
}
