/// One item of base data (基础数据): 编制数 = 7.
public struct DataItem: Hashable, Sendable {
  /// The item's name.
  public var name: TextSlice
  /// Its value, as filed.
  public var value: TextSlice

  /// Whether it is an amount from a 基础数据表 that states no unit, so that the form's own unit says
  /// nothing about it.
  public var hasUnknownUnit: Bool

  /// An item from its two texts.
  public init(
    name: TextSlice = .absent, value: TextSlice = .absent, hasUnknownUnit: Bool = false
  ) {
    self.name = name
    self.value = value
    self.hasUnknownUnit = hasUnknownUnit
  }
}
