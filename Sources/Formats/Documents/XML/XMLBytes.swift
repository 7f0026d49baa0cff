/// A part that is in memory already.
final class XMLBytes: XMLSource {
  let name: String
  let fault: ReadingFault? = nil
  private let bytes: [UInt8]
  private var position = 0

  /// The bytes of a part of a name.
  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  func read(into target: UnsafeMutableRawPointer, capacity: Int) -> Int {
    let count = min(capacity, bytes.count - position)
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { buffer in
      target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: buffer[position..<position + count]).baseAddress
          ?? UnsafeRawPointer(target), byteCount: count)
    }
    position += count
    return count
  }
}
