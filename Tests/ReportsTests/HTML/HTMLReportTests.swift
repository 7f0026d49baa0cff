import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct HTMLReportTests {
  @Test func `the page is one file without scripts and addresses of others`() throws {
    let page = try HTMLReport.page(for: [SampleForms.project()])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(page.contains("<title>2024年度项目支出绩效自评表：工伤调查工作经费</title>"))
    for foreign in ["<script", "<link", "<img", " src=", "@import", "https:", "href=\"http"] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("@page { size: A4;"))
    #expect(!page.contains("{{"))
  }

  @Test(arguments: [
    #"<th class="heading" colspan="3">项目支出名称</th><td class="value" colspan="6">工伤调查工作经费</td>"#,
    "<td class=\"label\" rowspan=\"3\">产出指标\n(50分)</td>",
    #"<td class="score marked">0～8</td>"#,
    #"<span class="number interval">90.46～98.46</span><span class="of">分 / 100分</span>"#,
    #"<p class="grade">评价等级：优</p>"#,
    #"<p class="claimed">自评总分 100分</p>"#,
    #"<svg viewBox="0 0 720 142" role="img""#,
    #"<title id="picture-1-title">"#,
  ])
  func `the page of a project contains this`(part: String) throws {
    #expect(try HTMLReport.page(for: [SampleForms.project()]).contains(part))
  }

  @Test func `the list of deductions repeats its heading on paper`() throws {
    let page = try HTMLReport.page(for: [SampleForms.project()])
    #expect(page.count(of: "<thead>") == 1)
    #expect(page.contains("<th class=\"heading\">复算得分</th>"))
  }

  @Test func `several forms have a table of contents and their own numbers`() throws {
    let page = try HTMLReport.page(for: [SampleForms.project(), SampleForms.department()])
    #expect(page.contains("<a href=\"#form-2\">沅江市工伤保险服务中心</a>"))
    #expect(page.contains("<article class=\"sheet\" id=\"form-2\">"))
    #expect(page.contains("id=\"picture-2-hatch\""))
    #expect(page.contains("<p class=\"grade none\">不评等级：分值合计110分，应为100分</p>"))
    #expect(page.contains("<li class=\"error\">"))
    #expect(page.contains("<span class=\"badge\">提示 W03</span>"))
  }

  @Test(arguments: ["", "e\u{301}", "\u{600}", "\u{0E33}", "\u{200D}"])
  func `filed text never becomes markup, whatever stands before and behind it`(
    neighbour: String
  ) throws {
    let attack = neighbour + "<script>alert('x')</script>" + neighbour + "\"onload=\"'&" + neighbour
    var form = SampleForms.project()
    form.submission.project = form.submission.append(attack)
    form.submission.indicators[0].name = form.submission.append(attack)
    form.submission.indicators[0].dimension = form.submission.append(attack)
    form.explanations.total = attack
    form.findings = [
      Finding(
        code: "X", name: "x", severity: .error, pointer: attack, place: attack, message: attack,
        advice: attack)
    ]
    let page = try HTMLReport.page(for: [form])
    #expect(!page.containsBytes(of: "<script"))
    #expect(!page.containsBytes(of: "\"onload"))
    #expect(page.containsBytes(of: "&lt;script&gt;alert(&#39;x&#39;)"))
  }

  @Test func `templates in filed text are not templates`() throws {
    var form = SampleForms.project()
    form.submission.project = form.submission.append("{{title}}{{{verdict}}}{{> style}}")
    let page = try HTMLReport.page(for: [form])
    #expect(page.contains("<h1>{{title}}{{{verdict}}}{{&gt; style}}</h1>"))
  }

  @Test func `nothing at all is a page, too`() throws {
    let empty = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "", project: nil, rows: [], executed: nil)
    let page = try HTMLReport.page(for: [empty])
    #expect(!page.contains("<svg"))
    #expect(page.contains("（本表没有填写绩效指标）"))
    #expect(try HTMLReport.page(for: []).contains("绩效自评表（0张）"))
  }

  @Test func `two hundred rows and a very long text are all there`() throws {
    let long = String(repeating: "长", count: 20_000)
    var rows = (1...199).map { SampleForms.Row("产出指标", "数量指标", "指标第\($0)号", weight: 1) }
    rows.append(SampleForms.Row("产出指标", "质量指标", "最后一项", weight: 1, note: long))
    let form = SampleForms.form(
      rubric: SampleForms.rubric(kind: .project), unit: "甲", project: "乙", rows: rows,
      executed: "64000")
    let page = try HTMLReport.page(for: [form])
    #expect(page.contains("rowspan=\"201\""))
    #expect(page.contains("指标第199号</td>"))
    #expect(page.contains(long))
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func count(of part: String) -> Int {
    ranges(of: part).count
  }
}

extension String {
  /// Whether the bytes of a part occur, whatever characters they belong to.
  fileprivate func containsBytes(of part: String) -> Bool {
    Array(utf8).contains(Array(part.utf8))
  }
}
