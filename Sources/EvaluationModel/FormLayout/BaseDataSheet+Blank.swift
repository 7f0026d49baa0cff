extension BaseDataSheet {
  /// How many rows a blank form has for projects.
  private static let projects = 8

  /// The sheet of a blank form.
  ///
  /// - Parameters:
  ///   - year: The year that it is about; without one its columns are those of 上年 and 本年.
  ///   - unit: The unit of its amounts.
  init(blankOf year: Int?, unit: CurrencyUnit) {
    let people = FormInput(.number(unit: "人"))
    self.people = Block(
      label: Words.people,
      headings: zip(
        Words.people(of: year),
        ["编制部门批准的编制人数。", "年末由财政供养的实际在职人数，不含离退休人员。", "在职人数÷编制数，可以留空。超过100%的，要另外说明原因。"]
      ).map { Heading(text: $0, help: $1) },
      rows: [[Value(input: people), Value(input: people), Self.rate]])
    let amounts = [
      "上一年的决算数，与上年决算报表一致。", "财政批复的年初预算数。", "到年底实际支出的数，与决算报表一致。",
    ]
    columns = zip(Words.columns(of: year), amounts).map {
      Heading(text: $0, help: "\($1)单位\(unit.rawValue)，只填数字；没有的填0。")
    }
    let amount = Value(input: FormInput(.number(unit: unit.rawValue)))
    var labels = BaseDataLabels()
    var rows: [Row] = []
    for path in Words.rows {
      let name = path.count == 1 ? path[0].name : ""
      let isWithout = Words.withoutPreviousYear.contains(name)
      rows.append(
        Row(
          label: labels.next(path) + (name == "项目支出" ? "：（一个专项一行）" : ""),
          help: Self.help[name] ?? "",
          values: [isWithout ? Value(text: "——") : amount, amount, amount]))
      guard name == "项目支出" else { continue }
      for number in 1...Self.projects {
        rows.append(
          Row(
            label: "　\(number)、", help: "项目名称写在序号后面。", input: FormInput(.literal),
            values: [amount, amount, amount]))
      }
    }
    expenses = rows
    let number = FormInput(.number(unit: ""))
    let help = "当年没有完工的楼堂馆所项目的，各栏填“无”。"
    let half = [Value(input: number, help: help), Value(input: number, help: help), Self.rate]
    buildings = [
      Block(
        label: Words.buildings(of: year),
        headings: zip(
          Words.building,
          [
            "有关部门批复的建设规模，单位平方米。", "竣工的实际规模，单位平方米。", "实际规模÷批复规模，可以留空。", "批复的投资概算，单位万元。",
            "竣工决算的投资，单位万元。", "实际投资÷预算投资，可以留空。",
          ]
        ).map { Heading(text: $0, help: $1) },
        rows: [half + half])
    ]
    lines = [
      Row(
        label: Words.economy, help: "采取了哪些措施、有什么效果，最好有能核对的数字。",
        values: [Value(input: FormInput(.text, lines: 3))])
    ]
  }

  private static let rate = Value(
    input: FormInput(.rate, quotient: FormInput.Quotient(part: 1, whole: 2)))

  private static let help = [
    "三公经费": "下面三项之和。",
    "项目支出": "基本支出以外的全部项目，一个专项一行，合计填在这一行；行数不够的，在两行之间插入。",
    "公用经费": "基本支出里的日常公用经费；下面只列其中几项，相加不超过这一行。",
    "政府采购金额": "当年列入政府采购的预算数和实际采购的金额。",
    "部门基本支出预算调整": "年中追加或调减的基本支出，调减的写负数；没有的填0。",
  ]
}
