import ArgumentParser
import Workflows

/// `template RUBRIC -o FILE`.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "生成空白的自评表或基础数据表（Excel 或 Word），供单位填写。",
    discussion: """
      Excel 表里印好的栏目已锁定（没有密码），填写的格可以直接填，鼠标停在栏目上有填法说明。
      例：ziping template hunan-project -o 项目自评表.xlsx --year 2024
          ziping template base-data -o 基础数据表.xlsx --year 2024
      """)

  @Argument(help: ArgumentHelp("指标体系的代号，或 rubric.yaml 文件；base-data 为基础数据表。", valueName: "指标体系"))
  var rubric: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("输出的文件名，以 .xlsx 或 .docx 结尾。", valueName: "文件"))
  var output: String?

  @Option(help: ArgumentHelp("表题里的年度，如 2024；不写则留空。", valueName: "年度"))
  var year: Int?

  @Flag(help: "替换已有的输出文件。")
  var overwrite = false

  func run() throws {
    try TemplateWorkflow(rubric: rubric, output: output, year: year, overwrite: overwrite)
      .run(.standard).end()
  }
}
