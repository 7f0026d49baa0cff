public import EvaluationModel

/// Entries of a batch written by hand, so that summaries and reports are tested without files.
public enum SampleBatch {
  /// What the codes of the sample findings are called.
  public static let titles = [
    "S03": "没有达到指标值却得满分", "N01": "未得满分而没有写明原因", "W06": "一项指标占一半以上的分值",
    "D03": "没有找到自评表",
  ]

  /// Ten entries of a county, in this order.
  ///
  /// | number | what | claimed | recomputed | of | department |
  /// |---|---|---|---|---|---|
  /// | 1 | 甲中心 project | 95 | 95 | 100 | 水利局 |
  /// | 2 | 乙站 project, two S03 and an N01 | 100 | 88.5 | 100 | 水利局 |
  /// | 3 | D03 | | | | |
  /// | 4 | 基础数据表 of 丁队 | | | | |
  /// | 5 | 水利局 department, one S03 | 90 | 90.1 | 100 | itself |
  /// | 6 | 甲中心 project | 85 | 97 | 100 | 财政局 |
  /// | 7 | 丙所 project | 100 | 80～100 | 100 | 财政局 |
  /// | 8 | D03 | | | | |
  /// | 9 | 财政局 department, one W06 | 110 | 104.5 | 110 | itself |
  /// | 10 | a project without unit and claim | | 40 | 100 | |
  ///
  /// `suffix` stands behind every unit and department.
  public static func county(suffix: String = "") -> [BatchEntry] {
    let water = "水利局" + suffix
    let finance = "财政局" + suffix
    let missed = finding("S03", "full-score-but-target-missed", .error)
    return [
      project("甲中心" + suffix, "巡查", of: water, claimed: 95, low: 95, grades: ("优", "优")),
      project(
        "乙站" + suffix, "清淤", of: water, claimed: 100, low: Points(millionths: 88_500_000),
        grades: ("良", "优"),
        findings: [finding("N01", "deviation-note-missing", .warning), missed, missed],
        place: BatchPlace(source: "乙站.docx", position: .number(2))),
      fault("通知.docx"),
      BatchEntry(
        place: BatchPlace(source: "附件1.xlsx"), content: .baseData(unit: "丁队" + suffix)),
      department(
        water, claimed: 90, low: Points(millionths: 90_100_000), grades: ("优", ""),
        findings: [missed]),
      project("甲中心" + suffix, "检测", of: finance, claimed: 85, low: 97, grades: ("优", "良")),
      project(
        "丙所" + suffix, "培训", of: finance, claimed: 100, low: 80, high: 100, grades: ("", "")),
      fault("说明.doc"),
      department(
        finance, claimed: 110, low: Points(millionths: 104_500_000), weight: 110,
        grades: ("优", "优秀"), findings: [finding("W06", "one-indicator", .info)]),
      project("", "", of: "", claimed: nil, low: 40, grades: ("差", "")),
    ]
  }

  /// Many forms of many units, every seventh too high, every thirteenth an interval, every
  /// fiftieth not scored.
  public static func many(_ count: Int) -> [BatchEntry] {
    var random = SplitMix64(seed: 42)
    let words = ["交通", "水利", "教育", "卫生", "文旅", "农业", "民政", "林业", "应急", "住建"]
    return (0..<count).map { index in
      let bits = random.next()
      let area = words[Int(bits % 10)]
      let department = "某某市\(area)局"
      let place = BatchPlace(source: "\(department)/\(area)服务中心\(index % 40)/自评表\(index).docx")
      guard index % 50 != 49 else {
        return BatchEntry(
          place: place,
          content: .fault(
            BatchFault(
              code: index % 100 == 99 ? "D03" : "D08",
              message: index % 100 == 99 ? "没有找到自评表；请确认附件是否正确。" : "文件加了密码；请去掉密码后重新报送。")))
      }
      let low = Points(millionths: 100_000_000 - Int64(bits >> 20 & 0xFFF) * 5_000)
      let high = index % 13 == 0 ? min(low + 8, 100) : low
      var entry = project(
        "某某市\(area)服务中心（第\(index % 40)分中心）", "\(2020 + index % 5)年度\(area)专项资金第\(index)号项目",
        of: department, claimed: index % 7 == 0 ? 100 : high, low: low, high: high,
        grades: (low >= 90 ? "优" : low >= 80 ? "良" : "中", index % 7 == 0 ? "优" : ""),
        place: place)
      if case .scored(var form) = entry.content {
        form.year = 2020 + index % 5
        if index % 7 == 0 {
          form.findings = [finding("S03", "full-score-but-target-missed", .error)]
        }
        if index % 3 == 0 { form.findings.append(finding("N01", "note-missing", .warning)) }
        if index % 11 == 0 { form.findings.append(finding("W06", "one-indicator", .info)) }
        entry.content = .scored(form)
      }
      return entry
    }
  }

  private static func project(
    _ unit: String, _ project: String, of department: String, claimed: Points?, low: Points,
    high: Points? = nil, grades: (String, String), findings: [Finding] = [],
    place: BatchPlace? = nil
  ) -> BatchEntry {
    var form = FormEntry()
    form.rubric = "mof-2020-project"
    form.year = 2024
    form.unit = unit
    form.department = department
    form.project = project
    form.weight = 100
    form.low = low
    form.high = high ?? low
    form.claimed = claimed
    (form.grade, form.claimedGrade) = grades
    form.findings = findings
    let source = unit.isEmpty ? "未命名.docx" : "\(unit)/\(project).docx"
    return BatchEntry(
      place: place ?? BatchPlace(source: source), content: .scored(form))
  }

  private static func department(
    _ unit: String, claimed: Points?, low: Points, weight: Points = 100,
    grades: (String, String), findings: [Finding]
  ) -> BatchEntry {
    var form = FormEntry()
    form.rubric = "hunan-department"
    form.kind = .department
    form.year = 2024
    form.unit = unit
    form.weight = weight
    form.low = low
    form.high = low
    form.claimed = claimed
    (form.grade, form.claimedGrade) = grades
    form.findings = findings
    return BatchEntry(place: BatchPlace(source: "\(unit)/整体支出.docx"), content: .scored(form))
  }

  private static func fault(_ source: String) -> BatchEntry {
    BatchEntry(
      place: BatchPlace(source: source),
      content: .fault(BatchFault(code: "D03", message: "没有找到自评表；请确认附件是否正确。")))
  }

  private static func finding(_ code: String, _ name: String, _ severity: Severity) -> Finding {
    Finding(
      code: code, name: name, severity: severity, pointer: "/indicators/0/score", place: "",
      message: "", advice: "")
  }
}
