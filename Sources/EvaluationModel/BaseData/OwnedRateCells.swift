/// The cells of a submitted 基础数据表 that are filled in: rates that are blank or miscalculated.
///
/// A rate that is right at the digits that it shows is left alone, however it is written; so are words,
/// and what cannot be calculated.
public struct OwnedRateCells: Equatable, Sendable {
  /// The cells to fill, that of the people first.
  public let entries: [OwnedCells.Entry]

  /// The cells of a form.
  public init(of submission: Submission) {
    entries = ControlRate.all(in: submission).compactMap { rate in
      guard let ratio = rate.rate, let item = rate.item, let address = rate.address,
        rate.verdict == .missing || rate.verdict == .wrong
      else { return nil }
      return OwnedCells.Entry(
        address: address,
        before: CellText.lines(submission.string(submission.data[item].value) ?? ""),
        after: ratio.percentage, amount: .rate(ratio))
    }
  }
}
