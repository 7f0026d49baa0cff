import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct ReviewOpinionReportTests {
  private func page() throws -> String {
    try ReviewOpinionReport.page(
      for: [SampleReviews.project(), SampleReviews.baseData()], titles: SampleReviews.titles)
  }

  @Test func `the page is one file without scripts and addresses`() throws {
    let page = try page()
    for foreign in ["<script", "<link", "<img", " src=", "href=", "@import"] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("@page { size: A4;"))
    #expect(!page.contains("{{"))
  }

  @Test(arguments: [
    "<title>绩效自评表复核意见（2张）</title>",
    "<h2>一、自评得分与复核得分对照</h2>",
    "<th class=\"heading\">复核总分</th><td class=\"score\">90.46～98.46</td>",
    "<td class=\"value marked\">+0.22</td>",
    "<h2>二、发现的问题（2项）</h2>",
    "<th class=\"heading\" colspan=\"5\">错误1项：请改正后重新报送</th>",
    "复核日期：",
    "<h2>一、发现的问题（1项）</h2>",
  ])
  func `the page contains this`(part: String) throws {
    #expect(try page().contains(part))
  }

  @Test func `headings come again on every printed page`() throws {
    // Scores and problems of the project, problems of the base data.
    #expect(try page().ranges(of: "<thead>").count == 3)
  }
}
