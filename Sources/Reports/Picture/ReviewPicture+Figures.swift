internal import EvaluationModel

/// The pictures of the figures of a folder, each of a fixed size whatever the number of forms.
extension ReviewPicture {
  private static let halfWidth = 580
  /// How many codes the picture of the most frequent problems shows.
  private static let mostCodes = 10

  /// How claimed and recomputed totals are distributed.
  static func distribution(_ bands: [ScoreBand]) -> ReviewPicture {
    let highest = max(bands.map { max($0.claimed, $0.recomputed) }.max() ?? 0, 1)
    var picture = ReviewPicture(
      caption: "得分分布（总分占分值合计，张）",
      description: bands.map { "\($0.name)：自评\($0.claimed)张，复核\($0.recomputed)张" }
        .joined(separator: "；") + "。",
      width: halfWidth, height: 250)
    picture.legend([("自评分", "claimed"), ("复核分", "recomputed")], x: 20, y: 14)
    let (floor, tallest) = (222, 175)
    for (index, band) in bands.enumerated() {
      let left = 20 + index * 94
      let columns = [("自评", band.claimed, "claimed"), ("复核", band.recomputed, "recomputed")]
      for (place, column) in columns.enumerated() {
        let height = share(column.1, of: highest, length: tallest)
        let x = left + place * 34
        picture.rect(
          x: x, y: floor - height, width: 32, height: height, column.2,
          title: "\(band.name) \(column.0)\(column.1)张")
        guard column.1 > 0 else { continue }
        picture.text(String(column.1), x: x + 16, y: floor - height - 5, "small middle")
      }
      picture.text(band.name, x: left + 33, y: floor + 18, "small middle")
    }
    picture.line(from: (10, floor), to: (halfWidth - 10, floor), "axis")
    return picture
  }

  /// The codes in most forms; `nil` where there is none.
  static func frequentCodes(_ all: [ReviewStatistics.CodeCount]) -> ReviewPicture? {
    let codes = Array(all.prefix(mostCodes))
    guard let highest = codes.map(\.forms.count).max(), highest > 0 else { return nil }
    var picture = ReviewPicture(
      caption: codes.count < all.count
        ? "最常见的问题（涉及表数，前\(codes.count)种，共\(all.count)种）" : "最常见的问题（涉及表数）",
      description: codes.map { "\($0.code) \($0.title)：\($0.forms.count)张表" }
        .joined(separator: "；") + "。",
      width: halfWidth, height: 26 + codes.count * 24)
    picture.room = .tall
    picture.legend(
      [("错误", "bar-error"), ("警告", "bar-warning"), ("提示", "bar-info")], x: 20, y: 14)
    for (index, code) in codes.enumerated() {
      let top = 26 + index * 24
      let name = DisplayWidth.shortened("\(code.code) \(code.title)", to: 34)
      picture.text(name, x: 250, y: top + 14, "end")
      // A problem that occurs is seen.
      let length = max(share(code.forms.count, of: highest, length: 220), 2)
      picture.rect(
        x: 260, y: top + 2, width: length, height: 16, "bar-\(code.severity.rawValue)",
        title: "\(code.code) \(code.title)：\(code.forms.count)张表，\(code.findings)项")
      picture.text("\(code.forms.count)张 \(code.forms.text)", x: 266 + length, y: top + 14, "small")
    }
    return picture
  }

  /// How many rows and forms claim full marks; `nil` where no form claims any.
  static func fullMarks(_ statistics: ReviewStatistics) -> ReviewPicture? {
    let parts = [
      ("自评满分的指标", statistics.fullRows, "项"), ("各项全满分的表", statistics.fullForms, "张"),
    ]
    guard statistics.fullRows.whole > 0 else { return nil }
    var picture = ReviewPicture(
      caption: "自评满分的比例",
      description: parts.map { "\($0.0)\($0.1.count)\($0.2)，共\($0.1.whole)\($0.2)，占\($0.1.text)" }
        .joined(separator: "；") + "。",
      width: halfWidth, height: 100)
    for (index, part) in parts.enumerated() {
      let top = 14 + index * 42
      let length = share(part.1.count, of: part.1.whole, length: 290)
      picture.text(part.0, x: 120, y: top + 17, "end")
      picture.rect(x: 130, y: top, width: 290, height: 24, "rest")
      picture.rect(x: 130, y: top, width: length, height: 24, "claimed")
      picture.text(
        "\(part.1.text)（\(part.1.count)/\(part.1.whole)\(part.2)）", x: 430, y: top + 17)
    }
    return picture
  }

  /// The part of a length that a count is of another.
  static func share(_ count: Int, of whole: Int, length: Int) -> Int {
    let exact = Int128(count) * Int128(length)
    return Rounding.halfAwayFromZero(exact, over: Int128(max(whole, 1))).map { Int($0) } ?? 0
  }
}
