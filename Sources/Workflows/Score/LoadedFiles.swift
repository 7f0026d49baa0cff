import EvaluationModel
import Formats

/// The files of one command, of which those in older formats have been converted together.
///
/// An archive (.zip) stands for the files packed in it. What needs no
/// conversion and lies on disk is read when its turn comes, so that memory does not grow with the
/// number of files.
struct LoadedFiles {
  private enum Content {
    case onDisk
    case loaded(LoadedFile)
    case refused(WorkflowFault)
  }

  private struct Entry {
    let path: InputPath
    /// Which of the named files it is or lies in.
    let origin: Int
    var content: Content
  }

  private struct Waiting {
    let position: Int
    let source: OfficeConverter.Source
  }

  private var entries: [Entry] = []
  private var waiting: [Waiting] = []
  private var origin = 0

  /// Looks at every file and converts what must be converted, in one start for each target.
  ///
  /// - Parameters:
  ///   - paths: The files and archives; `-` is standard input.
  ///   - converter: What converts.
  init(_ paths: [InputPath], converter: () -> OfficeConverter) {
    for (index, path) in paths.enumerated() {
      origin = index
      add(path)
    }
    guard !waiting.isEmpty else { return }
    let results = converter().convert(waiting.map(\.source))
    for (item, result) in zip(waiting, results) {
      let path = entries[item.position].path.path
      do throws(ReadingFault) {
        entries[item.position].content = .loaded(
          LoadedFile(
            path: path, bytes: try result.get(), convertedFrom: item.source.format,
            originalDigest: SHA256.hexadecimal(of: item.source.bytes)))
      } catch {
        entries[item.position].content = .refused(FormFile.fault(error, path))
      }
    }
    waiting = []
  }

  /// The positions of the files, in the order of the arguments.
  var indices: Range<Int> { entries.indices }

  /// Which of the named files a file is or lies in, by its position.
  func origin(_ position: Int) -> Int { entries[position].origin }

  /// A file's path by its position; files in archives stand behind their archive.
  func path(_ position: Int) -> String { entries[position].path.path }

  /// A file's name inside its folder by its position.
  func name(_ position: Int) -> String { entries[position].path.name }

  /// A file by its position.
  ///
  /// - Throws: ``WorkflowFault`` when it could not be read or converted.
  subscript(position: Int) -> LoadedFile {
    get throws(WorkflowFault) {
      let entry = entries[position]
      switch entry.content {
      case .onDisk:
        return LoadedFile(
          path: entry.path.path, bytes: try FileLoader.bytes(at: entry.path.path),
          convertedFrom: nil)
      case .loaded(let file): return file
      case .refused(let fault): throw fault
      }
    }
  }

  // MARK: Looking

  private mutating func add(_ path: InputPath) {
    do throws(WorkflowFault) {
      // What comes out of a pipe comes once.
      let isOnDisk = path.path != "-" && FileLoader.isRegularFile(path.path)
      add(try FileLoader.bytes(at: path.path), path, isOnDisk: isOnDisk, depth: 0)
    } catch {
      entries.append(Entry(path: path, origin: origin, content: .refused(error)))
    }
  }

  private mutating func add(_ bytes: [UInt8], _ path: InputPath, isOnDisk: Bool, depth: Int) {
    if FormArchive.claims(bytes) {
      addArchive(bytes, path, depth: depth)
    } else if let format = ConvertibleFormat(bytes) {
      waiting.append(
        Waiting(
          position: entries.count, source: OfficeConverter.Source(bytes: bytes, format: format)))
      entries.append(Entry(path: path, origin: origin, content: .onDisk))
    } else if isOnDisk {
      entries.append(Entry(path: path, origin: origin, content: .onDisk))
    } else {
      let file = LoadedFile(path: path.path, bytes: bytes, convertedFrom: nil)
      entries.append(Entry(path: path, origin: origin, content: .loaded(file)))
    }
  }

  private mutating func addArchive(_ bytes: [UInt8], _ path: InputPath, depth: Int) {
    do throws(ReadingFault) {
      for file in try FormArchive.files(in: bytes) {
        let inner = path.appending(file.path)
        let name = inner.path
        do throws(ReadingFault) {
          let content = try file.content.get()
          if depth > 0, FormArchive.claims(content) {
            let fault = WorkflowFault("\(name)：这是压缩包里的压缩包里的压缩包，没有读取。请解压后再提交。")
            entries.append(Entry(path: inner, origin: origin, content: .refused(fault)))
          } else {
            add(content, inner, isOnDisk: false, depth: depth + 1)
          }
        } catch {
          entries.append(
            Entry(path: inner, origin: origin, content: .refused(FormFile.fault(error, name))))
        }
      }
    } catch {
      entries.append(
        Entry(path: path, origin: origin, content: .refused(FormFile.fault(error, path.path))))
    }
  }
}
