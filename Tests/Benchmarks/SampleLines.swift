import SimdjsonPeer

/// The sample forms of one arrangement, one behind the other in one block as in a file.
struct SampleLines {
  /// How the forms are written.
  let arrangement: SampleWriter.Arrangement
  /// Where each form stands, its line break left out.
  let ranges: [Range<Int>]
  /// The number of bytes, line breaks included.
  let count: Int
  /// The bytes and the padding that simdjson wants to be able to read behind them.
  private let block: [UInt8]

  /// Makes a number of forms from a fixed seed.
  init(_ arrangement: SampleWriter.Arrangement, forms: Int) {
    var sample = SampleForm(seed: 2024, arrangement: arrangement)
    var block: [UInt8] = []
    var ranges: [Range<Int>] = []
    for _ in 0..<forms {
      let start = block.count
      block.append(contentsOf: sample.line().utf8)
      ranges.append(start..<block.count)
      block.append(0x0A)
    }
    count = block.count
    block.append(contentsOf: repeatElement(0x20, count: simdjson_peer_padding()))
    self.arrangement = arrangement
    self.ranges = ranges
    self.block = block
  }

  /// Calls `body` with every line of a part of the forms.
  func eachLine(
    in part: Range<Int>? = nil, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    try block.withUnsafeBufferPointer { bytes in
      for range in ranges[part ?? ranges.indices] {
        try body(UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
  }

  /// Calls `body` with the whole block, without the padding.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try block.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }
}
