import EvaluationModel
import Formats

/// Where the settings of a review come from.
enum ReviewSettingsSource {
  /// The settings that are part of the command.
  ///
  /// - Throws: ``WorkflowFault`` when they have faults, which the tests exclude.
  static func builtIn() throws(WorkflowFault) -> ReviewSettings {
    do throws(RubricFileFaults) {
      return try ReviewSettingsReader.builtIn()
    } catch {
      throw WorkflowFault("\(error)")
    }
  }
}
