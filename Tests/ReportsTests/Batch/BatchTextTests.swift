import EvaluationModel
import Reports
import TestSupport
import Testing

@Suite struct BatchTextTests {
  private func summary(_ entries: [BatchEntry]) -> BatchSummary {
    var summary = BatchSummary()
    for entry in entries { summary.add(entry) }
    return summary
  }

  @Test func `the end of a batch reads as written here`() {
    let text = BatchText(width: 96).text(
      for: summary(SampleBatch.county()), titles: SampleBatch.titles)
    #expect(
      text == """
        共10张表：计分7张（部门整体支出2张、项目支出5张），基础数据表1张（不计分），未能计分2张；6个单
        位。
        复核等级：优4张（57.1%），良1张（14.3%），差1张（14.3%），未评等级1张。
        自评总分与复核总分相比（相差不超过0.1分算一致）：一致或在区间以内3张，偏高2张，偏低1张，未填总分
        1张；自评满分的3张，占42.9%。
        发现错误3项、警告1项、提示1项，有错误的2张，没有任何问题的4张。

        得分率        平均    最低     10%     25%  中位数      75%      90%     最高
        自评        95.00%  85.00%  85.00%  90.00%  95.00%  100.00%  100.00%  100.00%
        复核（低）  83.66%  40.00%  40.00%  80.00%  90.10%   95.00%   97.00%   97.00%
        复核（高）  86.51%  40.00%  40.00%  88.50%  95.00%   97.00%  100.00%  100.00%

        未能计分的2张：
          D03 没有找到自评表　2张，如通知.docx：没有找到自评表；请确认附件是否正确。

        最常见的问题（涉及表数、占计分表）：
          S03  错误  2张  28.6%  没有达到指标值却得满分
          N01  警告  1张  14.3%  未得满分而没有写明原因
          W06  提示  1张  14.3%  一项指标占一半以上的分值

        复核分最低的表：
          未填写单位名称  自评未填     复核40      差—  未命名.docx
          乙站 清淤        自评100   复核88.5  差+11.5  乙站.docx（第2张表）
          水利局            自评90   复核90.1   差-0.1  水利局/整体支出.docx
          甲中心 巡查       自评95     复核95      差0  甲中心/巡查.docx
          财政局           自评110  复核104.5   差+5.5  财政局/整体支出.docx

        自评与复核相差最大的表：
          甲中心 检测   自评85     复核97    差-12  甲中心/检测.docx
          乙站 清淤    自评100   复核88.5  差+11.5  乙站.docx（第2张表）
          财政局       自评110  复核104.5   差+5.5  财政局/整体支出.docx

        """)
  }

  @Test(arguments: [60, 80, 100, 160])
  func `a batch of any size has a short end within the terminal`(width: Int) {
    var entries = SampleBatch.many(3_000)
    for code in 1...60 {
      entries.append(
        BatchEntry(
          place: BatchPlace(source: String(repeating: "长", count: 200)),
          content: .fault(
            BatchFault(code: "D\(code)", message: String(repeating: "原因", count: 200)))))
    }
    let lines = BatchText(width: width).text(for: summary(entries), titles: SampleBatch.titles)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 45)
    if width >= 80 { #expect(lines.count <= 41) }
    if width >= 100 {
      for line in lines { #expect(DisplayWidth.of(String(line)) <= width) }
    }
  }

  @Test func `nothing at all has an end, too`() {
    #expect(BatchText().text(for: summary([])) == "共0张表：计分0张；0个单位。\n")
  }
}
