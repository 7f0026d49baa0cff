internal import EvaluationModel

/// The picture of points won, undetermined and lost: a stacked bar for each dimension.
///
/// All lengths are whole tenths of a unit of the drawing, so that the parts of a bar add up exactly.
struct PointsPicture {
  /// One bar, in tenths of a unit.
  struct Bar: Equatable {
    /// Whose points it shows.
    let line: PointsLine
    /// The lengths of won, undetermined and lost.
    let parts: [Int]
    /// The length of the whole bar.
    var length: Int { parts.reduce(0, +) }
  }

  private static let labelEnd = 110
  private static let barStart = 120
  private static let longestBar = 4_100
  private static let rowHeight = 28
  private static let barHeight = 18
  private static let width = 720
  // Blue and vermilion of Okabe and Ito, the latter lightened: told apart with any colour vision and in
  // grey; what is undetermined is hatched.
  private static let names = ["得分", "未定", "扣分"]

  /// The bars from top to bottom.
  let bars: [Bar]

  /// Bars of a common scale: the heaviest line gets the full length.
  init(lines: [PointsLine]) {
    let heaviest = lines.map(\.weight).max() ?? .zero
    let scale = PointsLine(name: "", weight: heaviest, low: .zero, high: .zero)
    bars = lines.map { line in
      let whole = PointsLine(name: "", weight: scale.weight, low: line.weight, high: line.weight)
      return Bar(line: line, parts: line.parts(of: whole.parts(of: Self.longestBar)[0]))
    }
  }

  /// What the names of the template `picture` stand for.
  func context(id: Int) -> [String: Any] {
    let height = bars.count * Self.rowHeight + 30
    let fills = ["#0072b2", "url(#picture-\(id)-hatch)", "#f0a37a"]
    return [
      "id": id, "width": Self.width, "height": height, "description": description,
      "bars": bars.enumerated().map { bar($1, row: $0, fills: fills) },
      "legend": zip(Self.names, fills).enumerated().map { index, entry in
        let x = Self.barStart + index * 80
        return [
          "x": x, "y": height - 18, "textStart": x + 20, "baseline": height - 8,
          "fill": entry.1, "name": entry.0,
        ] as [String: Any]
      },
    ]
  }

  /// The same in words, for those who do not see the picture.
  var description: String {
    bars.map { bar in
      let line = bar.line
      let parts = zip(Self.names, [line.won, line.undetermined, line.lost])
        .filter { $0.1 > .zero || $0.0 == "得分" }.map { "\($0.0)\($0.1)分" }
      return "\(line.name)：分值\(line.weight)分，\(parts.joined(separator: "，"))"
    }.joined(separator: "；") + "。"
  }

  private func bar(_ bar: Bar, row: Int, fills: [String]) -> [String: Any] {
    let top = row * Self.rowHeight + 4
    var x = Self.barStart * 10
    var segments: [[String: Any]] = []
    let amounts = [bar.line.won, bar.line.undetermined, bar.line.lost]
    for (index, length) in bar.parts.enumerated() where length > 0 {
      segments.append([
        "x": Self.units(x), "y": top, "width": Self.units(length), "height": Self.barHeight,
        "fill": fills[index], "title": "\(bar.line.name) \(Self.names[index])\(amounts[index])分",
      ])
      x += length
    }
    return [
      "name": DisplayWidth.shortened(bar.line.name, to: 16), "labelEnd": Self.labelEnd,
      "baseline": top + 14,
      "segments": segments, "valueStart": Self.barStart + bar.length / 10 + 8,
      "value": "\(bar.line.scoreText) / \(bar.line.weight)",
    ]
  }

  /// Tenths as a decimal number: 123 is 12.3.
  private static func units(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
