import EvaluationModel

extension ScoreSheetJSONWriter {
  /// What a row of a scoring table was calculated from.
  func add(
    _ measurement: Measurement, of indicator: FixedIndicator, _ form: Submission,
    to json: inout JSONText
  ) {
    if let formula = indicator.formula { json.member("formula", formula.description) }
    if let value = measurement.valueText { json.member("value", value) }
    json.key("data") { json in
      json.array { json in
        for input in measurement.inputs {
          json.item { json in
            json.object { json in
              json.member("name", input.name)
              json.member("value", input.text)
              json.key("pointer") { json in
                guard let address = input.addresses.first else {
                  json.write(raw: "null")
                  return
                }
                json.write(string: address.pointer)
              }
              guard input.addresses.count > 1 else { return }
              json.key("parts") { json in
                json.array { json in
                  for address in input.addresses {
                    json.item { $0.write(string: address.pointer) }
                  }
                }
              }
            }
          }
        }
      }
    }
    json.member("standard", indicator.standard)
  }
}
