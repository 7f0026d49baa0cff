import Formats

/// The files of a batch over a folder, in the order of their names, those that cannot be opened
/// among them.
struct BatchListing {
  /// The files.
  let members: [BatchUnit.Member]
  /// What sources are named from: the folder with a slash behind it; empty for none.
  let root: String
  /// What is left out, a sentence each.
  private(set) var remarks: [String] = []

  /// Lists a folder, or a single file.
  ///
  /// - Parameters:
  ///   - path: The folder or file.
  ///   - output: The folder of the results, which is left out where it lies inside.
  /// - Throws: ``WorkflowFault`` when the folder cannot be read.
  init(_ path: String, output: String?) throws(WorkflowFault) {
    guard InputFolder.isFolder(path) else {
      members = [BatchUnit.Member(path: InputPath(path))]
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
    if folder.others > 0 {
      remarks.append("\(path)：另有\(folder.others)个文件不是自评表可用的格式（如图片、演示文稿），没有读取。")
    }
    if folder.results > 0 {
      remarks.append("\(path)：有\(folder.results)个文件按名称是本程序的结果，没有读取；确是自评表的，请改名。")
    }
    if folder.links > 0 {
      remarks.append("\(path)：有\(folder.links)个指向文件夹的链接，没有进去读。")
    }
  }
}
