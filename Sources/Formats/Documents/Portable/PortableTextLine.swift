/// Words that stand side by side on one line of text.
struct PortableTextLine: Equatable, Sendable {
  /// The words from left to right, at least one.
  private(set) var words: [PortableWord]
  /// The box around them.
  private(set) var box: PageBox

  /// A line of one word.
  init(_ word: PortableWord) {
    words = [word]
    box = word.box
  }

  /// The lines that words make, from top to bottom.
  static func lines(_ words: [PortableWord]) -> [PortableTextLine] {
    var lines: [PortableTextLine] = []
    let sorted = words.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
    for word in sorted {
      // Small and large letters on one line have their middles near to one another.
      if let line = lines.last,
        word.box.middle - line.box.middle <= 0.4 * min(word.box.height, line.box.height)
      {
        lines[lines.count - 1].words.append(word)
        lines[lines.count - 1].box = line.box.union(word.box)
      } else {
        lines.append(PortableTextLine(word))
      }
    }
    for index in lines.indices { lines[index].words.sort { $0.box.left < $1.box.left } }
    return lines
  }

  /// The words as one text; a gap that is wider than the one between letters of two scripts is a
  /// blank.
  var text: String {
    guard var last = words.first else { return "" }
    var text = last.text
    for word in words.dropFirst() {
      let gap = word.box.left - last.box.right
      let size = min(Self.size(last), Self.size(word))
      let isForeign = last.text.isWideAtEnd != word.text.isWideAtStart
      if gap > size * (isForeign ? 0.4 : last.text.isWideAtEnd ? 0.5 : 0.12) { text += " " }
      text += word.text
      last = word
    }
    return text
  }

  /// The lines of a cell as one text: a line that was broken only because the cell is full goes on,
  /// any other one ends with "\n".
  ///
  /// - Parameters:
  ///   - lines: The lines from top to bottom.
  ///   - width: The width of the cell in points.
  /// - Returns: The text.
  static func text(_ lines: [PortableTextLine], width: Double) -> String {
    guard var last = lines.first else { return "" }
    var text = last.text
    for line in lines.dropFirst() {
      let next = line.text
      if !last.isFull(before: line, width: width) {
        text += "\n"
      } else if let end = text.unicodeScalars.last, let start = next.unicodeScalars.first,
        end.isLatinLetter, start.isLatinLetter
      {
        text += " "
      }
      text += next
      last = line
    }
    return text
  }

  /// Whether the first characters of the next line had no room on this one.
  func isFull(before next: PortableTextLine, width: Double) -> Bool {
    guard let word = next.words.first else { return false }
    let size = Self.size(word)
    let scalars = Array(word.text.unicodeScalars)
    var needed = 0.0
    if let first = scalars.first, first.isWide {
      needed = 1
      // An opening bracket does not end a line and a closing one does not begin one.
      if "（《“〔【".unicodeScalars.contains(first) { needed += 1 }
      if scalars.count > 1, "）》”〕】，。；：、％".unicodeScalars.contains(scalars[1]) { needed += 1 }
    } else {
      needed = 0.5 * Double(scalars.prefix { !$0.isWide }.count)
    }
    return box.width + needed * size > width - PortableTolerance.padding
  }

  /// The size of a word's letters in points, from its width: Chinese letters are one size wide,
  /// Latin ones about half of it.
  private static func size(_ word: PortableWord) -> Double {
    let wide = word.text.unicodeScalars.reduce(0.0) { $0 + ($1.isWide ? 1 : 0.5) }
    guard wide > 0 else { return word.box.height }
    return min(word.box.width / wide, word.box.height)
  }
}

extension String {
  fileprivate var isWideAtStart: Bool { unicodeScalars.first?.isWide ?? false }
  fileprivate var isWideAtEnd: Bool { unicodeScalars.last?.isWide ?? false }
}

extension Unicode.Scalar {
  /// Whether the letter is as wide as a Chinese one.
  fileprivate var isWide: Bool { value >= 0x2E80 || (0x2010...0x2027).contains(value) }

  fileprivate var isLatinLetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}
