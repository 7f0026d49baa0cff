import Formats

/// The files of one command, of which those in older formats have been converted together.
///
/// What needs no conversion is read when its turn comes, so that memory does not grow with the
/// number of files.
struct LoadedFiles {
  private enum Entry {
    case path(String)
    case loaded(LoadedFile)
    case refused(WorkflowFault)
  }

  private var entries: [Entry]

  /// Looks at every file and converts what must be converted, in one start for each target.
  ///
  /// - Parameters:
  ///   - paths: The files; `-` is standard input.
  ///   - converter: What converts.
  init(_ paths: [String], converter: () -> OfficeConverter) {
    var waiting: [(position: Int, source: OfficeConverter.Source)] = []
    entries = []
    for path in paths {
      do throws(WorkflowFault) {
        let bytes = try FileLoader.bytes(at: path)
        if let format = ConvertibleFormat(bytes) {
          waiting.append((entries.count, OfficeConverter.Source(bytes: bytes, format: format)))
          entries.append(.path(path))
        } else if path == "-" {
          entries.append(.loaded(LoadedFile(path: path, bytes: bytes, convertedFrom: nil)))
        } else {
          entries.append(.path(path))
        }
      } catch {
        entries.append(.refused(error))
      }
    }
    guard !waiting.isEmpty else { return }
    let results = converter().convert(waiting.map(\.source))
    for ((position, source), result) in zip(waiting, results) {
      let path = paths[position]
      do throws(ReadingFault) {
        entries[position] = .loaded(
          LoadedFile(path: path, bytes: try result.get(), convertedFrom: source.format))
      } catch {
        entries[position] = .refused(FormFile.fault(error, path))
      }
    }
  }

  /// The positions of the files, in the order of the arguments.
  var indices: Range<Int> { entries.indices }

  /// A file by its position.
  ///
  /// - Throws: ``WorkflowFault`` when it could not be read or converted.
  subscript(position: Int) -> LoadedFile {
    get throws(WorkflowFault) {
      switch entries[position] {
      case .path(let path):
        LoadedFile(path: path, bytes: try FileLoader.bytes(at: path), convertedFrom: nil)
      case .loaded(let file): file
      case .refused(let fault): throw fault
      }
    }
  }
}
