import EvaluationModel
import Formats
import Review
import Synchronization

/// A worker of a batch over files: reads, scores, records and writes one piece after the other.
actor FileScorer {
  private let setup: BatchSetup
  private let root: String
  private let converter: @Sendable () -> OfficeConverter
  private let reviewer: Reviewer
  private var recorder: FormRecorder

  /// A worker.
  ///
  /// - Parameters:
  ///   - setup: What was asked for.
  ///   - library: The rubrics, for this worker alone.
  ///   - root: The folder that sources are named from.
  ///   - converter: What converts older files.
  init(
    _ setup: BatchSetup, _ library: RubricLibrary, root: String,
    converter: @escaping @Sendable () -> OfficeConverter
  ) {
    self.setup = setup
    self.root = root
    self.converter = converter
    reviewer = Reviewer(setup.source.settings.review)
    recorder = FormRecorder(setup.settings, library)
  }

  /// Scores the units of a piece that are not as they were.
  ///
  /// - Returns: A result for each unit; `nil` where the run was to end meanwhile, when what external
  ///   programs did may be half done.
  func score(_ piece: FilePiece) -> [UnitResult]? {
    var results: [UnitResult] = []
    var open: [(position: Int, unit: BatchUnit, digest: String)] = []
    for item in piece.items {
      let digest = Self.digest(of: item.unit)
      if digest == item.known {
        results.append(.kept(name: item.unit.name))
      } else {
        open.append((results.count, item.unit, digest))
        results.append(.kept(name: item.unit.name))
      }
    }
    let paths = open.flatMap { $0.unit.members.filter { $0.fault == nil }.map(\.path) }
    let files = LoadedFiles(paths, converter: converter)
    var (position, origin) = (0, 0)
    for item in open {
      if Interruption.isRequested { return nil }
      var members: [(BatchUnit.Member, Range<Int>)] = []
      for member in item.unit.members {
        let first = position
        if member.fault == nil {
          while position < files.indices.upperBound, files.origin(position) == origin {
            position += 1
          }
          origin += 1
        }
        members.append((member, first..<position))
      }
      results[item.position] = .done(output(of: item.unit, item.digest, members, files))
    }
    return Interruption.isRequested ? nil : results
  }

  /// The digest of a unit: the names of its files and the digests of their contents.
  private static func digest(of unit: BatchUnit) -> String {
    var text: [UInt8] = []
    for member in unit.members {
      text += Array(member.path.name.utf8) + [0]
      if let fault = member.fault {
        text += Array(fault.description.utf8)
      } else if let bytes = try? FileLoader.bytes(at: member.path.path) {
        text += SHA256.digest(of: bytes)
      }
      text.append(0x0A)
    }
    return SHA256.hexadecimal(of: text)
  }

  // MARK: One unit

  /// A form file of a unit, or why there is none.
  private struct Opened {
    var source: String
    var name: String
    var file: Result<FormFile, WorkflowFault>
    var remark: String?
  }

  private func output(
    of unit: BatchUnit, _ digest: String, _ members: [(BatchUnit.Member, Range<Int>)],
    _ files: LoadedFiles
  ) -> UnitOutput {
    var output = UnitOutput(
      name: unit.name, digest: digest, part: BatchPart(), written: [], messages: [], status: .done)
    let opened = members.flatMap { member, positions -> [Opened] in
      if let fault = member.fault {
        return [
          Opened(source: source(member.path.path), name: member.path.name, file: .failure(fault))
        ]
      }
      return positions.map { open(files, at: $0) }
    }
    var waiting = WaitingFiles()
    for (index, item) in opened.enumerated() {
      if case .success(let file) = item.file { waiting.add(file, at: index) }
    }
    let roles = Dictionary(
      uniqueKeysWithValues: waiting.entries(reviewer) { recorder.isTable($0) }
        .map { ($0.position, $0.roles) })
    for (index, item) in opened.enumerated() {
      switch item.file {
      case .failure(let fault):
        let place = BatchPlace(source: item.source)
        recorder.add(
          BatchFault(
            fault, else: ReadingFaultCode.unreadableFile.rawValue, file: root + item.source),
          at: place, to: &output.part)
      case .success(let file):
        score(file, item, roles[index] ?? [], &output)
      }
    }
    return output
  }

  private func open(_ files: LoadedFiles, at position: Int) -> Opened {
    let source = source(files.path(position))
    do throws(WorkflowFault) {
      let file = try files[position]
      return Opened(
        source: source, name: files.name(position), file: .success(try FormFile(file)),
        remark: file.remark)
    } catch {
      return Opened(source: source, name: files.name(position), file: .failure(error))
    }
  }

  /// A path as records name it: from the folder of the run.
  private func source(_ path: String) -> String {
    path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  }

  private func score(
    _ file: FormFile, _ item: Opened, _ roles: [BaseDataRole], _ output: inout UnitOutput
  ) {
    var parts: [ScoredPart] = []
    for (index, result) in file.readings.enumerated() {
      let number = file.readings.count > 1 ? index + 1 : nil
      let place = BatchPlace(
        source: item.source, position: number.map { .number($0) } ?? .whole)
      let reading: FormReading
      do throws(ReadingFault) {
        reading = try result.get()
      } catch {
        recorder.add(
          BatchFault(code: error.code.rawValue, message: error.summary), at: place,
          to: &output.part)
        continue
      }
      let role = roles.indices.contains(index) ? roles[index] : .none
      let scored = recorder.add(
        reading.submission, role, remarks: (item.remark.map { [$0] } ?? []) + reading.remarks,
        at: place, to: &output.part)
      guard !setup.plan.formats.isEmpty else { continue }
      if let scored {
        parts.append(
          ScoredPart(
            content: .scored(reading, scored.form, scored.rubric), number: number,
            isOnlyData: reading.submission.isBaseData))
      } else if reading.submission.isBaseData {
        var isUsed = false
        if case .used = role { isUsed = true }
        let base = BaseDataResult(reading: reading, place: place.title, isUsed: isUsed)
        parts.append(ScoredPart(content: .baseData(base), number: number))
      }
    }
    write(parts, of: file, named: item.name, &output)
  }

  /// Writes the files that each form gets beside its record.
  private func write(
    _ parts: [ScoredPart], of file: FormFile, named name: String, _ output: inout UnitOutput
  ) {
    guard !parts.isEmpty, let folder = setup.plan.folder else { return }
    let messages = Mutex<[String]>([])
    let inner = InputPath.folder(of: name)
    // The slash says that it is a folder, whatever its name looks like.
    let target = BatchPlan.path(folder, inner.isEmpty ? "" : inner + "/")
    let request = ScoreRequest(
      files: [file.path], output: target,
      formats: setup.plan.formats.map(\.rawValue).joined(separator: ","),
      overwrite: setup.request.overwrite || setup.plan.resume)
    do throws(WorkflowFault) {
      var files = ScoreOutput(
        request, try OutputPlan(request),
        Console(write: { _ in }, report: { line in messages.withLock { $0.append(line) } }),
        written: output.written.map { folder + $0 })
      files.write(parts, of: file)
      output.written = files.written.map { path in
        path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
      }
      output.status = output.status.worse(files.status)
    } catch {
      messages.withLock { $0.append("错误：\(error)") }
      output.status = .found
    }
    output.messages += messages.withLock { $0 }
  }
}
