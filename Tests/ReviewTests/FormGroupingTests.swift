import Testing

@testable import Review

@Suite struct FormGroupingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Unit, year, file, folder.
    let members: [(unit: String, year: Int?, file: String, folder: String)]
    let groups: [[Int]]

    init(
      _ testDescription: String,
      _ members: [(unit: String, year: Int?, file: String, folder: String)], _ groups: [[Int]]
    ) {
      self.testDescription = testDescription
      self.members = members
      self.groups = groups
    }
  }

  static let cases = [
    Case("none", [], []),
    Case(
      "one unit, typed in several ways",
      [
        ("县农业局", 2024, "a.docx", "甲"), ("县林业局", 2024, "b.docx", "甲"),
        ("县 农业局：", 2024, "c.docx", "乙"), ("县农业局　", 2024, "", ""),
      ], [[0, 2, 3], [1]]),
    Case(
      "brackets of both widths",
      [("县农业局（本级）", 2024, "a", ""), ("县农业局(本级)", 2024, "b", "")], [[0, 1]]),
    Case(
      "one unit, two years", [("县农业局", 2023, "a", ""), ("县农业局", 2024, "b", "")], [[0], [1]]),
    Case(
      "base data without a unit in a file of one unit",
      [("", 2024, "全.docx", "甲"), ("县农业局", 2024, "全.docx", "甲"), ("县林业局", 2024, "b", "甲")],
      [[0, 1], [2]]),
    Case(
      "base data without a unit in a folder of one unit",
      [("", 2024, "a", "甲"), ("县农业局", 2024, "b", "甲"), ("县林业局", 2024, "b", "乙")],
      [[0, 1], [2]]),
    Case(
      "base data without a unit in a folder of two",
      [("", 2024, "a", "甲"), ("县农业局", 2024, "b", "甲"), ("县林业局", 2024, "c", "甲")],
      [[0], [1], [2]]),
    Case(
      "a file of two units does not ask its folder",
      [
        ("", 2024, "a", "甲"), ("县农业局", 2024, "a", "甲"), ("县林业局", 2024, "a", "甲"),
        ("", 2024, "b", "甲"),
      ], [[0], [1], [2], [3]]),
    Case(
      "without a folder there are no neighbours",
      [("", 2024, "a", ""), ("县农业局", 2024, "b", "")], [[0], [1]]),
    Case(
      "files of one name in two folders",
      [("", 2024, "附件.docx", "甲"), ("县农业局", 2024, "附件.docx", "乙")], [[0], [1]]),
    Case(
      "nobody's forms stay alone", [("", 2024, "a", "甲"), ("", 2024, "a", "甲")], [[0], [1]]),
    Case(
      "a form without a year joins its unit's only year",
      [("", nil, "a", "甲"), ("县农业局", nil, "b", "甲"), ("县农业局", 2024, "c", "甲")], [[0, 1, 2]]),
    Case(
      "the year of its file counts before that of its folder",
      [("县农业局", nil, "a", "甲"), ("县农业局", 2023, "a", "甲"), ("县农业局", 2024, "c", "甲")],
      [[0, 1], [2]]),
    Case(
      "a form without a year among two years",
      [("县农业局", nil, "a", "甲"), ("县农业局", 2023, "b", "甲"), ("县农业局", 2024, "c", "甲")],
      [[0], [1], [2]]),
    Case(
      "the year of another unit is no help",
      [("县农业局", nil, "a", "甲"), ("县林业局", 2023, "b", "甲")], [[0], [1]]),
    Case(
      "forms of one unit without any year",
      [("县农业局", nil, "a", "甲"), ("县农业局", nil, "b", "乙")], [[0, 1]]),
  ]

  @Test(arguments: cases)
  func `forms of one unit and year belong together`(_ row: Case) {
    let members = row.members.map {
      FormGrouping.Member(unit: $0.unit, year: $0.year, file: $0.file, folder: $0.folder)
    }
    #expect(FormGrouping(members).groups == row.groups)
  }
}
