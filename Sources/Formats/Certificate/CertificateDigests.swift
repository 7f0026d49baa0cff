import EvaluationModel

/// The digests of a certificate: one for each part and each item, and one over all.
///
/// Each is the SHA-256 of the part's canonical JSON (RFC 8785: one line, members sorted), so that
/// anybody can make it with a few lines of any language; the last is that of the whole certificate
/// with all other digests in it.
enum CertificateDigests {
  /// The parts that have one digest each.
  static let parts = ["source", "form", "rubric", "inputs", "dimensions", "total"]

  /// The certificate with its digests, in the place of those that it has.
  static func sealed(_ tree: JSONValue) -> JSONValue {
    guard case .object(let members) = tree.without("digests") else { return tree }
    func digest(_ key: String) -> JSONValue { .string(hexadecimal(tree[key] ?? .null)) }
    var digests = JSONObject()
    for key in ["source", "form", "rubric", "inputs"] { digests.add(key, digest(key)) }
    digests.add(
      "items", .array((tree["items"]?.items ?? []).map { .string(hexadecimal($0)) }))
    for key in ["dimensions", "total"] { digests.add(key, digest(key)) }
    let open = JSONValue.object(members + [JSONMember(key: "digests", value: digests.value)])
    digests.add("all", .string(hexadecimal(open)))
    return .object(members + [JSONMember(key: "digests", value: digests.value)])
  }

  /// The digest of a value.
  static func hexadecimal(_ value: JSONValue) -> String {
    SHA256.hexadecimal(of: value.canonicalBytes)
  }
}
