import SimdjsonPeer

/// simdjson's DOM parse of the same bytes and nothing else: as fast as JSON can be read.
///
/// A class because it frees memory that is not Swift's.
final class JSONLimit {
  private let peer: OpaquePointer?

  init() { peer = simdjson_peer_create() }

  deinit { simdjson_peer_free(peer) }

  /// Parses line by line; `false` for an error.
  func parseEach(_ lines: SampleLines) -> Bool {
    var documents = 0
    lines.eachLine { documents += simdjson_peer_parse(peer, $0.baseAddress, $0.count) }
    return documents == lines.ranges.count
  }

  /// Parses all lines in one call; `false` for an error.
  func parseAll(_ lines: SampleLines) -> Bool {
    var documents = 0
    lines.withBytes { documents = simdjson_peer_parse_lines(peer, $0.baseAddress, $0.count) }
    return documents == lines.ranges.count
  }
}
