import EvaluationModel
import Foundation
import Review
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Workflows

/// The blank form of every built-in rubric whose units name their own indicators, written, filled in,
/// read back and scored.
@Suite struct BlankTemplateTests {
  private static let formats = ["xlsx", "docx"]
  private static let openRubrics = BuiltInRubrics.all.filter { !$0.isTable }.map(\.id)

  /// The blank form as the command writes it.
  private func blank(_ id: String, _ format: String) throws -> [UInt8] {
    let scratch = try Scratch()
    let path = scratch.path("表.\(format)")
    let status = TemplateWorkflow(rubric: id, output: path, year: 2024)
      .run(RecordingConsole().console)
    try #require(status == .done)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func rubric(_ id: String) throws -> Rubric {
    try #require(BuiltInRubrics.all.first { $0.id == id })
  }

  private func read(_ bytes: [UInt8]) throws -> Submission {
    let forms = try FormReader.forms(in: bytes)
    try #require(forms.count == 1)
    let form = try forms[0].get()
    #expect(form.remarks == [])
    return form.submission
  }

  /// Two rows below every 一级指标: 4 points, and what is left of its points.
  private struct Filling {
    var entries: [FilledTemplate.Spot: FilledTemplate.Entry] = [:]
    /// 三级指标, 指标值, 完成值, 分值, 得分, 偏差原因 of the rows, one behind the other.
    var rows: [[String]] = []

    /// The points that the unit gives a dimension: of shared ones ten, and the rest to the first.
    private static func points(of dimension: RubricDimension, in rubric: Rubric) -> Points {
      if let weight = dimension.weight { return weight }
      let sharing = rubric.dimensions.filter { $0.weight == nil }
      guard dimension == sharing.first else { return 10 }
      return sharing.dropFirst().reduce(rubric.sharedWeight ?? .zero) { rest, _ in rest - 10 }
    }

    init(_ rubric: Rubric) {
      let spots = FilledTemplate.spots(of: BlankFormLayout.table(for: rubric, year: 2024))
      for dimension in rubric.dimensions {
        guard
          let top = spots.first(where: {
            $0.cell.text == dimension.name || $0.cell.text.hasPrefix(dimension.name + "\n")
          })
        else { continue }
        let isCost = dimension.name == "成本指标"
        let rest = (Self.points(of: dimension, in: rubric) - 4).description
        add(
          isCost
            ? [dimension.name + "甲", "≤90万元", "90万元", "4", "4", ""]
            : dimension.name == "产出指标"
              ? ["培训<骨干>&人数", "≥100人次", "50人次", "4", "2", "报名不足，\n明年提前组织"]
              : [dimension.name + "甲", "≥100人次", "120人次", "4", "4", ""],
          row: top.spot.row)
        add(
          isCost
            ? ["单位成本", "≤2000元", "1990元", rest, rest, ""]
            : ["完成率" + dimension.name, "≥95%", "96.50%", rest, rest, "/"],
          row: top.spot.row + 1)
      }
    }

    private mutating func add(_ texts: [String], row: Int) {
      for (offset, text) in texts.enumerated() where !text.isEmpty {
        entries[FilledTemplate.Spot(row: row, column: 3 + offset)] =
          offset == 3 || offset == 4 ? .number(text) : .text(text)
      }
      rows.append(texts)
    }

    /// Types behind a printed label or below a printed heading of the table's top.
    mutating func add(
      _ entry: FilledTemplate.Entry, rightOf label: String, below heading: String? = nil,
      _ table: FormTable
    ) {
      let spots = FilledTemplate.spots(of: table)
      guard let row = spots.first(where: { $0.cell.text == label }) else { return }
      let column =
        heading.flatMap { heading in spots.first { $0.cell.text == heading }?.spot.column }
        ?? row.spot.column + row.cell.columnSpan
      entries[FilledTemplate.Spot(row: row.spot.row, column: column)] = entry
    }
  }

  private func filling(_ rubric: Rubric) -> Filling {
    var filling = Filling(rubric)
    let table = BlankFormLayout.table(for: rubric, year: 2024)
    filling.add(.text("县农机站"), rightOf: "预算部门、单位名称", table)
    filling.add(.text("=骨干培训"), rightOf: "项目支出名称", table)
    filling.add(.text("县农业农村局"), rightOf: "主管部门", table)
    filling.add(.text("县农机站"), rightOf: "实施单位", table)
    filling.add(.formatted("80.5", shown: "80.50"), rightOf: "年度资金总额", below: "年初\n预算数", table)
    filling.add(.formatted("100", shown: "100.00"), rightOf: "年度资金总额", below: "全年\n预算数", table)
    filling.add(.formatted("90", shown: "90.00"), rightOf: "年度资金总额", below: "全年\n执行数", table)
    filling.add(.formatted("0.9", shown: "90.00%"), rightOf: "年度资金总额", below: "执行率", table)
    filling.add(.number("9"), rightOf: "年度资金总额", below: "得分", table)
    filling.add(.number("97"), rightOf: rubric.total.description, table)
    let columns = FilledTemplate.spots(of: table).filter { $0.cell.text == "评价等级：" }
    for (spot, _) in columns { filling.entries[spot] = .text("评价等级：优") }
    return filling
  }

