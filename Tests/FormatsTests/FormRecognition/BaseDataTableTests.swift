import EvaluationModel
import Testing

@testable import Formats

@Suite struct BaseDataTableTests {
  private func names(_ drawing: String) throws -> [String] {
    let forms = DrawnTable.forms(DrawnTable.table(drawing, preceding: "部门整体支出绩效评价基础数据表"))
    return FormText(try #require(forms.first).submission).data
  }

  @Test func `rows behind 其中 say that they are only some`() throws {
    let found = try names(
      """
      经费控制情况 | 2024年预算数 | 2024年决算数
      公用经费 | 72 | 70
      　其中：办公费 | 30 | 12
      　　　　差旅费 | 20 | 13
      """)
    #expect(
      found == [
        "公用经费/2024年预算数 = 72", "公用经费/2024年决算数 = 70", "公用经费/其中：办公费/2024年预算数 = 30",
        "公用经费/其中：办公费/2024年决算数 = 12", "公用经费/其中：差旅费/2024年预算数 = 20",
        "公用经费/其中：差旅费/2024年决算数 = 13",
      ])
  }

  @Test func `numbers in brackets are one level below plain numbers`() throws {
    let found = try names(
      """
      经费控制情况 | 2024年预算数 | 2024年决算数
      项目支出：（一个专项一行） | 50 | 50
      1、业务工作专项 | 30 | 30
      （1）办案经费 | 10 | 10
      （2）维稳经费 | 20 | 20
      2、运行维护专项 | 20 | 20
      """)
    #expect(
      found.filter { $0.contains("决算") } == [
        "项目支出/2024年决算数 = 50", "项目支出/业务工作专项/2024年决算数 = 30",
        "项目支出/业务工作专项/办案经费/2024年决算数 = 10", "项目支出/业务工作专项/维稳经费/2024年决算数 = 20",
        "项目支出/运行维护专项/2024年决算数 = 20",
      ])
  }

  @Test func `dots beside amounts are the rest, and beside blanks nothing`() throws {
    let found = try names(
      """
      经费控制情况 | 2024年预算数 | 2024年决算数
      项目支出 | 50 | 50
      1、业务工作专项 | 30 | 30
      …… | 20 | 20
      公用经费 | 9 | 9
      …… | |
      """)
    #expect(
      found.filter { $0.contains("决算") } == [
        "项目支出/2024年决算数 = 50", "项目支出/业务工作专项/2024年决算数 = 30", "项目支出/……/2024年决算数 = 20",
        "公用经费/2024年决算数 = 9",
      ])
  }

  @Test func `amounts beside a bare number are something without a name, and blanks are nothing`()
    throws
  {
    let found = try names(
      """
      经费控制情况 | 2024年预算数 | 2024年决算数
      项目支出 | 50 | 50
      　1、 | 30 | 30
      　2、信息化 | 20 | 20
      　3、 | |
      公用经费 | 9 | 9
      """)
    #expect(
      found.filter { $0.contains("决算") } == [
        "项目支出/2024年决算数 = 50", "项目支出/第1项/2024年决算数 = 30", "项目支出/信息化/2024年决算数 = 20",
        "公用经费/2024年决算数 = 9",
      ])
  }

  @Test func `the year is not that of the last year's column`() throws {
    let table = DrawnTable.table(
      """
      经费控制情况 | 2023年决算数 | 2024年预算数 | 2024年决算数
      公用经费 | 9 | 9 | 9
      """, preceding: "部门整体支出绩效评价基础数据表")
    #expect(try #require(DrawnTable.forms(table).first).submission.year == 2024)
  }

  @Test func `every row among the projects is one, however it is written`() throws {
    let found = try names(
      """
      经费控制情况 | 2024年预算数 | 2024年决算数
      三公经费 | 5 | 5
      　1、公务接待 | 5 | 5
      项目支出 | 50 | 50
      培训经费 | 30 | 30
      　2、信息化 | 20 | 20
      合计 | 50 | 50
      公用经费 | 9 | 9
      其他支出 | 1 | 1
      """)
    #expect(
      found.filter { $0.contains("决算") } == [
        "三公经费/2024年决算数 = 5", "三公经费/公务接待/2024年决算数 = 5", "项目支出/2024年决算数 = 50",
        "项目支出/培训经费/2024年决算数 = 30", "项目支出/信息化/2024年决算数 = 20", "合计/2024年决算数 = 50",
        "公用经费/2024年决算数 = 9", "其他支出/2024年决算数 = 1",
      ])
  }

  @Test func `what stands behind the projects where nothing official follows is no project`() throws
  {
    let found = try names(
      """
      经费控制情况 | 2024年预算数 | 2024年决算数
      项目支出 | 50 | 50
      　1、信息化 | 50 | 50
      其他支出 | 1 | 1
      """)
    #expect(found.last == "其他支出/2024年决算数 = 1")
  }

  @Test func `the line below a worksheet's title says who files the form in which unit`() throws {
    let table = DrawnTable.sheet(
      """
      2024年度部门整体支出绩效评价基础数据表 | < | < | <
      填报单位：县农机站　　　　金额单位：万元 | < | < | <
      财政供养人员情况 | 编制数 | 2024年实际在职人数 | 控制率
      ^ | 7 | 9 |
      """)
    let form = try #require(DrawnTable.forms(table).first)
    #expect(
      FormText(form.submission).head == [
        "kind department", "year 2024", "unit 县农机站", "currencyUnit 万元",
      ])
    // The file has no such cell, and still it has a place.
    #expect(FormText(form.submission).data.last == "控制率 = \"\"")
    #expect(
      form.submission.places[.data(2, name: "控制率")] == .sheet(name: "自评表", cell: "D4"))
    #expect(
      form.cells[.data(2, name: "控制率")] == GridPosition(table: 0, row: 4, column: 3))
  }
}
