import EvaluationModel
import TestSupport

#if canImport(Glibc)
import Glibc
#endif

/// Feeds texts to the parser until one breaks an invariant, which ends the process.
private func check(_ bytes: [UInt8]) {
  guard let broken = TargetTextInvariants.violation(in: bytes) else { return }
  fatalError("\(broken): \(String(decoding: bytes, as: UTF8.self)) \(bytes)")
}

#if LIBFUZZER
/// The entry that libFuzzer calls with each input.
///
/// - Returns: Zero, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
#else
/// The run without libFuzzer: random and mutated texts, the same for the same seed.
@main struct TargetTextFuzzer {
  /// Arguments: the file of texts, the number of runs, the seed.
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let runs = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
      print("usage: fuzzer TEXTS RUNS SEED")
      exit(64)
    }
    guard freopen(arguments[1], "r", stdin) != nil else {
      print("cannot read \(arguments[1])")
      exit(1)
    }
    var texts: [[UInt8]] = []
    while let line = readLine() { texts.append(Array(line.utf8)) }
    for text in texts { check(text) }
    var mutator = TextMutator(texts: texts, seed: seed)
    var kinds = [Int](repeating: 0, count: 6)
    for _ in 0..<max(0, runs) {
      let text = mutator.next()
      check(text)
      switch TargetText(reading: text.span).content {
      case .blank: kinds[0] += 1
      case .quantity: kinds[1] += 1
      case .range: kinds[2] += 1
      case .date: kinds[3] += 1
      case .words: kinds[4] += 1
      case .malformed: kinds[5] += 1
      }
    }
    print(
      "\(runs) texts from \(texts.count) real ones, seed \(seed): no trap, no broken invariant.")
    print(
      "blank \(kinds[0]), quantity \(kinds[1]), range \(kinds[2]), date \(kinds[3]), "
        + "words \(kinds[4]), malformed \(kinds[5])")
  }
}
#endif
