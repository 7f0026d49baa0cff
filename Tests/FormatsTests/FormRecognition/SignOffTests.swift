import EvaluationModel
import Testing

@testable import Formats

/// A line below or above a form, and whether it is a blank line to be signed; `nil` for none.
struct SignOffCase: Sendable, CustomTestStringConvertible {
  let line: String
  let isBlank: Bool?

  var testDescription: String { line }
}

@Suite struct SignOffTests {
  @Test(arguments: [
    SignOffCase(line: "填表人：         填表日期：         联系电话：        单位负责人签字：", isBlank: true),
    SignOffCase(line: "填报人：　　填报日期：　　年　月　日", isBlank: true),
    SignOffCase(line: "填表人：____ 联系电话：____", isBlank: true),
    SignOffCase(line: "填表人：某甲  填表日期：2025年3月1日  联系电话：", isBlank: false),
    SignOffCase(line: "填表人：", isBlank: nil),
    SignOffCase(line: "项目负责人：　　联系电话：", isBlank: nil),
    SignOffCase(line: "备注：每个一级项目支出填一张表", isBlank: nil),
    SignOffCase(line: "", isBlank: nil),
  ])
  func `the line that people sign`(_ row: SignOffCase) {
    #expect(SignOffLine(row.line)?.isBlank == row.isBlank)
  }

  @Test(arguments: [
    "f1-base-docx", "f1-base-xlsx", "f2-whole-docx", "f2-whole-xlsx", "f3a-survey-docx",
    "f3a-survey-xlsx", "f3b-audit-docx", "f3b-audit-xlsx", "all-forms-xlsx",
  ])
  func `the real forms are not signed`(_ name: String) throws {
    let forms = FormRecognizer().forms(in: try GridFixture.document(name))
    #expect(!forms.isEmpty)
    for form in forms {
      let isBlank = form.submission.isBlank(form.submission.signOff)
      #expect(isBlank, "\(form.title)")
    }
  }

  @Test func `nobody's name is taken over, and the first line counts`() {
    var draft = FormDraft(
      origin: FormDraft.Origin(table: 0, source: .table(index: 1)), title: nil)
    draft.readSignOff("填表人：某甲　联系电话：0737-0000000")
    draft.readSignOff("填表人：　联系电话：")
    #expect(draft.submission.string(draft.submission.signOff) == "已填")
  }

  @Test func `JSON keeps the line as filed, and two forms are equal without it`() throws {
    let json = #"{"indicators":[{"name":"面积","target":"1","actual":"1"}],"signOff":""}"#
    let signed = json.replacing(#""signOff":"""#, with: #""signOff":"某甲""#)
    let blank = try FormJSONReader().read(Array(json.utf8)).submission
    let other = try FormJSONReader().read(Array(signed.utf8)).submission
    #expect(blank.isBlank(blank.signOff))
    #expect(other.string(other.signOff) == "某甲")
    #expect(blank == other)
  }
}
