/// The units that forms use, with what they convert into.
enum UnitTable {
  /// The index that stands for a counter outside the table.
  static let unknown: UInt8 = 255
  /// No label is longer, in UTF-8 bytes.
  static let longestLabel = 12

  struct Row: Sendable {
    let label: StaticString
    let family: UnitFamily
    let factor: ExactDecimal
    /// Units of one group convert into each other; it is the row of the first of them.
    let group: UInt8
    /// Whether 一 or 三 before it is a count: not in 一期 (the first phase) or 一度 (once).
    let countsInChinese: Bool
  }

  /// The row of 月; `7月` is a date, `个月` has a row of its own.
  static let month: UInt8 = 3
  /// The row of 年.
  static let year: UInt8 = 4

  /// Row zero is «no unit», then %, ‰, 月 and 年, which others name by their row.
  static let rows: [Row] = {
    var rows: [Row] = []
    func add(
      _ label: StaticString, _ family: UnitFamily, _ factor: ExactDecimal = 1,
      countsInChinese: Bool = true
    ) {
      let group = family == .counter ? rows.count : rows.firstIndex { $0.family == family }
      rows.append(
        Row(
          label: label, family: family, factor: factor, group: UInt8(group ?? rows.count),
          countsInChinese: countsInChinese))
    }
    /// Counters that mean the same.
    func add(counters labels: StaticString..., countsInChinese: Bool = true) {
      let group = UInt8(rows.count)
      for label in labels {
        rows.append(
          Row(
            label: label, family: .counter, factor: 1, group: group,
            countsInChinese: countsInChinese))
      }
    }
    let tenth = ExactDecimal(coefficient: 1, exponent: -1)
    let hundredth = ExactDecimal(coefficient: 1, exponent: -2)
    let thousandth = ExactDecimal(coefficient: 1, exponent: -3)
    let half = ExactDecimal(coefficient: 5, exponent: -1)

    add("", .none)
    add("%", .percentage)
    add("‰", .percentage, tenth)
    add("月", .calendarDuration, countsInChinese: false)
    add("年", .calendarDuration, 12)
    add("百分比", .percentage)
    add("个百分点", .percentage)
    add("百分点", .percentage)
    add("元", .money)
    add("圆", .money, countsInChinese: false)
    add("角", .money, tenth, countsInChinese: false)
    add("人", .people)
    add("名", .people)
    add("位", .people)
    add("米", .length)
    add("m", .length)
    add("公里", .length, 1000)
    add("千米", .length, 1000)
    add("km", .length, 1000)
    add("㎞", .length, 1000)
    add("厘米", .length, hundredth)
    add("毫米", .length, thousandth)
    add("延米", .length)
    add("延长米", .length)
    add("平方米", .area)
    add("㎡", .area)
    add("m²", .area)
    add("m2", .area)
    add("平米", .area)
    add("平方公里", .area, 1_000_000)
    add("平方千米", .area, 1_000_000)
    add("亩", .land)
    add("公顷", .land, 15)
    add("千克", .mass)
    add("公斤", .mass)
    add("kg", .mass)
    add("㎏", .mass)
    add("克", .mass, thousandth)
    add("吨", .mass, 1000)
    add("斤", .mass, half)
    add("升", .volume, countsInChinese: false)
    add("立方米", .volume, 1000)
    add("m³", .volume, 1000)
    add("m3", .volume, 1000)
    add("㎥", .volume, 1000)
    add("分钟", .duration)
    add("小时", .duration, 60)
    add("天", .duration, 1440)
    add("日", .duration, 1440, countsInChinese: false)
    add("个自然日", .duration, 1440)
    add("自然日", .duration, 1440)
    add("周", .duration, 10_080)
    add("个月", .calendarDuration)
    add("个季度", .calendarDuration, 3)
    add("季度", .calendarDuration, 3, countsInChinese: false)
    add("千瓦时", .energy)
    add("度", .energy, countsInChinese: false)
    add("kwh", .energy)
    add(counters: "个工作日", "工作日")
    add(counters: "人次", "人/次")
    add(counters: "美元")
    add(counters: "欧元")
    add(counters: "港元")
    add(counters: "次")
    add(counters: "场次", "场")
    add(counters: "批次", "批", countsInChinese: false)
    add(counters: "个")
    add(counters: "户")
    add(counters: "家")
    add(counters: "件")
    add(counters: "套")
    add(counters: "项")
    add(counters: "台")
    add(counters: "份")
    add(counters: "辆")
    add(counters: "处")
    add(counters: "座")
    add(counters: "条")
    add(counters: "篇")
    add(counters: "册")
    add(counters: "种")
    add(counters: "例")
    add(counters: "宗")
    add(counters: "所")
    add(counters: "间")
    add(counters: "只")
    add(counters: "株")
    add(counters: "棵")
    add(counters: "粒")
    add(counters: "张")
    add(counters: "支", countsInChinese: false)
    add(counters: "期", countsInChinese: false)
    add(counters: "起", countsInChinese: false)
    add(counters: "本", countsInChinese: false)
    add(counters: "头", countsInChinese: false)
    add(counters: "倍")
    return rows
  }()

  /// The row of a label, or zero when the table does not have it.
  ///
  /// Open addressing over 512 slots with about a hundred rows: one or two looks.
  @inline(__always)
  static func row(of label: PackedLabel) -> UInt8 {
    var index = label.slot
    while true {
      let slot = slots[index]
      if slot.row == 0 || slot.label == label { return slot.row }
      index = (index + 1) & 511
    }
  }

  private struct Slot: Sendable {
    var label = PackedLabel()
    /// Zero in an empty slot.
    var row: UInt8 = 0
  }

  private static let slots: [Slot] = {
    var slots = [Slot](repeating: Slot(), count: 512)
    for (row, known) in rows.enumerated().dropFirst() {
      var label = PackedLabel()
      for offset in 0..<known.label.utf8CodeUnitCount {
        label.append(known.label.utf8Start[offset])
      }
      var index = label.slot
      while slots[index].row != 0 { index = (index + 1) & 511 }
      slots[index] = Slot(label: label, row: UInt8(row))
    }
    return slots
  }()
}
