public import ArgumentParser
public import Workflows

/// `score FILE…`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "按指标体系给自评表计分，说明扣分，生成填好的表。",
    discussion: """
      不写 -o 时结果显示在屏幕上；--as json 或 md 或 html 时输出该格式的正文。
      -o 写文件夹时，Word、Excel 自评表填好得分后原样交还（“…-已计分”），另附说明网页；其他格式生成自评表。
      退出码：0 完成；1 完成，但有文件读不了、写不了，或发现 --fail-on 所指的问题；64 命令用法有误。
      """)

  @Argument(help: ArgumentHelp("自评表文件（.docx、.xlsx、JSON 或 YAML），可以多个；- 表示标准输入。", valueName: "文件"))
  var files: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("输出的文件夹；只有一个结果时也可以是文件名。", valueName: "位置"))
  var output: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "输出格式，逗号分隔：filled（填好的原表）、xlsx、docx、html、md、json。", valueName: "格式"))
  var formats: String?

  @Option(help: ArgumentHelp("指标体系的代号或 rubric.yaml 文件；不写则按表的类别和年度选。", valueName: "指标体系"))
  var rubric: String?

  @Option(
    name: .customLong("compare-rubric"),
    help: ArgumentHelp("再按这一个指标体系计分，列出变动的行、总分和原因。", valueName: "指标体系"))
  var comparedRubric: String?

  @Option(
    help: ArgumentHelp("设置文件；不写则用当前文件夹里的 ziping.yaml（没有就用内置设置）。", valueName: "文件"))
  var config: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("发现这一级及以上的问题时退出码为1：error、warning、never。", valueName: "级别"))
  var failOn: FailureLevel = .never

  @Flag(name: .customLong("fill-notes"), help: "填原表时，把扣分说明填进空着的“偏差原因”一栏。")
  var fillsNotes = false

  @Flag(help: "填原表时，在扣分和有问题的格上加批注。")
  var annotate = false

  @Flag(help: "另为每张表写一份计分凭证（“…-计分凭证.json”），可用 ziping verify 核对。")
  var certificate = false

  @Flag(help: "替换已有的输出文件。")
  var overwrite = false

  func run() throws {
    try ScoreWorkflow(
      ScoreRequest(
        files: files, output: output, formats: formats, rubric: rubric,
        comparedRubric: comparedRubric, settings: config,
        failOn: failOn, overwrite: overwrite, fillsNotes: fillsNotes, annotates: annotate,
        certificate: certificate)
    ).run(.standard).end()
  }
}

extension FailureLevel: ExpressibleByArgument {}
