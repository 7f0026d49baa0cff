import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct RubricReportTests {
  @Test(arguments: [Rubric.scoringTable(), .testing()])
  func `the page is one file without scripts and addresses`(rubric: Rubric) throws {
    let page = try RubricReport.page(for: rubric)
    for foreign in ["<script", "<link", "<img", " src=", "href=", "@import", "{{"] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("@page { size: A4 landscape;"))
  }

  @Test(arguments: [
    "<h1>某市部门整体支出绩效评分表</h1>", "<td class=\"label\" rowspan=\"2\">投入</td>",
    "<td class=\"value marked\">推定</td>", "<td class=\"value\">已核对</td>",
    "<td class=\"text\">在职人数÷编制数</td>", "<h2>三、分值方案对照</h2>", "满分：100分",
    "依据共2条：已核对1条、推定1条。",
  ])
  func `the page contains this`(part: String) throws {
    let page = try RubricReport.page(for: .scoringTable())
    #expect(page.contains(part))
    // Each of the five tables has its heading again on every printed page.
    #expect(page.ranges(of: "<thead>").count == 5)
  }

  @Test func `what a rubric says cannot become markup`() throws {
    var rubric = Rubric.scoringTable()
    rubric.title = "<script>alert(1)</script>"
    rubric.clauses[0].text = "<b>标准</b>"
    let page = try RubricReport.page(for: rubric)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;b&gt;标准&lt;/b&gt;"))
  }
}
