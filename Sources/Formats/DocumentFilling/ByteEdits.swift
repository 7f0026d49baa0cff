/// Changes to a part, each to a piece of its bytes; everything between them stays as it is.
struct ByteEdits {
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
    var number: Int
  }

  private var edits: [Edit] = []

  /// Whether nothing is changed.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts something in the place of a piece; two things at one place come in the order of the calls.
  mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    edits.append(Edit(range: range, bytes: Array(bytes), number: edits.count))
  }

  /// Takes a piece out.
  mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

  /// Takes a piece out that may be taken out already.
  mutating func removeOnce(_ range: Range<Int>) {
    if !edits.contains(where: { $0.range == range && $0.bytes.isEmpty }) { remove(range) }
  }

  /// Puts something between two bytes.
  mutating func insert(_ text: String, at position: Int) {
    replace(position..<position, with: text.utf8)
  }

  /// Adds changes whose places are counted from another start.
  mutating func add(_ other: ByteEdits, shiftedBy distance: Int) {
    for edit in other.edits {
      let range = edit.range.lowerBound + distance..<edit.range.upperBound + distance
      edits.append(Edit(range: range, bytes: edit.bytes, number: edits.count))
    }
  }

  /// The changed bytes.
  ///
  /// - Parameter bytes: The bytes as they are.
  /// - Returns: `nil` when two changes overlap or one lies outside, which would spoil the part.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.number)
        < ($1.range.lowerBound, $1.range.upperBound, $1.number)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + sorted.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for edit in sorted {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
        return nil
      }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    result += bytes[position...]
    return result
  }
}
