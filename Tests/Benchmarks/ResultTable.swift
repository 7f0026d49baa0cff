/// Prints one line a measurement: forms a second, time a form and a row, bytes a second.
struct ResultTable {
  private let forms: Int
  private let bytes: Int

  init(forms: Int, bytes: Int) {
    self.forms = forms
    self.bytes = bytes
  }

  /// Prints what one pass over all forms took.
  func print(_ name: String, _ reading: Stopwatch.Reading) {
    let form = reading.processor / Double(forms)
    let row = form / Double(SampleForm.rows)
    let rate = Double(bytes) / reading.processor * 1000
    Swift.print(
      """
      \(name)：\(Int(1e9 / form)) 张/秒，\(Int(form)) 纳秒/张，\(Int(row)) 纳秒/行，\(Int(rate)) MB/秒\
      （时钟 \(Int(reading.wall / 1e6)) 毫秒，处理器 \(Int(reading.processor / 1e6)) 毫秒）
      """)
  }

  /// Prints how much of a limit's rate was reached.
  func printShare(_ reading: Stopwatch.Reading, of limit: Stopwatch.Reading, _ name: String) {
    let share = (limit.processor / reading.processor * 1000).rounded() / 10
    Swift.print("    速度是“\(name)”的 \(share)%")
  }
}
