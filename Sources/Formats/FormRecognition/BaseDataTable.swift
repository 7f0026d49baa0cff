import EvaluationModel

/// Reads a table of base data (基础数据表) row by row into named values.
///
/// A value is named after its row and its column: 三公经费/2024年预算数. What stands below another
/// row as its part has that row's name before it: 项目支出/工伤调查工作经费/2024年决算数. A row without
/// a label of its own is named by the label of its block (楼堂馆所控制情况/批复规模（㎡）), except the
/// people (财政供养人员情况), whose values have plain names: 编制数, 2024年实际在职人数, 控制率. A row that is
/// listed behind 其中 says so, because such rows are only some of what the row above is made of:
/// 公用经费/其中：办公费/2024年决算数. Every row between 项目支出 and the next one that the official form has is a
/// project, however it is written. Numbers of lines and remarks in brackets are left out of names; a
/// second value of the same name gets （2）, and a row that has a number and no name is 第1项.
struct BaseDataTable {
  /// A value with its name.
  struct Item {
    var name: String
    var heading: String
    var value: String
    /// The value's cell; `nil` where the file has none.
    var cell: TableCell?
    /// The first column that the value's heading covers.
    var column: Int
  }

  private struct Step {
    var name: String
    /// Whether it is listed behind 其中.
    var isPart = false
    /// Whether it has a number of the second level: （1）.
    var isSubItem = false
  }

  private var section: TableCell?
  private var headings: [TableCell] = []
  private var path: [Step] = []
  private var names: [String: Int] = [:]
  /// Whether the table shows by blanks what is part of what.
  private let usesIndentation: Bool
  /// The number of the last row of the official form's that follows the projects; zero without one.
  private let lastExpense: Int

  /// Whether no heading has been met yet.
  var isAtStart: Bool { headings.isEmpty }

  /// A reader for the rows of a table.
  init(_ rows: [TableRow]) {
    usesIndentation = rows.contains { row in
      guard let scalar = row.first?.text.unicodeScalars.first else { return false }
      return LabelText.isBlank(String(scalar))
    }
    lastExpense =
      rows.last { row in
        row.first?.key.begins("公用经费", "人员经费", "政府采购", "部门基本支出", "基本支出") ?? false
      }?.number ?? 0
  }

  /// Whether a row begins base data even without a heading above it.
  static func begins(_ row: TableRow) -> Bool {
    let keys = row.filled.lazy.map(\.key)
    return keys.contains { $0.begins("财政供养人员") && !$0.has("率") }
      || (keys.contains { $0.begins("编制数") || $0 == "编制人数" }
        && keys.contains { $0.has("在职") })
  }

  /// The values of the next row.
  mutating func items(of row: TableRow) -> [Item] {
    guard let first = row.first else { return [] }
    if readHeading(row) { return [] }
    guard let start = headings.first?.columns.lowerBound else { return pairs(row) }
    // A cell over everything is prose: notes, the line with the signatures.
    guard first.columns.upperBound <= start || first.columns.lowerBound >= start else { return [] }
    if first.columns.lowerBound >= start {
      return headings.compactMap { item(under: $0, in: row, of: sectionPath) }
    }
    let values = row.cells.filter { $0.beginsHere && $0.columns.lowerBound >= start }
    // Dots and bare numbers are room for more rows, unless amounts stand beside them: all the rest, or
    // something without a name.
    let isBare = Self.numberLength(first.key) == first.key.count
    let isRest =
      (LabelText.isMark(first.key) || isBare)
      && values.contains { LabelText.isNumeric($0.key) }
    guard LabelledText(first.text).pairs.isEmpty,
      isRest || !(LabelText.isMark(first.key) || LabelText.isNumeric(first.key))
    else { return [] }
    step(to: first, isRest: isRest)
    let rowPath = path.map { ($0.isPart ? "其中：" : "") + $0.name }
    if values.count == 1, headings.count > 1,
      headings.allSatisfy({ $0.columns.overlaps(values[0].columns) })
    {
      let name = unique(rowPath.joined(separator: "/"))
      return [
        Item(
          name: name, heading: LabelText.line(first.text), value: values[0].text, cell: values[0],
          column: values[0].columns.lowerBound)
      ]
    }
    return headings.compactMap { item(under: $0, in: row, of: rowPath) }
  }

  private mutating func item(
    under heading: TableCell, in row: TableRow, of path: [String]
  ) -> Item? {
    let cell = row.cell(under: heading.columns)
    if let cell, !cell.beginsHere { return nil }
    let column = LabelText.line(heading.text)
    return Item(
      name: unique((path + [column]).joined(separator: "/")), heading: column,
      value: cell?.text ?? "", cell: cell, column: heading.columns.lowerBound)
  }

  /// Label and value side by side, where there are no columns: 编制数 | 7 | 在职人数 | 9.
  private mutating func pairs(_ row: TableRow) -> [Item] {
    var items: [Item] = []
    for cell in row.filled where !LabelText.isNumeric(cell.key) {
      guard let value = row.cell(rightOf: cell), LabelText.isNumeric(value.key) else { continue }
      let label = Self.name(cell.text)
      items.append(
        Item(
          name: unique(label), heading: label, value: value.text, cell: value,
          column: value.columns.lowerBound))
    }
    return items
  }

