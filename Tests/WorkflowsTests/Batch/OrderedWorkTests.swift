import Synchronization
import TestSupport
import Testing

@testable import Workflows

/// Pieces are worked on by several, and handed on in their order.
@MainActor @Suite struct OrderedWorkTests {
  /// What is under way, and the most that ever was.
  private final class Gauge: Sendable {
    private let counts = Mutex<(now: Int, most: Int)>((0, 0))
    var most: Int { counts.withLock { $0.most } }
    func add(_ change: Int) {
      counts.withLock { counts in
        counts.now += change
        counts.most = max(counts.most, counts.now)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 16])
  func `results come in the order of the pieces, and few are held at a time`(
    _ workers: Int
  ) async throws {
    let (taken, working) = (Gauge(), Gauge())
    let busy = Mutex<Set<Int>>([])
    var next = 0
    var delivered: [Int] = []
    try await OrderedWork<Int, Int>(workers: workers).run(
      next: { () throws(WorkflowFault) in
        guard next < 300 else { return nil }
        next += 1
        taken.add(1)
        return next - 1
      },
      work: { worker, piece in
        working.add(1)
        // A worker has one piece at a time.
        let isFree = busy.withLock { $0.insert(worker).inserted }
        #expect(isFree)
        #expect((0..<workers).contains(worker))
        var random = SplitMix64(seed: UInt64(piece))
        // The first is the slowest: all others must not run away from it.
        let delay = piece == 0 ? 50_000 : Int(random.next() % 300)
        try? await Task.sleep(for: .microseconds(delay))
        busy.withLock { _ = $0.remove(worker) }
        working.add(-1)
        return piece
      },
      deliver: { (output: Int) throws(WorkflowFault) in
        delivered.append(output)
        taken.add(-1)
      })
    #expect(delivered == Array(0..<300))
    #expect(working.most <= workers)
    #expect(taken.most <= workers * 2 + 1)
    #expect(taken.most >= workers)
  }

  @Test func `a delivery that fails ends the work`() async {
    var (next, delivered) = (0, 0)
    var failure: WorkflowFault?
    do throws(WorkflowFault) {
      try await OrderedWork<Int, Int>(workers: 3).run(
        next: { () throws(WorkflowFault) in
          next += 1
          return next
        },
        work: { _, piece in piece },
        deliver: { (output: Int) throws(WorkflowFault) in
          if output == 20 { throw WorkflowFault("满") }
          delivered = output
        })
    } catch {
      failure = error
    }
    #expect(failure == WorkflowFault("满"))
    #expect(delivered == 19)
    #expect(next <= 20 + 7)
  }

  @Test func `a source that fails ends the work, and what it gave before is not lost`()
    async
  {
    var (next, delivered) = (0, 0)
    var failure: WorkflowFault?
    do throws(WorkflowFault) {
      try await OrderedWork<Int, Int>(workers: 1).run(
        next: { () throws(WorkflowFault) in
          next += 1
          if next == 5 { throw WorkflowFault("断") }
          return next
        },
        work: { _, piece in piece },
        deliver: { (output: Int) throws(WorkflowFault) in delivered = output })
    } catch {
      failure = error
    }
    #expect(failure == WorkflowFault("断"))
    #expect(delivered == 4)
  }

  @Test func `what is under way is handed on before a source that must wait`()
    async throws
  {
    var events: [String] = []
    var next = 0
    try await OrderedWork<Int, Int>(workers: 4).run(
      next: { () throws(WorkflowFault) in
        guard next < 3 else { return nil }
        next += 1
        events.append("take \(next)")
        return next
      },
      isWaiting: { true }, work: { _, piece in piece },
      deliver: { (output: Int) throws(WorkflowFault) in events.append("give \(output)") })
    #expect(events == ["take 1", "give 1", "take 2", "give 2", "take 3", "give 3"])
  }

  @Test func `no pieces are no work`() async throws {
    try await OrderedWork<Int, Int>(workers: 0).run(
      next: { () throws(WorkflowFault) in nil }, work: { _, piece in piece },
      deliver: { (_: Int) throws(WorkflowFault) in Issue.record("nothing to hand on") })
  }
}
