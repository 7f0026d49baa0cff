/// A document with something written into it.
public struct FilledDocument: Equatable, Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// What could not be written, one sentence each, in Chinese.
  public var remarks: [String]

  /// A document from its parts.
  public init(bytes: [UInt8], remarks: [String] = []) {
    self.bytes = bytes
    self.remarks = remarks
  }
}
