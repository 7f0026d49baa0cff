import EvaluationModel
import Formats
import Glibc
import Review

/// Where a bureau's settings come from: the file that is named, else `ziping.yaml` in the current
/// folder, else the built-in ones.
///
/// A file in a folder under review is never taken: what units send must not decide how they are
/// reviewed.
struct ProjectSettingsSource {
  /// The name under which settings are found without being named.
  static let fileName = "ziping.yaml"

  /// The settings.
  let settings: ProjectSettings
  /// The file they come from; `nil` for the built-in ones.
  let file: String?
  /// The text of the file, or of the built-in settings.
  let text: String

  /// Looks for settings and reads them.
  ///
  /// - Parameter named: The file that the command line names; `nil` for none.
  /// - Throws: ``WorkflowFault`` when the file is not there or has faults.
  init(named: String?) throws(WorkflowFault) {
    let path = named ?? (access(Self.fileName, F_OK) == 0 ? Self.fileName : nil)
    file = path
    let bytes: [UInt8]?
    do throws(WorkflowFault) {
      bytes = try path.map { file throws(WorkflowFault) in try FileLoader.bytes(at: file) }
    } catch {
      throw WorkflowFault(error.description, isUsage: true)
    }
    text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? ReviewSettingsReader.builtInText
    do throws(RubricFileFaults) {
      guard let path, let bytes else {
        settings = ProjectSettings(review: try ReviewSettingsReader.builtIn())
        return
      }
      settings = try ProjectSettingsReader.read(
        bytes, file: path, codes: CheckCatalogue.descriptions.map(\.code),
        failLevels: FailureLevel.allCases.map(\.rawValue))
    } catch {
      throw WorkflowFault(error.description, isUsage: true)
    }
  }

  /// The rubrics that the settings choose; their files are looked for beside the settings.
  var rubrics: [ProjectSettings.RubricPreference] {
    let folder = (file ?? "").lastIndex(of: "/").map { String((file ?? "")[...$0]) } ?? ""
    return settings.rubrics.map { preference in
      var preference = preference
      let name = preference.rubric
      let isFile = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      if isFile, !name.hasPrefix("/") { preference.rubric = folder + name }
      return preference
    }
  }
}
