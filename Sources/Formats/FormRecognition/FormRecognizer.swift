import EvaluationModel

/// Finds the forms in a document by their words, wherever they stand.
///
/// A table that holds no 自评表 and no 基础数据表 gives nothing. Several forms in one table and one
/// form in several tables are told apart by their headings, labels and 总分 rows.
struct FormRecognizer {
  /// The forms of a document, in its order.
  func forms(in document: OfficeDocument) -> [RecognizedForm] {
    var scanner = FormScanner()
    for (index, table) in document.tables.enumerated() {
      scanner.scan(table, index: index)
    }
    scanner.draft?.readRubric(document.trailing)
    for line in document.trailing.split(separator: "\n") {
      scanner.draft?.readSignOff(String(line))
    }
    scanner.finish()
    return scanner.forms
  }
}
