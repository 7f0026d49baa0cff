import EvaluationModel
import Testing

@testable import Formats

/// Files that cannot be read: every one gets its own code, place and words.
@Suite struct BadJSONTests {
  struct Bad: CustomTestStringConvertible, Sendable {
    let json: String
    let code: ReadingFaultCode
    let words: String
    var testDescription: String { String(json.prefix(60)) }

    init(_ json: String, _ code: ReadingFaultCode, _ words: String) {
      self.json = json
      self.code = code
      self.words = words
    }
  }

  /// The fault of a document, which must have one.
  private func fault(_ bytes: [UInt8]) throws -> ReadingFault {
    try #require(throws: ReadingFault.self) { try FormJSONReader().read(bytes) }
  }

  @Test(arguments: [
    Bad("", .empty, "文件是空的"),
    Bad(" \n\t ", .empty, "文件是空的"),
    Bad("\u{FEFF}", .empty, "文件是空的"),
    Bad(
      "{\"indicators\":[" + String(repeating: "{},", count: 2000) + "{}]}", .limitExceeded,
      "三级指标（indicators）超过了2000行的上限"),
    Bad(
      "{\"funds\":[" + String(repeating: "{},", count: 2000) + "{}]}", .limitExceeded,
      "资金（funds）超过了2000行的上限"),
    Bad("{\"data\":{\"a\":1}} x", .malformed, "第1行第18列：自评表已经结束，后面还有多余的内容“x”"),
    Bad("{\"data\":{\"a\":1}}{}", .malformed, "第1行第17列：自评表已经结束"),
    Bad("{\"data\":{\"a\":1}}\u{0}", .malformed, "第1行第17列：自评表已经结束"),
    Bad("{\"data\":{\"a\":\u{0}}}", .malformed, "第1行第14列"),
    Bad("{\"data\":{\"a\":1,}}", .malformed, "第1行第16列：这里应是用半角双引号括起来的键，现为“}”"),
    Bad("{\"data\":[1,]}", .malformed, "第1行第12列：这里应有一个值，现为“]”"),
    Bad("{\"data\":{\"a\" 1}}", .malformed, "第1行第14列：键的后面缺少冒号，现为“1”"),
    Bad("{\"data\":{\"a\":1 \"b\":2}}", .malformed, "第1行第16列：这里应是逗号或收尾的括号"),
    Bad("{\"data\":{\"a\":1]}", .malformed, "第1行第15列：这里应是逗号或收尾的括号，现为“]”"),
    Bad("{data:1}", .malformed, "第1行第2列：这里应是用半角双引号括起来的键，现为“data”"),
    Bad("{\"a\":‘b’}", .malformed, "第1行第6列：“‘b’”不是 JSON 的值"),
    Bad("{\"a\":\"b\"c}", .malformed, "第1行第9列"),
    Bad("{\"a\":True}", .malformed, "第1行第6列：“True”不是 JSON 的值"),
    Bad("{\"a\":nul}", .malformed, "“nul”不是 JSON 的值"),
    Bad("{\"a\":truefalse}", .malformed, "“truefalse”不是 JSON 的值"),
    Bad("{\"a\":NaN}", .malformed, "“NaN”不是 JSON 的值"),
    Bad("{\"a\":0x10}", .malformed, "“0x10”不是 JSON 允许的数字写法"),
    Bad("{\"a\":01}", .malformed, "“01”不是 JSON 允许的数字写法"),
    Bad("{\"a\":.5}", .malformed, "“.5”不是 JSON 允许的数字写法"),
    Bad("{\"a\":5.}", .malformed, "“5.”不是 JSON 允许的数字写法"),
    Bad("{\"a\":+5}", .malformed, "“+5”不是 JSON 允许的数字写法"),
    Bad("{\"a\":-}", .malformed, "“-”不是 JSON 允许的数字写法"),
    Bad("{\"a\":1e}", .malformed, "“1e”不是 JSON 允许的数字写法"),
    Bad("{\"a\":1.2.3}", .malformed, "“1.2.3”不是 JSON 允许的数字写法"),
    Bad("{\"a\":12,345}", .malformed, "这里应是用半角双引号括起来的键，现为“345”"),
    Bad("{\"a\":95%}", .malformed, "“95%”不是 JSON 允许的数字写法"),
    Bad("{\"a\":1\"b\":2}", .malformed, "第1行第6列"),
    Bad("{\"a\":\"\\x\"}", .malformed, "第1行第7列：反斜杠后面的写法"),
    Bad("{\"a\":\"\\u12g4\"}", .malformed, "第1行第7列：反斜杠后面的写法"),
    Bad("{\"a\":\"\\u12\"}", .malformed, "第1行第7列：反斜杠后面的写法"),
    Bad("{\"a\":\"一\\ud83d\"}", .malformed, "第1行第8列：\\u 转义只写了代理对的一半"),
    Bad("{\"a\":\"\\ude00\\ud83d\"}", .malformed, "第1行第7列：\\u 转义只写了代理对的一半"),
    Bad("{\"a\":\"\\ud83d\\u0041\"}", .malformed, "代理对的一半"),
    Bad("{\"a\":\"b", .malformed, "第1行第6列：从这里开始的文字没有收尾的引号"),
    Bad("{\"a\":\"b\\\"}", .malformed, "第1行第6列：从这里开始的文字没有收尾的引号"),
    Bad("{\"a\":\"b\nc\"}", .malformed, "第1行第8列：引号内的文字里直接出现了换行"),
    Bad("{\"a\":\"b\tc\"}", .malformed, "直接出现了制表符"),
    Bad("{\"a\":1", .malformed, "第1行第7列：文件在这里中断"),
    Bad("{\"a\":", .malformed, "文件在这里中断"), Bad("{\"a\"", .malformed, "文件在这里中断"),
    Bad("{", .malformed, "文件在这里中断"), Bad("}", .malformed, "这里应有一个值"),
    Bad("rubric: hunan-project", .malformed, "第1行第1列"),
    Bad(
      String(repeating: "[", count: 65) + String(repeating: "]", count: 65), .limitExceeded,
      "第1行第65列：对象和列表嵌套超过了64层"),
    Bad(String(repeating: "[", count: 100_000), .limitExceeded, "嵌套超过了64层"),
    Bad("[]", .noForm, "这里应是一张自评表（对象），现为列表 […]"),
    Bad("\"自评表\"", .noForm, "现为文字“自评表”"), Bad("5", .noForm, "现为数字 5"),
    Bad("{}", .noForm, "没有找到自评表的内容"),
    Bad("{\"unit\":\"中心\",\"indicators\":[{\"name\":\"……\"}]}", .noForm, "没有找到自评表的内容"),
    Bad("{\"unit\":\"a\",\"unit\":\"b\"}", .duplicateKey, "第1行第13列 /unit：键“unit”"),
    Bad("{\"x\":1,\"x\":2}", .duplicateKey, "第1行第8列 /x：键“x”"),
    Bad("{\"\\u0075nit\":\"a\",\"unit\":\"b\"}", .duplicateKey, "/unit：键“unit”"),
    Bad("{\"data\":{\"编制数\":7,\"编制数\":9}}", .duplicateKey, "第1行第18列 /data/编制数"),
    Bad(
      "{\"indicators\":[{\"name\":\"a\",\"score\":1,\"score\":2}]}", .duplicateKey,
      "/indicators/0/score"),
    Bad("{\"unit\":true}", .wrongType, "第1行第9列 /unit：单位名称应为数字或文字，现为true"),
    Bad("{\"indicators\":{}}", .wrongType, "/indicators：三级指标（indicators）应为列表，现为对象 {…}"),
    Bad("{\"indicators\":[\"a\"]}", .wrongType, "/indicators/0：指标行应为对象，现为文字“a”"),
    Bad("{\"funds\":\"64000\"}", .wrongType, "/funds：资金（funds）应为列表，现为文字“64000”"),
    Bad("{\"funds\":[{\"annualBudget\":[64000]}]}", .wrongType, "/funds/0/annualBudget：全年预算数应为"),
    Bad("{\"goal\":\"完成\"}", .wrongType, "/goal：年度总体目标应为对象"),
    Bad("{\"total\":100}", .wrongType, "/total：总分应为对象，现为数字 100"),
    Bad("{\"data\":{\"a/b~\":{}}}", .wrongType, "/data/a~1b~0"),
    Bad("{\"kind\":\"专项\"}", .wrongType, "第1行第9列 /kind：评价对象不认识，现为文字“专项”"),
    Bad("{\"year\":\"二〇二四\"}", .wrongType, "/year：年度应为四位数字的年份，现为文字“二〇二四”"),
    Bad("{\"year\":2024.5}", .wrongType, "/year：年度应为四位数字的年份，现为数字 2024.5"),
  ])
  func `a bad document is told with its code, place and value`(_ bad: Bad) throws {
    let fault = try fault(Array(bad.json.utf8))
    #expect(fault.code == bad.code)
    #expect(fault.summary.contains(bad.words), "\(fault.summary)")
    #expect(!fault.advice.isEmpty)
  }

