import Foundation
import PackagePlugin

/// Makes the folders that belong to a target part of it as Swift string literals.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  /// Which folders each target embeds, and under which type name.
  private static let folders: [String: [(type: String, folder: String)]] = [
    "Formats": [
      ("EmbeddedRubrics", "Rubrics"), ("EmbeddedSchemas", "Sources/Formats/Schemas"),
      ("EmbeddedSettings", "Sources/Formats/Settings/Defaults"),
      ("EmbeddedStarters", "Sources/Formats/RubricYAML/Starters"),
    ],
    "Reports": [("EmbeddedTemplates", "Sources/Reports/Templates")],
    "Store": [("EmbeddedStoreSchema", "Sources/Store/Schema")],
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "embed-files").url
    return (Self.folders[target.name] ?? []).map { type, folder in
      let source = context.package.directoryURL.appending(path: folder)
      let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
      return .buildCommand(
        displayName: "Embedding \(folder)", executable: tool,
        arguments: [output.path(), type, source.path()],
        inputFiles: files(in: source), outputFiles: [output])
    }
  }

  private func files(in folder: URL) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return paths.sorted().map { folder.appending(path: $0) }
  }
}
