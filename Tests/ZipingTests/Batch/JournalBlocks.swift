import Foundation

/// The whole blocks of a journal, counted by its description alone: a head that says how many records
/// and forms there are, and as many lines.
struct JournalBlocks {
  /// The units, in the order of their blocks.
  var units: [String] = []
  /// The forms in them.
  var forms = 0
  /// Whether something stands behind the last whole block.
  var isTorn = false

  /// Counts what is in a file; nothing where there is none.
  init(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    // What stands behind the last line's end is no line.
    let count = lines.count - 1
    isTorn = !(lines.last?.isEmpty ?? true)
    var index = 1
    while index < count {
      guard let head = try? JSONSerialization.jsonObject(with: lines[index]) as? [String: Any],
        let unit = head["unit"] as? String, let records = head["records"] as? Int,
        let forms = head["forms"] as? Int, index + records + forms < count
      else {
        isTorn = true
        return
      }
      units.append(unit)
      self.forms += forms
      index += 1 + records + forms
    }
  }
}
