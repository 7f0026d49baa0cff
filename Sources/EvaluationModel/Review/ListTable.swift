/// A list of equal rows under headings, to be sorted and filtered: a worksheet, a table of a page.
public struct ListTable: Equatable, Sendable {
  /// How the cells of a column stand.
  public enum Alignment: Sendable {
    /// Texts.
    case left
    /// Short marks: years, codes.
    case center
    /// Numbers.
    case right
  }

  /// One column.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var title: String
    /// The width in half-width characters.
    public var width: Int
    /// How its cells stand.
    public var alignment: Alignment

    /// A column from its parts.
    public init(_ title: String, width: Int, _ alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// What it holds.
    public enum Value: Equatable, Sendable {
      /// Nothing.
      case blank
      /// A text on one or more lines.
      case text(String)
      /// A count.
      case count(Int)
      /// Points.
      case points(Points)
      /// A rate, shown as a percentage with one decimal.
      case share(Ratio)
      /// A file, with the relative path of a link to it where it can have one.
      case file(String, link: String?)
    }

    /// What it holds.
    public var value: Value
    /// Whether it is set off.
    public var isMarked: Bool

    /// A cell from its parts.
    public init(_ value: Value, isMarked: Bool = false) {
      self.value = value
      self.isMarked = isMarked
    }

    /// The cell as text.
    public var text: String {
      switch value {
      case .blank: ""
      case .text(let text), .file(let text, _): text
      case .count(let count): String(count)
      case .points(let points): points.description
      case .share(let ratio): ratio.percentage(digits: 1)
      }
    }
  }

  /// The name: 汇总.
  public var name: String
  /// The columns from left to right.
  public var columns: [Column]
  /// The rows, each with one cell a column.
  public var rows: [[Cell]] = []
  /// What has to be known to read it.
  public var notes: [String] = []

  /// A list without rows.
  public init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}
