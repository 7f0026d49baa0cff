/// How exactly the lines and words of a page are taken, in points (1/72 inch).
enum PortableTolerance {
  /// Lines so near to one another are one line.
  ///
  /// That is the two rules of a double line, and the ends of borders that are drawn cell by cell.
  /// The lowest row of a form is about 9 points high.
  static let line = 3.0
  /// A filled shape up to so thick is a line, a thicker one is shading.
  static let thickness = 3.0
  /// A line that is shorter when all its pieces are joined is no border.
  static let shortest = 6.0
  /// The blank that a cell keeps free beside its text, both sides together; Word keeps 10.8.
  static let padding = 13.0
}
