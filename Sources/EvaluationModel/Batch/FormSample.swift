/// A random sample of forms for 抽查 that anybody can draw again.
///
/// 1. The forms are put in order by ``Candidate`` (主管部门, 单位, 类别, 年度, 项目, 来源), texts byte by byte in
///    UTF-8, whatever order they came in.
/// 2. A generator SplitMix64 begins with the seed.
/// 3. A number below n is drawn as the next 64 bits modulo n; bits that would make one remainder more
///    likely than another, those from 2⁶⁴ − (2⁶⁴ mod n) on, are thrown away and drawn anew.
/// 4. Fisher–Yates: for i = 0, 1, … the form at i changes places with the one at i plus a number drawn
///    below the count that is left; the forms in front are the sample.
/// 5. By department, one form of each is drawn first, the departments in their order; then the rest is
///    drawn from all that are left, in their order.
///
/// The sample is listed in the order of the first step.
///
/// - SeeAlso: Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014.
public enum FormSample {
  /// A form that may be drawn.
  public struct Candidate: Hashable, Sendable {
    /// 主管部门 as filed; the unit itself for 整体支出 of a unit that names none.
    public var department: String
    /// The unit as filed.
    public var unit: String
    /// 整体支出 or 项目支出.
    public var kind: EvaluationKind
    /// The year; `nil` where the form does not say.
    public var year: Int?
    /// The project as filed.
    public var project: String
    /// Where the form came from.
    public var place: BatchPlace

    /// A scored form at its place.
    public init(_ form: FormEntry, at place: BatchPlace) {
      department = form.departmentName
      unit = form.unit
      kind = form.kind
      year = form.year
      project = form.project
      self.place = place
    }
  }

  /// Draws a sample.
  ///
  /// - Parameters:
  ///   - candidates: The forms, in any order.
  ///   - size: How many to draw; all where there are not as many.
  ///   - seed: The seed.
  ///   - byDepartment: Whether each department gives one form at least. Where there are more
  ///     departments than forms to draw, those that come first in their order give one.
  /// - Returns: The sample in the order of ``Candidate``.
  public static func draw(
    from candidates: [Candidate], size: Int, seed: UInt64, byDepartment: Bool = false
  ) -> [Candidate] {
    var random = SplitMix64Generator(seed: seed)
    let size = min(max(size, 0), candidates.count)
    var forms = candidates.map(Ranked.init)
    forms.sort()
    guard byDepartment else {
      return front(size, of: forms, &random).sorted().map(\.candidate)
    }
    var drawn: [Ranked] = []
    var left: [Ranked] = []
    var start = 0
    while start < forms.count {
      var end = start + 1
      while end < forms.count, forms[end].department == forms[start].department { end += 1 }
      if drawn.count < size {
        let chosen = start + Int(random.next(below: UInt64(end - start)))
        drawn.append(forms[chosen])
        for index in start..<end where index != chosen { left.append(forms[index]) }
      } else {
        left += forms[start..<end]
      }
      start = end
    }
    drawn += front(size - drawn.count, of: left, &random)
    return drawn.sorted().map(\.candidate)
  }

  /// The first forms of a list after as many steps of Fisher–Yates.
  private static func front(
    _ count: Int, of list: [Ranked], _ random: inout SplitMix64Generator
  ) -> [Ranked] {
    var list = list
    for index in 0..<min(max(count, 0), list.count) {
      let other = index + Int(random.next(below: UInt64(list.count - index)))
      list.swapAt(index, other)
    }
    return Array(list.prefix(max(count, 0)))
  }

  /// A form with what it is ordered by.
  private struct Ranked: Comparable {
    let candidate: Candidate
    var department: String { candidate.department }

    init(_ candidate: Candidate) {
      self.candidate = candidate
    }

    static func == (left: Ranked, right: Ranked) -> Bool { left.candidate == right.candidate }

    static func < (left: Ranked, right: Ranked) -> Bool {
      let (mine, theirs) = (left.candidate, right.candidate)
      if mine.department != theirs.department {
        return mine.department.utf8.lexicographicallyPrecedes(theirs.department.utf8)
      }
      if mine.unit != theirs.unit {
        return mine.unit.utf8.lexicographicallyPrecedes(theirs.unit.utf8)
      }
      if mine.kind != theirs.kind { return mine.kind.rawValue < theirs.kind.rawValue }
      if mine.year != theirs.year { return (mine.year ?? 0) < (theirs.year ?? 0) }
      if mine.project != theirs.project {
        return mine.project.utf8.lexicographicallyPrecedes(theirs.project.utf8)
      }
      if mine.place.source != theirs.place.source {
        return mine.place.source.utf8.lexicographicallyPrecedes(theirs.place.source.utf8)
      }
      return mine.place.order < theirs.place.order
    }
  }
}

extension BatchPlace {
  /// Where a form stands in its source.
  fileprivate var order: Int {
    switch position {
    case .whole: 0
    case .number(let number), .line(let number), .offset(let number): number
    }
  }
}
