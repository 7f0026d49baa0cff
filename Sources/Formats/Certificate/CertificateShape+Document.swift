import EvaluationModel

extension CertificateShape {
  /// A whole certificate.
  static let document = CertificateShape.object([
    .needed("format", .word([CertificateBuilder.format])),
    .needed("version", .integer(CertificateBuilder.version...CertificateBuilder.version)),
    .needed("source", source), .needed("form", form), .needed("rubric", rubric),
    .needed("inputs", .any), .needed("items", .list(item)),
    .needed("dimensions", .list(dimension)), .needed("total", total),
    .needed("digests", digests),
  ])

  private static let source = CertificateShape.object([
    .needed("file", .text), .needed("sha256", .digest), .needed("form", .integer(1...1_000_000)),
  ])

  private static let form = CertificateShape.object([
    .needed("kind", .word(EvaluationKind.allCases.map(\.rawValue))),
    .needed("year", .nullable(.integer(0...9999))), .needed("unit", .text),
    .needed("department", .text), .needed("project", .text),
    .optional("dataWithoutUnit", .list(.text)),
  ])

  private static let rubric = CertificateShape.object([
    .needed("id", .text), .needed("title", .text), .needed("sha256", .digest),
    .optional("variant", .text),
    .needed("total", .points), .needed("digits", .integer(0...6)),
    .needed("grades", .list(.object([.needed("name", .text), .needed("from", .points)]))),
    .optional("text", .text),
  ])

  /// What every item has and what some have.
  static let item = CertificateShape.object([
    .needed("item", .word(["execution", "goal", "indicator"])), .needed("name", .text),
    .needed("pointer", .text), .optional("dimension", .integer(0...1_000_000)),
    .needed("counts", .flag), .needed("inputs", .list(input)),
    .optional("standard", .text), .optional("goal", .text), .optional("formula", .text),
    .optional("data", .list(data)), .optional("value", .fraction),
    .optional("valueFrom", .word(["formula", "form"])),
    .optional("expenditure", .decimal), .optional("budget", .decimal),
    .optional("rate", .fraction),
    .optional("direction", .word(["at-least", "at-most", "range", "exact"])),
    .optional(
      "directionFrom", .word(["written", "column", "name", "cost", "falling", "standard"])),
    .optional("targetFromName", .flag), .optional("unitAdopted", .flag),
    .optional("completion", .fraction),
    .needed("weight", .points), .needed("weightFrom", .word(["form", "rubric", "none"])),
    .needed("claimed", .nullable(.points)),
    .optional("rule", .text), .optional("parameters", .any), .optional("clause", .text),
    .optional("basis", .text),
    .optional("status", .word(Clause.Status.allCases.map(\.rawValue))),
    .needed("outcome", .word(Outcome.allCases.map(\.rawValue))),
    .optional("reason", .word(OutcomeReason.allCases.map(\.rawValue))),
    .optional("share", .fraction), .optional("exact", .nullable(.fraction)),
    .optional("rounding", rounding), .optional("rounded", .points),
    .optional("overshoot", .word(["explain", "flag", "deducted"])),
    .optional("deduction", .points),
    .needed("low", .points), .needed("high", .points), .needed("score", .nullable(.points)),
    .needed("explanation", .text),
  ])

  private static let rounding = CertificateShape.object([
    .needed("digits", .integer(0...6)), .needed("mode", .word([CertifiedScore.roundingMode])),
  ])

  private static let input = CertificateShape.object([
    .needed("field", .text), .needed("pointer", .text), .optional("place", .text),
    .needed("filed", .text),
    .optional(
      "read",
      .object([
        .needed(
          "as",
          .word(["points", "amount", "quantity", "range", "date", "words", "blank", "malformed"])),
        .optional("operator", .text), .optional("approximate", .flag),
        .optional("number", .text), .optional("value", .decimal), .optional("upper", .decimal),
        .optional("unit", .text), .optional("date", .text),
      ])),
  ])

  /// A data item that a formula or a checklist looked at.
  private static let data = CertificateShape.object([
    .needed("name", .text), .needed("text", .text), .needed("value", .nullable(.fraction)),
    .needed("inputs", .list(input)),
  ])

  private static let dimension = CertificateShape.object([
    .needed("name", .text), .needed("weight", .points), .optional("declared", .points),
    .needed("low", .points), .needed("high", .points), .needed("score", .nullable(.points)),
  ])

  private static let total = CertificateShape.object([
    .needed("weight", .points), .needed("low", .points), .needed("high", .points),
    .needed("score", .nullable(.points)), .needed("claimed", .nullable(.points)),
    .needed(
      "adjustments",
      .list(
        .object([
          .needed("name", .text), .optional("rule", .text), .optional("parameters", .any),
          .optional("clause", .text), .optional("basis", .text),
          .optional("status", .word(Clause.Status.allCases.map(\.rawValue))),
          .optional("cap", .points), .optional("possibleCap", .points),
          .optional("rate", .fraction), .optional("below", .decimal),
          .optional("factor", .fraction),
          .needed("low", .points), .needed("high", .points), .needed("explanation", .text),
        ]))),
    .needed(
      "verdict", .word(["grade", "weights-do-not-total", "undetermined", "no-scale"])),
    .needed("grade", .nullable(.text)), .needed("explanation", .text),
  ])

  private static let digests = CertificateShape.object([
    .needed("source", .digest), .needed("form", .digest), .needed("rubric", .digest),
    .needed("inputs", .digest), .needed("items", .list(.digest)),
    .needed("dimensions", .digest), .needed("total", .digest), .needed("all", .digest),
  ])
}
