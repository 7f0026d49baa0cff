import ArgumentParser
import Workflows

/// `rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "列出全部计分规则和参数。")

  func run() throws { try CatalogueWorkflow.rules(.standard).end() }
}
