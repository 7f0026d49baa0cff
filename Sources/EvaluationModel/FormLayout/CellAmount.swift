/// The number behind the text of a cell that a form owns.
public enum CellAmount: Equatable, Sendable {
  /// Points: 9.5.
  case points(Points)
  /// A rate, which a workbook stores as a share of one: 99.36% as 0.9936.
  case rate(Ratio)
}
