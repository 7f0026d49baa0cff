import ArgumentParser
import Workflows

/// `explain CODE|RULE`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "解释一个问题代码（如 W01、D01）或一条规则（如 bands）。")

  @Argument(help: ArgumentHelp("问题代码或规则代号。", valueName: "代码"))
  var code: String

  func run() throws { try CatalogueWorkflow.explain(code, .standard).end() }
}
