/// A word of a page with the box around it, in points from the page's upper left corner.
struct PortableWord: Equatable, Sendable {
  /// Its characters, without blanks.
  var text: String
  /// Where it stands.
  var box: PageBox
}
