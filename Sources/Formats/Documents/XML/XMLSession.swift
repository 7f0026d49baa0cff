import CLibxml2

/// One run of libxml2 over one part: what its callbacks share.
///
/// A class, because libxml2 carries one pointer from callback to callback.
final class XMLSession {
  /// The running parser; `nil` before and after.
  var context: xmlParserCtxtPtr?
  /// What is wrong with the part itself; `nil` while nothing is.
  private(set) var fault: ReadingFault?
  /// Whether nothing more is handed over, for this or the receiver's reason.
  private var isStopped = false

  private let source: any XMLSource
  private let receiver: XMLReceiver
  private let depthLimit: Int
  private var depth = 0
  private var lastAddress: UnsafePointer<UInt8>?
  private var lastNamespace = XMLNamespace.none

  /// A run over a part.
  init(source: any XMLSource, receiver: XMLReceiver, depthLimit: Int) {
    self.source = source
    self.receiver = receiver
    self.depthLimit = depthLimit
  }

  /// The callbacks, all of which find their session through libxml2's pointer.
  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { pointer, _, _, _ in
      guard let session = XMLSession.session(pointer) else { return }
      session.fail(DocumentFault.documentType(session.source.name))
    }
    handler.startElementNs = { pointer, name, _, address, _, _, count, _, attributes in
      guard let name else { return }
      XMLSession.session(pointer)?.begin(name, address, attributes, Int(count))
    }
    handler.endElementNs = { pointer, name, _, address in
      guard let name else { return }
      XMLSession.session(pointer)?.end(name, address)
    }
    let text: charactersSAXFunc = { pointer, bytes, count in
      guard let session = XMLSession.session(pointer), !session.isStopped else { return }
      session.receiver.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      session.checkReceiver()
    }
    handler.characters = text
    // The same function, so that blanks between elements are told apart nowhere.
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.serror = { pointer, error in
      guard let error else { return }
      XMLSession.session(pointer)?.record(error.pointee)
    }
    return handler
  }

  /// Hands libxml2 the next piece of the part.
  static let readPiece: xmlInputReadCallback = { pointer, target, capacity in
    guard let target, let session = XMLSession.session(pointer) else { return -1 }
    return Int32(
      session.source.read(into: UnsafeMutableRawPointer(target), capacity: Int(capacity)))
  }

  private static func session(_ pointer: UnsafeMutableRawPointer?) -> XMLSession? {
    pointer.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<UInt8>, _ address: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    guard !isStopped else { return }
    depth += 1
    guard depth <= depthLimit else {
      fail(DocumentFault.tooDeep(source.name, limit: depthLimit))
      return
    }
    receiver.begin(
      XMLElement(
        name: XMLName(name), namespace: namespace(address), attributes: attributes,
        attributeCount: count))
    checkReceiver()
  }

  private func end(_ name: UnsafePointer<UInt8>, _ address: UnsafePointer<UInt8>?) {
    guard !isStopped else { return }
    depth -= 1
    receiver.end(XMLName(name), namespace(address))
    checkReceiver()
  }

  /// The namespace of an address; libxml2 keeps one copy of each, so the pointer tells.
  private func namespace(_ address: UnsafePointer<UInt8>?) -> XMLNamespace {
    if address == lastAddress { return lastNamespace }
    lastAddress = address
    lastNamespace = XMLNamespace(address: address)
    return lastNamespace
  }

  private func checkReceiver() {
    if receiver.isStopped, let reason = receiver.fault { fail(reason) }
  }

  private func fail(_ reason: ReadingFault) {
    if fault == nil { fault = reason }
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  /// Keeps the first error of libxml2 that makes the part no XML.
  private func record(_ error: xmlError) {
    guard fault == nil, source.fault == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue,
      error.domain != Int32(XML_FROM_NAMESPACE.rawValue)
    else { return }
    let line = Int(error.line)
    let code = UInt32(bitPattern: error.code)
    let message = error.message.map { String(cString: $0) } ?? "\(error.code)"
    let reason = message.prefix { !$0.isNewline }
    switch code {
    case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue,
      XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue,
      XML_IO_ENCODER.rawValue:
      fault = DocumentFault.invalidEncoding(source.name, line: line)
    case XML_ERR_INVALID_CHAR.rawValue where reason.hasPrefix("Input is not proper UTF-8"):
      fault = DocumentFault.invalidEncoding(source.name, line: line)
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
      fault = DocumentFault.unknownEntity(source.name, line: line)
    default:
      fault = DocumentFault.brokenXML(source.name, line: line, reason: String(reason))
    }
    isStopped = true
  }
}
