/// Relative links from a report to the files that it is about.
public enum FileLink {
  /// A path as a reference (RFC 3986, section 3.3): every byte escaped that means something there,
  /// slashes kept.
  public static func address(_ path: String) -> String {
    var address = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }

  /// The path that a link may lead to.
  ///
  /// An entry of an archive has none of its own: its link leads to the archive.
  ///
  /// - Parameter file: A file as it was named: `某局/附件2.docx`, `某局.zip/附件2.docx`.
  /// - Returns: A relative path with `/` between its parts, or `nil` for a name that no link can
  ///   hold: absolute, upwards, or with signs that mean something else in a link.
  public static func path(_ file: String) -> String? {
    guard !file.isEmpty, CellText.line(file) == file,
      !file.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
    else { return nil }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false)
    while parts.first == "." { parts.removeFirst() }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { return nil }
    if let archive = parts.dropLast().firstIndex(where: { $0.lowercased().hasSuffix(".zip") }) {
      parts.removeSubrange((archive + 1)...)
    }
    return parts.joined(separator: "/")
  }
}
