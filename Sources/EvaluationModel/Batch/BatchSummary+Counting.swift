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

  // MARK: Merging

  /// Adds the summary of entries that come after these, made with the same tolerance and limits.
  ///
  /// The result is that of adding those entries one by one, unless the other summary had more names
  /// than its limits keep apart: some of them may then stay among the rest.
  public mutating func merge(_ other: BatchSummary) {
    let before = entries
    entries += other.entries
    baseData += other.baseData
    faults += other.faults
    let all = other.all.moved(by: before)
    self.all.merge(all)
    for (kind, figures) in other.kinds {
      kinds[kind, default: BatchFigures()].merge(figures.moved(by: before))
    }
    ungraded += other.ungraded
    gradeUnclaimed += other.gradeUnclaimed
    for (index, band) in other.bands.enumerated() where bands.indices.contains(index) {
      bands[index].claimed += band.claimed
      bands[index].recomputed += band.recomputed
    }
    claimed.merge(other.claimed)
    low.merge(other.low)
    high.merge(other.high)
    ranking.merge(other.ranking, after: before)
    for form in other.unscored.prefix(max(limits.unscored - unscored.count, 0)) {
      unscored.append(
        Unscored(number: form.number + before, place: form.place, fault: form.fault))
    }
    mergeNames(of: other, after: before)
  }

  private mutating func mergeNames(of other: BatchSummary, after before: Int) {
    unitNames.merge(other.unitNames, by: \.self) { mine, theirs in
      if mine == 0 { mine = theirs + before }
    }
    grades.merge(other.grades, by: \.first) {
      if $0.first == 0 { $0.first = $1.first + before }
      $0.recomputed += $1.recomputed
      $0.claimed += $1.claimed
      $0.raise(to: $1.best)
    }
    departments.merge(other.departments, by: \.first) {
      $0.merge($1.moved(by: before))
    }
    rubrics.merge(other.rubrics, by: \.self, +=)
    codes.merge(other.codes, by: \.first) { mine, theirs in
      if mine.first == 0 {
        (mine.first, mine.name, mine.place) = (theirs.first + before, theirs.name, theirs.place)
      }
      mine.findings += theirs.findings
      mine.forms += theirs.forms
      mine.severity = max(mine.severity, theirs.severity)
    }
    faultCodes.merge(other.faultCodes, by: \.first) { mine, theirs in
      if mine.first == 0 {
        mine.first = theirs.first + before
        (mine.place, mine.message) = (theirs.place, theirs.message)
      }
      mine.forms += theirs.forms
    }
  }
}

extension BatchFigures {
  /// The same figures where `entries` others stand before them.
  fileprivate func moved(by entries: Int) -> BatchFigures {
    var figures = self
    if figures.first > 0 { figures.first += entries }
    return figures
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
