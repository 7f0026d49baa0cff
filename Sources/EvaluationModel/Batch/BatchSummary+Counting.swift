extension BatchSummary {
  /// Adds an entry.
  public mutating func add(_ entry: BatchEntry) {
    entries += 1
    switch entry.content {
    case .scored(let form): add(form, at: entry.place)
    case .baseData(let unit):
      baseData += 1
      addUnit(unit)
    case .fault(let fault): add(fault, at: entry.place)
    }
  }

  private mutating func addUnit(_ unit: String) {
    guard !unit.isEmpty else { return }
    let number = entries
    unitNames.update(unit) { if $0 == 0 { $0 = number } }
  }

  private mutating func add(_ form: FormEntry, at place: BatchPlace) {
    let number = entries
    let tolerance = tolerance
    addUnit(form.unit)
    all.add(form, number: number, tolerance: tolerance)
    kinds[form.kind, default: BatchFigures()].add(form, number: number, tolerance: tolerance)
    departments.update(form.departmentName) {
      $0.add(form, number: number, tolerance: tolerance)
    }
    rubrics.update(form.rubric) { $0 += 1 }
    addTotals(of: form)
    addGrades(of: form)
    addFindings(of: form, at: place)
    ranking.add(form, at: place, number: number)
  }

  private mutating func addTotals(of form: FormEntry) {
    guard form.weight > .zero else { return }
    low.add(form.low, outOf: form.weight)
    high.add(form.high, outOf: form.weight)
    bands[ScoreBand.index(of: form.low, outOf: form.weight)].recomputed += 1
    guard let claim = form.claimed else { return }
    claimed.add(claim, outOf: form.weight)
    bands[ScoreBand.index(of: claim, outOf: form.weight)].claimed += 1
  }

  private mutating func addGrades(of form: FormEntry) {
    let number = entries
    if form.grade.isEmpty {
      ungraded += 1
    } else {
      let share = try? Fraction(
        Int128(form.low.millionths), over: Int128(form.weight.millionths))
      grades.update(form.grade) { figures in
        if figures.first == 0 { figures.first = number }
        figures.recomputed += 1
        figures.raise(to: share)
      }
    }
    if form.claimedGrade.isEmpty {
      gradeUnclaimed += 1
    } else {
      grades.update(form.claimedGrade) { figures in
        if figures.first == 0 { figures.first = number }
        figures.claimed += 1
      }
    }
  }

  private mutating func addFindings(of form: FormEntry, at place: BatchPlace) {
    let number = entries
    var seen: Set<String> = []
    for finding in form.findings {
      let isNew = seen.insert(finding.code).inserted
      codes.update(finding.code) { figures in
        if figures.first == 0 {
          figures.first = number
          figures.name = finding.name
          figures.place = place.title
        }
        figures.findings += 1
        figures.severity = max(figures.severity, finding.severity)
        if isNew { figures.forms += 1 }
      }
    }
  }

  private mutating func add(_ fault: BatchFault, at place: BatchPlace) {
    let number = entries
    faults += 1
    faultCodes.update(fault.code) { figures in
      if figures.first == 0 {
        figures.first = number
        figures.place = place.title
        figures.message = fault.message
      }
      figures.forms += 1
    }
    guard unscored.count < limits.unscored else { return }
    unscored.append(Unscored(number: number, place: place, fault: fault))
  }
}

extension BatchSummary.GradeFigures {
  /// Raises the highest total to another that is higher.
  fileprivate mutating func raise(to share: Fraction?) {
    guard let share else { return }
    guard let best else {
      self.best = share
      return
    }
    if let order = try? share.compared(to: best), order > 0 { self.best = share }
  }
}

extension FormEntry {
  /// The department that a form counts for: 主管部门, and for the whole spending of a unit that names
  /// none, the unit itself.
  var departmentName: String {
    department.isEmpty && kind == .department ? unit : department
  }
}
