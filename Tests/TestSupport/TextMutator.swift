/// Makes random texts: pieces of real ones joined, cut, doubled, and with bytes changed.
public struct TextMutator: Sendable {
  private let texts: [[UInt8]]
  private var random: SplitMix64

  /// A mutator of the given texts; the same seed gives the same texts again.
  public init(texts: [[UInt8]], seed: UInt64) {
    self.texts = texts.isEmpty ? [[]] : texts
    random = SplitMix64(seed: seed)
  }

  /// The next text, at most some hundred bytes long.
  public mutating func next() -> [UInt8] {
    if number(below: 16) == 0 {
      return (0..<number(below: 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    var text = texts[number(below: texts.count)]
    for _ in 0...number(below: 3) { mutate(&text) }
    return text
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    let place = number(below: text.count + 1)
    switch number(below: 8) {
    case 0:
      text.insert(contentsOf: piece(), at: place)
    case 1:
      text.removeSubrange(place..<min(text.count, place + number(below: 7)))
    case 2:
      if place < text.count { text[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 3:
      if place < text.count { text[place] ^= 1 << UInt8(number(below: 8)) }
    case 4:
      text.insert(0x30 + UInt8(number(below: 10)), at: place)
    case 5:
      if text.count < 200 { text += text[place...] }
    case 6:
      let marks = Array(".,-~%/ 　≥≤".utf8)
      text.insert(marks[number(below: marks.count)], at: place)
    default:
      text += texts[number(below: texts.count)]
    }
    if text.count > 400 { text.removeSubrange(400...) }
  }

  /// One to three whole characters of a real text.
  private mutating func piece() -> [UInt8] {
    let characters = Array(String(decoding: texts[number(below: texts.count)], as: UTF8.self))
    guard !characters.isEmpty else { return [] }
    let start = number(below: characters.count)
    let end = min(characters.count, start + 1 + number(below: 3))
    return Array(String(characters[start..<end]).utf8)
  }

  private mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}
