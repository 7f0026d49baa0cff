import EvaluationModel
import Formats

/// One run of `batch` over the files of a folder.
@MainActor
struct FolderBatch {
  private let setup: BatchSetup
  private let path: String
  private let converter: @Sendable () -> OfficeConverter
  private let console: Console

  /// A run that has read nothing yet.
  init(
    _ setup: BatchSetup, _ path: String, _ converter: @escaping @Sendable () -> OfficeConverter,
    _ console: Console
  ) {
    self.setup = setup
    self.path = path
    self.converter = converter
    self.console = console
  }

  /// Scores every form of every file.
  ///
  /// - Returns: How it ended.
  /// - Throws: ``WorkflowFault`` when the folder cannot be read or nothing can be written at all.
  func run() async throws(WorkflowFault) -> ExitStatus {
    let listing = try BatchListing(path, output: setup.plan.folder)
    for remark in listing.remarks { console.report("提示：\(remark)") }
    guard !listing.members.isEmpty else {
      throw WorkflowFault("\(path)：没有找到可以计分的文件。请给出放有自评表文件（Word、Excel、PDF、JSON 或压缩包）的文件夹。")
    }
    let units = BatchUnit.units(of: listing.members)
    guard let folder = setup.plan.folder else { return try await stream(units, listing) }
    return try await journal(units, listing, in: folder)
  }

  // MARK: Into one file or a pipe

  private func stream(
    _ units: [BatchUnit], _ listing: BatchListing
  ) async throws(WorkflowFault) -> ExitStatus {
    for output in setup.plan.recordsFile.map({ [$0, RecordFile.partial($0)] }) ?? [] {
      guard listing.members.contains(where: { AtomicFileWriter.areSameFile($0.path.path, output) })
      else { continue }
      throw WorkflowFault("-o \(output) 是输入的文件之一，原文件不会被改写。请用 -o 换一个位置。", isUsage: true)
    }
    var results = try BatchResults(setup, input: path, root: listing.root, console)
    var failure: WorkflowFault?
    do throws(WorkflowFault) {
      try await work(units.map { FilePiece.Item(unit: $0) }, listing) {
        output throws(WorkflowFault) in try results.add(output.part)
      }
    } catch {
      failure = error
    }
    return results.finish(after: failure, isInterrupted: Interruption.isRequested)
  }

  // MARK: Into a folder

  private func journal(
    _ units: [BatchUnit], _ listing: BatchListing, in folder: String
  ) async throws(WorkflowFault) -> ExitStatus {
    guard !AtomicFileWriter.areSameFile(folder, path) else {
      throw WorkflowFault("-o \(folder) 就是输入的文件夹，结果会与收到的表混在一起。请用 -o 换一个文件夹。", isUsage: true)
    }
    let configuration = setup.configuration
    let file = BatchPlan.path(folder, BatchPlan.Name.journal)
    let start: BatchJournal.Start =
      setup.plan.resume ? .resume : setup.request.overwrite ? .anew : .onlyIfNew
    // What cannot be written is said before hours of work, not after them.
    try BatchJournal.check(file, start: start)
    var results = try BatchResults(setup, input: path, root: listing.root, console)
    var journal: BatchJournal
    do throws(WorkflowFault) {
      journal = try BatchJournal(file, configuration: configuration, start: start)
    } catch {
      results.abandon()
      throw error
    }
    // Nobody else writes here now: what an ended run has left half written is of no use.
    AtomicFileWriter.removeTemporaries(below: folder)
    if journal.isForeign {
      console.report("提示：上次运行所用的指标体系、设置或选项与这次不同，全部重新计分。")
    }
    let items = units.map { unit in
      FilePiece.Item(unit: unit, known: known(journal.blocks[unit.name]?.head, in: folder))
    }
    var status = ExitStatus.done
    var kept: Set<String> = []
    var failure: WorkflowFault?
    do throws(WorkflowFault) {
      try await work(
        items, listing, kept: { kept.insert($0) },
        done: { output throws(WorkflowFault) in
          for message in output.messages { console.report(message) }
          status = status.worse(output.status)
          var output = output
          // What could not be written is tried again when the run is continued.
          if output.status != .done { output.digest = "" }
          try journal.add(output)
        })
      if !Interruption.isRequested {
        for unit in units {
          guard let block = journal.blocks[unit.name] else { continue }
          let lines = try journal.bytes(block.entries..<block.end)
          let part = BatchPart(
            records: try journal.bytes(block.start..<block.entries),
            entries: try Self.entries(lines), tally: block.head.tally)
          try results.add(part, isKept: kept.contains(unit.name))
        }
        if journal.hasStale(besides: units.map(\.name)) {
          try journal.compact(to: units.map(\.name), configuration: configuration)
        }
      }
    } catch {
      failure = error
    }
    let isInterrupted = Interruption.isRequested
    if failure != nil || isInterrupted {
      results.count(units.compactMap { journal.blocks[$0.name]?.head.tally })
    }
    return results.finish(after: failure, isInterrupted: isInterrupted).worse(status)
  }

  /// The digest of what an earlier run has of a unit, as long as the files it wrote are there.
  private func known(_ head: JournalHead?, in folder: String) -> String? {
    guard let head,
      head.written.allSatisfy({ FileLoader.isRegularFile(BatchPlan.path(folder, $0)) })
    else { return nil }
    return head.digest
  }

  private static func entries(_ lines: [UInt8]) throws(WorkflowFault) -> [BatchEntry] {
    var entries: [BatchEntry] = []
    for line in lines.split(separator: 0x0A) {
      do throws(ReadingFault) {
        entries.append(try BatchEntryJSON.entry(from: Array(line)))
      } catch {
        throw WorkflowFault("运行日志损坏：\(error.message)请去掉 --resume 并加 --overwrite，从头再做。")
      }
    }
    return entries
  }

  // MARK: Work

  /// Has the workers do the units, and hands on what they made, in order.
  private func work(
    _ items: [FilePiece.Item], _ listing: BatchListing, kept: (String) -> Void = { _ in },
    done: (UnitOutput) throws(WorkflowFault) -> Void
  ) async throws(WorkflowFault) {
    let workers = setup.libraries.map { library in
      FileScorer(setup, library, root: listing.root, converter: converter)
    }
    var pieces = FilePiece.pieces(of: items)[...]
    var progress = BatchProgress(console, total: listing.members.count, unit: .files)
    var (tally, files, isCutOff) = (BatchTally(), 0, false)
    defer { progress.clear() }
    try await OrderedWork<FilePiece, (files: Int, results: [UnitResult]?)>(
      workers: workers.count
    ).run(
      next: { Interruption.isRequested ? nil : pieces.popFirst() },
      work: { worker, piece in
        let files = piece.items.reduce(0) { $0 + $1.unit.members.count }
        return (files, await workers[worker].score(piece))
      },
      deliver: { piece throws(WorkflowFault) in
        // What comes after a piece that was left would be out of order.
        guard let results = piece.results, !isCutOff else {
          isCutOff = true
          return
        }
        for result in results {
          switch result {
          case .kept(let name): kept(name)
          case .done(let output):
            try done(output)
            tally.add(output.part.tally)
          }
        }
        files += piece.files
        progress.show(tally, done: files)
      })
  }
}
