import EvaluationModel
import TestSupport
import Testing

@testable import Reports

@Suite struct ReviewFolderReportTests {
  @Test func `the page is one file that allows its own script only`() throws {
    let page = try ReviewFolderReport.page(for: SampleReviews.folder())
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    let script = try #require(
      page.split(separator: "<script>").last?.split(separator: "</script>").first)
    let hash = ScriptHash.source(of: String(script))
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src \(hash)\""))
    for foreign in [
      "<link", "<img", " src=", "@import", "https:", "href=\"http", "<iframe", "onclick",
    ] {
      #expect(!page.contains(foreign))
    }
    #expect(page.ranges(of: "<script").count == 1)
    #expect(!page.contains("{{"))
  }

  @Test(arguments: [
    "<title>绩效自评表复核汇总</title>",
    "<dt>复核的表</dt><dd>4<small>张</small></dd>",
    "<div class=\"lost\"><dt>错误</dt><dd>2<small>项</small></dd>",
    "<dt>指标自评满分</dt><dd>88.9%<small></small></dd>",
    "<tr data-number=\"1\" data-unit=\"安化县水利局\" data-severities=\"none\">",
    "<tr data-number=\"3\" data-unit=\"沅江市工伤保险服务中心\" data-severities=\"warning error\">",
    "<td class=\"number\">90.46～98.46</td><td class=\"number marked\">+1.54</td>",
    "<td class=\"number\">110</td><td class=\"number marked\">-10</td>",
    "<a href=\"./%E6%B2%85%E6%B1%9F/%E9%99%84%E4%BB%B62.docx\">沅江/附件2.docx</a>",
    "<option>安化县水利局</option><option>沅江市工伤保险服务中心</option>",
    "<details id=\"f3\" open><summary><b>3. 沅江市工伤保险服务中心 工伤调查工作经费</b>",
    "<span class=\"badge\">错误 T01</span> <b>实际完成值与指标值的单位不同</b> <span class=\"place\">表1 第12行“实际完成值”</span>",
    "<p class=\"advice\">改为同一单位，例如62000人。</p>",
    "<h2>未能读取的文件（1个）</h2>",
    "S03 没有达到指标值却得满分：1张表，1项",
    "自评满分的指标16项，共18项，占88.9%；各项全满分的表1张，共3张，占33.3%。",
  ])
  func `the page of a folder contains this`(part: String) throws {
    #expect(try ReviewFolderReport.page(for: SampleReviews.folder()).contains(part))
  }

  @Test(arguments: ["", "e\u{301}", "\u{600}", "\u{0E33}", "\u{200D}"])
  func `filed text never becomes markup, whatever stands before and behind it`(
    neighbour: String
  ) throws {
    let attack =
      neighbour + "</script><script>alert('x')</script>" + neighbour + "\"onload=\"'&"
      + neighbour
    var folder = SampleReviews.folder()
    folder.titles["T01"] = attack
    folder.unread = [ReviewedFolder.UnreadFile(file: attack, code: attack, message: attack)]
    for index in folder.forms.indices {
      var form = folder.forms[index].scored
      form.submission.unit = form.submission.append(attack)
      form.submission.project = form.submission.append(attack)
      form.submission.grade = form.submission.append(attack)
      form.findings.append(
        Finding(
          code: attack, name: attack, severity: .error, pointer: attack, place: attack,
          message: attack, advice: attack))
      folder.forms[index] = ReviewedForm(
        scored: form, comparison: folder.forms[index].comparison, file: attack)
    }
    let pages = [
      try ReviewFolderReport.page(for: folder, title: attack),
      try ReviewOpinionReport.page(for: folder.forms, titles: folder.titles),
    ]
    for (page, scripts) in zip(pages, [1, 0]) {
      #expect(page.countBytes(of: "<script") == scripts)
      #expect(page.countBytes(of: "\"onload") == 0)
      #expect(page.countBytes(of: "&lt;script&gt;alert(&#39;x&#39;)") > 0)
    }
  }

  @Test func `links never leave the folder`() throws {
    var folder = SampleReviews.folder()
    for (index, file) in ["javascript:alert(1)", "/etc/passwd", "../x.docx", "a?b#c%20.docx"]
      .enumerated()
    {
      folder.forms[index] = SampleReviews.renamed(folder.forms[index], to: file)
    }
    let page = try ReviewFolderReport.page(for: folder)
    let links = page.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      .filter { !$0.hasPrefix("#") }
    #expect(links == ["./a%3Fb%23c%2520.docx", "./%E6%B2%85%E6%B1%9F/%E6%97%A7%E8%A1%A8.doc"])
  }

  @Test func `nothing at all is a page, too`() throws {
    let page = try ReviewFolderReport.page(for: ReviewedFolder(forms: []), title: "空")
    #expect(page.contains("<title>空</title>"))
    #expect(!page.contains("<svg"))
    #expect(page.contains("没有发现问题。"))
  }

  @Test func `very many forms are all there, with pictures of a fixed size`() throws {
    let form = SampleReviews.project()
    let folder = ReviewedFolder(
      forms: Array(repeating: form, count: 1_200), titles: SampleReviews.titles)
    let page = try ReviewFolderReport.page(for: folder)
    #expect(page.ranges(of: "<tr data-number=").count == 1_200)
    #expect(page.ranges(of: "<details id=\"f1200\">").count == 1)
    #expect(page.contains("差异最大的30张，共1200张"))
    #expect(page.ranges(of: "<circle").count < 200)
    #expect(page.utf8.count < 3_000_000)
  }

  @Test func `a form with very many problems is cut in a large folder and says so`() throws {
    var form = SampleReviews.project()
    form.scored.findings = Array(repeating: form.scored.findings[0], count: 25)
    let large = try ReviewFolderReport.page(
      for: ReviewedFolder(forms: [form] + Array(repeating: SampleReviews.honest(), count: 999)))
    #expect(large.contains("<p class=\"note\">另有5项，见问题清单。</p>"))
    #expect(large.contains("每张表最多20项"))
    let small = try ReviewFolderReport.page(for: ReviewedFolder(forms: [form]))
    #expect(small.ranges(of: "<li class=\"error\">").count == 25)
  }

  @Test func `the same folder gives the same page`() throws {
    let folder = SampleReviews.folder()
    #expect(try ReviewFolderReport.page(for: folder) == ReviewFolderReport.page(for: folder))
  }
}

extension String {
  /// How often the bytes of a part occur, whatever characters they belong to.
  fileprivate func countBytes(of part: String) -> Int {
    Array(utf8).ranges(of: Array(part.utf8)).count
  }
}
