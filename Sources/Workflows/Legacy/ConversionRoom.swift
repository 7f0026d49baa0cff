import Formats

/// The private folder of one start of LibreOffice: its profile, the copies it reads, what it writes.
struct ConversionRoom: ~Copyable {
  private let folder: TemporaryFolder
  private let files: [String]

  /// Lays out a profile and copies of some files, named by number.
  ///
  /// - Parameters:
  ///   - sources: All files.
  ///   - positions: Which of them are converted.
  /// - Throws: ``WorkflowFault`` when the folder cannot be made or filled.
  init(
    _ sources: [OfficeConverter.Source], _ positions: [Int]
  ) throws(WorkflowFault) {
    let folder = try TemporaryFolder()
    try AtomicFileWriter.write(
      Array(Self.settings.utf8), to: folder.file("profile/user/registrymodifications.xcu"),
      overwrite: false)
    var files: [String] = []
    for position in positions {
      let source = sources[position]
      let path = folder.file("in/\(Self.name(position)).\(source.format.suffix)")
      try AtomicFileWriter.write(
        source.format.prepared(source.bytes), to: path, overwrite: false)
      files.append(path)
    }
    self.folder = folder
    self.files = files
  }

  /// The arguments of LibreOffice.
  func arguments(to target: ConvertibleFormat.Target) -> [String] {
    let filter =
      switch target {
      case .docx: "docx:MS Word 2007 XML"
      case .xlsx: "xlsx:Calc MS Excel 2007 XML"
      }
    return [
      "-env:UserInstallation=\(Self.address(folder.file("profile")))", "--headless", "--norestore",
      "--nologo", "--nolockcheck", "--nodefault", "--convert-to", filter, "--outdir",
      folder.file("out"),
    ] + files
  }

  /// What was made of a file; `nil` for nothing, or for less than a whole archive.
  func result(of position: Int, _ target: ConvertibleFormat.Target) -> [UInt8]? {
    let path = folder.file("out/\(Self.name(position)).\(target.rawValue)")
    guard let bytes = try? FileLoader.bytes(at: path), bytes.starts(with: [0x50, 0x4B, 3, 4])
    else { return nil }
    // The end of an archive's directory; a file that was being written has none.
    let tail = Array(bytes.suffix(1 << 16))
    let isWhole = tail.indices.contains { tail[$0...].starts(with: [0x50, 0x4B, 5, 6]) }
    return isWhole ? ConvertibleFormat.settled(bytes) : nil
  }

  /// `0001` for the first file.
  private static func name(_ position: Int) -> String {
    let number = String(position + 1)
    return String(repeating: "0", count: max(0, 4 - number.count)) + number
  }

  /// The address of a path: everything but plain characters is escaped.
  private static func address(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "file://") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  /// LibreOffice's settings: no macro runs, no link is followed or updated, and what asks for the
  /// network all the same is sent to a proxy that is not there.
  private static let settings: String = {
    let common = "org.openoffice.Office.Common/Security/Scripting"
    let values = [
      (common, "MacroSecurityLevel", "3"), (common, "DisableMacrosExecution", "true"),
      (common, "BlockUntrustedRefererLinks", "true"),
      ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),
      ("org.openoffice.Office.Calc/Content/Update", "Link", "2"),
      ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
      ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
      ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
      ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
      ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ]
    let items = values.map { path, name, value in
      """
      <item oor:path="/\(path)"><prop oor:name="\(name)" oor:op="fuse"><value>\(value)</value></prop></item>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      \(items.joined())</oor:items>

      """
  }()
}
