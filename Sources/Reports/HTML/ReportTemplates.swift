internal import Mustache

/// The compiled templates of the HTML page.
enum ReportTemplates {
  /// All templates, compiled once; or why one of them could not be.
  private static let library: Result<MustacheLibrary, ReportTemplateError> = {
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    var library = MustacheLibrary()
    // Every template says it for itself: a partial starts again with the library's own escaping.
    let pragma = "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}"
    for file in EmbeddedTemplates.files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.dropLast(".mustache".count))
      do {
        try library.register(pragma + file.text, named: name)
      } catch {
        return .failure(ReportTemplateError(template: name, reason: "\(error)"))
      }
    }
    return .success(library)
  }()

  /// Renders a template.
  ///
  /// - Parameters:
  ///   - name: The template's file name without its suffix.
  ///   - object: What its names stand for.
  /// - Returns: The text.
  /// - Throws: ``ReportTemplateError`` when a template is missing or malformed.
  static func render(
    _ name: String, with object: [String: Any]
  ) throws(ReportTemplateError) -> String {
    guard let text = try library.get().render(object, withTemplate: name) else {
      throw ReportTemplateError(template: name, reason: "missing")
    }
    return text
  }

  /// A file beside the templates that is none itself.
  ///
  /// - Parameter path: The file's name.
  /// - Returns: Its text.
  /// - Throws: ``ReportTemplateError`` when it is missing.
  static func text(of path: String) throws(ReportTemplateError) -> String {
    guard let file = EmbeddedTemplates.files.first(where: { $0.path == path }) else {
      throw ReportTemplateError(template: path, reason: "missing")
    }
    return file.text
  }
}

/// A template of the command itself is missing or malformed; no input can cause it.
public struct ReportTemplateError: Error, Equatable, CustomStringConvertible {
  /// The template's name.
  public let template: String
  /// What is wrong with it.
  public let reason: String

  /// In Chinese, for the message.
  public var description: String { "网页模板“\(template)”无法使用：\(reason)。请重新安装本程序。" }
}
