import Foundation
import TestSupport
import Testing

@testable import Workflows

/// What a careful reviewer finds in the published forms, and nothing else.
@Suite struct ReviewPrecisionTests {
  /// One form of the published submission with its findings, each as `code pointer`.
  struct Published: Sendable, CustomTestStringConvertible {
    let name: String
    let number: Int
    /// Errors and warnings.
    let problems: [String]
    /// What is only worth knowing.
    let remarks: [String]
    var testDescription: String { name }
  }

  static let published = [
    Published(
      name: "附件1 基础数据表", number: 1,
      problems: [
        // 128218.80 against 63856.80 + 64352.00 = 128208.80.
        "X02 /data/项目支出~12024年决算数",
        // 9 ÷ 7 = 128.57 %, printed 128 %; two people above the quota.
        "X03 /data/控制率", "X04 /data/控制率",
        // 64352.00 of 64000.00.
        "F04 /data/项目支出~1工伤待遇稽查稽核工作经费~12024年决算数",
        // The total over parts that are all 0 is blank.
        "C05 /data/三公经费~12023年决算数",
        // 2023年完工项目 on a form of 2024.
        "C08 /data/楼堂馆所控制情况（2023年完工项目）~1批复规模（㎡）",
        // The whole budget rose by 15238.98, and the adjustment is blank.
        "X01 /data/部门基本支出预算调整~12024年决算数",
      ],
      remarks: [
        // Amounts without a unit; the line that people sign.
        "C05 /data/项目支出~12023年决算数", "C05 /signOff",
      ]),
    Published(
      name: "附件2 整体支出自评表", number: 2,
      problems: [
        "F07 /currencyUnit", "F02 /funds/0/executionRate",
        // 12.80万元 → 12.82万元 with full points.
        "S03 /indicators/9/score",
        "W01 /total/weight", "S02 /total/score",
        // 群众满意度 and 主管部门满意度, under 效益 and again under 满意度.
        "C01 /indicators/19/name", "C01 /indicators/20/name",
        // 经济效益, 社会效益 inside 产出; 满意度 inside 效益.
        "C02 /indicators/10/subdimension", "C02 /indicators/12/subdimension",
        "C02 /indicators/17/subdimension",
        // 3162万元 answers 2500万元 and 2000万元.
        "C06 /indicators/11/target",
        "T05 /indicators/13/target", "T05 /indicators/14/target", "T05 /indicators/15/target",
        "T05 /indicators/16/target",
        // Against the two project forms: 1583 / 1581, 90 % / 99 %.
        "X05 /indicators/10/actual", "X05 /indicators/6/target",
      ],
      remarks: [
        "C05 /signOff", "S09 /total/score", "T05 /goal/expected",
        // 2000万元 → 3162万元, with a reason.
        "T07 /indicators/11/target",
        // 满意度 20 where the rubric has 10.
        "W03 /indicators/19/dimension",
        // 群众满意度 95 % here, 100 % on the project forms.
        "X05 /indicators/17/actual",
      ]),
    Published(
      name: "附件3 工伤调查", number: 3,
      problems: [
        "F07 /currencyUnit", "W01 /total/weight", "S02 /total/score",
        // 60000人 → 62000万.
        "T01 /indicators/2/actual",
        "T05 /indicators/6/target", "T05 /indicators/9/target",
        // 20次 → 20次, in 产出 and again in 效益.
        "C01 /indicators/8/name",
        // 64000 against 63856.80 in 附件1.
        "X01 /funds/0/annualExpenditure",
      ],
      remarks: [
        "C05 /signOff", "S09 /total/score", "T05 /goal/expected", "W03 /indicators/7/dimension",
      ]),
    Published(
      name: "附件3 稽查稽核", number: 4,
      problems: [
        "F07 /currencyUnit", "W01 /total/weight", "S02 /total/score", "F05 /funds/0/score",
        // 满意度 says 10 and its rows total 20.
        "W02 /indicators/10/dimension",
        "T01 /indicators/2/actual",
        "T05 /indicators/6/target", "T05 /indicators/9/target",
        "C01 /indicators/8/name",
        // 64000 against 64352.00 in 附件1.
        "X01 /funds/0/annualExpenditure",
      ],
      remarks: ["C05 /signOff", "S09 /total/score", "T05 /goal/expected"]),
  ]

  @Test(arguments: published)
  func `the published attachments have these findings and no others`(_ form: Published) throws {
    let found = try findings(in: ["Examples/yuanjiang-2024/attachments.docx"])
      .filter { $0.number == form.number }
    #expect(sorted(found, isRemark: false) == form.problems.sorted())
    #expect(sorted(found, isRemark: true) == form.remarks.sorted())
  }

  @Test func `every finding of the published attachments stands in a cell`() throws {
    // The line that people sign stands below the table.
    for finding in try findings(in: ["Examples/yuanjiang-2024/attachments.docx"])
    where finding.pointer != "/signOff" {
      #expect(finding.place.contains("行“"), "\(finding.code) \(finding.pointer): \(finding.place)")
    }
  }

  @Test func `the corrected forms have no error and no warning`() throws {
    let found = try findings(in: ["Examples/yuanjiang-2024/corrected"])
    #expect(sorted(found, isRemark: false) == [])
  }

  // MARK: Reading

  private struct Found {
    var number: Int
    var code: String
    var pointer: String
    var severity: String
    var place: String
  }

  private func sorted(_ found: [Found], isRemark: Bool) -> [String] {
    found.filter { ($0.severity == "info") == isRemark }.map { "\($0.code) \($0.pointer)" }
      .sorted()
  }

  private func findings(in paths: [String]) throws -> [Found] {
    let folder = try Scratch()
    let console = RecordingConsole()
    let request = ReviewRequest(
      inputs: paths.map { Repository.path($0) }, formats: "ndjson",
      settings: try folder.write("rubrics: []\n", to: "ziping.yaml"))
    _ = ReviewWorkflow(request).run(console.console)
    return try console.output.split(separator: "\n").flatMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let sheet = try #require(object as? [String: Any])
      let number = sheet["number"] as? Int ?? 1
      return try #require(sheet["findings"] as? [[String: String]]).map { finding in
        Found(
          number: number, code: finding["code"] ?? "", pointer: finding["pointer"] ?? "",
          severity: finding["severity"] ?? "", place: finding["place"] ?? "")
      }
    }
  }
}
