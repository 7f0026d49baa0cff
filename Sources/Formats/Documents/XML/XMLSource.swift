/// Where the bytes of a part come from, piece by piece.
protocol XMLSource: AnyObject {
  /// The part's name for messages.
  var name: String { get }
  /// Why there are no more bytes before the end; `nil` while nothing is wrong.
  var fault: ReadingFault? { get }

  /// Copies the next piece.
  ///
  /// - Parameters:
  ///   - target: Where it goes.
  ///   - capacity: How many bytes fit.
  /// - Returns: How many bytes came; zero at the end, -1 when ``fault`` says why there are no more.
  func read(into target: UnsafeMutableRawPointer, capacity: Int) -> Int
}
