/// A 基础数据表 block by block, before it is drawn.
///
/// What is printed and what is filled in is decided here; ``BaseDataLayout`` draws it.
struct BaseDataSheet {
  /// One cell that is no label.
  struct Value: Equatable {
    /// What stands in it.
    var text = ""
    /// What is to be written there, in a blank form.
    var input: FormInput?
    /// How to fill it in.
    var help = ""
  }

  /// A heading over a column.
  struct Heading: Equatable {
    /// What it says.
    var text: String
    /// How to fill in what stands below.
    var help = ""
  }

  /// One row of 经费控制情况.
  struct Row: Equatable {
    /// What its label says, with the blanks that show what it is a part of.
    var label: String
    /// How to fill it in.
    var help = ""
    /// What is to be written behind the label, in a blank form.
    var input: FormInput?
    /// Its values, from left to right.
    var values: [Value]
  }

  /// A block of values under headings beside one label.
  struct Block: Equatable {
    /// The label at the left.
    var label: String
    /// The headings.
    var headings: [Heading]
    /// The rows below them.
    var rows: [[Value]]
  }

  /// 财政供养人员情况.
  var people: Block
  /// The columns of 经费控制情况.
  var columns: [Heading]
  /// The rows of 经费控制情况.
  var expenses: [Row]
  /// 楼堂馆所控制情况, one block for every building that has a label of its own.
  var buildings: [Block]
  /// What has a row of its own: 厉行节约保障措施.
  var lines: [Row]

  /// The words of the official form.
  enum Words {
    static let people = "财政供养人员情况（人）"
    static let expenses = "经费控制情况"
    static let buildings = "楼堂馆所控制情况"
    static let economy = "厉行节约保障措施"

    /// The headings of 财政供养人员情况, in the order whole, part, rate.
    static func people(of year: Int?) -> [String] {
      ["编制数", (year.map { "\($0)年" } ?? "") + "实际在职人数", "控制率"]
    }

    /// The columns of 经费控制情况.
    static func columns(of year: Int?) -> [String] {
      guard let year else { return ["上年决算数", "本年预算数", "本年决算数"] }
      return ["\(year - 1)年决算数", "\(year)年预算数", "\(year)年决算数"]
    }

    /// The headings of 楼堂馆所控制情况, two times in the order whole, part, rate.
    static let building = ["批复规模（㎡）", "实际规模（㎡）", "规模控制率", "预算投资（万元）", "实际投资（万元）", "投资概算控制率"]

    /// The label of 楼堂馆所控制情况.
    static func buildings(of year: Int?) -> String {
      "\(buildings)（\(year.map { "\($0)年" } ?? "本年")完工项目）"
    }

    /// The rows of 经费控制情况 that the official form prints.
    static let rows: [[BaseDataName.Step]] = [
      "三公经费", "三公经费/公务用车购置和维护经费", "三公经费/公务用车购置和维护经费/其中：公车购置",
      "三公经费/公务用车购置和维护经费/其中：公车运行维护", "三公经费/出国经费", "三公经费/公务接待", "项目支出", "公用经费",
      "公用经费/其中：办公费", "公用经费/其中：水费、电费、差旅费", "公用经费/其中：会议费、培训费", "政府采购金额", "部门基本支出预算调整",
    ].map { BaseDataName("\($0)/决算数").path }

    /// The rows about which the official form asks nothing of the year before.
    static let withoutPreviousYear = ["政府采购金额", "部门基本支出预算调整"]
  }
}
