/// One item of base data (基础数据): 编制数 = 7.
public struct DataItem: Hashable, Sendable {
  /// The item's name.
  public var name: TextSlice
  /// Its value, as filed.
  public var value: TextSlice

  /// An item from its two texts.
  public init(name: TextSlice = .absent, value: TextSlice = .absent) {
    self.name = name
    self.value = value
  }
}
