/// Where a form of a batch came from: a file, and which form of it.
public struct BatchPlace: Hashable, Sendable {
  /// Which form of its source it is.
  public enum Position: Hashable, Sendable {
    /// The only one.
    case whole
    /// A form of a document, from one.
    case number(Int)
    /// A line of an NDJSON file, from one.
    case line(Int)
    /// A line of an NDJSON file of which only a range was read: the offset of its first byte.
    case offset(Int)
  }

  /// The file: its path inside the folder that was named (`某局/附件2.docx`), the file's name, or
  /// 标准输入.
  public var source: String
  /// Which form of it.
  public var position: Position

  /// A place from its parts.
  public init(source: String, position: Position = .whole) {
    self.source = source
    self.position = position
  }

  /// The place for people: `附件.docx（第2张表）`, `county.ndjson 第8行`.
  public var title: String {
    switch position {
    case .whole: source
    case .number(let number): "\(source)（第\(number)张表）"
    case .line(let line): "\(source) 第\(line)行"
    case .offset(let offset): "\(source) 第\(offset)字节"
    }
  }
}
