import Foundation

/// What Python's libraries take for the same work, as `Tests/Benchmarks/peers/run` prints it.
struct PeerFigures {
  /// A piece of work that is compared.
  enum Row: String, CaseIterable {
    case readWorkbook = "read-xlsx"
    case readDocument = "read-docx"
    case write = "write-xlsx"
    case writeDocument = "write-docx"
    case fillWorkbook = "fill-xlsx"
    case fillDocument = "fill-docx"

    /// What is done, for people.
    var name: String {
      switch self {
      case .readWorkbook: "只读 .xlsx"
      case .readDocument: "只读 .docx"
      case .write: "读 .xlsx、计分、写新 .xlsx"
      case .writeDocument: "读 .docx、计分、写新 .docx"
      case .fillWorkbook: "填回原 .xlsx"
      case .fillDocument: "填回原 .docx"
      }
    }
  }

  /// What one library takes a form, in nanoseconds of processor time.
  struct Figure {
    var row: Row
    var library: String
    var nanoseconds: Double
  }

  /// The figures in the script's order.
  private(set) var figures: [Figure] = []
  /// Which texts the libraries see otherwise than we do, or why there are no figures.
  private(set) var remarks: [String] = []

  /// Runs the script.
  static func measured(root: String, files: [String]) -> PeerFigures {
    var peers = PeerFigures()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "\(root)/Tests/Benchmarks/peers/run")
    process.arguments = files
    process.standardOutput = pipe
    guard (try? process.run()) != nil,
      let output = try? pipe.fileHandleForReading.readToEnd()
    else {
      peers.remarks.append("没有 Python 各库的数字：Tests/Benchmarks/peers/run 无法运行。")
      return peers
    }
    process.waitUntilExit()
    var same = 0
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      if fields.count == 3, let row = Row(rawValue: fields[0]), let time = Double(fields[2]) {
        peers.figures.append(Figure(row: row, library: fields[1], nanoseconds: time))
      } else if fields.first == "same" {
        same += 1
      } else {
        peers.remarks.append(fields.dropFirst().joined(separator: "，"))
      }
    }
    if process.terminationStatus != 0 {
      peers.remarks.append("Tests/Benchmarks/peers/run 以\(process.terminationStatus)结束，数字不全。")
    }
    peers.remarks.append("Python 各库读出的文字与本程序一致的有\(same)份。")
    return peers
  }
}
