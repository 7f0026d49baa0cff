import EvaluationModel

/// Reads forms from a file of any format, decided by what it contains and not by its name.
public enum FormReader {
  /// Whether bytes are a Word document, a workbook or another office file, readable or not.
  public static func isDocument(_ bytes: [UInt8]) -> Bool { OfficeDocumentReader.claims(bytes) }

  /// The forms of a file, in order, each read or refused by itself, with the places of their cells.
  ///
  /// - Parameter bytes: The whole file: JSON, NDJSON, YAML, .docx or .xlsx.
  /// - Returns: One result a form; a 基础数据表 is a form with base data and no indicators.
  /// - Throws: ``ReadingFault`` when the file is of no such format, is damaged, or holds no form.
  public static func forms(
    in bytes: [UInt8]
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    if OfficeDocumentReader.claims(bytes) { return try documentForms(in: bytes) }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw ReadingFault(
        code: .invalidEncoding, message: "文件是用 UTF-16 编码保存的（常见于“Unicode 文本”）。",
        advice: "请在编辑器里另存为 UTF-8 编码。")
    }
    return isJSON(bytes)
      ? try FormJSONReader(recordsPlaces: true).forms(in: bytes)
      : try FormYAMLReader(recordsPlaces: true).forms(in: bytes)
  }

  private static func documentForms(
    in bytes: [UInt8]
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    try forms(in: OfficeDocumentReader.read(bytes))
  }

  /// The forms of a document that is a grid already.
  static func forms(
    in document: OfficeDocument
  ) throws(ReadingFault) -> [Result<FormReading, ReadingFault>] {
    let forms = FormRecognizer().forms(in: document)
    guard !forms.isEmpty else {
      throw ReadingFault(
        code: .noForm, message: "文件里有\(document.tables.count)个表，但没有找到自评表或基础数据表。",
        advice: "请确认表头有“三级指标”“年度指标值”“实际完成值”“分值”等栏目。")
    }
    let source = FormDocument(document)
    return forms.map { form in
      let rows = form.submission.indicators.count
      guard rows <= FormBuilder.mostRows else {
        return .failure(
          ReadingFault(
            code: .limitExceeded, message: "一张表有\(rows)行指标，超过上限\(FormBuilder.mostRows)行。",
            advice: "请分成几张表。"))
      }
      return .success(
        FormReading(
          submission: form.submission, recognition: form.notices, cells: form.cells,
          shared: form.shared,
          document: source))
    }
  }

  /// Whether the first character is one that JSON forms begin with; an empty file is told by the
  /// JSON reader.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { $0 > 0x20 }
    return first == nil || first == 0x7B || first == 0x5B
  }
}
