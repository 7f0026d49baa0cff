import EvaluationModel

/// The fixed indicators of a rubric, ready to be found by the names of a form's rows.
final class CompiledTable: Sendable {
  /// The indicators in the rubric's order.
  let indicators: [CompiledIndicator]
  /// The data that they use.
  let data: [DataDefinition]
  private let named: [[UInt8]: [Int]]

  /// `nil` where the rubric names no indicators.
  init?(_ rubric: Rubric, _ clauses: ClauseIndex) {
    var indicators: [CompiledIndicator] = []
    for (index, dimension) in rubric.dimensions.enumerated() {
      for subdimension in dimension.subdimensions {
        for indicator in subdimension.indicators {
          let place = CompiledIndicator.Place(
            position: indicators.count, dimension: Int16(truncatingIfNeeded: index),
            dimensionName: dimension.name, subdimensionName: subdimension.name)
          guard let compiled = CompiledIndicator(indicator, at: place, clauses) else { continue }
          indicators.append(compiled)
        }
      }
    }
    guard !indicators.isEmpty else { return nil }
    self.indicators = indicators
    data = rubric.data
    var named: [[UInt8]: [Int]] = [:]
    for (position, compiled) in indicators.enumerated() {
      for name in [compiled.indicator.name] + compiled.indicator.aliases {
        let key = Array(name.utf8).withUnsafeBufferPointer { Self.key($0) }
        if named[key]?.contains(position) != true { named[key, default: []].append(position) }
      }
    }
    self.named = named
  }

  /// The indicator that a row is: by its name, and where two share it by their heading; else the one
  /// that stands for all rows of its heading; `nil` where the table has none.
  func indicator(
    named name: UnsafeBufferPointer<UInt8>, subdimension: UnsafeBufferPointer<UInt8>,
    dimension: Int16
  ) -> CompiledIndicator? {
    let heading = DimensionHeading(subdimension).name
    func isUnder(_ indicator: CompiledIndicator) -> Bool {
      (indicator.place.dimension == dimension || dimension < 0)
        && (indicator.subdimensionKey == heading || heading.isEmpty)
    }
    let rest = rest(under: heading, dimension)
    if let places = named[Self.key(name)] {
      let candidates = places.map { indicators[$0] }
      let fitting = candidates.filter(isUnder)
      if fitting.count == 1 { return fitting[0] }
      // 管理制度健全性 of 资产管理 is not that of 预算管理, where the table leaves the rest open.
      return candidates.count == 1 ? rest ?? candidates[0] : nil
    }
    let open = indicators.filter { $0.isUnpublished && $0.place.dimension == dimension }
    return open.first { $0.subdimensionKey == heading } ?? rest
      ?? open.first { $0.place.subdimensionName == $0.place.dimensionName }
  }

  /// The row that stands for all headings of a dimension that the table does not name; `nil` where it
  /// names the heading, or leaves nothing open.
  private func rest(under heading: [UInt8], _ dimension: Int16) -> CompiledIndicator? {
    guard !heading.isEmpty else { return nil }
    let rows = indicators.filter { $0.place.dimension == dimension }
    guard !rows.contains(where: { $0.subdimensionKey == heading }) else { return nil }
    return rows.first { row in
      row.isUnpublished
        && !rows.contains {
          $0.subdimensionKey == row.subdimensionKey && !$0.isUnpublished
        }
    }
  }

  /// Whether the table names an indicator so.
  func names(_ name: UnsafeBufferPointer<UInt8>) -> Bool { named[Self.key(name)] != nil }

  /// Whether a dimension has indicators that the rubric names, so that units may not name their own;
  /// true for headings that the rubric does not know.
  func covers(_ dimension: Int16) -> Bool {
    dimension < 0 || indicators.contains { $0.place.dimension == dimension }
  }

  /// A name without blanks, line breaks, quotation marks and a number before it.
  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    var index = 0
    while index < name.count {
      let byte = name[index]
      let isWide = index + 2 < name.count
      if byte <= 0x20 || byte == 0x22 {
        index += 1
      } else if isWide, byte == 0xE3, name[index + 1] == 0x80, name[index + 2] == 0x80 {
        index += 3
      } else if isWide, byte == 0xE2, name[index + 1] == 0x80,
        name[index + 2] == 0x9C || name[index + 2] == 0x9D
      {
        index += 3
      } else {
        key.append(byte)
        index += 1
      }
    }
    return key
  }
}

/// A fixed indicator with its rule made.
final class CompiledIndicator: Sendable {
  /// Where an indicator stands in its rubric.
  struct Place: Sendable {
    var position: Int
    var dimension: Int16
    var dimensionName: String
    var subdimensionName: String
  }

  let indicator: FixedIndicator
  let place: Place
  let subdimensionKey: [UInt8]
  let rule: any IndicatorRule
  let id: String
  let clause: Int16
  /// What the value is measured against; `nil` where the rule needs nothing.
  let goal: MeasuredGoal?
  /// The unit that the value is printed with.
  let unit: MeasurementUnit
  /// The data that formula, condition and rule use, each once.
  let dataNames: [String]

  init?(_ indicator: FixedIndicator, at place: Place, _ clauses: ClauseIndex) {
    guard let type = RuleCatalogue.indicatorRule(id: indicator.use.rule) else { return nil }
    self.indicator = indicator
    self.place = place
    subdimensionKey = DimensionHeading(place.subdimensionName).name
    id = type.description.id
    let parameters = CheckedParameters(indicator.use, type.description.parameters)
    rule = type.init(parameters)
    clause = clauses.index(of: indicator.use.basis)
    goal = indicator.target.isEmpty ? nil : MeasuredGoal(indicator.target)
    unit = goal?.unit ?? parameters.bands("bands").first?.interval.unit ?? .none
    var names: [String] = []
    for name in (indicator.formula?.names ?? []) + type.dataNames(in: indicator.use)
    where !names.contains(name) {
      names.append(name)
    }
    dataNames = names
  }

  /// Whether the row stands for all rows of its heading, whose standard is not published.
  var isUnpublished: Bool { id == Rubric.unpublishedRule }
}