  @Test func `a fault shows place, pointer, value, remedy and the line with a caret`() throws {
    let text = """
      {
        "indicators": [
          {"name": "培训人数", "weight": {"分值": 8}}
        ]
      }
      """
    let fault = try fault(Array(text.utf8))
    #expect(
      fault.description == """
        第3行第32列 /indicators/0/weight：分值应为数字或文字，现为对象 {…}。请改为如 "weight": "8"。
            {"name": "培训人数", "weight": {"分值": 8}}
                                           ^
        """)
  }

  struct Encoding: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let column: Int
    var testDescription: String { "\(bytes)" }
  }

  @Test(arguments: [
    Encoding(bytes: [0xFF], column: 7), Encoding(bytes: [0x41, 0x80], column: 8),
    Encoding(bytes: [0xC0, 0xAF], column: 7), Encoding(bytes: [0xE4, 0xB8], column: 7),
    Encoding(bytes: [0xED, 0xA0, 0x80], column: 7),
    Encoding(bytes: [0xF4, 0x90, 0x80, 0x80], column: 7),
    Encoding(bytes: [0xD6, 0xD0, 0xCE, 0xC4], column: 7),
    Encoding(bytes: [0xE4, 0xB8, 0x80, 0xF0, 0x9F, 0x98], column: 8),
  ])
  func `bytes that are not UTF-8 are told with their column`(_ encoding: Encoding) throws {
    let bytes = Array("{\"a\":\"".utf8) + encoding.bytes + Array("\"}".utf8)
    let fault = try fault(bytes)
    #expect(fault.code == .invalidEncoding)
    #expect(fault.place == .text(line: 1, column: encoding.column))
  }

  @Test func `a document above the limit is refused before it is read`() throws {
    let fault = try fault([UInt8](repeating: 0x20, count: 64 * 1024 * 1024 + 1))
    #expect(fault.code == .limitExceeded)
    #expect(fault.message.contains("67108865字节"))
  }

  @Test func `64 levels are read and 65 are not`() throws {
    func nested(_ levels: Int) -> [UInt8] {
      let lists = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      return Array("{\"data\":{\"a\":1},\"x\":\(lists)}".utf8)
    }
    #expect(throws: Never.self) { try FormJSONReader().read(nested(63)) }
    #expect(try fault(nested(64)).code == .limitExceeded)
  }

  @Test func `a real form cut off at any byte is a fault`() throws {
    let reader = FormJSONReader(recordsPlaces: true)
    let whole = try FormFixture.bytes("form-survey.json")
    // The last two bytes are the closing bracket and a line break.
    for count in 0..<whole.count - 2 {
      #expect(throws: ReadingFault.self) { try reader.read(Array(whole[..<count])) }
    }
  }

  @Test func `a real form with any byte changed is a form or a fault`() throws {
    let reader = FormJSONReader(recordsPlaces: true)
    let whole = try FormFixture.bytes("form-survey.json")
    var forms = 0
    for index in whole.indices {
      for byte in [0x22, 0x5C, 0x7D, 0x80] as [UInt8] {
        var changed = whole
        changed[index] = byte
        do throws(ReadingFault) {
          let form = try reader.read(changed).submission
          #expect(String(validating: form.text[form.unit.range], as: UTF8.self) != nil)
          forms += 1
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
    #expect(forms > 0)
  }

  @Test func `every code has its words`() {
    #expect(
      ReadingFaultCode.allCases.map(\.rawValue) == [
        "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11", "D12", "D13",
        "D14", "D15", "D16", "D17", "D18", "D19", "D20", "D21", "D22", "D23", "D24", "D25", "D26",
        "D27", "D28", "D29", "D30", "D31", "D32",
      ])
    #expect(Set(ReadingFaultCode.allCases.map(\.name)).count == 32)
    for code in ReadingFaultCode.allCases {
      #expect(!code.meaning.isEmpty && !code.example.isEmpty && !code.remedy.isEmpty)
      #expect(!code.title.isEmpty && code.title.count <= 20)
    }
  }
}
