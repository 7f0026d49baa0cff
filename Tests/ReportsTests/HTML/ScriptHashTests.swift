import Testing

@testable import Reports

/// The examples of RFC 4648.
@Suite struct ScriptHashTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `bytes are written in base 64`(text: String, written: String) {
    #expect(ScriptHash.base64(Array(text.utf8)) == written)
  }

  @Test func `a policy names the digest of the script`() {
    // printf abc | openssl dgst -sha256 -binary | base64
    #expect(
      ScriptHash.source(of: "abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
  }
}
