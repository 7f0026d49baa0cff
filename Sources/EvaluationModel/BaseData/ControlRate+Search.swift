extension ControlRate {
  /// The rates of a form: that of its people, and both of every building, as far as the form has any of
  /// their values.
  ///
  /// - Parameter submission: The form.
  /// - Returns: The rates, that of the people first.
  public static func all(in submission: Submission) -> [ControlRate] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for (index, item) in submission.data.enumerated() {
      let text = submission.string(item.name) ?? ""
      let name = BaseDataName(text)
      guard let (kind, role) = role(of: name, text) else { continue }
      let building = (name.path.map(\.text) + [name.copy]).joined(separator: "/")
      let key = kind == .staff ? "" : "\(kind.title)/\(building)"
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(kind: kind))
      }
      groups[place].add(ControlRateOperand(index, name, of: submission), as: role)
    }
    let people = groups.filter { $0.kind == .staff }
    return (people + groups.filter { $0.kind != .staff }).map {
      ControlRate(kind: $0.kind, rate: $0.rate, part: $0.part, whole: $0.whole)
    }
  }

  /// The rate of the people; `nil` where the form says nothing of them.
  public static func staff(of submission: Submission) -> ControlRate? {
    all(in: submission).first { $0.kind == .staff }
  }

  /// What a value is in a rate.
  enum Role { case rate, part, whole }

  /// The values of one rate: the first of each role.
  private struct Group {
    let kind: Kind
    var rate: ControlRateOperand?
    var part: ControlRateOperand?
    var whole: ControlRateOperand?

    mutating func add(_ operand: ControlRateOperand, as role: Role) {
      switch role {
      case .rate: rate = rate ?? operand
      case .part: part = part ?? operand
      case .whole: whole = whole ?? operand
      }
    }
  }

  /// What a value is in which rate, by its name; `nil` where it is in none.
  ///
  /// - Parameters:
  ///   - name: The name taken apart.
  ///   - text: The whole name.
  /// - Returns: The rate and the value's role in it.
  static func role(of name: BaseDataName, _ text: String) -> (kind: Kind, role: Role)? {
    let whole = NameKey.key(text)
    if whole.hasPrefix("编制数") || whole.hasPrefix("编制人数") { return (.staff, .whole) }
    if whole.hasSuffix("在职人数") { return (.staff, .part) }
    if whole == "控制率" || whole.hasSuffix("人员控制率") || whole == "编制控制率" {
      return (.staff, .rate)
    }
    let column = NameKey.key(name.column)
    switch NameKey.withoutBrackets(column) {
    case "批复规模", "批准规模", "批复面积": return (.area, .whole)
    case "实际规模", "实际面积": return (.area, .part)
    case "规模控制率", "面积控制率": return (.area, .rate)
    case "预算投资", "概算投资", "批复投资": return (.investment, .whole)
    case "实际投资": return (.investment, .part)
    case "投资概算控制率", "投资控制率": return (.investment, .rate)
    default: return nil
    }
  }
}
