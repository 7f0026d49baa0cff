import EvaluationModel

/// The faults of office files, each with the numbers of the case.
///
/// What to do about it is the remedy of the code unless the case knows better.
enum DocumentFault {
  /// A fault of some kind; the advice is the kind's own remedy.
  static func make(
    _ code: ReadingFaultCode, _ message: String, advice: String? = nil, place: Place? = nil
  ) -> ReadingFault {
    ReadingFault(code: code, place: place, message: message, advice: advice ?? code.remedy)
  }

  /// A file with a password.
  static func encrypted(entry: String?) -> ReadingFault {
    guard let entry else { return make(.encrypted, "文件设有打开密码，无法读取。") }
    return make(.encrypted, "压缩包里的“\(entry)”已加密，无法读取。")
  }

  /// An archive that libzip cannot open, with its reason.
  static func truncated(_ byteCount: Int, reason: String) -> ReadingFault {
    make(.truncatedArchive, "文件不完整：\(byteCount) 字节的压缩包在中间断开或目录损坏（\(reason)）。")
  }

  /// An entry that cannot be unpacked, with libzip's reason.
  static func damaged(_ entry: String, reason: String) -> ReadingFault {
    make(.damagedEntry, "压缩包里的“\(entry)”已损坏，解不开（\(reason)）。")
  }

  /// A part that something refers to and that is not there.
  static func missingPart(_ part: String) -> ReadingFault {
    make(.missingPart, "文档缺少必需的部分“\(part)”。")
  }

  /// Two entries of one name.
  static func duplicateEntry(_ entry: String) -> ReadingFault {
    make(.duplicateEntry, "压缩包里有两个“\(entry)”，无法判断以哪个为准。")
  }

  /// More entries than the limit.
  static func tooManyEntries(_ count: Int, limit: Int) -> ReadingFault {
    make(.tooManyEntries, "压缩包里有 \(count) 个文件，上限是 \(limit) 个。")
  }

  /// An entry that is, or says that it is, larger than the limit.
  static func entryTooLarge(_ entry: String, bytes: UInt64, limit: Int) -> ReadingFault {
    make(
      .entryTooLarge, "压缩包里的“\(entry)”解开后至少有 \(size(bytes))，上限是 \(size(UInt64(limit)))。")
  }

  /// An archive that is larger than the limit once unpacked.
  static func archiveTooLarge(bytes: UInt64, limit: Int) -> ReadingFault {
    make(.archiveTooLarge, "压缩包解开后至少有 \(size(bytes))，上限是 \(size(UInt64(limit)))。")
  }

  /// An entry that unpacks to many times its size.
  static func suspiciousRatio(_ entry: String, bytes: UInt64, packed: UInt64) -> ReadingFault {
    make(
      .suspiciousRatio,
      "压缩包里的“\(entry)”只有 \(size(packed))，解开后至少有 \(size(bytes))，与“压缩炸弹”特征相同，未继续解压。")
  }

  /// A part that is not well-formed, with libxml2's reason.
  static func brokenXML(_ part: String, line: Int, reason: String) -> ReadingFault {
    make(.brokenXML, "“\(part)”第\(line)行有 XML 语法错误（\(reason)）。")
  }

  /// A part with bytes that its encoding does not allow.
  static func invalidEncoding(_ part: String, line: Int) -> ReadingFault {
    make(
      .invalidEncoding, "“\(part)”第\(line)行有不合编码规则的字节。",
      advice: "用 Word、Excel 或 WPS 打开并修复，另存一份再提交。")
  }

  /// A part that can be read but not written into, because its bytes are not UTF-8.
  static func notUTF8(_ part: String) -> ReadingFault {
    make(
      .invalidEncoding, "“\(part)”不是 UTF-8 编码，不能在原文件里填写。",
      advice: "请用 Word、Excel 或 WPS 打开，另存一份后再试。")
  }

  /// A part with a document type declaration.
  static func documentType(_ part: String) -> ReadingFault {
    make(.documentType, "“\(part)”含有文档类型声明（DOCTYPE），正常的 Office 文件没有它，未继续读取。")
  }

  /// A part with an entity that XML does not define.
  static func unknownEntity(_ part: String, line: Int) -> ReadingFault {
    make(.unknownEntity, "“\(part)”第\(line)行引用了没有定义的实体。")
  }

  /// A part that nests deeper than the limit.
  static func tooDeep(_ part: String, limit: Int) -> ReadingFault {
    make(.tooDeep, "“\(part)”的嵌套超过 \(limit) 层。")
  }

  /// More of something than the limit: `行`, `列`, `单元格`, `表格`, `合并区域`.
  static func tooMany(_ what: String, in place: String, limit: Int) -> ReadingFault {
    make(.tooManyCells, "\(place)的\(what)超过上限 \(limit) 个。")
  }

  /// One text longer than the limit.
  static func textTooLong(in place: String, limit: Int) -> ReadingFault {
    make(.textTooLong, "\(place)的文字超过上限 \(size(UInt64(limit)))。")
  }

  /// A cell, range or shared string that cannot be.
  static func badReference(_ text: String, sheet: String) -> ReadingFault {
    make(
      .badReference, "工作表“\(sheet)”里的编号“\(text)”超出允许的范围（单元格最大到 XFD1048576）。",
      place: .sheet(name: sheet, cell: text))
  }

  /// A number of bytes for people: `20 KiB`.
  private static func size(_ bytes: UInt64) -> String {
    if bytes >= 10 << 20 { return "\(bytes >> 20) MiB" }
    return bytes >= 10 << 10 ? "\(bytes >> 10) KiB" : "\(bytes) 字节"
  }
}
