/// Which kinds of label a key can be, by the characters in it.
///
/// One look at a cell when its table is made ready tells for nearly every cell that it is no label of
/// a kind, so that the words of the lists are looked for in few.
struct LabelMarks: OptionSet, Equatable {
  let rawValue: UInt8

  /// A character of every heading that names a level: 三级指标.
  static let level = LabelMarks(rawValue: 1)
  /// A character of every heading of an amount of money: 全年预算数, 执行数.
  static let amount = LabelMarks(rawValue: 2)
  /// A character of every heading of the fund block, amounts, points and rates.
  static let fund = LabelMarks(rawValue: 4)
  /// A character of every label of the goal block: 年度总体目标, 完成情况.
  static let goal = LabelMarks(rawValue: 8)
  /// A character of every label of a total or a subtotal: 总分, 合计.
  static let total = LabelMarks(rawValue: 16)
  /// A character of every ``FieldLabel``.
  static let field = LabelMarks(rawValue: 32)

  private static let all = LabelMarks(rawValue: .max)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The marks of a key.
  init(_ key: String) {
    var rest = key
    self = rest.withUTF8 { bytes in
      var marks: LabelMarks = []
      var position = 0
      // All these characters have three bytes, and first bytes that begin nothing else.
      while position + 2 < bytes.count {
        // Here are also characters that only look different and are the same when texts are compared.
        if bytes[position] >= 0xEF { return .all }
        guard bytes[position] >= 0xE4 else {
          position += 1
          continue
        }
        let scalar =
          UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
          | UInt32(bytes[position + 2] & 0x3F)
        marks.formUnion(LabelMarks(of: scalar))
        position += 3
      }
      return marks
    }
  }

  private init(of scalar: UInt32) {
    switch Unicode.Scalar(scalar) {
    case "标", "级": self = scalar == 0x7EA7 ? [.level, .field] : .level
    case "算", "执", "支", "初", "使": self = [.amount, .fund]
    case "权", "得": self = .fund
    case "分": self = [.fund, .total]
    case "目", "况": self = .goal
    case "计": self = .total
    case "位", "门", "名", "年", "度", "等", "人", "话", "期", "间", "类", "属", "码", "次", "源", "字", "能",
      "据":
      self = .field
    default: self = []
    }
  }
}
