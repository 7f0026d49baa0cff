import ArgumentParser
import Workflows

/// `batch FOLDER|FILE.ndjson|-`.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "批量计分：文件夹、NDJSON 文件或标准输入里的每张表一条记录，次序不变。",
    discussion: """
      NDJSON 一行一张自评表。读不了的表也有一条记录，写明代码和原因，其余照常计分。
      不写 -o 时记录写到标准输出；-o 写 .ndjson 文件，或写文件夹（另有批量汇总的工作簿和网页）。
      例：
        ziping batch 全县.ndjson -o 结果                     一行一张，结果写进文件夹
        ziping batch 收件 -o 结果 --resume                    文件夹，中断后接着做
        zcat 全省.ndjson.gz | ziping batch - --level scores | head     当作管道里的一环
      退出码：0 完成；1 完成，但有表没有计分、写不了，或发现 --fail-on 所指的问题，或被中断；64 命令用法有误。
      """)

  @Argument(help: ArgumentHelp("文件夹（含下级文件夹）、NDJSON 文件、压缩包；- 表示标准输入。", valueName: "位置"))
  var input: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("输出的 .ndjson 文件或文件夹；不写则输出到标准输出。", valueName: "位置"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "记录的详略：scores（总分）、rows（各行得分）、explanations（各行得分和说明）。", valueName: "详略"))
  var level: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "输入是文件夹时，每张表另生成的文件，逗号分隔：filled、xlsx、docx、html、md、json。", valueName: "格式"))
  var formats: String?

  @Option(help: ArgumentHelp("同时工作的个数；不写则每个处理器一个。结果与个数无关。", valueName: "个数"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("只读 NDJSON 文件的这些字节，在行末切分；记录里以 offset 代替 line。", valueName: "起:止"))
  var range: String?

  @Flag(
    inversion: .prefixedNo,
    help: "是否同时检查每张表（发现写进 findings）；不写则 -o 是文件夹或写了 --store 时检查。")
  var checks: Bool?

  @Flag(help: "接着同一输出文件夹里上次的运行做：已完成且没有变动的不再重做。")
  var resume = false

  @Option(help: ArgumentHelp("把这次运行存入 SQLite 文件，供 ziping summary 逐年对比。", valueName: "文件"))
  var store: String?

  @Option(help: ArgumentHelp("指标体系的代号或 rubric.yaml 文件；不写则按表的类别和年度选。", valueName: "指标体系"))
  var rubric: String?

  @Option(
    help: ArgumentHelp("设置文件；不写则用当前文件夹里的 ziping.yaml（没有就用内置设置）。", valueName: "文件"))
  var config: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("发现这一级及以上的问题时退出码为1：error、warning、never。", valueName: "级别"))
  var failOn: FailureLevel = .never

  @Flag(help: "替换已有的输出文件。")
  var overwrite = false

  func run() async throws {
    try await BatchWorkflow(
      BatchRequest(
        input: input, output: output, level: level, formats: formats, jobs: jobs, range: range,
        checks: checks, resume: resume, store: store, rubric: rubric, settings: config,
        failOn: failOn, overwrite: overwrite)
    ).run(.standard).end()
  }
}
