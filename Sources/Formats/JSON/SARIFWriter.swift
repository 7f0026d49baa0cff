public import EvaluationModel

/// Writes the findings of many forms in the Static Analysis Results Interchange Format (SARIF 2.1.0,
/// OASIS), which editors and build servers show.
public struct SARIFWriter: Sendable {
  private let rules: [SARIFRule]

  /// A writer.
  ///
  /// - Parameter rules: What the codes mean, in their order.
  public init(rules: [SARIFRule]) {
    self.rules = rules
  }

  /// The findings as UTF-8 JSON; files that could not be read are notifications of the run.
  public func bytes(for folder: ReviewedFolder) -> [UInt8] {
    var json = JSONText(.pretty)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs") { json in
        json.array { json in json.item { $0.object { add(folder, to: &$0) } } }
      }
    }
    return json.finished()
  }

  private func add(_ folder: ReviewedFolder, to json: inout JSONText) {
    json.key("tool") { json in
      json.object { json in
        json.key("driver") { json in
          json.object { json in
            json.member("name", "ziping")
            json.key("rules") { json in
              json.array { json in for rule in rules { json.item { add(rule, to: &$0) } } }
            }
          }
        }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.key("invocations") { json in
      json.array { json in json.item { $0.object { addInvocation(folder.unread, to: &$0) } } }
    }
    json.key("results") { json in
      json.array { json in
        for form in folder.forms {
          for finding in form.scored.findings { json.item { add(finding, form, to: &$0) } }
        }
      }
    }
  }

  private func add(_ rule: SARIFRule, to json: inout JSONText) {
    json.object { json in
      json.member("id", rule.code)
      json.member("name", rule.name)
      json.key("shortDescription") { $0.object { $0.member("text", rule.title) } }
      json.key("fullDescription") { $0.object { $0.member("text", rule.meaning) } }
      json.key("help") { $0.object { $0.member("text", rule.remedy) } }
      json.key("defaultConfiguration") { json in
        json.object { $0.member("level", Self.level(rule.severity)) }
      }
    }
  }

  private func addInvocation(
    _ unread: [ReviewedFolder.UnreadFile], to json: inout JSONText
  ) {
    json.member("executionSuccessful", raw: unread.isEmpty ? "true" : "false")
    json.key("toolExecutionNotifications") { json in
      json.array { json in
        for file in unread {
          json.item { json in
            json.object { json in
              if !file.code.isEmpty {
                json.key("descriptor") { $0.object { $0.member("id", file.code) } }
              }
              json.member("level", "error")
              json.key("message") { $0.object { $0.member("text", file.message) } }
              json.key("locations") { json in
                json.array { json in
                  json.item { $0.object { addFile(file.file, place: nil, to: &$0) } }
                }
              }
            }
          }
        }
      }
    }
  }

  private func add(_ finding: Finding, _ form: ReviewedForm, to json: inout JSONText) {
    json.object { json in
      json.member("ruleId", finding.code)
      if let index = rules.firstIndex(where: { $0.code == finding.code }) {
        json.member("ruleIndex", raw: "\(index)")
      }
      json.member("level", Self.level(finding.severity))
      json.key("message") {
        $0.object { $0.member("text", finding.message + " " + finding.advice) }
      }
      json.key("locations") { json in
        json.array { json in
          json.item { json in
            json.object { json in
              let submission = form.scored.submission
              let place = submission.places.first { $0.key.pointer == finding.pointer }?.value
              addFile(form.file, place: place, to: &json)
              json.key("logicalLocations") { json in
                json.array { json in
                  json.item { json in
                    json.object { json in
                      json.member("fullyQualifiedName", finding.pointer)
                      if !finding.place.isEmpty { json.member("name", finding.place) }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func addFile(_ file: String, place: Place?, to json: inout JSONText) {
    json.key("physicalLocation") { json in
      json.object { json in
        json.key("artifactLocation") { $0.object { $0.member("uri", FileLink.address(file)) } }
        guard case .text(let line, let column)? = place else { return }
        json.key("region") { json in
          json.object { json in
            json.member("startLine", raw: "\(line)")
            json.member("startColumn", raw: "\(column)")
          }
        }
      }
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
