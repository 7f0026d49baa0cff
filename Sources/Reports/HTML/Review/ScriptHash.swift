import EvaluationModel

/// SHA-256 of the page's own script, by which the page's security policy allows it and no
/// other.
enum ScriptHash {
  /// The source expression of a security policy: `'sha256-…'`.
  static func source(of script: String) -> String {
    "'sha256-\(base64(SHA256.digest(of: Array(script.utf8))))'"
  }

  /// The notation of RFC 4648 with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isUsed = place <= group.count
        result.append(isUsed ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
