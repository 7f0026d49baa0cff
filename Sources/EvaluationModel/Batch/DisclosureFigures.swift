/// The figures behind 绩效评价工作开展情况 of the yearly disclosure: projects and money by kind of
/// budget, execution, scores and grades.
///
/// The kind of a budget is read from the fund rows of each form and never guessed; money that no row
/// says the kind of stands apart. A form counts with its money only where both 全年预算数 and 全年执行数
/// can be read.
public struct DisclosureFigures: Equatable, Sendable {
  /// Forms and their money.
  public struct Sums: Equatable, Sendable {
    /// How many forms.
    public internal(set) var forms = 0
    /// 全年预算数, in 元.
    public internal(set) var budget = Fraction.zero
    /// 全年执行数, in 元.
    public internal(set) var expenditure = Fraction.zero
    /// Whether every form with expenditure here has a budget here too, so that a rate says something.
    public internal(set) var hasRate = true

    /// 执行数 ÷ 预算数; `nil` without a budget.
    public var rate: Ratio? {
      guard hasRate, budget.numerator > 0 else { return nil }
      return (try? expenditure.divided(by: budget)).map(Ratio.init)
    }

    /// The share of a whole; `nil` where the whole is nothing.
    public func share(of whole: Sums) -> Ratio? {
      guard whole.budget.numerator > 0 else { return nil }
      return (try? budget.divided(by: whole.budget)).map(Ratio.init)
    }
  }

  /// Scores and grades of forms.
  public struct Results: Equatable, Sendable {
    /// How many forms.
    public internal(set) var forms = 0
    /// The certain totals of forms of 100 points.
    public internal(set) var scores = PointsMean()
    /// The claimed totals of forms of 100 points.
    public internal(set) var claims = PointsMean()
    /// How many totals are intervals.
    public internal(set) var uncertain = 0
    /// How many forms have other than 100 points.
    public internal(set) var otherWeight = 0
    /// How many forms have a recomputed grade; empty for none.
    public internal(set) var grades: [String: Int] = [:]
  }

  /// One project for a line of its own.
  public struct Project: Equatable, Sendable {
    /// The unit as filed.
    public let unit: String
    /// The project as filed.
    public let name: String
    /// The money.
    public let amounts: FormAmounts
    /// The rate of execution of that money; `nil` without a budget.
    public let rate: Ratio?
    /// The claimed total.
    public let claimed: Points?
    /// The least total.
    public let low: Points
    /// The most total.
    public let high: Points
    /// The grade; empty for none.
    public let grade: String
  }

  /// How many projects have a line of their own; of more none has.
  public static let mostListed = 20

  /// The year; `nil` where the forms are of several or do not say.
  public private(set) var year: Int?
  /// The units by their keys, as filed first.
  public private(set) var units: [String: String] = [:]
  /// The projects with money.
  public private(set) var projects = Sums()
  /// The projects by kind of budget; one with money of two kinds counts in both.
  public private(set) var kinds: [BudgetKind: Sums] = [:]
  /// The money of projects that no row says the kind of.
  public private(set) var unstated = Sums()
  /// How many project forms have rows of kinds that come to more than the total; all of their money
  /// stands in ``unstated``.
  public private(set) var contradictory = 0
  /// How many project forms have an amount that cannot be read, or do not fill one.
  public private(set) var withoutMoney = 0
  /// Scores and grades of the projects.
  public private(set) var results = Results()
  /// The 整体支出 with money.
  public private(set) var departments = Sums()
  /// How many 整体支出 forms have an amount that cannot be read, or do not fill one.
  public private(set) var departmentsWithoutMoney = 0
  /// Scores and grades of 整体支出.
  public private(set) var departmentResults = Results()
  /// The projects one by one, in the order in which they were added; empty where there are more
  /// than ``mostListed``.
  public var listed: [Project] { results.forms > Self.mostListed ? [] : lines }

  private var lines: [Project] = []
  private var isFirst = true

