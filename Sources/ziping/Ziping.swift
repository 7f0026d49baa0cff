import ArgumentParser
import Glibc
import Workflows

/// The command: `ziping SUBCOMMAND …`.
@main
struct Ziping: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ziping",
    abstract: "预算绩效自评：按指标体系计分、复核，生成自评表，说明每一分扣在哪里。",
    discussion: """
      例：
        ziping score 自评表.json                     在屏幕上看得分和扣分说明
        ziping score 自评表.json -o 输出 --as xlsx,docx,html   生成填好的自评表
        ziping review 收件 -o 复核                       复核一个文件夹里的自评表，写出复核意见
        ziping batch 全县.ndjson -o 结果                 批量计分，一行一张表
        ziping template hunan-project -o 空白表.xlsx   生成空白的自评表
        ziping rubrics list                          有哪些内置的指标体系
        ziping explain T01                           一个问题代码或规则是什么意思
      """,
    version: ProductVersion.text,
    subcommands: [
      ScoreCommand.self, ReviewCommand.self, BatchCommand.self, SummaryCommand.self,
      VerifyCommand.self, TemplateCommand.self, RubricsCommand.self, RulesCommand.self,
      ChecksCommand.self, ExplainCommand.self,
      SchemaCommand.self,
    ])

  static func main() async {
    // A reader that goes away (`| head`) ends the process quietly.
    signal(SIGPIPE, SIG_DFL)
    // A file that grows too large is told like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      finish(ExitStatus.done)
    } catch let end as CommandEnd {
      finish(end.status)
    } catch {
      let message = ChineseHelp.translated(fullMessage(for: error))
      let code = exitCode(for: error).rawValue
      if !message.isEmpty {
        let console = Console.standard
        if code == 0 { console.write(message + "\n") } else { console.report(message) }
      }
      if code == 0 { finish(.done) }
      Glibc.exit(code)
    }
  }

  /// Ends the process; results that did not reach standard output are no success.
  private static func finish(_ status: ExitStatus) -> Never {
    guard let failure = Console.outputFailure else { Glibc.exit(status.rawValue) }
    Console.standard.report(failure)
    Glibc.exit(status.worse(.found).rawValue)
  }
}
