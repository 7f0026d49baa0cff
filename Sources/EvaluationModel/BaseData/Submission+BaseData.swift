extension Submission {
  /// Whether this is a 基础数据表: values to calculate with, and neither indicators nor funds.
  public var isBaseData: Bool { indicators.isEmpty && funds.isEmpty && !data.isEmpty }

  /// Takes over the values of a 基础数据表 of the same unit.
  ///
  /// Where both say something of one name, the base table's value counts and the form's own is set
  /// aside. Amounts keep the unit of the base table.
  public mutating func adopt(baseData base: Submission) {
    var taken: [String: Int] = [:]
    for (index, item) in data.enumerated() { taken[tidy(item.name)] = index }
    let unit = base.isMissing(base.currencyUnit) ? "" : base.tidy(base.currencyUnit)
    for item in base.data {
      guard let name = base.string(item.name), let value = base.string(item.value) else { continue }
      guard let index = taken[base.tidy(item.name)] else {
        data.append(adopted(name, value, unit))
        continue
      }
      // A blank says nothing against what the form has.
      guard !base.isMissing(item.value) else { continue }
      let isFilled = !isMissing(data[index].value)
      if isFilled, tidy(data[index].value) != base.tidy(item.value) {
        data.append(DataItem(name: append(Self.ownName(name)), value: data[index].value))
      }
      data[index] = adopted(name, value, unit)
    }
  }

  /// Gives a value that the form states itself the name under which no formula finds it.
  public mutating func setAside(_ index: Int) {
    guard data.indices.contains(index), let name = string(data[index].name) else { return }
    data[index].name = append(Self.ownName(name))
  }

  /// The name of a value that a form gives itself where a base table says otherwise: 本表填报：编制数.
  public static func ownName(_ name: String) -> String { ownMark + name }

  /// The plain name of such a value; `nil` for other names.
  public static func plainName(ofOwn name: String) -> String? {
    name.hasPrefix(ownMark) ? String(name.dropFirst(ownMark.count)) : nil
  }

  private static let ownMark = "本表填报："

  private mutating func adopted(_ name: String, _ value: String, _ unit: String) -> DataItem {
    let column = name.split(separator: "/").last.map(String.init) ?? name
    let isAmount = ["预算数", "决算数", "执行数", "支出数"].contains { column.contains($0) }
    guard isAmount else { return DataItem(name: append(name), value: append(value)) }
    let isBare = value.unicodeScalars.allSatisfy { !"元万亿".unicodeScalars.contains($0) }
    let isNumber = value.unicodeScalars.contains { ("0"..."9").contains($0) }
    let text = isBare && isNumber ? value + unit : value
    return DataItem(name: append(name), value: append(text), hasUnknownUnit: unit.isEmpty)
  }
}
