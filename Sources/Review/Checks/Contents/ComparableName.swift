/// An indicator's name made ready to be compared with others.
struct ComparableName {
  /// Letters, digits and Chinese characters only, narrow and lower case, without numbering.
  let key: String
  private let scalars: [Unicode.Scalar]

  init(_ name: String) {
    var kept: [Unicode.Scalar] = []
    for scalar in ComparableName.withoutNumbering(name).unicodeScalars {
      if (0x4E00...0x9FFF).contains(scalar.value) {
        kept.append(scalar)
        continue
      }
      // U+FF01…FF5E are ASCII at full width.
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      let properties = narrow.properties
      guard properties.isAlphabetic || properties.numericType != nil else { continue }
      kept.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    }
    scalars = kept
    var key = String.UnicodeScalarView()
    key.append(contentsOf: kept)
    self.key = String(key)
  }

  /// The longest run of characters that both names have and that says what they are about: no word
  /// such as 人数 or 项目 is in it.
  func longestRun(sharedWith other: ComparableName) -> [Unicode.Scalar] {
    let (mine, theirs) = (distinctive, other.distinctive)
    var best: Range<Int> = 0..<0
    // Of the characters up to here, how many end a run that stands in both.
    var ends = [Int](repeating: 0, count: theirs.count + 1)
    for (row, scalar) in mine.enumerated() {
      var diagonal = 0
      for column in theirs.indices {
        let above = ends[column + 1]
        ends[column + 1] =
          scalar == theirs[column] && scalar != ComparableName.gap ? diagonal + 1 : 0
        diagonal = above
        if ends[column + 1] > best.count { best = (row + 1 - ends[column + 1])..<(row + 1) }
      }
    }
    return Array(mine[best])
  }

  /// Whether two names speak of one quantity: different names that share a run of characters, and
  /// not one of those who profit and one of those who do not (培训人数 and 受益人数).
  static func areOne(_ left: String, _ right: String, sharing length: Int) -> Bool {
    let (left, right) = (ComparableName(left), ComparableName(right))
    return left.key != right.key
      && !effects.contains { left.key.contains($0) != right.key.contains($0) }
      && left.longestRun(sharedWith: right).count >= length
  }

  // MARK: Words

  /// The characters, with a gap in the place of every word that any indicator may have.
  private var distinctive: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let rest = scalars[index...]
      if let word = Self.generic.first(where: { rest.starts(with: $0) }) {
        result.append(Self.gap)
        index += word.count
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }

  private static let gap: Unicode.Scalar = "\u{0}"
  private static let effects = ["受益", "惠及", "带动", "覆盖", "新增", "改善", "其中"]
  /// Longer words first.
  private static let generic: [[Unicode.Scalar]] = [
    "完成情况", "工作", "项目", "数量", "指标", "人数", "人次", "金额", "次数", "个数", "户数", "件数", "总数", "总额",
    "总量", "完成", "资金", "经费", "费用", "成本", "支出", "年度", "全年", "本年", "当年", "情况", "面积", "里程",
    "规模", "发放", "开展", "实施", "组织", "举办", "落实", "提供", "参加", "参与", "进行", "保障", "任务", "目标",
    "单位", "人员", "时间", "累计", "实际", "计划", "预算", "合计", "服务", "管理", "建设", "数额", "额度", "收入",
  ].map { Array($0.unicodeScalars) }

  // MARK: Numbering

  /// The name without 1.、（2）、③ or 指标1： before it.
  private static func withoutNumbering(_ name: String) -> Substring {
    var rest = Substring(name)
    if rest.hasPrefix("指标") { rest = rest.dropFirst(2) }
    let isLabelled = rest.count < name.count
    if let first = rest.unicodeScalars.first, (0x2460...0x2473).contains(first.value) {
      return rest.dropFirst()
    }
    var isBracketed = false
    if let first = rest.first, first == "(" || first == "（" {
      isBracketed = true
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isNumber }
    rest = rest.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count <= 2, let mark = rest.first else { return name[...] }
    let marks: Set<Character> = isBracketed ? [")", "）"] : ["、", ".", "．", ":", "：", "）", ")"]
    guard marks.contains(mark) else { return name[...] }
    rest = rest.dropFirst()
    // 1.5万亩 begins with no number of its own.
    let isDecimal = mark == "." && !isLabelled && rest.first?.isNumber == true
    return isDecimal || rest.isEmpty ? name[...] : rest
  }
}
