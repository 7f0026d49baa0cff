import ArgumentParser
import Workflows

/// `rubrics new [ID]`.
struct NewRubricCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "写出一份带说明的指标体系样本（rubric.yaml 和算例 cases.yaml），供修改。",
    discussion: """
      例：ziping rubrics new hengyang-table --table
          ziping rubrics new hengyang-project --from hunan-project -o 指标体系
      """)

  @Argument(help: ArgumentHelp("新指标体系的代号：小写字母、数字和连字符。", valueName: "代号"))
  var id: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("写到哪个文件夹（里面建一个以代号为名的文件夹），或写明 rubric.yaml 的位置。", valueName: "位置"))
  var output: String?

  @Option(help: ArgumentHelp("照抄一个已有的指标体系，只换代号。", valueName: "指标体系"))
  var from: String?

  @Option(help: ArgumentHelp("样本的类型：department（部门整体支出）、project（项目支出，默认）。", valueName: "类型"))
  var kind: String?

  @Flag(help: "样本是评分表：指标、公式、数据和扣分标准都由指标体系规定。")
  var table = false

  @Flag(help: "替换已有的文件。")
  var overwrite = false

  func run() throws {
    try NewRubricWorkflow(
      id: id, output: output, from: from, kind: kind, isTable: table, overwrite: overwrite
    ).run(.standard).end()
  }
}
