import EvaluationModel
import Formats
import Foundation
import Scoring

/// How many scores have a wrong second decimal: ours, and those of the same formula in `Double`.
///
/// Rows with decimals in target, actual value and weight, from a fixed seed. What is right is
/// calculated here once more, with whole numbers of 128 bits and nothing of the engine.
struct ExactnessBenchmark {
  /// One row as written, and its numbers without the decimal point.
  private struct Row {
    let target: Written
    let actual: Written
    let weight: Written

    /// 分值 × 完成值 ÷ 指标值 in hundredths of a point, 四舍五入, at most the weight.
    var hundredths: UInt128 {
      let top = weight.digits * actual.digits * target.scale * 100
      let bottom = target.digits * actual.scale * weight.scale
      let most = weight.digits * 100 / weight.scale
      return min((top * 2 + bottom) / (bottom * 2), most)
    }

    /// The same in floating point.
    var floatingHundredths: UInt128 {
      guard let target = Double(target.text), let actual = Double(actual.text),
        let weight = Double(weight.text)
      else { return 0 }
      let points = min(weight * actual / target, weight)
      return UInt128((points * 100).rounded())
    }
  }

  /// A number as written: 12.80 is 1280 at the scale 100.
  private struct Written {
    let digits: UInt128
    let scale: UInt128

    init(_ digits: Int, decimals: Int) {
      self.digits = UInt128(digits)
      scale = [1, 10, 100, 1000][decimals]
    }

    var text: String {
      guard scale > 1 else { return "\(digits)" }
      let behind = "\(scale + digits % scale)".dropFirst()
      return "\(digits / scale).\(behind)"
    }
  }

  private static let rowsOfForm = 100

  private let forms: Int
  private let scorer: Scorer

  /// A benchmark of so many rows.
  ///
  /// - Throws: What reading the rubric throws.
  init(rows: Int) throws {
    guard let rubric = try BuiltInRubrics.document(id: "hunan-project")?.rubric else {
      throw CocoaError(.fileNoSuchFile)
    }
    forms = max(rows / Self.rowsOfForm, 1)
    scorer = try Scorer(rubric)
  }

  /// Prints the line.
  func run() {
    var random = RandomNumbers(seed: 2024)
    var wrong = 0
    var floatingWrong = 0
    var sheet = ScoreSheet()
    for _ in 0..<forms {
      let rows = (0..<Self.rowsOfForm).map { _ in Self.row(&random) }
      scorer.score(Self.form(rows), into: &sheet)
      for (row, result) in zip(rows, sheet.indicators) {
        let right = row.hundredths
        if result.outcome != .scored || result.low != result.high
          || Int128(result.high.millionths) != Int128(right) * 10_000
        {
          wrong += 1
        }
        if row.floatingHundredths != right { floatingWrong += 1 }
      }
    }
    print(
      "\(forms * Self.rowsOfForm) 行随机指标，第二位小数算错的：本程序 \(wrong) 行，浮点数 \(floatingWrong) 行")
  }

  /// A target that is mostly missed; a row above its target may be marked, not scored otherwise.
  private static func row(_ random: inout RandomNumbers) -> Row {
    let target = Written(random.number(1...2000), decimals: random.number(0...2))
    let decimals = random.number(0...2)
    let whole = Int(target.digits * [1, 10, 100][decimals] / target.scale)
    return Row(
      target: target, actual: Written(random.number(0...max(whole, 1)), decimals: decimals),
      weight: Written(random.number(1...3000), decimals: random.number(1...2)))
  }

  private static func form(_ rows: [Row]) -> Submission {
    var form = Submission()
    for row in rows {
      var filed = IndicatorRow()
      filed.name = form.append("完成数量")
      filed.target = form.append("≥\(row.target.text)%")
      filed.actual = form.append("\(row.actual.text)%")
      filed.weight = form.append(row.weight.text)
      form.indicators.append(filed)
    }
    return form
  }
}
