import EvaluationModel
import Review

/// Which 基础数据表 gives the data of which form: one of the same unit and year, however the two lie in
/// files.
struct BaseDataMatching {
  /// A form of a run, read.
  struct Member {
    /// The form.
    var submission: Submission
    /// The name of its file.
    var file: String
    /// The folder that the file lies in.
    var folder: String
  }

  private var baseOfForm: [Int: Int] = [:]

  /// Matches the forms of a run.
  ///
  /// - Parameters:
  ///   - members: The forms and base tables, in the order of their files.
  ///   - reviewer: What knows which forms belong together.
  init(_ members: [Member], _ reviewer: Reviewer) {
    let groups = reviewer.groups(
      of: members.map { ($0.submission, file: $0.file, folder: $0.folder) })
    for group in groups {
      guard let base = group.first(where: { members[$0].submission.isBaseData }) else { continue }
      for form in group where !members[form].submission.isBaseData { baseOfForm[form] = base }
    }
  }

  /// The base table of a form, by their positions; `nil` where there is none.
  func base(of form: Int) -> Int? { baseOfForm[form] }
}
