import ArgumentParser
import Workflows

/// `schema [NAME]`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "输出 JSON 格式说明（JSON Schema）或结果库的结构（SQL）；不写名称则列出有哪些。")

  @Argument(
    help: ArgumentHelp(
      "名称：submission、score-sheet、batch-record、certificate、store。", valueName: "名称"))
  var name: String?

  func run() throws { try CatalogueWorkflow.schema(name, .standard).end() }
}
