import EvaluationModel
import Formats

/// Writes scores back into the document that a file's forms were read from.
struct DocumentFilling {
  private let file: FormFile
  private let document: FormDocument
  private var entries: [CellEntry] = []
  private var comments: [CellComment] = []
  /// What was done to cells, for the remarks at them.
  private var changes: [GridPosition: String] = [:]
  /// What was changed and what was left, one sentence each, for people.
  private(set) var remarks: [String] = []

  /// A filling of a file; `nil` where it is no Word document or workbook.
  init?(_ file: FormFile) {
    guard let document = file.document else { return nil }
    self.file = file
    self.document = document
  }

  /// The suffix of the filled document: what it contains says it, and the input's name whether it
  /// is a template or has macros, because Office opens those under no other name.
  var suffix: String {
    let others =
      document.isWorkbook ? ["xlsm", "xltx", "xltm"] : ["docm", "dotx", "dotm"]
    if let suffix = OutputPlan.suffix(of: file.path), others.contains(suffix) { return suffix }
    return document.isWorkbook ? "xlsx" : "docx"
  }

  /// Adds the cells of one form.
  ///
  /// - Parameters:
  ///   - form: The form with its points.
  ///   - reading: How it was read.
  ///   - includesNotes: Whether blank deviation notes are filled in.
  mutating func add(_ form: ScoredForm, _ reading: FormReading, includesNotes: Bool) {
    let owned = OwnedCells(
      of: form, includesNotes: includesNotes,
      asFiled: form.rubric.isTable ? reading.submission : nil)
    add(owned.entries, of: form.submission, reading)
    let filedGrade = form.submission.tidy(form.submission.grade)
    if let grade = form.gradeName, OwnedCells.hasBoxes(filedGrade) {
      remarks.append("原表的评价等级“\(filedGrade)”是勾选项，没有改动，请手工勾选“\(grade)”。")
    }
    if form.gradeName == nil, !form.submission.isMissing(form.submission.grade) {
      remarks.append(
        "原表的评价等级“\(filedGrade)”没有改动：\(form.gradeText)。")
    }
  }

  /// Adds the rates of a 基础数据表.
  ///
  /// - Parameters:
  ///   - base: The form.
  ///   - annotates: Whether to say at the cells what was changed in them.
  mutating func add(_ base: BaseDataResult, annotates: Bool) {
    add(OwnedRateCells(of: base.submission).entries, of: base.submission, base.reading)
    for rate in ControlRate.all(in: base.submission) {
      guard let address = rate.address else { continue }
      let place = base.submission.places[address].map { "\($0) " } ?? ""
      if rate.verdict == .words {
        remarks.append("\(place)“\(rate.filed)”不是比率，没有改动；\(rate.kind.formula)=\(rate.division)。")
      }
      guard annotates, let position = base.reading.cells[address],
        let change = changes.removeValue(forKey: position)
      else { continue }
      comments.append(
        CellComment(position: position, text: "\(rate.kind.formula)=\(rate.division)。\n\(change)"))
    }
  }

  /// Adds cells of one form.
  private mutating func add(
    _ owned: [OwnedCells.Entry], of submission: Submission, _ reading: FormReading
  ) {
    var replaced: [String] = []
    var blanks: [String] = []
    for entry in owned {
      let own = reading.cells[entry.address]
      guard let position = own ?? reading.shared[entry.address] else {
        remarks.append("“\(Self.title(entry.address))”没有单独的一格，没有填写“\(entry.after)”，请手工填写。")
        continue
      }
      entries.append(
        CellEntry(
          position: position, text: entry.after, amount: entry.amount,
          valueBehindLabel: own == nil ? entry.before : nil))
      let place = submission.places[entry.address].map { "\($0)" } ?? ""
      let after = CellText.line(entry.after)
      if entry.before.isEmpty {
        blanks.append("\(place) \(after)")
        changes[position] = "（这一格原为空，已填\(after)。）"
      } else {
        let before = CellText.line(entry.before)
        replaced.append("\(place) \(before)→\(after)")
        changes[position] = "（这一格原为\(before)，已改为\(after)。）"
      }
    }
    if !blanks.isEmpty {
      remarks.append("原表填写了\(blanks.count)个空白格：\(blanks.joined(separator: "；"))。")
    }
    if !replaced.isEmpty {
      remarks.append("原表改写了\(replaced.count)处：\(replaced.joined(separator: "；"))。")
    }
  }

  /// Adds the remarks about one form, each at its cell, or at another of the same row where the form
  /// has no such cell.
  ///
  /// - Parameters:
  ///   - form: The form with its points and findings.
  ///   - reading: How it was read.
  ///   - includesScores: Whether to say why points were lost.
  mutating func annotate(
    _ form: ScoredForm, _ reading: FormReading, includesScores: Bool = true
  ) {
    // A cell that holds more than the value, such as a heading with the unit of the amounts, cannot be
    // written into, but it is where people look.
    var positions: [String: GridPosition] = [:]
    for (address, position) in reading.shared { positions[address.pointer] = position }
    var rows: [String: GridPosition] = [:]
    for (address, position) in reading.cells {
      positions[address.pointer] = position
      let row = Self.row(of: address.pointer)
      let known = rows[row] ?? position
      rows[row] = (known.row, known.column) > (position.row, position.column) ? position : known
    }
    for remark in FormRemarks(about: form, includesScores: includesScores).remarks {
      guard let position = positions[remark.pointer] ?? rows[Self.row(of: remark.pointer)] else {
        remarks.append("表里没有对应的格，没有加批注：\(CellText.line(remark.text))")
        continue
      }
      if let index = comments.firstIndex(where: { $0.position == position }) {
        comments[index].text += "\n" + remark.text
      } else {
        comments.append(CellComment(position: position, text: remark.text))
      }
    }
    for index in comments.indices {
      guard let change = changes.removeValue(forKey: comments[index].position) else { continue }
      comments[index].text += "\n" + change
    }
  }

  /// The pointer without its last step.
  private static func row(of pointer: String) -> String {
    pointer.lastIndex(of: "/").map { String(pointer[..<$0]) } ?? pointer
  }

  /// The filled document.
  ///
  /// - Throws: ``WorkflowFault`` when it cannot be written.
  mutating func bytes() throws(WorkflowFault) -> [UInt8] {
    do throws(WritingFault) {
      let filled = try DocumentFiller.fill(
        file.bytes, of: document, with: entries, comments: comments)
      remarks += filled.remarks
      return filled.bytes
    } catch {
      throw WorkflowFault("\(OutputPlan.displayName(file.path))：\(error)")
    }
  }

  private static func title(_ address: FieldAddress) -> String {
    switch address {
    case .form(let field): field.title
    case .fund(_, let field): field.title
    case .indicator(let row, let field): "第\(row + 1)项指标的\(field.title)"
    case .data(_, let name): name
    default: address.pointer
    }
  }
}
