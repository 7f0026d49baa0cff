import ArgumentParser
import Workflows

/// `rubrics list|show|new|check|diff`.
struct RubricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rubrics", abstract: "查看、新建、检查、比较指标体系。",
    subcommands: [
      ListCommand.self, ShowCommand.self, NewRubricCommand.self, CheckCommand.self,
      CasesCommand.self,
      DiffCommand.self,
    ],
    defaultSubcommand: ListCommand.self)

  /// `rubrics list`.
  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出内置的指标体系。")

    func run() throws { try RubricsWorkflow.list(.standard).end() }
  }

  /// `rubrics show RUBRIC`.
  struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "显示一个指标体系的分值、指标、规则、等级和依据，或生成可打印的评分表。",
      discussion: """
        例：ziping rubrics show hunan-project -o 评分标准.docx
        """)

    @Argument(help: ArgumentHelp("代号或 rubric.yaml 文件。", valueName: "指标体系"))
    var rubric: String

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("生成评分表的格式：html、docx、xlsx；不写则按文件名的后缀。", valueName: "格式"))
    var format: String?

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("评分表的文件名；html 不写时输出到屏幕。", valueName: "文件"))
    var output: String?

    @Flag(help: "替换已有的输出文件。")
    var overwrite = false

    func run() throws {
      guard format != nil || output != nil else {
        return try RubricsWorkflow.show(rubric, .standard).end()
      }
      try RubricTableWorkflow(
        rubric: rubric, format: format, output: output, overwrite: overwrite
      ).run(.standard).end()
    }
  }

  /// `rubrics check RUBRIC…`.
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查指标体系能否使用，并运行旁边 cases.yaml 里的算例。")

    @Argument(help: ArgumentHelp("代号、rubric.yaml 文件或所在文件夹，可以多个；不写则检查全部内置的。", valueName: "指标体系"))
    var rubrics: [String] = []

    func run() throws { try RubricsWorkflow.check(rubrics, .standard).end() }
  }

  /// `rubrics cases RUBRIC…`.
  struct CasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cases", abstract: "把取自已公布表格的算例列出来：公布的得分和复算的得分并排。")

    @Argument(help: ArgumentHelp("代号、rubric.yaml 文件或所在文件夹，可以多个；不写则列全部内置的。", valueName: "指标体系"))
    var rubrics: [String] = []

    func run() throws { try RubricsWorkflow.cases(rubrics, .standard).end() }
  }

  /// `rubrics diff OLD NEW`.
  struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "逐条说明两个指标体系有什么不同。")

    @Argument(help: ArgumentHelp("原来的：代号或 rubric.yaml 文件。", valueName: "旧指标体系"))
    var old: String

    @Argument(help: ArgumentHelp("现在的：代号或 rubric.yaml 文件。", valueName: "新指标体系"))
    var new: String

    func run() throws { try RubricsWorkflow.diff(old, new, .standard).end() }
  }
}
