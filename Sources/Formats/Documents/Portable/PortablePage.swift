/// One page: its words and its drawn lines.
struct PortablePage: Equatable, Sendable {
  /// The height in points.
  var height: Double
  /// The words in the order of the file.
  var words: [PortableWord]
  /// The lines, as drawn.
  var lines: [RuledLine] = []
}
