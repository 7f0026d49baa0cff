import Formats

/// Has LibreOffice make Word documents and workbooks of files in older and other formats.
///
/// All files of one target go through one start, since a start costs seconds. LibreOffice gets a
/// profile of its own (two starts with one profile would silently write nothing), copies named by
/// number, no macros and no network.
struct OfficeConverter: Sendable {
  /// One file to convert.
  struct Source: Sendable {
    /// The whole file.
    var bytes: [UInt8]
    /// What it is.
    var format: ConvertibleFormat
  }

  /// How long LibreOffice may take.
  struct Patience: Equatable, Sendable {
    /// For one start.
    var start = Duration.seconds(60)
    /// For each file, beside the start.
    var file = Duration.seconds(15)
  }

  /// The environment variable that names LibreOffice's program.
  static let variable = "ZIPING_SOFFICE"

  /// After so many starts in a row that came to nothing in time, no more are made.
  private static let mostTimeouts = 2
  /// How many files one start converts at most.
  private static let mostFiles = 200

  /// LibreOffice, or `nil` where it is not installed.
  let program: ExternalProgram?
  /// How long it may take.
  let patience: Patience

  /// A converter.
  ///
  /// - Parameters:
  ///   - program: LibreOffice, or `nil` where it is not installed.
  ///   - patience: How long it may take.
  init(program: ExternalProgram?, patience: Patience = Patience()) {
    self.program = program
    self.patience = patience
  }

  /// The converter of this machine.
  static var installed: OfficeConverter {
    OfficeConverter(program: .find(["soffice", "libreoffice"], override: variable))
  }

  /// Converts files.
  ///
  /// What one start leaves out is tried again alone, so that one bad file costs none of the others.
  ///
  /// - Parameter sources: The files.
  /// - Returns: For each, in the same order, the bytes of the document or workbook, or why there are
  ///   none.
  func convert(_ sources: [Source]) -> [Result<[UInt8], ReadingFault>] {
    var results: [Result<[UInt8], ReadingFault>] = sources.map { source in
      .failure(
        ConversionFault.notInstalled(source, variable: ExternalProgram.variable(Self.variable)))
    }
    guard let program else { return results }
    for target in ConvertibleFormat.Target.allCases {
      let positions = sources.indices.filter { sources[$0].format.target == target }
      for start in stride(from: 0, to: positions.count, by: Self.mostFiles) {
        let part = Array(positions[start..<min(start + Self.mostFiles, positions.count)])
        convert(sources, part, to: target, with: program, &results)
      }
    }
    return results
  }

  private func convert(
    _ sources: [Source], _ positions: [Int], to target: ConvertibleFormat.Target,
    with program: ExternalProgram, _ results: inout [Result<[UInt8], ReadingFault>]
  ) {
    var missing: [Int] = []
    let (first, firstEnd) = attempt(sources, positions, to: target, with: program)
    for position in positions {
      if let bytes = first[position] {
        results[position] = .success(bytes)
      } else {
        results[position] = .failure(ConversionFault.failed(sources[position], firstEnd))
        missing.append(position)
      }
    }
    // Alone it would fare no better, and without LibreOffice nothing does.
    guard positions.count > 1, firstEnd.isWorthAnotherStart else { return }
    var timeouts = 0
    for position in missing where timeouts < Self.mostTimeouts {
      let (found, end) = attempt(sources, [position], to: target, with: program)
      timeouts = end == .timedOut ? timeouts + 1 : 0
      results[position] =
        found[position].map(Result.success)
        ?? .failure(ConversionFault.failed(sources[position], end))
    }
  }

  /// One start: what came out of it, by position, and how it ended.
  private func attempt(
    _ sources: [Source], _ positions: [Int], to target: ConvertibleFormat.Target,
    with program: ExternalProgram
  ) -> ([Int: [UInt8]], ConversionFault.End) {
    do throws(WorkflowFault) {
      let room = try ConversionRoom(sources, positions)
      let outcome = program.run(
        room.arguments(to: target),
        // Without a screen, whatever the desktop says.
        environment: ["SAL_USE_VCLPLUGIN": "svp"],
        limits: ExternalProgram.Limits(
          duration: patience.start + patience.file * positions.count, outputBytes: 4 << 20))
      var found: [Int: [UInt8]] = [:]
      for position in positions { found[position] = room.result(of: position, target) }
      return (found, ConversionFault.End(outcome))
    } catch {
      return ([:], .noRoom("\(error)"))
    }
  }
}
