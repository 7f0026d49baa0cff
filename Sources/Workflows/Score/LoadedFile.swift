import EvaluationModel
import Formats

/// A file whose bytes are here, ready to be read as forms.
struct LoadedFile: Sendable {
  /// The file as it was named.
  let path: String
  /// What is read: the file's own bytes, or the document or workbook that was made of them.
  let bytes: [UInt8]
  /// What it was before an office program converted it; `nil` for a file that is read as it is.
  let convertedFrom: ConvertibleFormat?
  /// The digest of the file as it was sent, where that is not what ``bytes`` are.
  var originalDigest: String?

  /// The SHA-256 of the file as it was sent, in hexadecimal digits.
  var digest: String { originalDigest ?? SHA256.hexadecimal(of: bytes) }

  /// Whether places and what is filled in are those of the converted document.
  var isConverted: Bool { convertedFrom != nil }

  /// What people must know about how it was read; `nil` where there is nothing.
  var remark: String? {
    convertedFrom.map { format in
      "按内容判断，这是\(format.name)，由 LibreOffice 转换成 .\(format.target.rawValue) 后读取；下面的行列位置以转换后的文件为准。"
    }
  }
}
