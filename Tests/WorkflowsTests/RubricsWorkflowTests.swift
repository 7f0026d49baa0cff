import Formats
import TestSupport
import Testing

@testable import Workflows

@Suite struct RubricsWorkflowTests {
  @Test func `every built-in rubric is sound and all its worked cases come out`() {
    let console = RecordingConsole()
    let status = RubricsWorkflow.check([], console.console)
    #expect(status == .done, "\(console.reports.joined(separator: "\n"))")
    for id in BuiltInRubrics.ids {
      #expect(console.output.contains("\(id)：没有问题"))
    }
  }

  @Test func `the list names every built-in rubric`() {
    let console = RecordingConsole()
    #expect(RubricsWorkflow.list(console.console) == .done)
    for id in BuiltInRubrics.ids {
      #expect(console.output.contains(id))
    }
  }

  @Test func `a rubric is shown with its clauses and their status`() {
    let console = RecordingConsole()
    #expect(RubricsWorkflow.show("hunan-project", console.console) == .done)
    for piece in ["产出指标", "财预〔2020〕10号", "待核对", "优"] {
      #expect(console.output.contains(piece))
    }
  }

  @Test func `what changed from one rubric to another is said in words`() {
    let console = RecordingConsole()
    #expect(RubricsWorkflow.diff("mof-2020-project", "mof-2021-project", console.console) == .done)
    #expect(console.output.contains("产出指标：50分 → 40分"))
    #expect(console.output.contains("成本指标：不设 → 20分"))
    #expect(RubricsWorkflow.diff("mof-2020-project", "nowhere", console.console) == .usage)
  }

  @Test func `an unknown rubric is a wrong use that names the known ones`() {
    let console = RecordingConsole()
    #expect(RubricsWorkflow.show("nowhere", console.console) == .usage)
    #expect(console.reports.first?.contains("hunan-project") == true)
  }

  @Test func `a variant is shown and compared as a table of its own`() {
    let shown = RecordingConsole()
    #expect(RubricsWorkflow.show("hunan-department-table:b", shown.console) == .done)
    #expect(shown.output.hasPrefix("湖南省部门整体支出绩效评价评分表（投入13、过程61、产出及效率26）"))
    #expect(shown.output.contains("三公经费变动率  8分（依据 table-b，推定）"))
    let compared = RecordingConsole()
    let status = RubricsWorkflow.diff(
      "hunan-department-table", "hunan-department-table:b", compared.console)
    #expect(status == .done)
    #expect(compared.output.contains("三公经费变动率的“每一步扣的分数”（points）：0.5 → 0.8"))
    let unknown = RecordingConsole()
    #expect(RubricsWorkflow.show("hunan-department-table:c", unknown.console) == .usage)
    #expect(unknown.reports.first?.contains("b、2018") == true)
  }
}
