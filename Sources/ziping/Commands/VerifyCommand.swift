import ArgumentParser
import Workflows

/// `verify FILE…`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对计分凭证：从凭证本身重新算出每一项得分和总分，指出哪里被改动过。",
    discussion: """
      计分凭证由 ziping score … -o 文件夹 --certificate 写出。依次核对：格式和摘要；每一项的算术（比例×分值、取舍、合计、等级）；
      用摘要相同的指标体系从凭证所载的填报内容重新计分；给出 --source 时，再与原件逐格对照。
      退出码：0 全部相符；1 有不符之处，或文件读不了；64 命令用法有误。
      """)

  @Argument(help: ArgumentHelp("计分凭证文件（…-计分凭证.json），可以多个；- 表示标准输入。", valueName: "文件"))
  var files: [String]

  @Option(help: ArgumentHelp("发布的指标体系：代号或 rubric.yaml 文件；不写则用内置的，或凭证所附的。", valueName: "指标体系"))
  var rubric: String?

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp("当初提交的原件，核对它的摘要和各格内容；可以写多次，如自评表和基础数据表。", valueName: "文件"))
  var sources: [String] = []

  func run() throws {
    try VerifyWorkflow(VerifyRequest(files: files, rubric: rubric, sources: sources))
      .run(.standard).end()
  }
}
