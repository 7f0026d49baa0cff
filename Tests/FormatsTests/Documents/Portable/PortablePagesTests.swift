import Testing

@testable import Formats

/// Tables over several pages.
@Suite struct PortablePagesTests {
  private static let columns = [50.0, 150, 250]

  /// A page with a table of rows from 100 on, 20 high.
  private func page(_ rows: [[String]], columns: [Double] = Self.columns) -> DrawnPage {
    var page = DrawnPage()
    page.grid(columns: columns, rows: (0...rows.count).map { 100 + 20 * Double($0) })
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        page.write(text, columns[column] + 5, 104 + 20 * Double(row))
      }
    }
    return page
  }

  @Test func `a table goes on at the top of the next page`() throws {
    let document = try DrawnPage.document(page([["甲", "1"]]), page([["乙", "2"], ["丙", "3"]]))
    #expect(
      document.tables.map(\.drawn) == [["1,0 甲", "1,1 1", "2,0 乙", "2,1 2", "3,0 丙", "3,1 3"]])
  }

  @Test func `page numbers and running headings do not end it`() throws {
    var first = page([["甲", "1"]])
    var second = page([["乙", "2"]])
    first.write("沅江市财政局", 50, 40)
    second.write("沅江市财政局", 50, 40)
    first.write("第1页", 280, 800)
    second.write("—2—", 280, 800)
    let document = try DrawnPage.document(first, second)
    #expect(document.tables.map(\.drawn) == [["1,0 甲", "1,1 1", "2,0 乙", "2,1 2"]])
    #expect(document.tables.first?.preceding == "")
    #expect(document.trailing == "")
  }

  @Test func `a heading on the next page begins another table`() throws {
    let heading = "项目支出绩效自评表"
    var first = page([["甲", "1"]])
    var second = page([["乙", "2"]])
    first.write(heading, 100, 60)
    second.write(heading, 100, 60)
    let document = try DrawnPage.document(first, second)
    #expect(document.tables.map(\.preceding) == [heading, heading])
  }

  @Test func `other columns begin another table`() throws {
    let other = page([["乙", "2", "3"]], columns: [50, 120, 200, 250])
    let wider = page([["丙", "4"]], columns: [50, 150, 300])
    #expect(try DrawnPage.document(page([["甲", "1"]]), other).tables.count == 2)
    #expect(try DrawnPage.document(page([["甲", "1"]]), wider).tables.count == 2)
  }

  @Test(arguments: ["", "（40分）"])
  func `a merged cell that was cut is one cell`(rest: String) throws {
    var first = DrawnPage()
    first.across((100, 50, 250), (120, 150, 250), (140, 50, 250))
    first.down((50, 100, 140), (150, 100, 140), (250, 100, 140))
    first.write("效益指标", 55, 104)
    first.write("一", 155, 104)
    first.write("二", 155, 124)
    let second = page([[rest, "三"]])
    let table = try #require(DrawnPage.document(first, second).tables.first)
    #expect(
      table.drawn == ["1,0+3×1 效益指标\(rest.isEmpty ? "" : "\n" + rest)", "1,1 一", "2,1 二", "3,1 三"])
  }

  @Test func `a row that was cut is one row`() throws {
    let first = page([["工伤待遇发放及时", "99%"]])
    let second = page([["率", ""], ["乙", "2"]])
    let table = try #require(DrawnPage.document(first, second).tables.first)
    #expect(table.drawn == ["1,0 工伤待遇发放及时率", "1,1 99%", "2,0 乙", "2,1 2"])
  }

  @Test func `a label without numbers at the top of a page is a row`() throws {
    let table = try #require(
      DrawnPage.document(page([["资金总额", "10"]]), page([["其他资金", ""]])).tables.first)
    #expect(table.drawn == ["1,0 资金总额", "1,1 10", "2,0 其他资金", "2,1 "])
  }
}