  /// Figures of nothing.
  public init() {}

  /// The sums of a kind; nothing where no form has any.
  public func sums(of kind: BudgetKind) -> Sums { kinds[kind] ?? Sums() }

  /// Adds a form.
  public mutating func add(_ form: FormEntry) {
    year = isFirst || year == form.year ? form.year : nil
    isFirst = false
    let key = NameKey.unit(form.unit)
    if !key.isEmpty, units[key] == nil { units[key] = form.unit }
    switch form.kind {
    case .project:
      results.add(form)
      addMoney(of: form)
      if lines.count <= Self.mostListed { lines.append(Project(form)) }
    case .department:
      departmentResults.add(form)
      let amounts = FormAmounts(form.funds)
      if !departments.add(amounts.annualBudget, amounts.annualExpenditure) {
        departmentsWithoutMoney += 1
      }
    }
  }

  private mutating func addMoney(of form: FormEntry) {
    let budget = FundSplit(.annualBudget, of: form.funds)
    let expenditure = FundSplit(.annualExpenditure, of: form.funds)
    guard projects.add(budget.total, expenditure.total) else {
      withoutMoney += 1
      return
    }
    if budget.isContradictory || expenditure.isContradictory {
      contradictory += 1
      unstated.add(budget.total, expenditure.total)
      return
    }
    for kind in BudgetKind.allCases {
      let (money, spent) = (budget.kinds[kind], expenditure.kinds[kind])
      guard money.map({ !$0.isZero }) ?? false || spent.map({ !$0.isZero }) ?? false else {
        continue
      }
      var sums = kinds[kind] ?? Sums()
      sums.add(money, spent)
      kinds[kind] = sums
    }
    if let money = budget.rest, let spent = expenditure.rest, !money.isZero || !spent.isZero {
      unstated.add(money, spent)
      // A kind that is only told for one of the two columns leaves no rate for the rest.
      if Set(budget.kinds.keys) != Set(expenditure.kinds.keys) { unstated.hasRate = false }
    }
  }
}

extension DisclosureFigures.Sums {
  /// Adds a form's money; `false`, and nothing added, where one of the two cannot be read.
  @discardableResult
  fileprivate mutating func add(
    _ budget: FormAmounts.Amount, _ expenditure: FormAmounts.Amount
  ) -> Bool {
    guard let money = try? budget.value?.yuan.fraction(),
      let spent = try? expenditure.value?.yuan.fraction(),
      let budgets = try? self.budget.plus(money),
      let expenditures = try? self.expenditure.plus(spent)
    else { return false }
    forms += 1
    self.budget = budgets
    self.expenditure = expenditures
    return true
  }

  /// Adds a form's money of one kind, where the form's own sum has been added before.
  fileprivate mutating func add(_ budget: Fraction?, _ expenditure: Fraction?) {
    forms += 1
    if budget == nil || expenditure == nil { hasRate = false }
    self.budget = (try? self.budget.plus(budget ?? .zero)) ?? self.budget
    self.expenditure = (try? self.expenditure.plus(expenditure ?? .zero)) ?? self.expenditure
  }
}

extension DisclosureFigures.Results {
  fileprivate mutating func add(_ form: FormEntry) {
    forms += 1
    grades[form.grade, default: 0] += 1
    if form.score == nil { uncertain += 1 }
    guard form.weight == 100 else {
      otherWeight += 1
      return
    }
    if let score = form.score { scores.add(score) }
    if let claimed = form.claimed { claims.add(claimed) }
  }
}

extension DisclosureFigures.Project {
  fileprivate init(_ form: FormEntry) {
    unit = form.unit
    name = form.project
    amounts = FormAmounts(form.funds)
    claimed = form.claimed
    low = form.low
    high = form.high
    grade = form.grade
    if let budget = amounts.annualBudget.value, let spent = amounts.annualExpenditure.value {
      rate = try? Ratio(of: spent.yuan, to: budget.yuan)
    } else {
      rate = nil
    }
  }
}
