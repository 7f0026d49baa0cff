import Testing

@testable import Formats

/// Words and drawn lines of pages as tables.
@Suite struct PortableDocumentReaderTests {
  @Test func `a cell is the largest rectangle that no line crosses`() throws {
    var page = DrawnPage()
    // Across 50…250 and down 100…190; the first column is merged over two rows, the last row over
    // all columns.
    page.across((100, 50, 250), (130, 150, 250), (160, 50, 250), (190, 50, 250))
    page.down((50, 100, 190), (150, 100, 160), (200, 100, 160), (250, 100, 190))
    page.write("甲", 60, 120)
    page.write("乙", 160, 105)
    page.write("丙", 210, 135)
    page.write("丁", 140, 165)
    let document = try DrawnPage.document(page)
    #expect(
      document.tables.map(\.drawn) == [
        ["1,0+2×1 甲", "1,1 乙", "1,2 ", "2,1 ", "2,2 丙", "3,0+1×3 丁"]
      ])
  }

  @Test func `a line that was broken because the cell is full goes on`() throws {
    var page = DrawnPage()
    page.grid(columns: [50, 120, 300], rows: [100, 140, 180])
    page.write("工伤参保登", 55, 105)
    page.write("记人数", 55, 117)
    page.write("1．扩面。", 125, 105)
    page.write("2．宣传。", 125, 117)
    let document = try DrawnPage.document(page)
    #expect(
      document.tables.first?.drawn == ["1,0 工伤参保登记人数", "1,1 1．扩面。\n2．宣传。", "2,0 ", "2,1 "])
  }

  @Test func `letters of two scripts have no blank between them, words have`() throws {
    var page = DrawnPage()
    page.grid(columns: [50, 150, 250], rows: [100, 120])
    page.write("2024", 55, 103)
    page.write("年度", 77.5, 103)
    page.write("PPP", 155, 103)
    page.write("model", 173, 103)
    #expect(try DrawnPage.document(page).tables.first?.drawn == ["1,0 2024年度", "1,1 PPP model"])
  }

  @Test func `text that sticks out stays in the cell where most of it stands`() throws {
    var page = DrawnPage()
    page.grid(columns: [50, 100, 150, 200], rows: [100, 120, 140])
    page.write("沅江市工伤保", 52, 103)
    page.write("险中心", 112.5, 103)
    page.write("100%", 102, 123)
    #expect(
      try DrawnPage.document(page).tables.first?.drawn == [
        "1,0 沅江市工伤保险中心", "1,1 ", "1,2 ", "2,0 ", "2,1 100%", "2,2 ",
      ])
  }

  @Test func `the rules of a double line are one border`() throws {
    var page = DrawnPage()
    page.grid(columns: [50, 52, 100, 150, 152], rows: [100, 101.5, 120, 140, 142])
    page.write("甲", 60, 105)
    page.write("乙", 110, 125)
    #expect(try DrawnPage.document(page).tables.first?.drawn == ["1,0 甲", "1,1 ", "2,0 ", "2,1 乙"])
  }

  @Test func `borders drawn cell by cell are whole borders`() throws {
    var page = DrawnPage()
    page.across((100, 50, 99), (100, 100.5, 150), (120, 50, 150))
    page.down((50, 100, 120), (99.8, 100, 120), (150, 100, 120))
    page.write("甲", 60, 103)
    #expect(try DrawnPage.document(page).tables.first?.drawn == ["1,0 甲", "1,1 "])
  }

  @Test func `an underline is no border and a frame is no table`() throws {
    var page = DrawnPage()
    page.grid(columns: [50, 150, 250], rows: [100, 130])
    page.across((118, 60, 140))
    page.write("甲", 60, 105)
    page.grid(columns: [40, 300], rows: [400, 500])
    page.write("框内", 60, 420)
    let document = try DrawnPage.document(page)
    #expect(document.tables.map(\.drawn) == [["1,0 甲", "1,1 "]])
    #expect(document.trailing == "框内")
  }

  @Test func `a table without lines at its sides ends where its lines end`() throws {
    var page = DrawnPage()
    page.across((100, 50, 250), (120, 50, 250), (140, 50, 250))
    page.down((150, 100, 140))
    page.write("甲", 60, 103)
    page.write("乙", 160, 123)
    #expect(try DrawnPage.document(page).tables.first?.drawn == ["1,0 甲", "1,1 ", "2,0 ", "2,1 乙"])
  }

  @Test func `text between tables stands before the next one`() throws {
    var page = DrawnPage()
    page.write("2024", 200, 150)
    page.write("年度项目支出绩效自评表", 222, 150)
    page.write("单位：甲", 50, 170)
    page.grid(columns: [50, 150, 250], rows: [200, 230])
    page.write("一", 60, 205)
    page.write("说明", 50, 300)
    page.grid(columns: [50, 150, 250], rows: [400, 430])
    page.write("二", 60, 405)
    page.write("填表人", 50, 500)
    let document = try DrawnPage.document(page)
    #expect(document.tables.map(\.preceding) == ["2024年度项目支出绩效自评表\n单位：甲", "说明"])
    #expect(document.trailing == "填表人")
  }

  @Test func `a table in a cell is one of its own`() throws {
    var page = DrawnPage()
    page.grid(columns: [50, 250, 300], rows: [100, 200])
    page.grid(columns: [70, 120, 170], rows: [120, 150])
    page.write("外", 60, 180)
    page.write("内", 80, 125)
    #expect(
      try DrawnPage.document(page).tables.map(\.drawn) == [["1,0 外", "1,1 "], ["1,0 内", "1,1 "]])
  }
}
