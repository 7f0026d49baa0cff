import EvaluationModel

/// Clauses by id.
struct ClauseIndex: Sendable {
  private let indexes: [String: Int16]

  init(_ clauses: [Clause]) {
    var indexes: [String: Int16] = [:]
    for (index, clause) in clauses.enumerated() where indexes[clause.id] == nil {
      indexes[clause.id] = Int16(truncatingIfNeeded: index)
    }
    self.indexes = indexes
  }

  func index(of id: String) -> Int16 { indexes[id] ?? -1 }
}
