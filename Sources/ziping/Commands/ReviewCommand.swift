import ArgumentParser
import Workflows

/// `review FILE|FOLDER…`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "复核提交的自评表：重新计分，与自评分逐行对照，列出问题和所在的格。",
    discussion: """
      可以给出文件、文件夹（含下级文件夹）或 .zip 压缩包；同一单位同一年度的表会放在一起互相核对。自评分不改动。
      不写 -o 时结果显示在屏幕上；--as json、ndjson、sarif、md、html 时输出该格式的正文。
      -o 写文件夹时，每张表得到复核意见（docx、html）和带批注的原件，多张表另有汇总（xlsx、html）。
      退出码：0 完成；1 完成，但有文件读不了、写不了，或发现 --fail-on 所指的问题；64 命令用法有误。
      """)

  @Argument(help: ArgumentHelp("自评表文件、文件夹或 .zip，可以多个；- 表示标准输入。", valueName: "位置"))
  var inputs: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("输出的文件夹；只要一个汇总文件时也可以是文件名，如 汇总.xlsx。", valueName: "位置"))
  var output: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "输出格式，逗号分隔：docx、html、annotated（带批注的原件）、xlsx、json、ndjson、sarif、md。", valueName: "格式"))
  var formats: String?

  @Option(help: ArgumentHelp("指标体系的代号或 rubric.yaml 文件；不写则按表的类别和年度选。", valueName: "指标体系"))
  var rubric: String?

  @Option(
    help: ArgumentHelp("设置文件；不写则用当前文件夹里的 ziping.yaml（没有就用内置设置）。", valueName: "文件"))
  var config: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("发现这一级及以上的问题时退出码为1：error、warning、never；不写为 error。", valueName: "级别"))
  var failOn: FailureLevel?

  @Option(help: ArgumentHelp("只报告这些代码，逗号分隔，如 W01,S02。", valueName: "代码"))
  var select: String?

  @Option(help: ArgumentHelp("不报告这些代码，逗号分隔。", valueName: "代码"))
  var ignore: String?

  @Flag(help: "替换已有的输出文件。")
  var overwrite = false

  func run() throws {
    try ReviewWorkflow(
      ReviewRequest(
        inputs: inputs, output: output, formats: formats, rubric: rubric, settings: config,
        failOn: failOn, select: select, ignore: ignore, overwrite: overwrite)
    ).run(.standard).end()
  }
}
