import EvaluationModel
import Testing

/// Every class of text that forms are known to use, one table a class.
@Suite struct TargetTextVocabularyTests {
  struct Reading: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: TargetText

    init(_ text: String, _ expected: TargetText) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  @Test(arguments: signs + wordsBefore + wordsBehind)
  func `an operator may stand before or behind the number`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  static let signs: [Reading] = [
    Reading("≥95%", .number(95, .one, "%", .atLeast)),
    Reading("≧95%", .number(95, .one, "%", .atLeast)),
    Reading(">=95%", .number(95, .one, "%", .atLeast)),
    Reading("> = 95%", .number(95, .one, "%", .atLeast)),
    Reading("≤95%", .number(95, .one, "%", .atMost)),
    Reading("≦95%", .number(95, .one, "%", .atMost)),
    Reading("<=95%", .number(95, .one, "%", .atMost)),
    Reading(">95%", .number(95, .one, "%", .moreThan)),
    Reading("＞95%", .number(95, .one, "%", .moreThan)),
    Reading("<95%", .number(95, .one, "%", .lessThan)),
    Reading("＜95%", .number(95, .one, "%", .lessThan)),
    Reading("=95%", .number(95, .one, "%", .equal)),
    Reading("＝95%", .number(95, .one, "%", .equal)),
    Reading("═95%", .number(95, .one, "%", .equal)),
    Reading("≥≤95%", .wordsWithDigits),
    Reading("≥", .words),
  ]

  static let wordsBefore: [Reading] = [
    Reading("大于等于3次", .number(3, .one, "次", .atLeast)),
    Reading("大于或等于3次", .number(3, .one, "次", .atLeast)),
    Reading("不低于95%", .number(95, .one, "%", .atLeast)),
    Reading("不少于12种", .number(12, .one, "种", .atLeast)),
    Reading("至少3次", .number(3, .one, "次", .atLeast)),
    Reading("大于3次", .number(3, .one, "次", .moreThan)),
    Reading("高于3%", .number(3, .one, "%", .moreThan)),
    Reading("超过3%", .number(3, .one, "%", .moreThan)),
    Reading("小于等于3次", .number(3, .one, "次", .atMost)),
    Reading("不超过30万元", .number(30, .tenThousand, "元", .atMost)),
    Reading("不高于30万元", .number(30, .tenThousand, "元", .atMost)),
    Reading("不大于3", .number(3, .one, "", .atMost)),
    Reading("最多3次", .number(3, .one, "次", .atMost)),
    Reading("低于5%", .number(5, .one, "%", .lessThan)),
    Reading("小于5%", .number(5, .one, "%", .lessThan)),
    Reading("等于5个", .number(5, .one, "个", .equal)),
    Reading("控制在30万元", .number(30, .tenThousand, "元", .atMost)),
    Reading("控制在30万元以内", .number(30, .tenThousand, "元", .atMost)),
    Reading("控制在95%以上", .number(95, .one, "%", .atLeast)),
    Reading("达到95%", .number(95, .one, "%")),
    Reading("当期完成90%", .number(90, .one, "%")),
    Reading("已完成3次", .number(3, .one, "次")),
    Reading("价格不高于市场价", .words),
  ]

  static let wordsBehind: [Reading] = [
    Reading("98%以上", .number(98, .one, "%", .atLeast)),
    Reading("98%及以上", .number(98, .one, "%", .atLeast)),
    Reading("98%（含）以上", .number(98, .one, "%", .atLeast)),
    Reading("98%以上（含）", .number(98, .one, "%", .atLeast)),
    Reading("30天以内", .number(30, .one, "天", .atMost)),
    Reading("30天内", .number(30, .one, "天", .atMost)),
    Reading("5%以下", .number(5, .one, "%", .atMost)),
    Reading("不低于98%以上", .number(98, .one, "%", .atLeast)),
    Reading("超过98%以上", .number(98, .one, "%", .moreThan)),
    Reading("不超过98%以上", .wordsWithDigits),
  ]

