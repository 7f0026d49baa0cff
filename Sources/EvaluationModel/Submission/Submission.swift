/// A 自评表 as filed: every text as the unit wrote it, nothing converted, nothing corrected.
///
/// All texts stand one behind the other in ``text``; rows hold where theirs are. So a form of any
/// size is a handful of arrays, reading one allocates nothing per cell, and scoring looks at bytes
/// and makes a `String` only for a message.
public struct Submission: Sendable {
  /// The UTF-8 bytes of every text of the form.
  public private(set) var text: [UInt8] = []
  /// The id of the rubric that the form asks for.
  public var rubric = TextSlice.absent
  /// 整体支出 or 项目支出, or `nil` when the form does not say.
  public var kind: EvaluationKind?
  /// The year that the form reports on, or `nil` when it does not say.
  public var year: Int?
  /// 预算部门、单位名称, 实施单位.
  public var unit = TextSlice.absent
  /// 主管部门.
  public var department = TextSlice.absent
  /// 项目支出名称.
  public var project = TextSlice.absent
  /// The unit of the fund block: 元, 万元, 亿元.
  public var currencyUnit = TextSlice.absent
  /// The fund block; the first row is the total.
  public var funds: [FundRow] = []
  /// 年度总体目标: 预期目标.
  public var goalExpected = TextSlice.absent
  /// 年度总体目标: 实际完成情况.
  public var goalActual = TextSlice.absent
  /// Points of the goal row, where a form gives some.
  public var goalWeight = TextSlice.absent
  /// Claimed points of the goal row.
  public var goalScore = TextSlice.absent
  /// 一级指标 that state points of their own.
  public var dimensions: [WeightRow] = []
  /// 二级指标 that state points of their own.
  public var subdimensions: [WeightRow] = []
  /// The indicator block, in the form's order, without stubs and empty rows.
  public var indicators: [IndicatorRow] = []
  /// Base data for formulas, in the form's order.
  public var data: [DataItem] = []
  /// 总分 in the column 分值.
  public var totalWeight = TextSlice.absent
  /// 总分 in the column 得分, as claimed.
  public var totalScore = TextSlice.absent
  /// 评价等级, as claimed.
  public var grade = TextSlice.absent
  /// The line that people sign: only whether it is blank is ever looked at, and what stands in it is
  /// in no message and no report.
  public var signOff = TextSlice.absent
  /// Where the texts stand in the file, as far as the reader recorded it.
  public var places: [FieldAddress: Place] = [:]

  /// A form without any cell.
  public init() {}

