import EvaluationModel

extension ScoreSheetJSONWriter {
  /// The cap on a total: what the rows had together, and why less counts.
  func add(_ cap: TotalCap, _ scored: ScoredForm, to json: inout JSONText) {
    json.member("points", raw: cap.points.description)
    if let rate = cap.rateText { json.member("rate", rate) }
    if let below = cap.belowText { json.member("below", below) }
    json.key("rows") { json in
      json.object { json in
        json.member("low", raw: cap.low.description)
        json.member("high", raw: cap.high.description)
      }
    }
    addBasis(TotalCapPolicy.rule, cap.clause, scored, to: &json)
  }
}
