import EvaluationModel

/// Calculates a certificate again from its own numbers, without knowing the rubric: what cells say,
/// share times weight, the one rounding, sums, caps, and the grade by the recorded bands.
struct CertificateArithmetic {
  private let root: JSONValue
  private let form: Submission
  private let addresses: [String: FieldAddress]
  private(set) var findings: [CertificateFinding] = []

  /// - Parameters:
  ///   - root: A certificate of the right shape.
  ///   - form: Its inputs.
  init(_ root: JSONValue, _ form: Submission) {
    self.root = root
    self.form = form
    addresses = Self.addresses(of: form)
  }

  /// Every cell of a form by its pointer.
  static func addresses(of form: Submission) -> [String: FieldAddress] {
    var addresses: [String: FieldAddress] = [:]
    func add(_ address: FieldAddress) { addresses[address.pointer] = address }
    for field in FormField.allCases { add(.form(field)) }
    for row in form.funds.indices { for field in FundField.allCases { add(.fund(row, field)) } }
    for row in form.indicators.indices {
      for field in IndicatorField.allCases { add(.indicator(row, field)) }
    }
    for (row, item) in form.data.enumerated() {
      add(.data(row, name: form.string(item.name) ?? ""))
    }
    return addresses
  }

  /// Looks for everything that does not come out.
  mutating func check() {
    checkHead()
    let items = root["items"]?.items ?? []
    for (index, item) in items.enumerated() { check(item, "/items/\(index)") }
    checkOrder(items)
    checkDimensions(items)
    checkTotal(items)
  }

  // MARK: The head

  private mutating func checkHead() {
    let head = root["form"] ?? .null
    expect(
      head, "/form",
      CertificateBuilder.identity(form, kind: form.kind?.rawValue ?? head["kind"]?.text ?? ""))
    if let text = root["rubric"]?["text"]?.text {
      expect(
        root["rubric"]?["sha256"], "/rubric/sha256",
        .string(CertifiedRubric(text: text).digest))
    }
  }

  // MARK: Items

  private mutating func check(_ item: JSONValue, _ pointer: String) {
    checkInputs(item, pointer)
    checkData(item, pointer)
    if let expenditure = item["expenditure"]?.decimal, let budget = item["budget"]?.decimal,
      item["rate"] != nil
    {
      let rate = try? Ratio(of: expenditure, to: budget)
      expect(item["rate"], pointer + "/rate", rate.map { .fraction($0.fraction) })
    }
    let claimed = points(of: "score", item)
    expect(item["claimed"], pointer + "/claimed", claimed.map { .points($0) } ?? .null)
    if item["weightFrom"] == .string("form") {
      expect(
        item["weight"], pointer + "/weight",
        points(of: "weight", item).map { .points($0) } ?? .null)
    }
    checkScore(item, pointer)
  }

  /// The points that a cell of the item states.
  func points(of field: String, _ item: JSONValue) -> Points? {
    let input = (item["inputs"]?.items ?? []).first {
      $0["field"]?.text == field || $0["field"]?.text == "goal/" + field
    }
    guard let read = input?["read"], read["as"] == .string("points") else { return nil }
    return read["value"]?.decimal.flatMap { Points($0) }
  }

  private mutating func checkInputs(_ item: JSONValue, _ pointer: String) {
    for (index, input) in (item["inputs"]?.items ?? []).enumerated() {
      let place = "\(pointer)/inputs/\(index)"
      guard let cell = input["pointer"]?.text, let address = addresses[cell],
        let derived = CertificateInput.tree(address, form, place: input["place"]?.text)
      else {
        report(place + "/pointer", "填报内容里没有 \(input["pointer"]?.text ?? "") 这一格。")
        continue
      }
      expect(input, place, derived, verb: "按填报内容应为")
    }
  }

  /// Data items and the formula over them.
  private mutating func checkData(_ item: JSONValue, _ pointer: String) {
    let data = item["data"]?.items ?? []
    for (number, entry) in data.enumerated() {
      checkInputs(entry, "\(pointer)/data/\(number)")
    }
    guard let text = item["formula"]?.text, item["valueFrom"] == .string("formula") else { return }
    guard let formula = try? Formula(text) else {
      report(pointer + "/formula", "公式“\(text)”读不出来。")
      return
    }
    let outcome = formula.evaluated { name in
      data.first { $0["name"]?.text == name }?["value"]?.fraction
    }
    expect(item["value"], pointer + "/value", outcome.value.map { .fraction($0) })
  }

  // MARK: Telling

  /// Compares what is recorded with what comes out.
  mutating func expect(
    _ recorded: JSONValue?, _ pointer: String, _ derived: JSONValue?, verb: String = "算出来是"
  ) {
    guard let recorded else {
      if let derived {
        report(
          pointer,
          CertificateComparison.Difference(
            pointer: pointer, recorded: nil, derived: derived
          ).message(verb))
      }
      return
    }
    guard let derived else {
      report(pointer, "凭证上是\(recorded.described)，按凭证上的数算不出来。")
      return
    }
    for difference in CertificateComparison.differences(recorded, derived, at: pointer) {
      report(difference.pointer, difference.message(verb))
    }
  }

  mutating func report(_ pointer: String, _ message: String) {
    guard findings.count < Certificate.mostFindings else { return }
    findings.append(Certificate.finding(.arithmetic, pointer, message, in: root))
  }

  /// The recorded rubric.
  var rubric: JSONValue { root["rubric"] ?? .null }
  /// The recorded dimensions.
  var dimensions: [JSONValue] { root["dimensions"]?.items ?? [] }
  /// The recorded total.
  var total: JSONValue { root["total"] ?? .null }
  /// 总分 as filed.
  var claimedTotal: Points? { form.points(form.totalScore).value }
  /// How many indicator rows the inputs have.
  var rowCount: Int { form.indicators.count }
  /// The name of an indicator row of the inputs.
  func rowName(_ row: Int) -> String { form.tidy(form.indicators[row].name) }
}
