package import EvaluationModel

/// 基础数据表 for tests, from names and values.
package enum SampleBaseData {
  /// A form from its names and values; without a unit and a currency it has no such cells.
  package static func form(
    _ items: KeyValuePairs<String, String>, year: Int? = 2024, unit: String? = nil,
    currency: String? = nil
  ) -> Submission {
    var form = Submission()
    form.kind = .department
    form.year = year
    if let unit { form.unit = form.append(unit) }
    if let currency { form.currencyUnit = form.append(currency) }
    for (name, value) in items {
      form.data.append(DataItem(name: form.append(name), value: form.append(value)))
    }
    return form
  }

  /// A form with more than the official one asks for, in an order of its own.
  package static func rich() -> Submission {
    form(
      [
        "编制数": "20", "2025年实际在职人数": "19人", "控制率": "", "离退休人数": "6",
        "三公经费/2024年决算数": "3.2", "三公经费/2025年预算数": "3", "三公经费/2025年决算数": "2.9",
        "三公经费/公务接待/2025年决算数": "2.9",
        "项目支出/2024年决算数": "40", "项目支出/2025年预算数": "50", "项目支出/2025年决算数": "49.5",
        "项目支出/2025培训项目/2025年决算数": "19.5", "项目支出/信息化/2025年决算数": "30",
        "项目支出/信息化/设备/2025年决算数": "20", "项目支出/信息化/软件/2025年决算数": "10",
        "项目支出/信息化/其中：国产/2025年决算数": "8",
        "公用经费/2025年决算数": "12", "公用经费/其中：邮电费/2025年决算数": "1",
        "会议费总额/2025年决算数": "0.5",
        "楼堂馆所控制情况（2025年完工项目）/批复规模（㎡）": "300", "楼堂馆所控制情况（2025年完工项目）/实际规模（㎡）": "320",
        "楼堂馆所控制情况（2025年完工项目）/规模控制率": "107%", "楼堂馆所控制情况（2025年完工项目）/预算投资（万元）": "0",
        "楼堂馆所控制情况（2025年完工项目）/实际投资（万元）": "90",
        "楼堂馆所控制情况（2025年完工项目）/投资概算控制率": "没有概算",
        "固定资产总额（万元）": "88.5", "厉行节约保障措施": "一、少开会\n二、双面打印",
      ], year: 2025, unit: "县农机站", currency: "万元")
  }
}
