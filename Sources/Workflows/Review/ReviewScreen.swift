import EvaluationModel
import Reports

/// Shows a review on the screen.
struct ReviewScreen {
  /// How many written files are listed one by one.
  private static let mostListed = 20

  private let console: Console

  /// A screen.
  init(_ console: Console) {
    self.console = console
  }

  /// Shows what was found.
  ///
  /// - Parameters:
  ///   - folder: The review.
  ///   - isDetailed: Whether every finding is shown where there are several forms; what lies in files
  ///     need not fill the screen as well.
  func show(_ folder: ReviewedFolder, isDetailed: Bool) {
    let count = folder.forms.count + folder.unread.count
    if isDetailed || count == 1 {
      let summary = ReviewTextSummary(width: console.width, isColored: console.isColored)
      for form in folder.forms { console.write(summary.text(for: form) + "\n") }
    }
    if count > 1 {
      let overview = ReviewTextOverview(width: console.width, isColored: console.isColored)
      console.write(overview.text(for: folder) + "\n")
    }
  }

  /// Lists the files that were written; of many, the last ones, which are about all forms.
  func list(_ written: [String]) {
    guard !written.isEmpty else { return }
    let listed = written.count > Self.mostListed ? Array(written.suffix(2)) : written
    let rest = written.count - listed.count
    let more = rest > 0 ? "  另外\(rest)个在同一文件夹。\n" : ""
    let names = listed.map { "  \(Console.harmless($0))\n" }.joined()
    console.write("已写出\(written.count)个文件：\n" + names + more)
  }
}
