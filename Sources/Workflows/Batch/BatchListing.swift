import Formats

/// The files of a batch over a folder, in the order of their names, those that cannot be opened
/// among them.
struct BatchListing {
  /// The files.
  let members: [BatchUnit.Member]
  /// What sources are named from: the folder with a slash behind it; empty for none.
  let root: String
  /// What is left out, a sentence each.
  let remarks: [String]

  /// Lists a folder, or a single file.
  ///
  /// - Parameters:
  ///   - path: The folder or file.
  ///   - output: The folder of the results, which is left out where it lies inside.
  /// - Throws: ``WorkflowFault`` when the folder cannot be read.
  init(_ path: String, output: String?) throws(WorkflowFault) {
    guard InputFolder.isFolder(path) else {
      members = [BatchUnit.Member(path: InputPath(path))]
      remarks = []
      let folder = InputPath.folder(of: path)
      root = folder.isEmpty ? "" : folder + "/"
      return
    }
    let folder = try InputFolder(path, output: output)
    let root = path.hasSuffix("/") ? path : path + "/"
    self.root = root
    let faults = folder.faults.map { path, fault in
      BatchUnit.Member(
        path: InputPath(
          path: path, name: path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path),
        fault: fault)
    }
    members = (folder.files.map { BatchUnit.Member(path: $0) } + faults).sorted {
      $0.path.name < $1.path.name
    }
    remarks = folder.remarks
  }
}
