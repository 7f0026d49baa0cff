internal import EvaluationModel

extension ReviewPicture {
  private static let wholeWidth = 1_170

  /// How totals are distributed, by whole percents; `nil` where nothing was scored.
  ///
  /// Totals above 100 % stand in one column, those below the first whole ten, too.
  static func percents(_ summary: BatchSummary) -> ReviewPicture? {
    let claimed = summary.claimed.percents
    let recomputed = summary.low.percents
    guard let least = (claimed.keys.map(\.self) + recomputed.keys).min() else { return nil }
    let first = min(max(least, 0) / 10 * 10, 90)
    let places = first...101
    func counts(_ percents: [Int: Int]) -> [Int] {
      places.map { place in
        place > 100
          ? percents.reduce(0) { $0 + ($1.key > 100 ? $1.value : 0) }
          : (place == first
            ? percents.reduce(0) { $0 + ($1.key <= first ? $1.value : 0) } : percents[place] ?? 0)
      }
    }
    let columns = [("自评", counts(claimed), "claimed"), ("复核", counts(recomputed), "recomputed")]
    let highest = max(columns.flatMap(\.1).max() ?? 0, 1)
    var picture = ReviewPicture(
      caption: "得分率分布（每1个百分点一档，张）",
      description: "得分率从\(first)%到100%，每1个百分点一档，最高的一档\(highest)张。",
      width: wholeWidth, height: 250)
    picture.room = .whole
    picture.legend([("自评分", "claimed"), ("复核分", "recomputed")], x: 20, y: 14)
    let (floor, tallest, left) = (218, 180, 20)
    let step = (wholeWidth - 2 * left) / places.count
    let bar = max((step - 2) / 2, 1)
    for (index, place) in places.enumerated() {
      let x = left + index * step
      for (number, column) in columns.enumerated() where column.1[index] > 0 {
        // A form that is there is seen.
        let height = max(share(column.1[index], of: highest, length: tallest), 1)
        picture.rect(
          x: x + number * bar, y: floor - height, width: bar, height: height, column.2,
          title: "\(name(of: place)) \(column.0)\(column.1[index])张")
      }
      if place % 10 == 0 || (place % 5 == 0 && step >= 16) {
        picture.text("\(place)%", x: x + bar, y: floor + 18, "small middle")
      }
    }
    picture.text("最高的一档\(highest)张", x: wholeWidth - left, y: 14, "small end")
    picture.line(from: (left - 10, floor), to: (wholeWidth - 10, floor), "axis")
    return picture
  }

  private static func name(of percent: Int) -> String {
    switch percent {
    case 100: "满分（100%～101%）"
    case 101...: "101%以上"
    default: "\(percent)%～\(percent + 1)%"
    }
  }
}
