/// The review of many files: what the reports about a whole folder need.
public struct ReviewedFolder: Sendable {
  /// A file that could not be read.
  public struct UnreadFile: Equatable, Sendable {
    /// The file, as it was named.
    public var file: String { didSet { link = FileLink.path(file) } }
    /// The stable code of the fault: D25; empty where it has none.
    public var code: String
    /// What is wrong and what to do, in Chinese.
    public var message: String
    /// The path of a link to it, seen from where the report lies; `nil` where it can have none.
    public var link: String?

    /// An unread file from its parts.
    public init(file: String, code: String, message: String) {
      self.file = file
      self.code = code
      self.message = message
      link = FileLink.path(file)
    }
  }

  /// The forms, in the order of their files.
  public var forms: [ReviewedForm]
  /// The files that could not be read, in their order.
  public var unread: [UnreadFile]
  /// The Chinese titles of the codes; a code without a title stands alone.
  public var titles: [String: String]

  /// A folder from its parts.
  public init(
    forms: [ReviewedForm], unread: [UnreadFile] = [], titles: [String: String] = [:]
  ) {
    self.forms = forms
    self.unread = unread
    self.titles = titles
  }

  /// The forms as lists show them: by unit, then 整体支出 before 项目支出 before 基础数据表, then by
  /// project, year, file and number; forms without a unit last.
  public var sortedForms: [ReviewedForm] {
    let keyed = forms.enumerated().map { offset, form in
      (key: ReviewedForm.Order(form, offset: offset), form: form)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.form)
  }
}