  /// Takes a row of column headings; `false` when it is none.
  private mutating func readHeading(_ row: TableRow) -> Bool {
    let cells = Array(row.filled)
    guard let first = cells.first, cells.count >= 2,
      cells.allSatisfy({ !LabelText.isNumeric($0.key) && !LabelText.isMark($0.key) })
    else { return false }
    let columns = cells.filter { Self.isColumn($0.key) }
    let hasSection = !Self.isColumn(first.key)
    guard columns.count >= 2, columns.count >= cells.count - 1 else { return false }
    section = hasSection ? first : nil
    headings = hasSection ? Array(cells.dropFirst()) : cells
    path = []
    return true
  }

  private static func isColumn(_ key: String) -> Bool {
    let bare = LabelText.withoutBrackets(key)
    guard bare.unicodeScalars.count <= 16 else { return false }
    return bare.ends(
      "决算数", "预算数", "编制数", "编制人数", "在职人数", "人数", "控制率", "规模", "投资", "执行数", "支出数", "面积", "变动率",
      "完成数", "实际数", "计划数")
  }

  private var sectionPath: [String] {
    guard let section, !section.key.has("人员") else { return [] }
    return [LabelText.line(section.text)]
  }

  // MARK: Names

  private mutating func step(to label: TableCell, isRest: Bool) {
    let key = label.key
    var name = Self.name(label.text)
    if name.isEmpty {
      let digits = key.filter { $0.isASCII && $0.isNumber }
      name = digits.isEmpty ? key : "第\(digits)项"
    }
    let isIndented = label.text.unicodeScalars.first.map { LabelText.isBlank(String($0)) } ?? false
    guard let top = path.first, !Self.isTop(name) else {
      path = [Step(name: name)]
      return
    }
    let goesOn = isRest || isIndented || !usesIndentation
    if key.begins("其中") {
      path.removeAll(where: \.isPart)
      path.append(Step(name: name, isPart: true))
    } else if Self.numberLength(key) > 0 {
      path = [top, Step(name: name)]
    } else if Self.subNumberLength(key) > 0 {
      path.removeAll { $0.isPart || $0.isSubItem }
      path.append(Step(name: name, isSubItem: true))
    } else if path.last?.isPart ?? false, goesOn {
      path.removeLast()
      path.append(Step(name: name, isPart: true))
    } else if isRest || isIndented || isProject(below: top, label) {
      path = [top, Step(name: name)]
    } else {
      path = [Step(name: name)]
    }
  }

  /// Whether a row without any sign of what it is a part of is a project: it stands among the projects.
  private func isProject(below top: Step, _ label: TableCell) -> Bool {
    LabelText.key(top.name).begins("项目支出") && label.row < lastExpense
      && !label.key.ends("合计", "小计", "总计")
  }

  private static func isTop(_ name: String) -> Bool {
    let key = LabelText.key(name)
    return key.begins(
      "三公经费", "项目支出", "公用经费", "基本支出", "政府采购", "部门基本支出", "部门整体支出", "厉行节约", "楼堂馆所",
      "人员经费")
  }

  /// The words of a row's label: without the line's number, 其中 and a remark behind a colon.
  static func name(_ text: String) -> String {
    var name = LabelText.line(LabelText.trimmed(text))
    if name.hasPrefix("其中") {
      name.removeFirst(2)
      while let first = name.first, "：: ".contains(first) { name.removeFirst() }
    }
    let number = max(numberLength(name), subNumberLength(name))
    name = LabelText.trimmed(name.dropFirst(number))
    if let colon = name.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      let rest = LabelText.trimmed(name[name.index(after: colon)...])
      let isRemark = rest.isEmpty || (rest.hasPrefix("（") && rest.hasSuffix("）"))
      if isRemark || (rest.hasPrefix("(") && rest.hasSuffix(")")) { name = String(name[..<colon]) }
    }
    return name
  }

  /// How many characters number the line: two of 4、工伤调查工作经费.
  private static func numberLength(_ name: String) -> Int {
    let digits = name.prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, let sign = name.dropFirst(digits).first, "、.．,，)）".contains(sign) else {
      return 0
    }
    return digits + 1
  }

  /// How many characters number a line of the second level: three of （1）办案经费, one of ①.
  private static func subNumberLength(_ name: String) -> Int {
    guard let first = name.first else { return 0 }
    if "①②③④⑤⑥⑦⑧⑨⑩".contains(first) { return 1 }
    guard "(（".contains(first) else { return 0 }
    let digits = name.dropFirst().prefix {
      ($0.isASCII && $0.isNumber) || "一二三四五六七八九十".contains($0)
    }.count
    guard digits > 0, let close = name.dropFirst(1 + digits).first, ")）".contains(close) else {
      return 0
    }
    return digits + 2
  }

  private mutating func unique(_ name: String) -> String {
    let count = (names[name] ?? 0) + 1
    names[name] = count
    return count == 1 ? name : "\(name)（\(count)）"
  }
}
