import Foundation
import TestSupport

/// A folder as a finance bureau gets it: forms of several formats in folders of folders, and some
/// files that are none.
struct RunInbox {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

  /// A form of a unit as JSON on one line; the actual value makes each different.
  static func form(_ number: Int) -> String {
    """
    {"kind":"project","year":2024,"unit":"第\(number)中心","project":"培训","funds":[{"name":"年度资金总额",\
    "annualBudget":"100","annualExpenditure":"100","weight":"10","score":"10"}],"indicators":[\
    {"dimension":"产出指标","subdimension":"数量指标","name":"培训人数","target":"≥1000人",\
    "actual":"\(500 + number % 500)人","weight":"90","score":"81"}],"total":{"weight":"100","score":"91"}}
    """
  }

  /// A text of many forms, a line each.
  static func lines(_ count: Int) -> String {
    (0..<count).map { form($0) + "\n" }.joined()
  }

  /// Fills a folder.
  ///
  /// - Parameters:
  ///   - scratch: Where.
  ///   - name: The folder's name in it.
  /// - Throws: Where a file cannot be copied.
  static func fill(_ scratch: Scratch, _ name: String) throws {
    let fixtures = "Tests/FormatsTests/Fixtures/"
    let cases = fixtures + "cases/yuanjiang-2024/"
    let copies = [
      "甲局/自评/f2.docx": cases + "f2-whole.docx", "甲局/自评/f1.xlsx": cases + "f1-base.xlsx",
      "甲局/稽核.json": "Examples/yuanjiang-2024/project-audit.json",
      "乙局/f3a.xlsx": cases + "f3a-survey.xlsx",
      "乙局/调查.yaml": fixtures + "form-survey.yaml",
      "丙局/一/整体.json": "Examples/yuanjiang-2024/department.json",
      "丙局/一/基础.json": "Examples/yuanjiang-2024/corrected/base-data.json",
      "丙局/二/调查.json": "Examples/yuanjiang-2024/project-survey.json",
    ]
    for (target, source) in copies {
      try write(
        try Data(contentsOf: root.appending(path: source)), scratch.path("\(name)/\(target)"))
    }
    for number in 0..<28 {
      try write(
        Data(form(number).utf8), scratch.path("\(name)/丁局/\(number % 7)/表\(number).json"))
    }
    let lines = form(100) + "\n" + form(101) + "\n{\"kind\":\n"
    for (target, text) in [
      ("戊局/汇总.ndjson", lines), ("戊局/坏.json", "{\"indicators\": ["), ("戊局/空.json", ""),
      ("戊局/总结.yaml", "title: 总结\n"),
    ] {
      try write(Data(text.utf8), scratch.path("\(name)/\(target)"))
    }
  }

  private static func write(_ data: Data, _ path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: URL(filePath: path))
  }

  /// Every file below a folder, hidden ones among them, by its name inside.
  static func contents(_ folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        contents[name] = try Data(contentsOf: URL(filePath: path))
      }
    }
    return contents
  }
}
