import EvaluationModel
import Testing

@Suite struct DimensionHeadingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let heading: String
    let name: String
    let points: String?
    var testDescription: String { heading.debugDescription }
  }

  @Test(arguments: [
    Row(heading: "产出指标\n(50分)", name: "产出指标", points: "50"),
    Row(heading: "效益指标\n（30分）　", name: "效益指标", points: "30"),
    Row(heading: "满意度\n指标（ 12.5 分 ）", name: "满意度指标", points: "12.5"),
    Row(heading: "产出指标（部分）", name: "产出指标（部分）", points: nil),
    Row(heading: "产出指标(50)", name: "产出指标", points: "50"),
    Row(heading: "(50分)", name: "(50分)", points: nil),
    Row(heading: "", name: "", points: nil),
  ])
  func `a heading gives its name and the points that it states`(row: Row) {
    let heading = DimensionHeading(row.heading)
    #expect(heading.title == row.name)
    #expect(heading.declared?.description == row.points)
  }
}
