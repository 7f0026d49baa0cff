import ArgumentParser
import Workflows

/// `checks`.
struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "列出全部检查项。")

  func run() throws { try CatalogueWorkflow.checks(.standard).end() }
}
