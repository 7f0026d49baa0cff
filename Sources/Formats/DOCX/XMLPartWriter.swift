import CLibxml2

/// Writes one XML part of an office document into memory; libxml2 does the escaping.
struct XMLPartWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var hasFailed = false

  /// A writer that has written the declaration.
  init() throws(WritingFault) {
    guard let buffer = xmlBufferCreate() else { throw Self.fault }
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      throw Self.fault
    }
    self.buffer = buffer
    self.writer = writer
    note(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", "yes"))
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// An element with attributes and whatever `content` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLPartWriter) -> Void = { _ in }
  ) {
    note(xmlTextWriterStartElement(writer, name))
    for (name, value) in attributes {
      note(xmlTextWriterWriteAttribute(writer, name, XMLText.clean(value)))
    }
    content(&self)
    note(xmlTextWriterEndElement(writer))
  }

  /// An element that holds a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes) { part in
      part.note(xmlTextWriterWriteString(part.writer, XMLText.clean(text)))
    }
  }

  /// The finished part.
  ///
  /// - Returns: The bytes in UTF-8.
  /// - Throws: A ``WritingFault`` when memory was short at any time.
  consuming func bytes() throws(WritingFault) -> [UInt8] {
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
    guard !hasFailed, let content = xmlBufferContent(buffer) else { throw Self.fault }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  private mutating func note(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }

  private static let fault = WritingFault(
    message: "Word文件（.docx）没有生成（libxml2：内存不足）。",
    advice: "请关闭其他程序后重试；仍不成功时可先输出为xlsx或html。")
}
