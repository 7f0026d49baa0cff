import CLibxlsxwriter
import EvaluationModel

/// A column chart of the distribution of scores, which the spreadsheet itself draws and people can
/// change.
struct DistributionChart {
  private static let font = "宋体"
  // Blue for what is claimed, orange for what is recomputed: told apart with any colour vision.
  private static let colors: [lxw_color_t] = [0x2F6DB0, 0xE08A3C]

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let list: ListTable

  /// A chart over a list whose first column names the bands and whose other columns are counts.
  init(workbook: UnsafeMutablePointer<lxw_workbook>, list: ListTable) {
    self.workbook = workbook
    self.list = list
  }

  /// Puts the chart on the worksheet of its list.
  ///
  /// - Parameters:
  ///   - worksheet: The worksheet.
  ///   - row: The row in which it begins.
  /// - Returns: An error of the library.
  func insert(into worksheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t) -> lxw_error {
    guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_COLUMN.rawValue)) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    let last = lxw_row_t(list.rows.count)
    for (index, column) in list.columns.dropFirst().enumerated() {
      guard let series = chart_add_series(chart, nil, nil) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      let place = lxw_col_t(index + 1)
      chart_series_set_categories(series, list.name, 1, 0, last, 0)
      chart_series_set_values(series, list.name, 1, place, last, place)
      chart_series_set_name(series, column.title)
      var fill = lxw_chart_fill()
      fill.color = Self.colors[index % Self.colors.count]
      chart_series_set_fill(series, &fill)
      chart_series_set_labels(series)
    }
    Self.withFont(size: 12, isBold: true) { font in
      chart_title_set_name(chart, "自评分与复核分的分布（张，按得分占分值合计）")
      chart_title_set_name_font(chart, &font)
    }
    Self.withFont(size: 10) { font in
      chart_axis_set_num_font(chart.pointee.x_axis, &font)
      chart_axis_set_num_font(chart.pointee.y_axis, &font)
      chart_legend_set_font(chart, &font)
    }
    chart_axis_set_num_format(chart.pointee.y_axis, "0")
    chart_axis_set_min(chart.pointee.y_axis, 0)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_TOP.rawValue))
    chart_set_series_gap(chart, 70)
    // The chart and its list on one page.
    worksheet_fit_to_pages(worksheet, 1, 1)
    return "自评分与复核分的分布图".withCString { description in
      var options = lxw_chart_options()
      options.x_scale = 1.6
      options.y_scale = 1.2
      options.description = UnsafeMutablePointer(mutating: description)
      return worksheet_insert_chart_opt(worksheet, row, 0, chart, &options)
    }
  }

  private static func withFont(
    size: Double, isBold: Bool = false, _ use: (inout lxw_chart_font) -> Void
  ) {
    font.withCString { name in
      var font = lxw_chart_font()
      font.name = UnsafeMutablePointer(mutating: name)
      font.size = size
      font.bold = isBold ? 1 : 0
      use(&font)
    }
  }
}
