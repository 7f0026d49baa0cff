import EvaluationModel
import TestSupport
import Testing

@testable import Reports

@Suite struct BatchReportTests {
  private func summary(
    _ entries: [BatchEntry], limits: BatchSummary.Limits = BatchSummary.Limits()
  ) -> BatchSummary {
    var summary = BatchSummary(limits: limits)
    for entry in entries { summary.add(entry) }
    return summary
  }

  private func page(_ entries: [BatchEntry]) throws -> String {
    try BatchReport.page(
      for: summary(entries), titles: SampleBatch.titles, links: FileLink.path)
  }

  @Test func `the page is one file that allows its own script only`() throws {
    let page = try page(SampleBatch.county())
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    let script = try #require(
      page.split(separator: "<script>").last?.split(separator: "</script>").first)
    let hash = ScriptHash.source(of: String(script))
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src \(hash)\""))
    for foreign in [
      "<link", "<img", " src=", "@import", "https:", "href=\"http", "<iframe", "onclick",
      "innerHTML",
    ] {
      #expect(!page.contains(foreign))
    }
    #expect(page.ranges(of: "<script").count == 2)
    #expect(!page.contains("{{"))
  }

  @Test(arguments: [
    "<title>绩效自评表批量汇总</title>",
    "<dt>读到的表</dt><dd>10<small>张</small></dd>",
    "<div class=\"lost\"><dt>未能计分</dt><dd>2<small>张</small></dd>",
    "<dt>复核中位数</dt><dd>90.10%～95.00%<small></small></dd>",
    "<li>共10张表：计分7张（部门整体支出2张、项目支出5张），基础数据表1张（不计分），未能计分2张；6个单位。</li>",
    "<tr><td>优</td><td class=\"number\">4</td><td class=\"number\">57.1%</td><td class=\"number\">2</td><td class=\"number\">28.6%</td></tr>",
    "<tr><td>未评、未填</td><td class=\"number\">1</td>",
    "<tr><td>中位数</td><td class=\"number\">95.00%</td><td class=\"number\">90.10%～95.00%</td></tr>",
    "<tr><td class=\"text\">水利局</td><td class=\"number\">3</td><td class=\"number\">0</td><td class=\"number\">95.00%</td><td class=\"number\">91.20%</td>",
    "<td class=\"text\">（未填主管部门）</td>",
    "<td class=\"number\">2</td><td class=\"number\">28.6%</td><td class=\"text\">乙站.docx（第2张表）</td></tr>",
    "<tr><td class=\"number\">1</td><td class=\"text\">甲中心</td><td class=\"text\">财政局</td><td class=\"text\">检测</td>",
    "<td class=\"number\">80～100</td><td class=\"number\">0</td>",
    "<a href=\"./%E4%B9%99%E7%AB%99.docx\">乙站.docx（第2张表）</a>",
    "<h2>未能计分的表（2张）</h2>",
    "<tr><td class=\"number\">8</td><td class=\"text\"><a href=\"./%E8%AF%B4%E6%98%8E.doc\">说明.doc</a></td><td>D03</td>",
    "差异＝自评分－复核分，自评分在区间以内的记0。",
    "95%～96% 复核2张", "满分（100%～101%） 自评3张",
  ])
  func `the page of a county contains this`(part: String) throws {
    #expect(try page(SampleBatch.county()).contains(part))
  }

  @Test func `the script gets every form with its figures, texts by their places`() throws {
    let page = try page(Array(SampleBatch.county().prefix(2)))
    let data = try #require(
      page.split(separator: "id=\"data\">").last?.split(separator: "</script>").first)
    #expect(
      data == """
        {"tolerance":0.1,"names":["甲中心","水利局","优","","甲中心/","乙站","良","S03 N01"],\
        "rows":[[1,0,1,"巡查",1,2024,100,95,95,95,0,2,2,0,0,0,3,4,"巡查.docx","",4],\
        [2,5,1,"清淤",1,2024,100,100,88.5,88.5,11.5,2,6,2,1,0,7,3,"乙站.docx","（第2张表）",4]]}
        """)
  }

  @Test(arguments: ["", "e\u{301}", "\u{600}", "\u{0E33}", "\u{200D}"])
  func `filed text never becomes markup, whatever stands before and behind it`(
    neighbour: String
  ) throws {
    let attack =
      neighbour + "</script><script>alert('x')</script><!--" + neighbour + "\"onload=\"'&\\"
      + neighbour
    let place = BatchPlace(source: attack, position: .number(2))
    let entries = SampleBatch.county().map { entry -> BatchEntry in
      guard var form = entry.form else {
        return BatchEntry(
          place: place, content: .fault(BatchFault(code: attack, message: attack)))
      }
      (form.unit, form.department, form.project) = (attack, attack, attack)
      (form.grade, form.claimedGrade, form.rubric) = (attack, attack, attack)
      form.findings = [
        Finding(
          code: attack, name: attack, severity: .error, pointer: attack, place: attack,
          message: attack, advice: attack)
      ]
      return BatchEntry(place: place, content: .scored(form))
    }
    let page = try BatchReport.page(
      for: summary(entries), titles: [attack: attack], links: { $0 }, title: attack)
    #expect(page.countBytes(of: "<script") == 2)
    #expect(page.countBytes(of: "</script") == 2)
    #expect(page.countBytes(of: "<!--") == 0)
    #expect(page.countBytes(of: "\"onload") == 0)
    #expect(page.countBytes(of: "&lt;script&gt;alert(&#39;x&#39;)") > 0)
  }

  @Test func `nothing at all is a page, too`() throws {
    let page = try page([])
    #expect(!page.contains("<svg"))
    #expect(!page.contains("id=\"data\""))
    #expect(page.contains("<li>共0张表：计分0张；0个单位。</li>"))
  }

  @Test func `ten thousand forms are less than five megabytes, the first of them without script`()
    throws
  {
    // 10204 entries, 204 of them not scored.
    let page = try page(SampleBatch.many(10_204))
    #expect(page.utf8.count < 5_000_000)
    #expect(page.contains("这里只有前200张，全部10000张见汇总工作簿的“得分排名”"))
    #expect(page.ranges(of: "<td>项目支出</td>").count == 200)
    #expect(page.contains("（最先读到的200张；更多的见汇总工作簿的“未计分清单”）"))
  }

  @Test func `more forms than are ranked are told`() throws {
    var limits = BatchSummary.Limits()
    limits.ranking = 4
    let page = try BatchReport.page(for: summary(SampleBatch.county(), limits: limits))
    #expect(page.contains("计分的表超过4张，排名不全列：只列复核分最低的2张和自评与复核相差最大的2张"))
    // The lowest are 10 and 2, the furthest 6 and 2.
    #expect(page.ranges(of: "<td class=\"number\">—</td><td class=\"text\">").count == 3)
  }

  @Test func `the same batch gives the same page`() throws {
    #expect(try page(SampleBatch.many(300)) == page(SampleBatch.many(300)))
  }
}

extension String {
  /// How often the bytes of a part occur, whatever characters they belong to.
  fileprivate func countBytes(of part: String) -> Int {
    Array(utf8).ranges(of: Array(part.utf8)).count
  }
}
