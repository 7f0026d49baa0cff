import Formats
import Glibc

/// The files of a folder and the folders below it that may be forms, by their names.
///
/// Hidden files, lock files of office programs, what this command writes itself, and links to
/// folders are left out, so that a walk ends and a second run sees the same files. What cannot be
/// read costs none of the others and is told.
struct InputFolder {
  /// The files.
  private(set) var files: [InputPath] = []
  /// How many other files there are, whose kind is not read: pictures, presentations.
  private(set) var others = 0
  /// How many files are left out because they have names of results.
  private(set) var results = 0
  /// How many links to folders are not followed.
  private(set) var links = 0
  /// What cannot be read, and why.
  private(set) var faults: [(path: String, fault: WorkflowFault)] = []
  private let path: String
  private let output: String?

  /// What is left out, a sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if others > 0 {
      remarks.append("\(path)：另有\(others)个文件不是自评表可用的格式（如图片、演示文稿），没有读取。")
    }
    if results > 0 {
      remarks.append(
        "\(path)：有\(results)个文件按名称是复核结果（复核意见、已批注、复核汇总等），没有读取；确是自评表的，请改名。")
    }
    if links > 0 { remarks.append("\(path)：有\(links)个指向文件夹的链接，没有进去读。") }
    return remarks
  }

  /// Looks into a folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - output: The folder of the results, which is left out where it lies inside.
  /// - Throws: ``WorkflowFault`` when a folder cannot be read.
  init(_ path: String, output: String?) throws(WorkflowFault) {
    self.path = path
    self.output = output
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try walk(trimmed, name: "", depth: 0)
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static let deepest = 64

  private mutating func walk(
    _ folder: String, name: String, depth: Int
  ) throws(WorkflowFault) {
    guard depth <= Self.deepest else {
      throw WorkflowFault("\(folder)：文件夹超过\(Self.deepest)层，没有再往下读。请减少层次后重试。")
    }
    for entry in try Self.entries(of: folder) where !entry.name.hasPrefix(".") {
      let path = folder == "/" ? "/\(entry.name)" : "\(folder)/\(entry.name)"
      let relative = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
      do throws(WorkflowFault) {
        try add(entry, path, relative, depth)
      } catch {
        faults.append((path, error))
      }
    }
  }

  private mutating func add(
    _ entry: Entry, _ path: String, _ name: String, _ depth: Int
  ) throws(WorkflowFault) {
    let isWanted = FormArchive.isWanted(entry.name)
    guard entry.isReadable else {
      guard isWanted || entry.isFolder else {
        others += 1
        return
      }
      throw WorkflowFault(
        "\(path)：名字不是 UTF-8 编码（多半是 Windows 上的压缩包解压时乱了码），打不开。请改名后重试，或直接给出压缩包（.zip）。")
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard stat(path, &status) == 0 else {
        guard isWanted else {
          others += 1
          return
        }
        throw WorkflowFault("\(path)：这是一个链接，所指的文件不在，没有读取。请换成文件本身。")
      }
      guard status.st_mode & S_IFMT != S_IFDIR else {
        links += 1
        return
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if let output, AtomicFileWriter.areSameFile(output, path) { return }
      try walk(path, name: name, depth: depth + 1)
    case S_IFREG:
      guard isWanted else {
        if !entry.name.hasPrefix("~$") { others += 1 }
        return
      }
      guard entry.name != ProjectSettingsSource.fileName else { return }
      guard !ReviewFormat.isOwnResult(entry.name) else {
        results += 1
        return
      }
      files.append(InputPath(path: path, name: name))
    default:
      guard isWanted else {
        others += 1
        return
      }
      throw WorkflowFault("\(path)：这是管道或设备，不是文件，没有读取。请换成文件本身。")
    }
  }

  /// What a folder says of something in it.
  private struct Entry {
    /// The name, with marks in place of what is not UTF-8.
    var name: String
    /// Whether the name can be used to open it.
    var isReadable: Bool
    /// Whether it is surely a folder.
    var isFolder: Bool
  }

  private static func entries(of folder: String) throws(WorkflowFault) -> [Entry] {
    guard let stream = opendir(folder) else {
      throw WorkflowFault("\(folder)：这个文件夹打不开（\(String(cString: strerror(errno)))）。请核对权限。")
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          let text = String(validatingCString: name)
          entries.append(
            Entry(
              name: text ?? String(cString: name), isReadable: text != nil, isFolder: isFolder))
        }
      }
    }
    return entries.sorted { $0.name < $1.name }
  }
}
