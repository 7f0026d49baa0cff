import Testing

@testable import Workflows

@Suite struct CatalogueWorkflowTests {
  @Test(arguments: ["W01", "w01", "T01", "D01", "bands", "execution-rate", "overshoot"])
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

  @Test(arguments: ["submission", "score-sheet"])
  func `a schema is printed as JSON`(_ name: String) {
    let console = RecordingConsole()
    #expect(CatalogueWorkflow.schema(name, console.console) == .done)
    #expect(console.output.hasPrefix("{"))
  }
}
