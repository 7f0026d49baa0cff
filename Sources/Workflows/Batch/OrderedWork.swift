/// Gives pieces of work to several workers and hands the results on in the order of the pieces.
///
/// No more pieces are taken than the workers can have under way and finished beside the one whose
/// turn it is: memory is bounded by the number of workers, whatever the number of pieces.
struct OrderedWork<Piece: Sendable, Output: Sendable> {
  /// How many pieces are worked on at the same time.
  let workers: Int

  private struct Finished: Sendable {
    var worker: Int
    var index: Int
    var output: Output
  }

  /// Works until there are no more pieces.
  ///
  /// - Parameters:
  ///   - next: The next piece; `nil` when there are none. It may wait.
  ///   - isWaiting: Whether `next` would wait: what is under way is handed on before.
  ///   - work: What a worker, by its number, makes of a piece.
  ///   - deliver: Takes a result, in the order of the pieces.
  /// - Throws: What `next` or `deliver` throws; what was under way is then left.
  @MainActor
  func run(
    next: () throws(WorkflowFault) -> Piece?, isWaiting: () -> Bool = { false },
    work: @escaping @Sendable (Int, Piece) async -> Output,
    deliver: (Output) throws(WorkflowFault) -> Void
  ) async throws(WorkflowFault) {
    let workers = max(1, workers)
    var failure: WorkflowFault?
    await withTaskGroup(of: Finished.self) { group in
      var idle = Array(0..<workers)
      var waiting: [Int: Output] = [:]
      var (started, delivered, isAtEnd) = (0, 0, false)
      do throws(WorkflowFault) {
        while true {
          while let output = waiting.removeValue(forKey: delivered) {
            try deliver(output)
            delivered += 1
          }
          while !isAtEnd, let worker = idle.last, started - delivered <= workers * 2 {
            if idle.count < workers, isWaiting() { break }
            guard let piece = try next() else {
              isAtEnd = true
              break
            }
            idle.removeLast()
            let index = started
            started += 1
            group.addTask {
              Finished(worker: worker, index: index, output: await work(worker, piece))
            }
          }
          guard let finished = await group.next() else {
            if isAtEnd { return }
            continue
          }
          idle.append(finished.worker)
          waiting[finished.index] = finished.output
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
