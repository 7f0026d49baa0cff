import EvaluationModel
import Formats
import Reports
import Scoring

/// `rubrics list|show|check|diff`.
public enum RubricsWorkflow {
  /// Lists the built-in rubrics.
  ///
  /// - Returns: How it ended.
  public static func list(_ console: Console) -> ExitStatus {
    console.write(RubricText.list(BuiltInRubrics.all) + "\n某一个的内容：ziping rubrics show <编号>\n")
    return .done
  }

  /// Shows one rubric.
  ///
  /// - Returns: How it ended; ``ExitStatus/usage`` when there is no such rubric.
  public static func show(_ name: String, _ console: Console) -> ExitStatus {
    do throws(WorkflowFault) {
      let rubric = try RubricSource(name, isUsage: true).printedRubric()
      console.write(RubricText.show(rubric, glossary: .catalogue, width: console.width))
      return .done
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }

  /// Says in words what changed from one rubric to another.
  ///
  /// - Parameters:
  ///   - old: The id or file of the earlier rubric.
  ///   - new: The id or file of the later one.
  ///   - console: Where the results go.
  /// - Returns: How it ended; ``ExitStatus/usage`` when there is no such rubric.
  public static func diff(_ old: String, _ new: String, _ console: Console) -> ExitStatus {
    do throws(WorkflowFault) {
      let before = try RubricSource(old, isUsage: true).printedRubric()
      let after = try RubricSource(new, isUsage: true).printedRubric()
      let differences = RubricDifferences(from: before, to: after, glossary: .catalogue)
      console.write(differences.text(width: console.width))
      return .done
    } catch {
      console.report("错误：\(error)")
      return error.isUsage ? .usage : .found
    }
  }

  /// Proves rubrics and runs their worked cases.
  ///
  /// - Parameters:
  ///   - names: Ids, files or folders; empty for all built-in ones.
  ///   - console: Where the results go.
  /// - Returns: How it ended; ``ExitStatus/found`` when one has a fault or a case does not come out.
  public static func check(_ names: [String], _ console: Console) -> ExitStatus {
    var status = ExitStatus.done
    for name in names.isEmpty ? BuiltInRubrics.ids : names {
      do throws(WorkflowFault) {
        let source = try RubricSource(name, isUsage: true)
        try source.prove()
        let runner = RubricCaseRunner(try source.scorer())
        let count = try check(source, runner, console)
        console.write("\(source.document.rubric.id)：没有问题，\(count)个算例全部相符。\n")
      } catch {
        console.report(error.description)
        status = status.worse(error.isUsage ? .usage : .found)
      }
    }
    return status
  }

  /// Shows worked cases that are taken from published forms: what was published beside what comes out.
  ///
  /// - Parameters:
  ///   - names: Ids, files or folders; empty for all built-in ones.
  ///   - console: Where the results go.
  /// - Returns: How it ended; ``ExitStatus/found`` when a rubric or its cases cannot be read.
  public static func cases(_ names: [String], _ console: Console) -> ExitStatus {
    let text = PublishedCasesText(width: console.width)
    var status = ExitStatus.done
    for name in names.isEmpty ? BuiltInRubrics.ids : names {
      do throws(WorkflowFault) {
        let source = try RubricSource(name, isUsage: true)
        let runner = RubricCaseRunner(try source.scorer())
        for worked in try worked(source) {
          let lines = runner.comparisons(of: worked)
          guard !lines.isEmpty else { continue }
          console.write("\(text.text("\(source.document.rubric.id)：\(worked.title)", lines))\n")
        }
      } catch {
        console.report(error.description)
        status = status.worse(error.isUsage ? .usage : .found)
      }
    }
    return status
  }

  /// The worked cases beside a rubric; empty where it has none.
  private static func worked(_ source: RubricSource) throws(WorkflowFault) -> [RubricCase] {
    guard let cases = source.cases else { return [] }
    do throws(RubricFileFaults) {
      return try RubricCasesYAMLReader.read(cases.bytes, file: cases.file)
    } catch {
      throw WorkflowFault(error.description)
    }
  }

  /// Runs the worked cases beside a rubric and returns how many there are.
  private static func check(
    _ source: RubricSource, _ runner: RubricCaseRunner, _ console: Console
  ) throws(WorkflowFault) -> Int {
    guard let cases = source.cases else { return 0 }
    let worked = try worked(source)
    let failures = worked.flatMap { runner.failures(of: $0) }
    guard failures.isEmpty else {
      let lines = failures.map { failure in
        let message = "算例“\(failure.title)”不符：\(failure.message)"
        return RubricCasesYAMLReader.fault(
          at: failure.place, message, in: cases.bytes, file: cases.file
        ).description
      }
      throw WorkflowFault(lines.joined(separator: "\n"))
    }
    return worked.count
  }
}
