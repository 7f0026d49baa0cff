/// What a unit measures.
///
/// Units of one family convert exactly; counters convert into nothing.
public enum UnitFamily: UInt8, CaseIterable, Sendable {
  /// No unit.
  case none
  /// %, ‰, 百分比, 个百分点; base unit %.
  case percentage
  /// 元, 角; base unit 元. 美元 and other currencies are counters and are not converted.
  case money
  /// 人, 名, 位: the same people in three words. 人次 counts visits and is a counter.
  case people
  /// 米, 公里; base unit 米.
  case length
  /// 平方米, 平方公里; base unit 平方米.
  case area
  /// 亩, 公顷; base unit 亩. One 公顷 is exactly 15 亩; 亩 is no whole number of 平方米.
  case land
  /// 吨, 千克, 斤; base unit 千克.
  case mass
  /// 立方米, 升; base unit 升.
  case volume
  /// 天, 周, 小时, 分钟; base unit 分钟.
  case duration
  /// 个月, 季度, 年; base unit 个月.
  case calendarDuration
  /// 千瓦时, 度; base unit 千瓦时.
  case energy
  /// Everything that is counted in a word of its own: 次, 户, 个, 件, 套, 粒 …
  case counter
}
