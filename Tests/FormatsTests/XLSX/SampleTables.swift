import EvaluationModel

/// Tables written by hand in the manner of the official form.
enum SampleTables {
  /// Four columns, merged both ways, with a lost point.
  static let small = FormTable(
    title: "2024年度项目支出绩效自评表", columnWidths: [10, 12, 20, 10], headingRows: 1,
    rows: [
      FormTableRow([
        FormTableCell("一级指标", role: .heading), FormTableCell("三级指标", role: .heading),
        FormTableCell("年度指标值", role: .heading), FormTableCell("得分", role: .heading),
      ]),
      FormTableRow([
        FormTableCell("产出指标\n(50分)", role: .label, rowSpan: 2),
        FormTableCell("调查数量", role: .label), FormTableCell("≥50个", role: .value),
        FormTableCell("9.5", role: .score, number: Points(millionths: 9_500_000), isMarked: true),
      ]),
      FormTableRow([
        FormTableCell("合格率 <&>\"", role: .label), FormTableCell("=1+1", role: .value),
        FormTableCell("10", role: .score, number: 10),
      ]),
      FormTableRow([
        FormTableCell("总分", role: .total, columnSpan: 3),
        FormTableCell("19.5", role: .total, number: Points(millionths: 19_500_000)),
      ]),
    ],
    footer: ["填表人：　　　填表日期："])

  /// A table of one cell.
  static func single(
    _ text: String, columnSpan: Int = 1, rowSpan: Int = 1, widths: [Int] = [20]
  ) -> FormTable {
    FormTable(
      title: "表", columnWidths: widths,
      rows: [
        FormTableRow([
          FormTableCell(text, role: .text, columnSpan: columnSpan, rowSpan: rowSpan)
        ])
      ])
  }

  /// A table of numbered cells.
  static func grid(rows: Int, columns: Int) -> FormTable {
    FormTable(
      title: "大表", columnWidths: [Int](repeating: 8, count: columns), headingRows: 1,
      rows: (0..<rows).map { row in
        FormTableRow((0..<columns).map { FormTableCell("行\(row)列\($0)", role: .value) })
      })
  }

  /// Tables that writers must survive.
  static let unusual: [FormTable] = [
    FormTable(title: "", columnWidths: [], rows: []),
    FormTable(title: "空", columnWidths: [10], headingRows: 9, rows: [FormTableRow([])]),
    FormTable(title: "空", columnWidths: [-5, 0, .max], headingRows: -1, rows: [FormTableRow([])]),
    single("越界", columnSpan: .max, rowSpan: .max, widths: [10, 10]),
    single("负", columnSpan: .min, rowSpan: .min),
    grid(rows: 500, columns: 9),
    grid(rows: 3, columns: 60),
    single(String(repeating: "长", count: 40_000)),
    single(String(repeating: "\n", count: 40_000)),
    single("\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}"),
    overlapping,
  ]

  /// A cell from above stands in the way of a wide one.
  private static let overlapping = FormTable(
    title: "重叠", columnWidths: [10, 10, 10],
    rows: [
      FormTableRow([
        FormTableCell("甲", role: .label), FormTableCell("乙", role: .label, rowSpan: 3),
      ]),
      FormTableRow([FormTableCell("丙", role: .label, columnSpan: 3, rowSpan: 2)]),
      FormTableRow([FormTableCell("丁", role: .label)]),
    ])
}
