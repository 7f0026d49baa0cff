import CLibzip

/// Unpacks one entry of an archive piece by piece and stops at the limits.
///
/// A class, because libxml2 asks for the next piece through one pointer and the handle is closed
/// exactly once.
final class ZipEntryStream: XMLSource {
  /// The entry's name for messages.
  let name: String
  /// Why unpacking stopped before the end; `nil` while nothing is wrong.
  private(set) var fault: ReadingFault?

  private let file: OpaquePointer
  private let packedSize: UInt64
  private let limits: DocumentLimits
  private var unpacked: UInt64 = 0

  /// A stream over an open handle, which it closes in the end.
  init(file: OpaquePointer, name: String, packedSize: UInt64, limits: DocumentLimits) {
    self.file = file
    self.name = name
    self.packedSize = packedSize
    self.limits = limits
  }

  deinit { zip_fclose(file) }

  /// Unpacks the next piece.
  ///
  /// - Parameters:
  ///   - target: Where it goes.
  ///   - capacity: How many bytes fit.
  /// - Returns: How many bytes came; zero at the end, -1 when ``fault`` says why there are no more.
  func read(into target: UnsafeMutableRawPointer, capacity: Int) -> Int {
    guard fault == nil else { return -1 }
    let count = zip_fread(file, target, UInt64(capacity))
    guard count >= 0 else {
      let reason = ZipArchiveReader.reason(zip_file_get_error(file))
      fault = DocumentFault.damaged(name, reason: reason)
      return -1
    }
    unpacked += UInt64(count)
    if unpacked > UInt64(limits.entryBytes) {
      fault = DocumentFault.entryTooLarge(name, bytes: unpacked, limit: limits.entryBytes)
    } else if unpacked > UInt64(limits.ratioBytes), unpacked / UInt64(limits.ratio) > packedSize {
      fault = DocumentFault.suspiciousRatio(name, bytes: unpacked, packed: packedSize)
    }
    return fault == nil ? Int(count) : -1
  }
}
