import EvaluationModel
import Formats
import Review

/// What the base data of a run are to one of its forms.
enum BaseDataRole {
  /// The form has no base data.
  case none
  /// Its formulas use this base table.
  case source(Submission)
  /// It is a base table that another form uses.
  case used

  /// The base table that the form's formulas use.
  var table: Submission? {
    if case .source(let table) = self { table } else { nil }
  }
}

/// Files with scoring tables and base data, which wait until all base data of a run have been read.
struct WaitingFiles {
  /// A file whose turn has come.
  struct Entry {
    /// Its place in the run.
    var position: Int
    /// The file, read.
    var file: FormFile
    /// What the base data of the run are to each of its forms.
    var roles: [BaseDataRole]
  }

  private var files: [(position: Int, file: FormFile)] = []

  /// Lets a file wait.
  mutating func add(_ file: FormFile, at position: Int) {
    files.append((position, file))
  }

  /// The files in their order, each form with its base data.
  ///
  /// - Parameters:
  ///   - reviewer: What knows which forms belong together.
  ///   - isTable: Whether a form is drawn by a scoring table.
  /// - Returns: The files that have waited.
  func entries(_ reviewer: Reviewer, isTable: (Submission) -> Bool) -> [Entry] {
    var members: [BaseDataMatching.Member] = []
    var places: [[Int?]] = []
    for (_, file) in files {
      let name = OutputPlan.displayName(file.path)
      let folder = InputPath.folder(of: file.path)
      places.append(
        file.readings.map { result in
          guard let form = try? result.get().submission else { return nil }
          members.append(.init(submission: form, file: name, folder: folder))
          return members.count - 1
        })
    }
    let matching = BaseDataMatching(members, reviewer)
    let used = Set(
      members.indices.filter { isTable(members[$0].submission) }.compactMap(matching.base))
    return zip(files, places).map { file, places in
      let roles = places.map { place -> BaseDataRole in
        guard let place else { return .none }
        if used.contains(place) { return .used }
        return matching.base(of: place).map { .source(members[$0].submission) } ?? .none
      }
      return Entry(position: file.position, file: file.file, roles: roles)
    }
  }
}
