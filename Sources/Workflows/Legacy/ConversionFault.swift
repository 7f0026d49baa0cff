import Formats

/// Why a file was not converted, in words for people.
enum ConversionFault {
  /// How one start of LibreOffice ended.
  enum End: Equatable {
    /// By itself, with an exit code.
    case exited(Int32)
    /// Its time was over.
    case timedOut
    /// It could not be started.
    case notStarted
    /// There was no place for the copies.
    case noRoom(String)

    /// The end of a run.
    init(_ outcome: ExternalProgram.Outcome) {
      self =
        switch outcome {
        case .exited(let status, _, _): .exited(status)
        case .timedOut: .timedOut
        case .notFound: .notStarted
        case .outputTooLarge: .exited(-1)
        }
    }

    /// Whether the same files may fare better one by one.
    var isWorthAnotherStart: Bool {
      switch self {
      case .exited, .timedOut: true
      case .notStarted, .noRoom: false
      }
    }
  }

  /// LibreOffice is not there.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - variable: What the environment names as LibreOffice, if anything.
  /// - Returns: The fault, with what to install.
  static func notInstalled(
    _ source: OfficeConverter.Source, variable: String?
  ) -> ReadingFault {
    if source.format.isLocked(source.bytes) { return locked(source) }
    let why =
      variable.map { "环境变量 \(OfficeConverter.variable) 所指的“\($0)”不能运行" } ?? "这台机器上没有安装"
    return ReadingFault(
      code: .legacyFormat,
      message: "这是\(source.format.name)，要用 LibreOffice 转换后才能读，而\(why)。",
      advice: """
        请安装（Debian、Ubuntu：sudo apt install libreoffice-writer libreoffice-calc）；\
        或用 Word、Excel、WPS 打开，另存为 .\(source.format.target.rawValue) 后再提交。
        """)
  }

  /// Nothing usable came out.
  static func failed(_ source: OfficeConverter.Source, _ end: End) -> ReadingFault {
    if source.format.isLocked(source.bytes) { return locked(source) }
    let why =
      switch end {
      case .exited(let status): "LibreOffice 没有给出可用的结果（退出码 \(status)），文件可能已损坏"
      case .timedOut: "LibreOffice 在时限内没有转换完，已停止"
      case .notStarted: "LibreOffice 无法启动"
      case .noRoom(let reason): reason
      }
    let isUnfinished = why.last != "。"
    return ReadingFault(
      code: .conversionFailed,
      message: "这是\(source.format.name)，转换没有成功：\(why)\(isUnfinished ? "。" : "")",
      advice: "请用 Word、Excel 或 WPS 打开，另存为 .\(source.format.target.rawValue) 后再提交。")
  }

  private static func locked(_ source: OfficeConverter.Source) -> ReadingFault {
    ReadingFault(
      code: .encrypted, message: "这是\(source.format.name)，设有打开密码，无法读取。",
      advice: ReadingFaultCode.encrypted.remedy)
  }
}
