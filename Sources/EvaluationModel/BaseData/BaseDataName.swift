/// A value's name in base data taken apart: 公用经费/其中：办公费/2024年决算数 is the column 2024年决算数 of the
/// row 办公费, which is one of some that are listed behind 其中 below 公用经费.
public struct BaseDataName: Hashable, Sendable {
  /// One row of those that a name leads through.
  public struct Step: Hashable, Sendable {
    /// The row's name, without 其中.
    public let name: String
    /// Whether it is one of some that are listed behind 其中.
    public let isPart: Bool

    /// A row from its name in base data.
    init(_ text: String) {
      isPart = text.hasPrefix(Self.mark)
      name = isPart ? String(text.dropFirst(Self.mark.count)) : text
    }

    /// A row from its parts.
    init(name: String, isPart: Bool = false) {
      self.name = name
      self.isPart = isPart
    }

    /// The row as names of base data have it: 其中：办公费.
    var text: String { (isPart ? Self.mark : "") + name }

    /// What stands before the name of a row that is listed behind 其中.
    static let mark = "其中："
  }

  /// The rows, from the outermost to the value's own; empty where the name is one word: 编制数.
  public let path: [Step]
  /// The column: 2024年决算数.
  public let column: String
  /// What tells a second value of the same name from the first, （2）; empty for the first.
  public let copy: String

  /// Takes a name apart; any text is a name.
  public init(_ name: String) {
    var steps = name.split(separator: "/").map(String.init)
    let last = steps.popLast() ?? name
    let copy = last.hasSuffix("）") ? last.lastIndex(of: "（").map { String(last[$0...]) } : nil
    let digits = copy.map { $0.dropFirst().dropLast() } ?? ""
    let repeats = !digits.isEmpty && digits.allSatisfy(\.isNumber)
    self.copy = repeats ? copy ?? "" : ""
    column = repeats ? String(last.dropLast(copy?.count ?? 0)) : last
    path = steps.map { Step($0) }
  }
}
