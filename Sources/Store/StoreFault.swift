import GRDB

/// Why a store cannot be opened, read or written: one clear message, with what to do.
public struct StoreFault: Error, Equatable, CustomStringConvertible, Sendable {
  /// The message in Chinese.
  public let description: String

  /// A fault from its message.
  init(_ description: String) {
    self.description = description
  }

  /// What the database says, in Chinese.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - path: The store's file.
  init(_ error: any Error, _ path: String) {
    if let fault = error as? StoreFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      description = "\(path)：结果库无法读写。"
      return
    }
    description = "\(path)：" + Self.reason(error)
  }

  private static func reason(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "不是 SQLite 文件，没有改动它。请换一个文件名。"
    case .SQLITE_CORRUPT: "结果库已损坏，读不出来。请用备份，或换一个文件名重新运行。"
    case .SQLITE_CANTOPEN: "结果库打不开。请核对文件夹是否存在、是否有权限。"
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: "没有写入结果库的权限。请修改文件和所在文件夹的权限，或换一个位置。"
    case .SQLITE_FULL: "磁盘空间不足，结果库没有写完，已写入的不受影响。请腾出空间后重试。"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "另一个程序正在写这个结果库。请等它完成后重试。"
    default: "结果库读写出错（\(error.resultCode.rawValue)：\(error.message ?? "")）。"
    }
  }
}
