import CSimdjson

/// What the parser says is wrong with a document, and at which byte.
struct JSONSyntaxFault: Error {
  let fault: ziping_json_fault
  let offset: Int

  /// The code under which it is told.
  var code: ReadingFaultCode {
    switch fault {
    case ZIPING_JSON_EMPTY: .empty
    case ZIPING_JSON_TOO_LARGE, ZIPING_JSON_TOO_DEEP, ZIPING_JSON_NO_MEMORY: .limitExceeded
    case ZIPING_JSON_INVALID_UTF8: .invalidEncoding
    default: .malformed
    }
  }

  /// Whether there is a place in the file to point at.
  var hasPlace: Bool {
    switch fault {
    case ZIPING_JSON_EMPTY, ZIPING_JSON_TOO_LARGE, ZIPING_JSON_NO_MEMORY, ZIPING_JSON_UNAVAILABLE:
      false
    default: true
    }
  }

  /// What is wrong with the document `bytes`, and what to do about it.
  func texts(_ bytes: UnsafeBufferPointer<UInt8>) -> (message: String, advice: String) {
    switch fault {
    case ZIPING_JSON_EMPTY:
      return ("文件是空的，没有任何内容。", "请确认导出或保存已完成，再重新提交。")
    case ZIPING_JSON_TOO_LARGE:
      return (
        "文件有\(bytes.count)字节，超过了 64 MiB 的上限。", "请分成几个文件，或改用每行一张表的 NDJSON。"
      )
    case ZIPING_JSON_TOO_DEEP:
      return ("对象和列表嵌套超过了\(ZIPING_JSON_DEEPEST)层。", "自评表只需要三层，请检查括号。")
    case ZIPING_JSON_NO_MEMORY: return ("内存不足，读不下这个文件。", "请分成几个文件再试。")
    case ZIPING_JSON_INVALID_UTF8:
      let byte = offset < bytes.count ? bytes[offset] : 0
      let digits = String(byte, radix: 16, uppercase: true)
      return ("字节 0x\(digits) 不是 UTF-8 编码的文字，文件可能是用 GBK 保存的。", "请在编辑器里另存为 UTF-8 编码。")
    case ZIPING_JSON_UNCLOSED_STRING:
      return ("从这里开始的文字没有收尾的引号。", "请在文字末尾补上 \"；文件若被截断，请重新获取整个文件。")
    case ZIPING_JSON_CONTROL_CHARACTER:
      let byte = offset < bytes.count ? bytes[offset] : 0
      let name = byte == 0x0A || byte == 0x0D ? "换行" : byte == 0x09 ? "制表符" : "控制字符"
      return ("引号内的文字里直接出现了\(name)。", "换行请写成 \\n，制表符写成 \\t，或检查是否漏了收尾的引号。")
    case ZIPING_JSON_BAD_ESCAPE:
      return ("反斜杠后面的写法不是 JSON 允许的转义。", "反斜杠本身请写成 \\\\，其他字符直接写出。")
    case ZIPING_JSON_LONE_SURROGATE:
      return ("\\u 转义只写了代理对的一半，不是一个字。", "请直接写出这个字，或补全另一半。")
    case ZIPING_JSON_BAD_NUMBER:
      return ("“\(word(bytes))”不是 JSON 允许的数字写法。", "请加上引号写成文字，或写成如 0.5、8、100。")
    case ZIPING_JSON_BAD_LITERAL:
      return ("“\(word(bytes))”不是 JSON 的值。", "文字请用半角双引号括起来，如 \"已完成\"。")
    case ZIPING_JSON_EXPECTED_VALUE:
      return ("这里应有一个值，现为“\(word(bytes))”。", "请补上值，或删去多余的逗号。")
    case ZIPING_JSON_EXPECTED_KEY:
      return (
        "这里应是用半角双引号括起来的键，现为“\(word(bytes))”。", "请写成如 \"weight\": \"8\"，并删去最后一项后面的逗号。"
      )
    case ZIPING_JSON_EXPECTED_COLON:
      return ("键的后面缺少冒号，现为“\(word(bytes))”。", "请在键和值之间写半角冒号 :。")
    case ZIPING_JSON_EXPECTED_COMMA:
      return ("这里应是逗号或收尾的括号，现为“\(word(bytes))”。", "请在两项之间补上半角逗号，或检查括号是否配对。")
    case ZIPING_JSON_UNEXPECTED_END:
      return ("文件在这里中断，还有括号没有收尾。", "请重新获取整个文件，或补上缺少的 } 和 ]。")
    case ZIPING_JSON_TRAILING_CONTENT:
      return ("自评表已经结束，后面还有多余的内容“\(word(bytes))”。", "请删去多余的内容；几张表请放在一个列表 [ … ] 里。")
    default:
      return ("这台机器上的 JSON 解析器无法使用。", "请检查 libsimdjson 的安装。")
    }
  }

  /// What stands at the fault, up to the next sign or blank, for messages.
  private func word(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard offset < bytes.count else { return "" }
    let signs = Array(",:{}[] \t\r\n".utf8)
    var end = offset + 1
    if !signs.contains(bytes[offset]) {
      while end < bytes.count, end - offset < 60, !signs.contains(bytes[end]) { end += 1 }
    }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    return text.count > 16 ? text.prefix(16) + "…" : text
  }
}
