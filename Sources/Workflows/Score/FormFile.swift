import Formats

/// A file with forms in it.
enum FormFile {
  /// The forms of a file, in order, each read or refused by itself.
  ///
  /// - Throws: ``WorkflowFault`` when the file cannot be read or holds no form.
  static func readings(
    at path: String
  ) throws(WorkflowFault) -> [Result<FormReading, ReadingFault>] {
    let bytes = try FileLoader.bytes(at: path)
    do throws(ReadingFault) {
      return try FormReader.forms(in: bytes)
    } catch {
      throw fault(error, path)
    }
  }

  /// A reader's fault with the file's name and the code that `explain` knows.
  static func fault(_ fault: ReadingFault, _ path: String) -> WorkflowFault {
    WorkflowFault("\(OutputPlan.displayName(path))：\(fault.code.rawValue) \(fault.description)")
  }
}
