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

  @Test func `the year is not that of the last year's column`() throws {
    let table = DrawnTable.table(
      """
      经费控制情况 | 2023年决算数 | 2024年预算数 | 2024年决算数
      公用经费 | 9 | 9 | 9
      """, preceding: "部门整体支出绩效评价基础数据表")
    #expect(try #require(DrawnTable.forms(table).first).submission.year == 2024)
  }
}