  /// Empties the form and keeps its memory, for the next one.
  public mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    funds.removeAll(keepingCapacity: true)
    dimensions.removeAll(keepingCapacity: true)
    subdimensions.removeAll(keepingCapacity: true)
    indicators.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    kind = nil
    year = nil
    rubric = .absent
    unit = .absent
    department = .absent
    project = .absent
    currencyUnit = .absent
    goalExpected = .absent
    goalActual = .absent
    goalWeight = .absent
    goalScore = .absent
    totalWeight = .absent
    totalScore = .absent
    grade = .absent
    signOff = .absent
  }

  // MARK: Texts

  /// Adds a text and returns where it stands.
  ///
  /// A form's texts may total 4 GiB less one byte; what is beyond is not taken and is absent.
  public mutating func append(_ string: some StringProtocol) -> TextSlice {
    let start = text.count
    text.append(contentsOf: string.utf8)
    guard text.count < Int(UInt32.max) else {
      text.removeLast(text.count - start)
      return .absent
    }
    return TextSlice(start: UInt32(start), count: UInt32(text.count - start))
  }

  /// Adds the bytes of a text, which must be UTF-8, and returns where it stands.
  public mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) -> TextSlice {
    let start = text.count
    guard start + bytes.count < Int(UInt32.max) else { return .absent }
    text.append(contentsOf: bytes)
    return TextSlice(start: UInt32(start), count: UInt32(bytes.count))
  }

  /// Takes over a block of UTF-8 bytes as the whole text of an empty form, so that slices of it can
  /// be handed out with ``slice(at:count:)``.
  public mutating func adopt(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    text.removeAll(keepingCapacity: true)
    guard bytes.count < Int(UInt32.max) else { return }
    text.append(contentsOf: bytes)
  }

  /// A part of the text that is already here.
  ///
  /// - Returns: ``TextSlice/absent`` when the part reaches outside the text.
  @inlinable
  public func slice(at start: Int, count: Int) -> TextSlice {
    guard start >= 0, count >= 0, start <= text.count, count <= text.count - start else {
      return .absent
    }
    return TextSlice(start: UInt32(start), count: UInt32(count))
  }

  /// The text of a slice as filed, blanks and line breaks included; `nil` when absent.
  public func string(_ slice: TextSlice) -> String? {
    slice.isAbsent ? nil : String(decoding: text[slice.range], as: UTF8.self)
  }

  /// The text of a slice without blanks at its ends and without line breaks inside, for messages
  /// and tables; empty when absent.
  public func tidy(_ slice: TextSlice) -> String {
    guard let raw = string(slice) else { return "" }
    if isTidy(slice) { return raw }
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{0B}", "\u{2028}":
        continue
      case " ", "\t", "\u{3000}", "\u{A0}", "\u{FEFF}", "\u{200B}":
        pendingBlank = !result.isEmpty
      default:
        if pendingBlank { result.append(" ") }
        pendingBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text has none of the bytes with which blanks and line breaks begin.
  private func isTidy(_ slice: TextSlice) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      for byte in bytes[slice.range] {
        switch byte {
        case 0...0x20, 0xC2, 0xE2, 0xE3, 0xEF: return false
        default: break
        }
      }
      return true
    }
  }

  /// Calls `body` with the bytes of a text as filed.
  public func withBytes<Result>(
    of slice: TextSlice, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[slice.range])) }
  }

  /// Whether the cell is there and holds nothing but blanks.
  public func isBlank(_ slice: TextSlice) -> Bool {
    !slice.isAbsent && isEmptyOrBlank(slice)
  }

  /// Whether there is nothing to read: no cell, or only blanks in it.
  public func isMissing(_ slice: TextSlice) -> Bool {
    slice.isAbsent || isEmptyOrBlank(slice)
  }

  private func isEmptyOrBlank(_ slice: TextSlice) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      TextNormalizer.trim(UnsafeBufferPointer(rebasing: bytes[slice.range])).isEmpty
    }
  }

  // MARK: Cells

  /// The texts of one indicator field, or of any other address.
  public func slice(at address: FieldAddress) -> TextSlice {
    switch address {
    case .form(let field): self[field]
    case .fund(let row, let field):
      funds.indices.contains(row) ? funds[row][field] : .absent
    case .dimension(let row):
      dimensions.indices.contains(row) ? dimensions[row].weight : .absent
    case .subdimension(let row):
      subdimensions.indices.contains(row) ? subdimensions[row].weight : .absent
    case .indicator(let row, let field):
      indicators.indices.contains(row) ? indicators[row][field] : .absent
    case .data(let row, _):
      data.indices.contains(row) ? data[row].value : .absent
    }
  }

  /// A cell that the form has once.
  ///
  /// ``FormField/kind`` and ``FormField/year`` are values, not texts, and read as absent.
  public subscript(field: FormField) -> TextSlice {
    get {
      switch field {
      case .rubric: rubric
      case .kind, .year: .absent
      case .unit: unit
      case .department: department
      case .project: project
      case .currencyUnit: currencyUnit
      case .goalExpected: goalExpected
      case .goalActual: goalActual
      case .goalWeight: goalWeight
      case .goalScore: goalScore
      case .totalWeight: totalWeight
      case .totalScore: totalScore
      case .grade: grade
      case .signOff: signOff
      }
    }
    set {
      switch field {
      case .rubric: rubric = newValue
      case .kind, .year: break
      case .unit: unit = newValue
      case .department: department = newValue
      case .project: project = newValue
      case .currencyUnit: currencyUnit = newValue
      case .goalExpected: goalExpected = newValue
      case .goalActual: goalActual = newValue
      case .goalWeight: goalWeight = newValue
      case .goalScore: goalScore = newValue
      case .totalWeight: totalWeight = newValue
      case .totalScore: totalScore = newValue
      case .grade: grade = newValue
      case .signOff: signOff = newValue
      }
    }
  }
}
