public import EvaluationModel
public enum FormWorkbookWriter { public static func bytes(of tables: [FormTable], sheetNames: [String]) throws -> [UInt8] { [1] } }
public enum FormDocumentWriter { public static func bytes(of tables: [FormTable]) throws -> [UInt8] { [1] } }
