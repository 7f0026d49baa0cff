import Testing

@testable import Reports

/// The examples of FIPS 180-4 and of RFC 4648.
@Suite struct ScriptHashTests {
  struct Message: CustomTestStringConvertible, Sendable {
    var text: String
    var hash: String
    var testDescription: String { "\(text.utf8.count) bytes" }
  }

  @Test(arguments: [
    Message(text: "", hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Message(text: "abc", hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Message(
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      hash: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Message(
      text: String(repeating: "a", count: 1_000_000),
      hash: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the hash is the published one`(message: Message) {
    let digits = ScriptHash.digest(of: Array(message.text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(digits.joined() == message.hash)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `bytes are written in base 64`(text: String, written: String) {
    #expect(ScriptHash.base64(Array(text.utf8)) == written)
  }
}
