/// What a value of a certificate must look like: the keys it must and may have, and the one spelling
/// of every number.
indirect enum CertificateShape: Sendable {
  /// A key of an object.
  struct Member: Sendable {
    let key: String
    let shape: CertificateShape
    let isRequired: Bool
  }

  case text
  case word([String])
  case points
  case fraction
  case decimal
  case integer(ClosedRange<Int>)
  case digest
  case flag
  case nullable(CertificateShape)
  case list(CertificateShape)
  case object([Member])
  /// Whatever a rubric may hold.
  case any

  /// Looks for what is not as it should be.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - pointer: The pointer to it.
  ///   - report: Is told each fault with the pointer to it.
  func check(_ value: JSONValue, _ pointer: String, _ report: (String, String) -> Void) {
    switch self {
    case .nullable(let shape):
      if value != .null { shape.check(value, pointer, report) }
    case .list(let shape):
      guard case .array(let items) = value else {
        report(pointer, "应为\(name)，现为\(value.described)。")
        return
      }
      for (index, item) in items.enumerated() { shape.check(item, "\(pointer)/\(index)", report) }
    case .object(let members):
      guard case .object(let filed) = value else {
        report(pointer, "应为\(name)，现为\(value.described)。")
        return
      }
      check(filed, against: members, pointer, report)
    default:
      if !isMet(by: value) { report(pointer, "应为\(name)，现为\(value.described)。") }
    }
  }

  private func check(
    _ filed: [JSONMember], against members: [Member], _ pointer: String,
    _ report: (String, String) -> Void
  ) {
    var seen: Set<String> = []
    for member in filed {
      let place = "\(pointer)/\(FormBuilder.escaped(member.key))"
      guard let known = members.first(where: { $0.key == member.key }) else {
        report(place, "凭证没有这个键，是后来添上的，或写错了。")
        continue
      }
      guard seen.insert(member.key).inserted else {
        report(place, "这个键写了两次。")
        continue
      }
      known.shape.check(member.value, place, report)
    }
    for member in members where member.isRequired && !seen.contains(member.key) {
      report("\(pointer)/\(member.key)", "缺少这个键。")
    }
  }

  private func isMet(by value: JSONValue) -> Bool {
    switch self {
    case .text: value.text != nil
    case .word(let words): value.text.map(words.contains) ?? false
    case .points: value.points != nil
    case .fraction: value.fraction != nil
    case .decimal: value.decimal != nil
    case .integer(let range): value.integer.map(range.contains) ?? false
    case .digest:
      value.text.map { text in
        text.utf8.count == 64
          && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      } ?? false
    case .flag: if case .flag = value { true } else { false }
    case .nullable, .list, .object, .any: true
    }
  }

  /// What is wanted, in Chinese.
  private var name: String {
    switch self {
    case .text: "文字"
    case .word(let words): words.count == 1 ? "“\(words[0])”" : "\(words.joined(separator: "、"))之一"
    case .points: "分数（最多6位小数，不带多余的0）"
    case .fraction: "最简分数（如 \"1093/1100\"、\"1\"）"
    case .decimal: "写在引号里的小数（不带多余的0）"
    case .integer(let range): "\(range.lowerBound)到\(range.upperBound)的整数"
    case .digest: "64位十六进制的摘要"
    case .flag: "true 或 false"
    case .nullable(let shape): shape.name
    case .list: "列表"
    case .object: "对象"
    case .any: "值"
    }
  }
}

extension CertificateShape.Member {
  /// A key that must be there.
  static func needed(_ key: String, _ shape: CertificateShape) -> Self {
    Self(key: key, shape: shape, isRequired: true)
  }

  /// A key that may be there.
  static func optional(_ key: String, _ shape: CertificateShape) -> Self {
    Self(key: key, shape: shape, isRequired: false)
  }
}
