import ArgumentParser
import Workflows

/// `summary STORE`.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "汇总批量结果库：统计、与上年相比、抽查样本、公开用的文字。",
    discussion: """
      结果库由 ziping batch … --store 写出，可以逐年累加；同一张表以最后一次已完成的运行为准。
      列出：总分分布和各类计数，与上年相比的变化，低于上年实际的指标值，几个单位雷同的偏差原因，自评偏离复核最大的单位，
      以及部门决算公开里“绩效评价工作开展情况”的文字。
      例：ziping summary 全县.sqlite --year 2024 --sample 30 --seed 2024 --by department
      退出码：0 完成；1 结果库读不了、没有符合条件的表，或结果写不了；64 命令用法有误。
      """)

  @Argument(help: ArgumentHelp("结果库文件。", valueName: "结果库"))
  var store: String

  @Option(help: ArgumentHelp("年度，如 2024；不写则取库里最近的年度。", valueName: "年度"))
  var year: Int?

  @Option(help: ArgumentHelp("只看这个单位。", valueName: "单位"))
  var unit: String?

  @Option(help: ArgumentHelp("只看这个主管部门。", valueName: "主管部门"))
  var department: String?

  @Option(help: ArgumentHelp("随机抽取多少张供抽查，要与 --seed 一起用。", valueName: "张数"))
  var sample: Int?

  @Option(help: ArgumentHelp("抽样的随机种子：同样的表和种子，抽到的总是一样。", valueName: "种子"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("抽样方式：department 表示每个主管部门至少一张。", valueName: "方式"))
  var by: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("输出格式：text（默认）、json（各清单完整）。", valueName: "格式"))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("输出的文件名；不写则显示在屏幕上。", valueName: "文件"))
  var output: String?

  @Flag(help: "替换已有的输出文件。")
  var overwrite = false

  func run() throws {
    try SummaryWorkflow(
      SummaryRequest(
        store: store, year: year, unit: unit, department: department, sample: sample, seed: seed,
        by: by, format: format, output: output, overwrite: overwrite)
    ).run(.standard).end()
  }
}
