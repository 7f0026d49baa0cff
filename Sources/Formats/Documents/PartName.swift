/// Names of parts inside an archive; they are only looked up there, never used as paths.
enum PartName {
  /// The name of a part from how another part refers to it.
  ///
  /// - Parameters:
  ///   - target: As filed: `/xl/worksheets/sheet1.xml`, `worksheets/sheet1.xml`, `../media/a.png`.
  ///   - folder: The folder of the part that refers, with its last slash; empty for the root.
  /// - Returns: The name without a leading slash; `nil` when it leads out of the archive.
  static func resolve(_ target: String, in folder: String) -> String? {
    if isPlain(target) {
      return target.utf8.first == 0x2F ? String(target.dropFirst()) : folder + target
    }
    let slashes = String(
      decoding: target.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    var steps = slashes.utf8.first == 0x2F ? [] : folder.split(separator: "/")
    for step in slashes.split(separator: "/") where step != "." {
      guard step == ".." else {
        steps.append(step)
        continue
      }
      guard !steps.isEmpty else { return nil }
      steps.removeLast()
    }
    return steps.joined(separator: "/")
  }

  /// Whether a name has no step up, no backslash and no doubled slash.
  private static func isPlain(_ target: String) -> Bool {
    var last: UInt8 = 0x2F
    for (position, byte) in target.utf8.enumerated() {
      if byte == 0x5C || last == 0x2F && (byte == 0x2E || byte == 0x2F && position > 0) {
        return false
      }
      last = byte
    }
    return !target.isEmpty
  }
}
