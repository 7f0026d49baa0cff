import Testing

@testable import Review

@Suite struct ComparedNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String

    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("县 农业　局：", "县农业局"), Case("县农业局（本级）", "县农业局(本级)"), Case("县农业局（盖章）", "县农业局"),
    Case("“县农业局”", "县农业局"), Case("　", ""),
  ])
  func `a unit's name is the same however it is typed`(_ row: Case) {
    #expect(ComparedName.unit(row.text) == row.expected)
  }

  @Test(arguments: [
    Case("工伤调查工作经费", "工伤调查"), Case("2024年度工伤调查项目", "工伤调查"), Case("《农机购置》专项资金", "农机购置"),
    Case("项目", "项目"), Case("工作经费", "工作"), Case("2024", "2024"),
  ])
  func `a project's name is what makes it this project`(_ row: Case) {
    #expect(ComparedName.project(row.text) == row.expected)
  }

  @Test(arguments: [
    ("征缴收入", 4), ("项目完成及时率", 0), ("设备验收合格率", 0), ("新开工建筑项目工人参保率", 5), ("工伤参保登记人数", 6),
    ("≥95%", 0),
  ])
  func `common words do not make a name one's own`(_ name: String, _ length: Int) {
    #expect(ComparedName.ownLength(name) == length)
  }
}
