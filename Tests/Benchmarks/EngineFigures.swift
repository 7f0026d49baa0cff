import Foundation

/// What `Tests/Benchmarks/peers/engines/run` prints about one engine.
struct EngineFigures {
  /// A way to score a form.
  enum Kind: String, CaseIterable {
    case whole
    case explained
    case plain
    case load

    /// What is done, for people.
    var name: String {
      switch self {
      case .whole: "字节进，带理由的结果字节出"
      case .explained: "内存中的值进，带理由的结果出"
      case .plain: "内存中的值进，只出得分，不要理由"
      case .load: "从模型文件到可以计分（一次）"
      }
    }
  }

  /// Processor time a form, in nanoseconds.
  struct Figure {
    let engine: String
    let kind: Kind
    let name: String
    let nanoseconds: Double
    let forms: Int
  }

  /// Scores in a file.
  struct Scores {
    let key: String
    let name: String
  }

  private(set) var figures: [Figure] = []
  private(set) var forms: [Scores] = []
  private(set) var rows: [Scores] = []
  /// The most memory that each engine held, in KiB.
  private(set) var memory: [(engine: String, size: Int)] = []
  /// Versions, and why an engine is missing.
  private(set) var remarks: [String] = []

  /// Runs one engine after the other over the forms and rows of a folder.
  static func measured(root: String, folder: URL, engines: [String]) -> EngineFigures {
    var figures = EngineFigures()
    for engine in engines {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(filePath: "\(root)/Tests/Benchmarks/peers/engines/run")
      process.arguments = [engine, folder.path]
      process.standardOutput = pipe
      guard (try? process.run()) != nil,
        let output = try? pipe.fileHandleForReading.readToEnd()
      else {
        figures.remarks.append("没有 \(engine) 的数字：Tests/Benchmarks/peers/engines/run 无法运行。")
        continue
      }
      process.waitUntilExit()
      for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
        figures.add(line.split(separator: "\t").map(String.init))
      }
      if process.terminationStatus != 0 {
        figures.remarks.append("\(engine) 以\(process.terminationStatus)结束，数字不全。")
      }
    }
    return figures
  }

  private mutating func add(_ fields: [String]) {
    switch (fields.first, fields.count) {
    case ("forms", 3): forms.append(Scores(key: fields[1], name: fields[2]))
    case ("rows", 3): rows.append(Scores(key: fields[1], name: fields[2]))
    case ("figure", 6):
      guard let kind = Kind(rawValue: fields[2]), let time = Double(fields[4]),
        let count = Int(fields[5])
      else { return }
      figures.append(
        Figure(engine: fields[1], kind: kind, name: fields[3], nanoseconds: time, forms: count))
    case ("memory", 3): memory.append((fields[1], Int(fields[2]) ?? 0))
    default: remarks.append(fields.dropFirst().joined(separator: "："))
    }
  }
}
