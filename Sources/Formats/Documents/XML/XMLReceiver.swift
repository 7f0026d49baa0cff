import CLibxml2

/// Takes what a part consists of, piece by piece; each part that is read has a subclass.
///
/// A class, because libxml2 hands over everything through one pointer.
class XMLReceiver {
  /// Why reading was stopped; `nil` while nothing is wrong.
  private(set) final var fault: ReadingFault?
  /// Whether there is a ``fault``; asked after every piece.
  private(set) final var isStopped = false
  /// The running parser; `nil` before and after.
  final var context: xmlParserCtxtPtr?

  /// How many bytes of the part libxml2 has gone through; `nil` in a part that is not in UTF-8.
  ///
  /// When an element begins, its last byte but `>` or `/>`; when it ends, all of it.
  final var position: Int? {
    guard let context, let input = context.pointee.input else { return nil }
    if let buffer = input.pointee.buf, buffer.pointee.encoder != nil { return nil }
    return Int(xmlByteConsumed(context))
  }

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
