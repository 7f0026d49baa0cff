/// A grade as people write it: 优, 优秀, 优（95分）, “良”.
struct GradeWord {
  /// The word without blanks, quotes, and what stands in brackets behind it.
  let text: String

  init(_ filed: String) {
    let open = filed.firstIndex { "（(".contains($0) } ?? filed.endIndex
    text = String(filed[..<open].filter { !" 　“”\"「」【】".contains($0) })
  }

  /// Whether the word names a grade: itself, or by its longer or shorter form.
  func means(_ grade: String) -> Bool {
    text == grade || GradeWord.plain(text) == GradeWord.plain(grade)
  }

  /// Whether the word is a grade, but one of a scale that rubrics with 优、良、中、差 do not have.
  var isOfAnotherScale: Bool { GradeWord.otherScales.contains(text) }

  /// The short form of the four usual grades, with 等 and 级 left out: 优秀 and 优等 are 优.
  private static func plain(_ word: String) -> String {
    switch word {
    case "优秀", "优等", "优级": "优"
    case "良好", "良等", "良级": "良"
    case "中等", "中级": "中"
    case "差等", "差级": "差"
    default: word
    }
  }

  private static let otherScales: Set<String> = [
    "合格", "不合格", "基本合格", "达标", "不达标", "通过", "不通过", "A", "B", "C", "D", "A级", "B级",
    "C级", "D级", "一级", "二级", "三级", "四级", "一等", "二等", "三等", "四等", "优", "优秀", "良",
    "良好", "中", "中等", "差",
  ]
}
