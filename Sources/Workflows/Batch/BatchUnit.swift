import EvaluationModel

/// What a batch over files does in one go and never by halves: the files of one small folder, whose
/// forms may need each other's base data, or one file of a large folder with those that have its name
/// and another suffix: their results have the same names.
struct BatchUnit: Sendable {
  /// A file, or why it cannot be opened.
  struct Member: Sendable {
    /// The file, and its name inside the folder of the run.
    var path: InputPath
    /// Why it cannot be opened; `nil` for a file that may be.
    var fault: WorkflowFault?
  }

  /// What it is called: the name of the folder with a slash behind it, or of the file.
  var name: String
  /// The files, in their order.
  var members: [Member]

  /// Up to how many files a folder is one unit.
  static let mostMembers = 64

  /// The units of files: their folders in the order in which they are met, in each its files.
  ///
  /// - Parameter members: The files, in the order of their names.
  /// - Returns: The units.
  static func units(of members: [Member]) -> [BatchUnit] {
    var folders: [String] = []
    var files: [String: [Member]] = [:]
    for member in members {
      let folder = InputPath.folder(of: member.path.name)
      if files[folder] == nil { folders.append(folder) }
      files[folder, default: []].append(member)
    }
    return folders.flatMap { folder -> [BatchUnit] in
      let members = files[folder] ?? []
      guard members.count > mostMembers else {
        return [BatchUnit(name: "\(folder)/", members: members)]
      }
      return unitsOfFiles(members)
    }
  }

  private static func unitsOfFiles(_ members: [Member]) -> [BatchUnit] {
    var positions: [String: Int] = [:]
    var units: [BatchUnit] = []
    for member in members {
      let stem = OutputPlan.stem(of: member.path.name)
      if let position = positions[stem] {
        units[position].members.append(member)
      } else {
        positions[stem] = units.count
        units.append(BatchUnit(name: member.path.name, members: [member]))
      }
    }
    return units
  }
}
