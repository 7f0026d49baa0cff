/// Takes what a part consists of, piece by piece; each part that is read has a subclass.
///
/// A class, because libxml2 hands over everything through one pointer.
class XMLReceiver {
  /// Why reading was stopped; `nil` while nothing is wrong.
  private(set) final var fault: ReadingFault?
  /// Whether there is a ``fault``; asked after every piece.
  private(set) final var isStopped = false

  /// Stops reading; only the first reason counts.
  final func stop(_ reason: ReadingFault) {
    guard !isStopped else { return }
    fault = reason
    isStopped = true
  }

  /// An element begins.
  func begin(_ element: XMLElement) {}

  /// An element ends.
  func end(_ name: XMLName, _ namespace: XMLNamespace) {}

  /// A piece of text; one text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
