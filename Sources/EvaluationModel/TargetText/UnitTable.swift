/// The units that forms use, longest label first where one begins like another.
enum UnitTable {
  /// The index that stands for a counter outside the table.
  static let unknown: UInt8 = 255

  struct Entry: Sendable {
    let label: String
    let family: UnitFamily
    let factor: ExactDecimal
    let bytes: [UInt8]

    init(_ label: String, _ family: UnitFamily, _ factor: ExactDecimal = 1) {
      self.label = label
      self.family = family
      self.factor = factor
      bytes = Array(label.utf8)
    }
  }

  private static let tenth = ExactDecimal(coefficient: 1, exponent: -1)
  private static let hundredth = ExactDecimal(coefficient: 1, exponent: -2)
  private static let half = ExactDecimal(coefficient: 5, exponent: -1)

  /// Row zero is «no unit».
  static let entries: [Entry] = [
    Entry("", .none),
    Entry("%", .percentage), Entry("‰", .percentage, tenth), Entry("百分比", .percentage),
    Entry("个百分点", .percentage), Entry("百分点", .percentage),
    Entry("元", .money), Entry("圆", .money),
    Entry("角", .money, tenth),
    Entry("人", .people), Entry("名", .people), Entry("位", .people),
    Entry("米", .length), Entry("m", .length), Entry("公里", .length, 1000),
    Entry("千米", .length, 1000), Entry("km", .length, 1000), Entry("厘米", .length, hundredth),
    Entry("延米", .length), Entry("延长米", .length),
    Entry("平方米", .area), Entry("㎡", .area), Entry("m²", .area), Entry("m2", .area),
    Entry("平米", .area), Entry("平方公里", .area, 1_000_000), Entry("平方千米", .area, 1_000_000),
    Entry("亩", .land), Entry("公顷", .land, 15),
    Entry("千克", .mass), Entry("公斤", .mass), Entry("kg", .mass), Entry("吨", .mass, 1000),
    Entry("斤", .mass, half),
    Entry("升", .volume), Entry("立方米", .volume, 1000), Entry("m³", .volume, 1000),
    Entry("分钟", .duration), Entry("小时", .duration, 60), Entry("天", .duration, 1440),
    Entry("日", .duration, 1440), Entry("个自然日", .duration, 1440),
    Entry("自然日", .duration, 1440), Entry("周", .duration, 10080),
    Entry("个月", .calendarDuration), Entry("月", .calendarDuration),
    Entry("季度", .calendarDuration, 3), Entry("个季度", .calendarDuration, 3),
    Entry("年", .calendarDuration, 12),
    Entry("千瓦时", .energy), Entry("度", .energy), Entry("kWh", .energy),
    Entry("个工作日", .counter), Entry("工作日", .counter),
    Entry("美元", .counter), Entry("欧元", .counter), Entry("港元", .counter),
    Entry("人次", .counter), Entry("人/次", .counter), Entry("次", .counter),
    Entry("场次", .counter), Entry("场", .counter), Entry("户", .counter), Entry("家", .counter),
    Entry("个", .counter), Entry("件", .counter), Entry("套", .counter), Entry("项", .counter),
    Entry("台", .counter), Entry("份", .counter), Entry("批", .counter), Entry("批次", .counter),
    Entry("辆", .counter), Entry("处", .counter), Entry("座", .counter), Entry("条", .counter),
    Entry("篇", .counter), Entry("期", .counter), Entry("册", .counter), Entry("本", .counter),
    Entry("种", .counter), Entry("例", .counter), Entry("起", .counter), Entry("宗", .counter),
    Entry("所", .counter), Entry("间", .counter), Entry("头", .counter), Entry("只", .counter),
    Entry("株", .counter), Entry("棵", .counter), Entry("粒", .counter), Entry("张", .counter),
    Entry("支", .counter),
    Entry("倍", .counter),
    Entry("/亩", .counter), Entry("元/亩", .counter), Entry("元/人", .counter),
    Entry("元/月", .counter), Entry("元/天", .counter), Entry("元/年", .counter),
    Entry("元/户", .counter), Entry("元/次", .counter), Entry("元/平方米", .counter),
  ]

  /// Which entries may begin with a byte: indexes sorted by falling length, by first byte.
  private static let byFirstByte: [[UInt8]] = {
    var lists = [[UInt8]](repeating: [], count: 256)
    let order = entries.indices.dropFirst().sorted { left, right in
      let (mine, theirs) = (entries[left].bytes.count, entries[right].bytes.count)
      return mine == theirs ? left < right : mine > theirs
    }
    for index in order { lists[Int(entries[index].bytes[0])].append(UInt8(index)) }
    return lists
  }()

  /// The entries that begin with a byte, longest first.
  static func candidates(first byte: UInt8) -> [UInt8] { byFirstByte[Int(byte)] }

  static func family(of unit: MeasurementUnit) -> UnitFamily {
    unit.index == unknown ? .counter : entries[Int(unit.index)].family
  }

  static func factor(of unit: MeasurementUnit) -> ExactDecimal {
    unit.index == unknown ? 1 : entries[Int(unit.index)].factor
  }

  static func label(of unit: MeasurementUnit) -> String {
    unit.index == unknown ? "" : entries[Int(unit.index)].label
  }
}
