import EvaluationModel
import Formats
import Review
import Scoring
import Store

/// `rules`, `checks`, `explain` and `schema`: what the command knows, for people.
public enum CatalogueWorkflow {
  /// Lists every rule with its parameters.
  ///
  /// - Returns: How it ended.
  public static func rules(_ console: Console) -> ExitStatus {
    let texts = RuleCatalogue.descriptions.map { RuleText.text(of: $0) }
    console.write(texts.joined(separator: "\n") + "\n一条规则的算例：ziping explain <规则>\n")
    return .done
  }

  /// Lists every check.
  ///
  /// - Returns: How it ended.
  public static func checks(_ console: Console) -> ExitStatus {
    for check in CheckCatalogue.descriptions {
      console.write("\(check.code)  \(check.severity.title)  \(check.title)（\(check.name)）\n")
    }
    for fault in ReadingFaultCode.allCases {
      console.write("\(fault.rawValue)  \(Severity.error.title)  \(fault.meaning)（\(fault.name)）\n")
    }
    console.write("\n某一项的含义、例子和改法：ziping explain <代码>\n")
    return .done
  }

  /// Explains a check, a document fault or a rule.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when nothing has that code.
  public static func explain(_ code: String, _ console: Console) -> ExitStatus {
    if let check = CheckCatalogue.description(code: code) {
      console.write(CheckText.text(of: check))
    } else if let rule = RuleCatalogue.description(id: code) {
      console.write(RuleText.text(of: rule) + RuleText.examples(of: rule))
    } else if let fault = ReadingFaultCode(rawValue: code.uppercased()) {
      console.write(
        """
        \(fault.rawValue) \(fault.name)（\(Severity.error.title)）
        含义：\(fault.meaning)
        例：\(fault.example)
        改法：\(fault.remedy)

        """)
    } else {
      let codes =
        CheckCatalogue.descriptions.map(\.code) + ReadingFaultCode.allCases.map(\.rawValue)
      console.report(
        """
        错误：没有“\(code)”这个代码或规则。
        检查代码：\(codes.joined(separator: "、"))
        规则：\(RuleCatalogue.descriptions.map(\.id).joined(separator: "、"))
        """)
      return .usage
    }
    return .done
  }

  /// Prints a schema of JSON or the tables of the store, or lists which there are.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when there is no such schema.
  public static func schema(_ name: String?, _ console: Console) -> ExitStatus {
    guard let name else {
      for schema in SchemaCatalogue.allCases { console.write("\(schema.name)  \(schema.title)\n") }
      console.write("\(StoreSchema.name)  \(StoreSchema.title)\n")
      return .done
    }
    if name == StoreSchema.name {
      console.write(StoreSchema.text)
      return .done
    }
    guard let schema = SchemaCatalogue(name: name) else {
      let names = (SchemaCatalogue.allCases.map(\.name) + [StoreSchema.name])
        .joined(separator: "、")
      console.report("错误：没有“\(name)”这个格式说明。可以写：\(names)。")
      return .usage
    }
    console.write(schema.text.hasSuffix("\n") ? schema.text : schema.text + "\n")
    return .done
  }
}
