import Testing

@testable import Workflows

@Suite struct CatalogueWorkflowTests {
  @Test(
    arguments: [
      "W01", "w01", "T01", "D01", "bands", "execution-rate", "overshoot", "total-cap-by-execution",
    ])
  func `every code and rule is explained`(_ code: String) {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.explain(code, console.console) == .done)
    #expect(console.output.contains("例"))
  }

  @Test func `an unknown code is a wrong use that names the known ones`() {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.explain("Z99", console.console) == .usage)
    #expect(console.reports.first?.contains("W01") == true)
    #expect(console.reports.first?.contains("proportional-completion") == true)
  }

  @Test func `rules and checks are listed`() {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.rules(console.console) == .done)
    #expect(CatalogueWorkflow.checks(console.console) == .done)
    for piece in ["qualitative-tiers", "deadline", "W01", "D01"] {
      #expect(console.output.contains(piece))
    }
  }

  @Test(arguments: ["submission", "score-sheet", "batch-record", "certificate"])
  func `a schema is printed as JSON`(_ name: String) {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.schema(name, console.console) == .done)
    #expect(console.output.hasPrefix("{"))
  }

  @Test func `an example says once what its wrong and its corrected form share`() {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.explain("C03", console.console) == .done)
    #expect(console.output.matches(of: /“培训完成时间”/).count == 1)
    #expect(console.output.contains("两例都是"))
  }

  @Test func `an example does not call every row of funds the total`() {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.explain("F06", console.console) == .done)
    #expect(console.output.contains("第2行资金的全年执行数填“90”"))
    #expect(!console.output.contains("年度资金总额的全年执行数填“90”"))
  }
}
