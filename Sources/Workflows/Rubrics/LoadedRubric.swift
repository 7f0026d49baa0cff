import Formats
import Scoring

/// A rubric ready to score, with the text by which certificates name it.
struct LoadedRubric {
  /// What scores.
  let scorer: Scorer
  /// The text of the rubric's file and its digest.
  let text: CertifiedRubric
}

extension LoadedRubric {
  /// Compiles a rubric that was read.
  ///
  /// - Throws: ``WorkflowFault`` with every fault of the rubric.
  init(_ source: RubricSource) throws(WorkflowFault) {
    scorer = try source.scorer()
    text = CertifiedRubric(text: source.document.text, variant: source.variant)
  }
}
