import EvaluationModel
import Testing

/// Every published row of the collection of real forms: 年度指标值 and 实际完成值.
@Suite struct TargetTextFormRowTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let number: Int
    let target: String
    let expectedTarget: TargetText
    let actual: String
    let expectedActual: TargetText

    init(
      _ number: Int, _ target: String, _ expectedTarget: TargetText, _ actual: String,
      _ expectedActual: TargetText
    ) {
      self.number = number
      self.target = target
      self.expectedTarget = expectedTarget
      self.actual = actual
      self.expectedActual = expectedActual
    }

    var testDescription: String { "\(number): \(target) → \(actual)" }
  }

  @Test(arguments: socialInsurance + healthCentre + countyForms + cityForms + laterForms)
  func `a published row reads as a person reads it`(_ row: Row) {
    #expect(TargetText(row.target) == row.expectedTarget)
    #expect(TargetText(row.actual) == row.expectedActual)
  }

  // 沅江市工伤保险服务中心 2024.
  static let socialInsurance: [Row] = [
    Row(1, "2500万元", .number(2500, .tenThousand, "元"), "3162万元", .number(3162, .tenThousand, "元")),
    Row(2, "61000人", .number(61000, .one, "人"), "62954人", .number(62954, .one, "人")),
    Row(3, "900人", .number(900, .one, "人"), "1000人", .number(1000, .one, "人")),
    Row(4, "60000人", .number(60000, .one, "人"), "62000人", .number(62000, .one, "人")),
    Row(5, "90%", .number(90, .one, "%"), "100%", .number(100, .one, "%")),
    Row(6, "99%", .number(99, .one, "%"), "100%", .number(100, .one, "%")),
    Row(
      7, "12.80万元", .number(.decimal(1280, 2), .tenThousand, "元"),
      "12.82万元", .number(.decimal(1282, 2), .tenThousand, "元")),
    Row(8, "1500万元", .number(1500, .tenThousand, "元"), "1583万元", .number(1583, .tenThousand, "元")),
    Row(9, "2000万元", .number(2000, .tenThousand, "元"), "3162万元", .number(3162, .tenThousand, "元")),
    Row(10, "2024年度", .date(2024), "全年完成", .words),
    Row(11, "100%", .number(100, .one, "%"), "100%", .number(100, .one, "%")),
    Row(12, "99%", .number(99, .one, "%"), "99%", .number(99, .one, "%")),
    Row(13, "60000人", .number(60000, .one, "人"), "62000万", .number(62000, .tenThousand)),
    Row(14, "2024年度", .date(2024), "已完成", .words),
    Row(15, "2024年度", .date(2024), "已完成", .words),
    Row(16, "95%", .number(95, .one, "%"), "100%", .number(100, .one, "%")),
  ]

  // 稷山县翟店镇卫生院 2021.
  static let healthCentre: [Row] = [
    Row(17, "38508人", .number(38508, .one, "人"), "37442人", .number(37442, .one, "人")),
    Row(18, "不少于12种", .number(12, .one, "种", .atLeast), "14种", .number(14, .one, "种")),
    Row(19, "不少于6种", .number(6, .one, "种", .atLeast), "28种", .number(28, .one, "种")),
    Row(20, "116次", .number(116, .one, "次"), "150次", .number(150, .one, "次")),
    Row(21, "6次", .number(6, .one, "次"), "150次", .number(150, .one, "次")),
    Row(22, "12次", .number(12, .one, "次"), "96次", .number(96, .one, "次")),
    Row(
      23, "100.00%", .number(.decimal(10000, 2), .one, "%"),
      "97.30%", .number(.decimal(9730, 2), .one, "%")),
    Row(24, "214人", .number(214, .one, "人"), "203人", .number(203, .one, "人")),
    Row(25, "214人", .number(214, .one, "人"), "203人", .number(203, .one, "人")),
    Row(26, "120人", .number(120, .one, "人"), "69人", .number(69, .one, "人")),
    Row(27, "5662人", .number(5662, .one, "人"), "4044人", .number(4044, .one, "人")),
    Row(28, "3807人", .number(3807, .one, "人"), "3224人", .number(3224, .one, "人")),
    Row(29, "3807人", .number(3807, .one, "人"), "3220人", .number(3220, .one, "人")),
    Row(30, "863人", .number(863, .one, "人"), "695人", .number(695, .one, "人")),
    Row(31, "863人", .number(863, .one, "人"), "683人", .number(683, .one, "人")),
    Row(32, "212人", .number(212, .one, "人"), "209人", .number(209, .one, "人")),
    Row(33, "8例", .number(8, .one, "例"), "8例", .number(8, .one, "例")),
    Row(34, "1228人", .number(1228, .one, "人"), "770人", .number(770, .one, "人")),
    Row(35, "24694人", .number(24694, .one, "人"), "22584人", .number(22584, .one, "人")),
  ]

  // 零陵区林业局 2021, 永德县明朗中学 2022, 银川市第六中学 2021, 廊坊市食品工程学校 2019, 原州区农技中心 2022.
  static let countyForms: [Row] = [
    Row(
      36, "1.2万亩", .number(.decimal(12, 1), .tenThousand, "亩"),
      "1.2万亩", .number(.decimal(12, 1), .tenThousand, "亩")),
    Row(37, "85%", .number(85, .one, "%"), "85%", .number(85, .one, "%")),
    Row(38, "90%", .number(90, .one, "%"), "100%", .number(100, .one, "%")),
    Row(39, "每亩300", .number(300, .one, "/亩"), "每亩300", .number(300, .one, "/亩")),
    Row(40, "1100万元", .number(1100, .tenThousand, "元"), "1093万元", .number(1093, .tenThousand, "元")),
    Row(
      41, "2.6亿元", .number(.decimal(26, 1), .hundredMillion, "元"),
      "2.45亿元", .number(.decimal(245, 2), .hundredMillion, "元")),
    Row(42, "显著", .words, "显著", .words),
    Row(43, "≧735人次", .number(735, .one, "人次", .atLeast), "735", .number(735)),
    Row(44, "≧100%", .number(100, .one, "%", .atLeast), "100%", .number(100, .one, "%")),
    Row(45, "有效", .words, "有效", .words),
    Row(46, "═100%", .number(100, .one, "%", .equal), "98%", .number(98, .one, "%")),
    Row(47, "≧95%", .number(95, .one, "%", .atLeast), "100%", .number(100, .one, "%")),
    Row(48, "–", .blank, "100%", .number(100, .one, "%")),
    Row(49, "2370人", .number(2370, .one, "人"), "2370人", .number(2370, .one, "人")),
    Row(50, "2021年12月完成", .date(2021, 12), "2021年12月完成", .date(2021, 12)),
    // 51 and 52 state points only.
    Row(51, "", .blank, "", .blank),
    Row(52, "", .blank, "", .blank),
    Row(53, "43.2", .number(.decimal(432, 1)), "37.24", .number(.decimal(3724, 2))),
    Row(54, "100", .number(100), "100", .number(100)),
    Row(55, "550万粒", .number(550, .tenThousand, "粒"), "550万粒", .number(550, .tenThousand, "粒")),
    Row(56, "≥90%", .number(90, .one, "%", .atLeast), "≥90%", .number(90, .one, "%", .atLeast)),
    Row(57, "是", .words, "是", .words),
    Row(58, "是", .words, "基本达到", .words),
  ]

  // 重庆 2021 and 2022, 安徽 2021 to 2023.
  static let cityForms: [Row] = [
    Row(59, "100%", .number(100, .one, "%"), "92%", .number(92, .one, "%")),
    Row(60, "70%", .number(70, .one, "%"), "76%", .number(76, .one, "%")),
    Row(61, "3%", .number(3, .one, "%"), "0", .number(0)),
    Row(62, "2%", .number(2, .one, "%"), "0", .number(0)),
    Row(63, "100%", .number(100, .one, "%"), "97%", .number(97, .one, "%")),
    Row(64, "100%", .number(100, .one, "%"), "72.74%", .number(.decimal(7274, 2), .one, "%")),
    Row(65, "高", .words, "高", .words),
    Row(66, "好", .words, "好", .words),
    Row(67, "90%", .number(90, .one, "%"), "100%", .number(100, .one, "%")),
    Row(68, "10次", .number(10, .one, "次"), "43次", .number(43, .one, "次")),
    Row(69, "2200篇", .number(2200, .one, "篇"), "2859篇", .number(2859, .one, "篇")),
    Row(70, "0.9", .number(.decimal(9, 1)), "0", .number(0)),
    Row(71, "0.4", .number(.decimal(4, 1)), "0.1", .number(.decimal(1, 1))),
    Row(72, "90%", .number(90, .one, "%"), "100", .number(100)),
    Row(73, "≤4", .number(4, .one, "", .atMost), "4", .number(4)),
    Row(74, "≥200", .number(200, .one, "", .atLeast), "202", .number(202)),
    Row(75, "≥2000", .number(2000, .one, "", .atLeast), "3061", .number(3061)),
    Row(76, "9月前", .date(nil, 9, isBefore: true), "7月", .date(nil, 7)),
    Row(77, "11月前", .date(nil, 11, isBefore: true), "10月", .date(nil, 10)),
    Row(
      78, "29.5亩", .number(.decimal(295, 1), .one, "亩"),
      "29.5亩", .number(.decimal(295, 1), .one, "亩")),
    Row(79, "95%", .number(95, .one, "%"), "100%", .number(100, .one, "%")),
    Row(
      80, "≥11.376万元", .number(.decimal(11376, 3), .tenThousand, "元", .atLeast),
      "12万元", .number(12, .tenThousand, "元")),
    Row(81, "≥50个", .number(50, .one, "个", .atLeast), "50", .number(50)),
    Row(82, "≥100百分比", .number(100, .one, "百分比", .atLeast), "100", .number(100)),
    Row(83, "严格执行相关制度规定", .words, "达成预期指标", .words),
    Row(84, "≤90万元", .number(90, .tenThousand, "元", .atMost), "90", .number(90)),
    Row(85, "符合相关规定", .words, "达成预期指标", .words),
    Row(86, "效果明显", .words, "达成预期指标", .words),
    Row(87, "≥2400份", .number(2400, .one, "份", .atLeast), "3200份", .number(3200, .one, "份")),
    Row(88, "", .blank, "", .blank),
  ]

  // 四川 2020 to 2023, 湖北 2020, 成都郫都 2025, 湘潭 2023 (targets only).
  static let laterForms: [Row] = [
    Row(89, "≥266米", .number(266, .one, "米", .atLeast), "≥266米", .number(266, .one, "米", .atLeast)),
    Row(90, "100%", .number(100, .one, "%"), "100%", .number(100, .one, "%")),
    Row(91, "20万元", .number(20, .tenThousand, "元"), "20万元", .number(20, .tenThousand, "元")),
    Row(92, "显著提升", .words, "显著提升", .words),
    Row(93, "≤30万元", .number(30, .tenThousand, "元", .atMost), "完成", .words),
    Row(94, "好坏", .words, "好坏", .words),
    Row(95, "≥95%", .number(95, .one, "%", .atLeast), "95", .number(95)),
    Row(96, "6", .number(6), "6", .number(6)),
    Row(
      97, "20000", .number(20000),
      "23333.56 万美元", .number(.decimal(2_333_356, 2), .tenThousand, "美元")),
    Row(98, "90%", .number(90, .one, "%"), "100%", .number(100, .one, "%")),
    Row(99, "98%以上", .number(98, .one, "%", .atLeast), "100%", .number(100, .one, "%")),
    Row(100, "98%", .number(98, .one, "%"), "98%", .number(98, .one, "%")),
    // 101 and 102 state points only.
    Row(101, "", .blank, "", .blank),
    Row(102, "", .blank, "", .blank),
    Row(103, "≤160万", .number(160, .tenThousand, "", .atMost), "386万", .number(386, .tenThousand)),
    Row(
      104, "≥95%", .number(95, .one, "%", .atLeast),
      "88.75%", .number(.decimal(8875, 2), .one, "%")),
    Row(
      104, "≥95%", .number(95, .one, "%", .atLeast), "87.5%", .number(.decimal(875, 1), .one, "%")),
    Row(
      104, "≥95%", .number(95, .one, "%", .atLeast),
      "66.67%", .number(.decimal(6667, 2), .one, "%")),
    Row(104, "≥95%", .number(95, .one, "%", .atLeast), "50%", .number(50, .one, "%")),
    Row(105, "3个", .number(3, .one, "个"), "0", .number(0)),
    Row(106, "28600万", .number(28600, .tenThousand), "100%", .number(100, .one, "%")),
    Row(
      106, "29300万", .number(29300, .tenThousand),
      "≥1场", .number(1, .one, "场", .atLeast)),
    Row(
      106, "≥90%", .number(90, .one, "%", .atLeast), "≤505万",
      .number(505, .tenThousand, "", .atMost)),
    Row(
      106, "2023年 年底前", .date(2023, nil, nil, .end, isBefore: true),
      "≤10%", .number(10, .one, "%", .atMost)),
    Row(106, "满意", .words, "", .blank),
  ]
}
