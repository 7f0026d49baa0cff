/// A fault of a form before it is known on which line it stands.
struct FormFault: Error {
  /// Which kind of fault it is.
  let code: ReadingFaultCode
  /// The token that is at fault.
  let token: Int
  /// The pointer to it.
  let pointer: String
  /// What is wrong.
  let message: String
  /// What to do about it.
  let advice: String
}

/// The notation of a document, for examples in advice.
enum FormNotation {
  case json
  case yaml

  /// A key with a value, as the user would write it.
  func example(_ key: String, _ value: String) -> String {
    switch self {
    case .json: "\"\(key)\": \"\(value)\""
    case .yaml: "\(key): \(value)"
    }
  }

  /// A key with a list of objects.
  func listExample(_ key: String) -> String {
    switch self {
    case .json: "\"\(key)\": [ {…}, {…} ]"
    case .yaml: "\(key): 换行后每项以“- ”开头"
    }
  }

  /// A key with an object.
  func objectExample(_ key: String) -> String {
    switch self {
    case .json: "\"\(key)\": { … }"
    case .yaml: "\(key): 换行后缩进写各键"
    }
  }
}
