import Foundation
import TestSupport

@testable import Workflows

/// A stand-in for LibreOffice: a shell script that does something wrong.
struct FakeOffice {
  /// The converter that uses it.
  let converter: OfficeConverter
  private let scratch: Scratch

  /// A script; `$out` is the folder of results, `$good` a whole result, `"$@"` the files, and
  /// `put FILE` makes the result of one.
  init(_ script: String, in scratch: Scratch, good: [UInt8] = FakeOffice.archive, start: Duration)
    throws
  {
    self.scratch = scratch
    let head = """
      #!/bin/sh
      echo start >> "$0.log"
      while [ "$1" != --convert-to ]; do shift; done
      kind=${2%%:*}
      out=$4
      shift 4
      mkdir -p "$out"
      good="$0.good"
      put() { name=${1##*/}; cp "$good" "$out/${name%.*}.$kind"; }

      """
    let file = try scratch.write(head + script + "\n", to: "soffice")
    try Data(good).write(to: URL(filePath: scratch.path("soffice.good")))
    chmod(file, 0o755)
    converter = OfficeConverter(
      program: ExternalProgram(path: file),
      patience: OfficeConverter.Patience(start: start, file: .zero))
  }

  /// The beginning and the end of an archive, which is all that counts for a converter.
  static let archive: [UInt8] =
    [0x50, 0x4B, 3, 4, 7, 7, 0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

  /// How often it was started.
  var starts: Int { ((try? scratch.text("soffice.log")) ?? "").split(separator: "\n").count }
}
