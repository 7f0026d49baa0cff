import EvaluationModel

/// Makes the tree of a certificate from a scored form, all but its digests.
///
/// The same form under the same rubric always gives the same tree, which is how a certificate is
/// proved: it is made again and compared.
struct CertificateBuilder {
  /// What says that a file is a certificate.
  static let format = "ziping-certificate"
  /// The version of the format.
  static let version = 1

  let scored: ScoredForm
  let source: CertificateSource
  let rubric: CertifiedRubric
  /// Whether the rubric's text is part of the certificate.
  let includesRubricText: Bool
  /// Where cells stand in the file, by their pointers.
  let places: [String: String]

  var form: Submission { scored.submission }

  func tree() -> JSONValue {
    .record([
      "format": .string(Self.format),
      "version": .integer(Self.version),
      "source": .record([
        "file": .string(source.file), "sha256": .string(source.digest),
        "form": .integer(source.number),
      ]),
      "form": Self.identity(
        form, kind: (form.kind ?? scored.rubric.kind).rawValue),
      "rubric": rubricPart,
      "inputs": Self.inputs(form),
      "items": .array(items()),
      "dimensions": .array(scored.sheet.dimensions.map(dimension)),
      "total": total,
    ])
  }

  /// The form as filed, without the line that people sign.
  static func inputs(_ form: Submission) -> JSONValue {
    let bytes = SubmissionJSONWriter(style: .compact).bytes(for: certified(form))
    return (try? JSONValue(reading: bytes)) ?? .null
  }

  /// A form with nothing in it that a certificate leaves out: no signatures, and of several values of
  /// one name only the first, which is the one that counts.
  static func certified(_ form: Submission) -> Submission {
    var form = form
    form.signOff = .absent
    var names: Set<[UInt8]> = []
    form.data.removeAll { item in
      item.name.isAbsent || !names.insert(Array(form.text[item.name.range])).inserted
    }
    return form
  }

  // MARK: Parts

  /// Who reports on what, for people.
  static func identity(_ form: Submission, kind: String) -> JSONValue {
    .record([
      "kind": .string(kind), "year": form.year.map { .integer($0) } ?? .null,
      "unit": .string(form.tidy(form.unit)), "department": .string(form.tidy(form.department)),
      "project": .string(form.tidy(form.project)),
      "dataWithoutUnit": dataWithoutUnit(form),
    ])
  }

  /// The names of amounts from a base table that states no unit; `nil` for none.
  static func dataWithoutUnit(_ form: Submission) -> JSONValue? {
    let names = certified(form).data.compactMap { $0.hasUnknownUnit ? form.string($0.name) : nil }
    return names.isEmpty ? nil : .array(names.map { .string($0) })
  }

  private var rubricPart: JSONValue {
    .record([
      "id": .string(scored.rubric.id), "title": .string(scored.rubric.title),
      "sha256": .string(rubric.digest), "variant": rubric.variant.map { .string($0) },
      "total": .points(scored.rubric.total),
      "digits": .integer(scored.rubric.digits),
      "grades": .array(
        scored.rubric.grades.map { grade in
          .record(["name": .string(grade.name), "from": .points(grade.from)])
        }),
      "text": includesRubricText ? .string(rubric.text) : nil,
    ])
  }

  private func dimension(_ dimension: DimensionScore) -> JSONValue {
    .record([
      "name": .string(DimensionHeading(form.tidy(dimension.name)).title),
      "weight": .points(dimension.weight),
      "declared": dimension.declared.map { .points($0) },
      "low": .points(dimension.low), "high": .points(dimension.high),
      "score": dimension.score.map { .points($0) } ?? .null,
    ])
  }

  private var total: JSONValue {
    let total = scored.sheet.total
    return .record([
      "weight": .points(total.weight), "low": .points(total.low), "high": .points(total.high),
      "score": total.score.map { .points($0) } ?? .null,
      "claimed": total.claimed.map { .points($0) } ?? .null,
      "adjustments": .array(adjustments),
      "verdict": .string(Self.verdict(scored.sheet.grade)),
      "grade": scored.gradeName.map { .string($0) } ?? .null,
      "explanation": .string(scored.explanations.total),
    ])
  }

  /// What was done to the sum of the items, in its order.
  private var adjustments: [JSONValue] {
    [rescaling, cap].compactMap { $0 }
  }

  private var rescaling: JSONValue? {
    let total = scored.sheet.total
    guard let before = total.rescaling else { return nil }
    var step = JSONObject()
    step.add("name", .string("不适用的指标不计，其余按比例折算到满分"))
    step.add(
      "factor",
      (try? scored.rubric.total.fraction.divided(by: before.weight.fraction)).map { .fraction($0) })
    step.add("low", .points(total.cap?.low ?? total.low))
    step.add("high", .points(total.cap?.high ?? total.high))
    step.add("explanation", .string(""))
    return step.value
  }

  private var cap: JSONValue? {
    let total = scored.sheet.total
    guard let cap = total.cap else { return nil }
    var step = JSONObject()
    step.add("name", .string("按预算执行率限制总分"))
    step.add("rule", .string(TotalCapPolicy.rule))
    if scored.rubric.clauses.indices.contains(Int(cap.clause)) {
      let clause = scored.rubric.clauses[Int(cap.clause)]
      step.add("clause", .string(clause.id))
      step.add("basis", .string(clause.citation))
      step.add("status", .string(clause.status.rawValue))
    }
    // Where the rate is not known, the cap may hold: then it bounds only the least.
    step.add(cap.rate == nil ? "possibleCap" : "cap", .points(cap.points))
    step.add("rate", cap.rate.map { .fraction($0.fraction) })
    step.add("below", cap.below.map { .decimal($0) })
    step.add("low", .points(total.low))
    step.add("high", .points(total.high))
    step.add("explanation", .string(cap.reason))
    return step.value
  }

  /// The word for why there is a grade or none.
  static func verdict(_ grade: GradeVerdict) -> String {
    switch grade {
    case .grade: "grade"
    case .weightsDoNotTotal: "weights-do-not-total"
    case .undetermined: "undetermined"
    case .noScale: "no-scale"
    }
  }
}
