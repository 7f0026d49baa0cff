import CLibxml2

/// Parses a part of an office file with libxml2 while it is unpacked.
///
/// Nothing is loaded from anywhere, no entity is replaced, a document type declaration ends the
/// reading at once, and libxml2 prints nothing.
enum XMLReader {
  /// libxml2 wants to be set up once, before threads use it.
  private static let isSetUp: Void = xmlInitParser()

  /// Hands a part to a receiver.
  ///
  /// - Parameters:
  ///   - source: The part.
  ///   - receiver: What takes it.
  ///   - limits: How deep it may nest.
  /// - Throws: ``ReadingFault`` when it cannot be unpacked, is no XML, or the receiver stopped.
  static func read(
    _ source: any XMLSource, into receiver: XMLReceiver, limits: DocumentLimits
  ) throws(ReadingFault) {
    _ = isSetUp
    let session = XMLSession(source: source, receiver: receiver, depthLimit: limits.depth)
    let pointer = Unmanaged.passUnretained(session).toOpaque()
    var handler = XMLSession.handler()
    // Errors of the conversion between encodings come this way and would be printed otherwise;
    // libxml2 keeps this setting for each thread.
    xmlSetStructuredErrorFunc(pointer, handler.serror)
    defer { xmlSetStructuredErrorFunc(nil) { _, _ in } }
    guard
      let context = xmlCreateIOParserCtxt(
        &handler, pointer, XMLSession.readPiece, nil, pointer, XML_CHAR_ENCODING_NONE)
    else {
      // The first piece is read here already, to look at its encoding.
      if let fault = source.fault { throw fault }
      throw DocumentFault.brokenXML(source.name, line: 1, reason: "没有内容")
    }
    session.context = context
    receiver.context = context
    defer { receiver.context = nil }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    _ = xmlCtxtUseOptions(context, Int32(options))
    xmlParseDocument(context)
    let isWellFormed = context.pointee.wellFormed != 0
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    context.pointee.myDoc = nil
    xmlFreeParserCtxt(context)
    session.context = nil
    if let fault = source.fault ?? receiver.fault ?? session.fault { throw fault }
    guard isWellFormed else {
      throw DocumentFault.brokenXML(source.name, line: 1, reason: "没有内容")
    }
  }
}
