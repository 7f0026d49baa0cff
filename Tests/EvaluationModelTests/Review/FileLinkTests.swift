import EvaluationModel
import Testing

@Suite struct FileLinkTests {
  struct Name: CustomTestStringConvertible, Sendable {
    var file: String
    var path: String?
    var testDescription: String { file.isEmpty ? "(empty)" : file }
  }

  @Test(arguments: [
    Name(file: "附件2.docx", path: "附件2.docx"),
    Name(file: "某局/附件 2.docx", path: "某局/附件 2.docx"),
    Name(file: "./某局/附件2.docx", path: "某局/附件2.docx"),
    Name(file: "某局.zip/附件2.docx", path: "某局.zip"),
    Name(file: "2024/某局.ZIP/内层.zip/附件2.docx", path: "2024/某局.ZIP"),
    Name(file: "某局.zip", path: "某局.zip"),
    Name(file: "100%#1?.docx", path: "100%#1?.docx"),
    Name(file: "/home/附件2.docx", path: nil),
    Name(file: "../附件2.docx", path: nil),
    Name(file: "某局/../../附件2.docx", path: nil),
    Name(file: "C:附件.docx", path: nil),
    Name(file: "javascript:alert(1)", path: nil),
    Name(file: "\\\\host\\附件.docx", path: nil),
    Name(file: "//host/附件.docx", path: nil),
    Name(file: "附件\n2.docx", path: nil),
    Name(file: "附件\u{202E}xcod.exe", path: nil),
    Name(file: "某局/", path: nil),
    Name(file: "", path: nil),
    Name(file: ".", path: nil),
  ])
  func `a link is a plain relative path or none`(name: Name) {
    #expect(FileLink.path(name.file) == name.path)
  }
}
