import EvaluationModel
import Testing

@testable import Workflows

/// The last words of a batch, and the bar before them, word for word.
@Suite struct BatchEndingTests {
  private static let place = BatchPlace(source: "county.ndjson", position: .line(8))

  private static var tally: BatchTally {
    BatchTally(
      forms: 12_345, scored: 12_330, intervals: 1_000, baseData: 2, faults: ["D03": 12, "": 1],
      firstFault: .init(place: place, fault: BatchFault(code: "D03", message: "没有自评表。")),
      remarked: 3, found: 0)
  }

  @Test func `a run that came to its end`() {
    let ending = BatchEnding(
      tally: Self.tally, isInterrupted: false, failure: nil, file: "结果/计分结果.ndjson",
      elapsed: .milliseconds(12_860), kept: 1_234)
    #expect(
      ending.lines == [
        "提示：第一张未计分的：county.ndjson 第8行：D03 没有自评表。",
        "提示：3张表有没读入的内容或须留意之处，见记录里的 remarks。",
        "完成：共12,345张表（其中1,234张沿用上次的结果），已计分12,330张（总分为区间的1,000张），基础数据表2张，未计分13张（D03 12张、其他 1张）；记录在 结果/计分结果.ndjson；用时12秒。",
      ])
  }

  @Test func `a run of nothing`() {
    let ending = BatchEnding(
      tally: BatchTally(), isInterrupted: false, failure: nil, file: nil, elapsed: .zero)
    #expect(ending.lines == ["完成：共0张表，已计分0张，未计分0张；记录已写到标准输出；用时0.0秒。"])
  }

  @Test func `an interrupted run says how to go on`() {
    let ending = BatchEnding(
      tally: BatchTally(
        forms: 7, scored: 7, intervals: 0, baseData: 0, faults: [:], firstFault: nil, remarked: 0,
        found: 1), isInterrupted: true, failure: nil, file: "结果", elapsed: .seconds(185),
      advice: "加上 --resume 再运行一次，从这里接着做。")
    #expect(
      ending.lines == [
        "中断：共7张表，已计分7张，未计分0张；已完成的记录在 结果；用时3分05秒。加上 --resume 再运行一次，从这里接着做。"
      ])
  }

  @Test func `a run that a full disk ended`() {
    let ending = BatchEnding(
      tally: BatchTally(), isInterrupted: true, failure: WorkflowFault("x：磁盘空间不足。"),
      file: "x.partial", elapsed: .seconds(7_830))
    #expect(
      ending.lines == [
        "错误：x：磁盘空间不足。", "中止：共0张表，已计分0张，未计分0张；已完成的记录在 x.partial；用时2小时10分。",
      ])
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (12_345_678, "12,345,678"), (100, "100"),
  ])
  func `counts have commas`(_ number: Int, _ text: String) {
    #expect(BatchEnding.count(number) == text)
  }

  @Test(arguments: [
    (Duration.milliseconds(840), "0.8秒"), (.milliseconds(9_999), "9.9秒"), (.seconds(10), "10秒"),
    (.seconds(59), "59秒"), (.seconds(60), "1分00秒"), (.seconds(3_599), "59分59秒"),
    (.seconds(3_600), "1小时00分"), (.seconds(90_000), "25小时00分"),
  ])
  func `durations are said as people say them`(_ duration: Duration, _ text: String) {
    #expect(BatchEnding.text(duration) == text)
  }

  @Test func `the bar says how far, how fast, how long still and how many errors`() {
    var tally = BatchTally()
    for _ in 0..<3_000 { tally.addBaseData() }
    for _ in 0..<2 { tally.add(BatchFault(code: "D01", message: ""), at: Self.place) }
    #expect(
      BatchProgress.line(tally, done: 300, of: 1_000, .forms, after: .milliseconds(2_500))
        == "[######--------------] 30%  3,002张  1,200张/秒  剩余约5.8秒  未计分2张")
    #expect(
      BatchProgress.line(tally, done: 1_200, of: 1_200, .files, after: .seconds(10))
        == "[####################] 100%  1,200/1,200个文件  3,002张  300张/秒  未计分2张")
    // Where nobody knows how much there is, nothing is said of it.
    #expect(
      BatchProgress.line(tally, done: 5, of: nil, .forms, after: .seconds(4_000))
        == "3,002张  不到1张/秒  未计分2张")
    #expect(BatchProgress.line(BatchTally(), done: 9, of: 0, .forms, after: .zero) == "0张  未计分0张")
    #expect(
      BatchProgress.line(BatchTally(), done: 0, of: 8, .files, after: .zero)
        == "[--------------------] 0%  0/8个文件  0张  未计分0张")
  }
}
