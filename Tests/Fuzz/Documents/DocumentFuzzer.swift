#if !LIBFUZZER
import EvaluationModel
@testable import Formats
import Glibc

/// Reads mutated documents until one breaks an invariant, which ends the process.
///
/// Arguments: the number of documents, the seed, where the input of a failure goes, the originals.
@main
struct DocumentFuzzer {
  /// The most memory that all inputs together may need at any time, in MiB.
  private static let mostMemory = 1024

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 4, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
      print("usage: document-fuzzer COUNT SEED FAILURE ORIGINAL...")
      exit(64)
    }
    let originals = arguments.dropFirst(4).compactMap(original)
    guard originals.count == arguments.count - 4 else {
      print("cannot read the originals")
      exit(1)
    }
    print("seed \(seed), \(originals.count) originals")
    // What was said is seen even when the process traps.
    fflush(nil)
    FuzzGuard.begin(saving: arguments[3])
    var tally = Tally()
    for original in originals { tally.add(check(original.bytes, arguments[3])) }
    for original in originals { tally.add(check(original.archive.bytes, arguments[3])) }
    guard tally.read == 2 * originals.count else {
      print("an original is not read")
      exit(1)
    }
    tally = Tally()
    var mutator = DocumentMutator(originals: originals, seed: seed)
    for number in 1...max(1, count) {
      tally.add(check(mutator.next(), arguments[3]))
      if number.isMultiple(of: 20_000) {
        print("\(number) inputs, \(FuzzGuard.peakMemory) MiB")
        fflush(nil)
      }
    }
    print("\(count) inputs, seed \(seed): no trap, no broken invariant")
    print(tally.text)
    print("memory at most \(FuzzGuard.peakMemory) MiB")
  }

  /// Checks one input, and ends the process where an invariant does not hold.
  private static func check(_ bytes: [UInt8], _ failure: String) -> DocumentInvariants.Outcome {
    FuzzGuard.watch(bytes) {
      let (outcome, violation) = DocumentInvariants.check(bytes)
      let isLarge = FuzzGuard.peakMemory > mostMemory
      guard violation != nil || isLarge else { return outcome }
      FuzzGuard.save()
      print("\(violation ?? "more than \(mostMemory) MiB"): saved as \(failure)")
      exit(1)
    }
  }

  private static func original(_ path: String) -> DocumentMutator.Original? {
    guard let bytes = FuzzFile.bytes(path), let archive = PlainArchive(unpacking: bytes) else {
      return nil
    }
    return DocumentMutator.Original(bytes: bytes, archive: archive)
  }
}

/// How many inputs were taken how.
private struct Tally {
  private(set) var read = 0
  private var withForms = 0
  private var refused: [ReadingFaultCode: Int] = [:]

  mutating func add(_ outcome: DocumentInvariants.Outcome) {
    switch outcome {
    case .read(let forms):
      read += 1
      if forms > 0 { withForms += 1 }
    case .refused(let code): refused[code, default: 0] += 1
    }
  }

  /// One line for people.
  var text: String {
    let codes = refused.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \($0.value)" }
    return
      "read \(read), of them with a form \(withForms); refused \(codes.joined(separator: ", "))"
  }
}
#endif
