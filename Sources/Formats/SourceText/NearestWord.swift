/// Finds the word that was probably meant.
enum NearestWord {
  /// The known word nearest to a written one, or `nil` where none is near.
  ///
  /// Near is at most two edits (insert, delete, replace, swap neighbours), and at most one in three
  /// characters.
  static func of(_ written: String, among known: [String]) -> String? {
    let letters = Array(written.lowercased())
    guard letters.count <= 60 else { return nil }
    var best: (word: String, distance: Int)?
    for word in known {
      let other = Array(word.lowercased())
      let distance = distance(letters, other)
      guard distance <= 2, distance * 3 <= max(letters.count, other.count) else { continue }
      if distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// The edits between two words (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var least = min(
          current[column] + 1, last[column + 1] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