  @Test(arguments: openRubrics, formats)
  func `what is filled in reads back without loss`(id: String, format: String) throws {
    let rubric = try rubric(id)
    let filling = filling(rubric)
    let blank = try blank(id, format)
    let form = try read(
      format == "xlsx"
        ? FilledTemplate.workbook(blank, filling.entries)
        : FilledTemplate.document(blank, filling.entries))
    #expect(form.kind == rubric.kind)
    #expect(form.string(form.rubric) == id)
    #expect(form.string(form.grade) == (rubric.grades.isEmpty ? nil : "优"))
    #expect(form.year == 2024)
    #expect(form.string(form.unit) == "县农机站")
    if rubric.kind == .project {
      #expect(form.string(form.project) == "=骨干培训")
      #expect(form.string(form.department) == "县农业农村局")
    }
    #expect(form.string(form.currencyUnit) == "万元")
    let total = try #require(form.funds.first)
    #expect(
      [total.initialBudget, total.annualBudget, total.annualExpenditure, total.executionRate]
        .map { form.string($0) } == ["80.50", "100.00", "90.00", "90.00%"])
    #expect(form.points(total.weight).value == rubric.execution?.weight)
    #expect(form.string(total.score) == "9")
    #expect(
      form.indicators.map { row in
        [row.name, row.target, row.actual, row.weight, row.score, row.deviationNote].map {
          form.string($0) ?? "-"
        }
      } == filling.rows)
    let names = rubric.dimensions.flatMap { [$0.name, $0.name] }
    #expect(form.indicators.map { DimensionHeading(form.tidy($0.dimension)).title } == names)
    #expect(form.points(form.totalWeight).value == rubric.total)
    #expect(form.string(form.totalScore) == "97")
  }

  @Test(arguments: openRubrics, formats)
  func `a form filled in scores by its rubric`(id: String, format: String) throws {
    let rubric = try rubric(id)
    let blank = try blank(id, format)
    let entries = filling(rubric).entries
    let form = try read(
      format == "xlsx"
        ? FilledTemplate.workbook(blank, entries) : FilledTemplate.document(blank, entries))
    let scored = FormScoring(try Scorer(rubric), Reviewer(.testing)).score(form, file: "表")
    // 90 % of the budget spent, and half of a target of 4 points reached.
    let lost = (rubric.execution.map { $0.weight.millionths / 10 } ?? 0) + 2_000_000
    #expect(scored.sheet.total.low == scored.sheet.total.high)
    #expect(scored.sheet.total.low.millionths == rubric.total.millionths - lost)
    #expect(scored.sheet.total.weight == rubric.total)
  }

  @Test(arguments: openRubrics, formats)
  func `a blank form is told to be incomplete and gets no points`(
    id: String, format: String
  ) throws {
    let form = try read(blank(id, format))
    #expect(form.indicators.isEmpty)
    let scored = FormScoring(try Scorer(rubric(id)), Reviewer(.testing)).score(form, file: "表")
    #expect(scored.sheet.total.low == .zero)
    #expect(scored.sheet.total.weight < scored.rubric.total)
    let hasGrades = !scored.rubric.grades.isEmpty
    #expect(hasGrades ? form.isBlank(form.grade) : form.grade.isAbsent)
    #expect(scored.gradeText.hasPrefix(hasGrades ? "不评等级" : "本指标体系不设等级"))
    #expect(OwnedCells(of: scored).entries.isEmpty)
  }

  @Test(arguments: openRubrics)
  func `every cell that scoring fills has its place in the blank form`(id: String) throws {
    let rubric = try rubric(id)
    for format in Self.formats {
      let document = try OfficeDocumentReader.read(blank(id, format))
      let form = try #require(FormRecognizer().forms(in: document).first)
      #expect(form.cells[.fund(0, .executionRate)] != nil)
      #expect(form.cells[.fund(0, .score)] != nil)
      #expect(form.cells[.form(.totalScore)] != nil)
      #expect(form.submission.points(form.submission.totalWeight).value == rubric.total)
    }
  }
}
