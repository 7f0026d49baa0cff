import Foundation

/// The scores that one engine gave, in hundredths of a point, as it wrote them into a file.
struct EngineScores {
  /// What a form got.
  struct Form: Equatable {
    let total: Int
    let grade: String
    /// The execution and the rows, empty where the engine does not tell them.
    let rows: [Int]

    /// The line of a file.
    var line: String {
      "\(total) \(grade) \(rows.isEmpty ? "-" : rows.map(String.init).joined(separator: ","))"
    }
  }

  /// How often an engine agrees with what is right.
  struct Agreement {
    /// What was compared.
    private(set) var count = 0
    /// How many scores are wrong.
    private(set) var wrong = 0
    /// How many grades are wrong.
    private(set) var wrongGrades = 0
    /// The first wrong one, for people.
    private(set) var example = ""

    fileprivate mutating func count(_ isRight: Bool, grade: Bool, _ text: () -> String) {
      count += 1
      if !isRight { wrong += 1 }
      if !grade { wrongGrades += 1 }
      if example.isEmpty, !isRight || !grade { example = text() }
    }
  }

  /// The forms of a file, none where there is no file.
  static func forms(_ file: URL) -> [Form] {
    lines(file).compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 3, let total = Int(fields[0]) else { return nil }
      return Form(
        total: total, grade: String(fields[1]),
        rows: fields[2].split(separator: ",").compactMap { Int($0) })
    }
  }

  /// The rows of a file, none where there is no file.
  static func rows(_ file: URL) -> [Int] {
    lines(file).compactMap { Int($0) }
  }

  /// Compares forms; where an engine has scored fewer, only those.
  static func agreement(of forms: [Form], with right: [Form]) -> Agreement {
    var agreement = Agreement()
    for (place, (form, right)) in zip(forms, right).enumerated() {
      agreement.count(form.total == right.total, grade: form.grade == right.grade) {
        var text =
          "第\(place + 1)张应为\(points(right.total))分（\(right.grade)），"
          + "算成\(points(form.total))分（\(form.grade)）"
        let wrong = zip(form.rows, right.rows).enumerated().first { $0.element.0 != $0.element.1 }
        if let wrong {
          let name = wrong.offset == 0 ? "预算执行率" : EngineForm.indicators[wrong.offset - 1].name
          text += "：“\(name)”应得\(points(wrong.element.1))，算成\(points(wrong.element.0))"
        }
        return text
      }
    }
    return agreement
  }

  /// Compares rows; where an engine has scored fewer, only those.
  static func agreement(
    of scores: [Int], with right: [Int], of rows: [EngineRow]
  ) -> Agreement {
    var agreement = Agreement()
    for ((score, right), row) in zip(zip(scores, right), rows) {
      agreement.count(score == right, grade: true) {
        "\(row.weight)×\(row.actual)÷\(row.target)应得\(points(right))，算成\(points(score))"
      }
    }
    return agreement
  }

  private static func points(_ hundredths: Int) -> String {
    "\(hundredths / 100).\("\(100 + hundredths % 100)".dropFirst())"
  }

  private static func lines(_ file: URL) -> [Substring] {
    let data = try? Data(contentsOf: file)
    return String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n")
  }
}
