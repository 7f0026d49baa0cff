import Glibc

@testable import Formats

/// Files for the fuzzer.
enum FuzzFile {
  /// The bytes of a file; `nil` when it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return bytes
  }
}

extension PlainArchive {
  /// Unpacks an office file; `nil` when it is damaged.
  init?(unpacking bytes: [UInt8]) {
    let parts = bytes.withUnsafeBytes { buffer -> [Part]? in
      guard let reader = try? ZipArchiveReader(buffer, limits: .standard) else { return nil }
      let entries = reader.entries.values.sorted { $0.name < $1.name }
      return try? entries.map { entry in
        let stream = try reader.open(entry)
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = piece.withUnsafeMutableBytes { target in
            target.baseAddress.map { stream.read(into: $0, capacity: target.count) } ?? 0
          }
          guard count > 0 else { break }
          content += piece[..<count]
        }
        if let fault = stream.fault { throw fault }
        return Part(name: Array(entry.name.utf8), bytes: content)
      }
    }
    guard let parts else { return nil }
    self.init(parts: parts)
  }
}
