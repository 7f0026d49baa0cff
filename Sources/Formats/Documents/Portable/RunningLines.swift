/// Takes page numbers and running headings away from the text beside the tables.
enum RunningLines {
  /// How far from the upper or lower edge such a line may stand, in points.
  private static let margin = 90.0

  private struct Key: Hashable {
    var text: String
    var place: Int
  }

  /// Removes the lines of the margins that say the same at the same place on several pages, and
  /// those that are only a page number.
  ///
  /// A heading of a form and a label with its value always stay.
  static func remove(from pages: inout [PageContent]) {
    var counts: [Key: Int] = [:]
    for page in pages {
      for line in page.lines {
        if let key = key(line, on: page) { counts[key, default: 0] += 1 }
      }
    }
    for index in pages.indices {
      let page = pages[index]
      pages[index].lines.removeAll { line in
        guard let key = key(line, on: page) else { return false }
        return isPageNumber(key.text) || counts[key, default: 0] > 1
      }
    }
  }

  private static func key(_ line: PortableTextLine, on page: PageContent) -> Key? {
    let isTop = line.box.bottom <= margin
    guard isTop || line.box.top >= page.height - margin else { return nil }
    let text = line.text
    guard FormTitle(text) == nil, !text.contains("：") && !text.contains(":") else { return nil }
    let rest = String(text.filter { !$0.isNumber && !$0.isWhitespace })
    let place = isTop ? line.box.middle : page.height - line.box.middle
    guard place.isFinite, place.magnitude < 1_000_000 else { return nil }
    return Key(text: rest, place: Int(place / 4) * (isTop ? 1 : -1))
  }

  /// Whether a line without its digits is a page number: `- 3 -`, 第3页, 第 3 页 共 5 页, 3/5, 3.
  private static func isPageNumber(_ text: String) -> Bool {
    text.utf8.count <= 24
      && text.unicodeScalars.allSatisfy { "-—–－/·第页共，,、()（）Pageof".unicodeScalars.contains($0) }
  }
}
