import EvaluationModel
import Formats

/// A worker of a batch over lines: reads, scores and records one chunk after the other.
actor LineScorer {
  private let reader = FormJSONReader()
  private let source: String
  private let countsLines: Bool
  private var form = Submission()
  private var recorder: FormRecorder

  /// A worker.
  ///
  /// - Parameters:
  ///   - source: The name of the file, for the records.
  ///   - countsLines: Whether lines have their numbers; in a range of a file they have offsets.
  ///   - recorder: What scores and records, for this worker alone.
  init(source: String, countsLines: Bool, recorder: sending FormRecorder) {
    self.source = source
    self.countsLines = countsLines
    self.recorder = recorder
  }

  /// Scores every line of a chunk; blank lines are passed.
  func score(_ chunk: LineChunk) -> BatchPart {
    var part = BatchPart()
    part.records.reserveCapacity(chunk.bytes.count)
    chunk.bytes.withUnsafeBufferPointer { bytes in
      var (start, number) = (0, chunk.firstLine)
      while start < bytes.count {
        let end = bytes.lineBreak(from: start) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let position: BatchPlace.Position =
          countsLines ? .line(number) : .offset(chunk.offset + start)
        let place = BatchPlace(source: source, position: position)
        // Whether a line is cut off depends on how it was read; whether it is recorded must not.
        if chunk.isCut || line.count > LineReader.longestLine {
          recorder.add(Self.tooLong, at: place, to: &part)
        } else if !line.allSatisfy(Self.isBlank) {
          score(line, number, place, &part)
        }
        start = end + 1
        number += 1
      }
    }
    return part
  }

  /// What may stand on a line without a form; other control characters are told of.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private static let tooLong = BatchFault(
    code: ReadingFaultCode.limitExceeded.rawValue,
    message: "这一行超过\(LineReader.longestLine >> 20) MiB 的上限，没有读取。一行应只有一张自评表，请检查换行。")

  private func score(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ place: BatchPlace,
    _ part: inout BatchPart
  ) {
    do throws(ReadingFault) {
      try reader.read(line, into: &form, firstLine: number)
    } catch {
      var fault = error
      // In a range nobody knows the number of the line.
      if !countsLines { fault.place = nil }
      recorder.add(
        BatchFault(code: fault.code.rawValue, message: fault.summary), at: place, to: &part)
      return
    }
    let remarks = reader.notices.map { notice in
      var notice = notice
      if !countsLines { notice.place = nil }
      return notice.description
    }
    recorder.add(form, .none, remarks: remarks, at: place, to: &part)
  }
}