  @Test(arguments: [
    Reading("约95%", .number(95, .one, "%", isApproximate: true)),
    Reading("大约300人", .number(300, .one, "人", isApproximate: true)),
    Reading("95%左右", .number(95, .one, "%", isApproximate: true)),
    Reading("≥约95%", .number(95, .one, "%", .atLeast, isApproximate: true)),
    Reading("近三年", .words),
    Reading("100余人", .wordsWithDigits),
    Reading("100多人", .wordsWithDigits),
  ])
  func `an approximate number says so`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    Reading("９５％", .number(95, .one, "%")),
    Reading("≥９５．５％", .number(.decimal(955, 1), .one, "%", .atLeast)),
    Reading("６１，０００人", .number(61000, .one, "人")),
    Reading("　95%　", .number(95, .one, "%")),
    Reading(" 61000 人\n", .number(61000, .one, "人")),
    Reading("95\u{A0}%", .number(95, .one, "%")),
    Reading("38508\r\n人", .number(38508, .one, "人")),
    Reading("95%。", .number(95, .one, "%")),
    Reading("95%；", .number(95, .one, "%")),
    Reading("（3次）", .wordsWithDigits),
  ])
  func `full-width forms, blanks and full stops do not matter`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    Reading("1,143,900.00元", .number(.decimal(114_390_000, 2), .one, "元")),
    Reading("-3%", .number(-3, .one, "%")),
    Reading("－3%", .number(-3, .one, "%")),
    Reading("−3%", .number(-3, .one, "%")),
    Reading("+3%", .number(3, .one, "%")),
    Reading("0", .number(0)),
    Reading("999999999999999999", .number(999_999_999_999_999_999)),
    Reading("3‰", .number(3, .one, "‰")),
    Reading("3个百分点", .number(3, .one, "个百分点")),
    Reading("5千克", .number(5, .one, "千克")),
    Reading("5千米", .number(5, .one, "千米")),
    Reading("5千瓦时", .number(5, .one, "千瓦时")),
    Reading("3千人", .number(3, .thousand, "人")),
    Reading("3百万元", .number(3, .million, "元")),
    Reading("2千万元", .number(2, .tenMillion, "元")),
    Reading("1万亿元", .number(1, .trillion, "元")),
    Reading("12m2", .number(12, .one, "m2")),
    Reading("12㎡", .number(12, .one, "㎡")),
    Reading("3KM", .number(3, .one, "km")),
    Reading("10个工作日", .number(10, .one, "个工作日")),
    Reading("15场", .number(15, .one, "场")),
    Reading("300元/亩", .number(300, .one, "元/亩")),
    Reading("每亩300元", .number(300, .one, "元/亩")),
    Reading("0.3万元/人", .number(.decimal(3, 1), .tenThousand, "元/人")),
    Reading("3次/月", .number(3, .one, "次/月")),
    Reading("每月3次", .number(3, .one, "次/月")),
    Reading("3个月", .number(3, .one, "个月")),
    Reading("24月", .number(24, .one, "月")),
    Reading("5年", .number(5, .one, "年")),
    Reading("12批次", .number(12, .one, "批次")),
    Reading("3户次", .number(3, .one, "户次")),
  ])
  func `a number keeps its digits, magnitude and unit`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    Reading("百分之九十五", .number(95, .one, "%")),
    Reading("百分之九十五点五", .number(.decimal(955, 1), .one, "%")),
    Reading("百分之百", .number(100, .one, "%")),
    Reading("百分之95", .number(95, .one, "%")),
    Reading("千分之三", .number(3, .one, "‰")),
    Reading("不低于百分之九十", .number(90, .one, "%", .atLeast)),
    Reading("三次", .number(3, .one, "次")),
    Reading("两次", .number(2, .one, "次")),
    Reading("十二个", .number(12, .one, "个")),
    Reading("二十人", .number(20, .one, "人")),
    Reading("一百零五人", .number(105, .one, "人")),
    Reading("两千三百人", .number(2300, .one, "人")),
    Reading("三千零五十人", .number(3050, .one, "人")),
    Reading("十万元", .number(10, .tenThousand, "元")),
    Reading("三点五万元", .number(.decimal(35, 1), .tenThousand, "元")),
  ])
  func `a Chinese numeral counts before a unit or behind 百分之`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    "一般", "三公经费", "一次性", "百姓满意", "万无一失", "千方百计", "一级", "二类", "一百二", "一百二人",
    "九五折", "三", "三万", "千人", "百万元", "二两次", "十百人", "一期", "一度", "一起", "一流", "二〇二四", "两千年内",
    "全年完成", "已完成", "完成", "显著提升", "有所提升", "逐年提升", "好坏", "高", "满意", "是", "长远", "增加岗位",
    "达成预期指标", "在项目计划完成时间内完成", "控制在年初预算内", "基本达到", "受众欢迎", "改善条件", "无",
  ])
  func `words are never guessed to be numbers`(_ text: String) {
    #expect(TargetText(text) == .words)
  }

  @Test(arguments: [
    "12abc", "3类", "2级", "1号楼", "5.", ".5", "1e5", "95%达标", "2024年完成3次", "3次（每季度1次）", "95%100%",
    "10%-20", "2024.12", "2024.6", "2021-2023", "3月内", "≤6月", "2021年2月30日", "2024年13月", "12.31前",
    "1/3", "同比增长5%", "第3名", "共3次，其中1次现场", "指标2:", "≥3类", "3十二", "约2024年",
  ])
  func `a doubtful text with digits is words, and says that it has digits`(_ text: String) {
    #expect(TargetText(text) == .wordsWithDigits)
  }

  @Test(arguments: [
    "", " ", "　", "\t\r\n", "—", "——", "-", "–", "/", "……", "…", "...", "－", "／", " — ", "\u{FEFF}",
    "_",
  ])
  func `nothing and marks for nothing are blank`(_ text: String) {
    #expect(TargetText(text) == .blank)
  }

  @Test(arguments: [
    Reading("10-20天", .range(.of(10, .one, "天"), .of(20, .one, "天"))),
    Reading("10天-20天", .range(.of(10, .one, "天"), .of(20, .one, "天"))),
    Reading("10—20天", .range(.of(10, .one, "天"), .of(20, .one, "天"))),
    Reading("10至20天", .range(.of(10, .one, "天"), .of(20, .one, "天"))),
    Reading("三至五天", .range(.of(3, .one, "天"), .of(5, .one, "天"))),
    Reading("95%~100%", .range(.of(95, .one, "%"), .of(100, .one, "%"))),
    Reading("95%～100%", .range(.of(95, .one, "%"), .of(100, .one, "%"))),
    Reading("95-100%", .range(.of(95, .one, "%"), .of(100, .one, "%"))),
    Reading("-5%~-3%", .range(.of(-5, .one, "%"), .of(-3, .one, "%"))),
    Reading(
      "10万-20万元", .range(.of(10, .tenThousand, "元"), .of(20, .tenThousand, "元"))),
    Reading("500米-2公里", .range(.of(500, .one, "米"), .of(2, .one, "公里"))),
    Reading("10-20", .range(.of(10), .of(20))),
    Reading("20-10天", .malformed(.reversedRange)),
    Reading("≥10-20天", .wordsWithDigits),
    Reading("10-20天以上", .wordsWithDigits),
    Reading("10天-20人", .wordsWithDigits),
    Reading("10--20", .wordsWithDigits),
    Reading("1-2-3", .wordsWithDigits),
  ])
  func `a range has two ends of one kind`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    Reading("173,59", .malformed(.misplacedSeparator)),
    Reading("173,59万元", .malformed(.misplacedSeparator)),
    Reading("1234,567", .malformed(.misplacedSeparator)),
    Reading("≥1,00%", .malformed(.misplacedSeparator, .atLeast)),
    Reading("12.3.4", .malformed(.repeatedPoint)),
    Reading("1 000", .malformed(.misplacedSeparator)),
    Reading("1 000人", .malformed(.misplacedSeparator)),
    Reading("1, 000人", .malformed(.misplacedSeparator)),
    Reading("1　000", .malformed(.misplacedSeparator)),
    Reading("1234567890123456789", .malformed(.tooLong)),
    Reading("3.5.1节内容完成", .wordsWithDigits),
  ])
  func `a malformed number is not repaired`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    Reading("2024年度", .date(2024)),
    Reading("2020年", .date(2020)),
    Reading("二〇二四年", .date(2024)),
    Reading("12月底前", .date(nil, 12, nil, .end, isBefore: true)),
    Reading("12月底之前", .date(nil, 12, nil, .end, isBefore: true)),
    Reading("十二月底前", .date(nil, 12, nil, .end, isBefore: true)),
    Reading("2021年12月完成", .date(2021, 12)),
    Reading("2021年11月30日前", .date(2021, 11, 30, isBefore: true)),
    Reading("2021年11月30日前完成", .date(2021, 11, 30, isBefore: true)),
    Reading("2024年12月31日", .date(2024, 12, 31)),
    Reading("9月前", .date(nil, 9, isBefore: true)),
    Reading("7月", .date(nil, 7)),
    Reading("7月份", .date(nil, 7)),
    Reading("2023年 年底前", .date(2023, nil, nil, .end, isBefore: true)),
    Reading("2023年底前", .date(2023, nil, nil, .end, isBefore: true)),
    Reading("年底前", .date(nil, nil, nil, .end, isBefore: true)),
    Reading("年内完成", .date()),
    Reading("2024-12-31", .date(2024, 12, 31)),
    Reading("2024/12/31", .date(2024, 12, 31)),
    Reading("2024.12.31", .date(2024, 12, 31)),
    Reading("2024. 12. 31", .date(2024, 12, 31)),
    Reading("2024-12", .date(2024, 12)),
    Reading("2024.12月底前", .date(2024, 12, nil, .end, isBefore: true)),
    Reading("6月中旬", .date(nil, 6, nil, .middle)),
    Reading("6月初", .date(nil, 6, nil, .early)),
    Reading("上半年", .date(nil, 6)),
    Reading("2024年上半年", .date(2024, 6)),
    Reading("第三季度", .date(nil, 9)),
    Reading("四季度", .date(nil, 12)),
    Reading("1-12月", .date(nil, 12)),
    Reading("2024年1-12月", .date(2024, 12)),
    Reading("2024年1月至12月", .date(2024, 12)),
    Reading("2023-2025年", .date(2025)),
    Reading("2024年2月29日", .date(2024, 2, 29)),
    Reading("≤2024年12月31日", .date(2024, 12, 31, .whole, .atMost)),
    Reading("20 24年", .malformed(.misplacedSeparator)),
  ])
  func `a date says only what is written`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }

  @Test(arguments: [
    Reading("合格率100%", .number(100, .one, "%")),
    Reading("合格率≥95%", .number(95, .one, "%", .atLeast)),
    Reading("合格率不低于95%", .number(95, .one, "%", .atLeast)),
    Reading("资金支付完成率达到100%", .number(100, .one, "%")),
    Reading("群众满意度95%以上", .number(95, .one, "%", .atLeast)),
    Reading("投入成本≤30万元", .number(30, .tenThousand, "元", .atMost)),
    Reading("合格率100", .wordsWithDigits),
    Reading("宣讲人数900人", .wordsWithDigits),
    Reading("2024年合格率100%", .wordsWithDigits),
  ])
  func `a value may stand behind the indicator's name`(_ row: Reading) {
    #expect(TargetText(row.text) == row.expected)
  }
}
