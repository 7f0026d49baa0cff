public import EvaluationModel

/// A certificate as read: whole, of a known version, every number in its one spelling.
///
/// What it says is not yet proved: ``digestFindings``, ``arithmeticFindings``,
/// ``rescoringFindings(_:rubric:)`` and ``sourceFindings(_:)`` do that, each by itself, because
/// whoever changes a number can also make new digests.
public struct Certificate: Sendable {
  /// The version of the format that is written and read.
  public static let version = CertificateBuilder.version
  /// At most this many faults of one file are told.
  static let mostFindings = 100

  /// The form as filed, without the line that people sign and without places.
  public let submission: Submission
  /// The file that the form was read from.
  public let source: CertificateSource
  let root: JSONValue

  /// Reads a certificate.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: Everything that is wrong with its writing.
  public init(reading bytes: [UInt8]) throws(CertificateFaults) {
    let root: JSONValue
    do throws(ReadingFault) {
      root = try JSONValue(reading: bytes)
    } catch {
      throw Self.faults("整个文件", "", error.description)
    }
    try Self.checkFormat(root)
    var findings: [CertificateFinding] = []
    CertificateShape.document.check(root, "") { pointer, message in
      guard findings.count < Self.mostFindings else { return }
      findings.append(Self.finding(.shape, pointer, message, in: root))
    }
    guard findings.isEmpty else { throw CertificateFaults(findings: findings) }
    var form = try Self.submission(root)
    let withoutUnit = Set(
      (root["form"]?["dataWithoutUnit"]?.items ?? []).map { Array(($0.text ?? "").utf8) })
    for index in form.data.indices
    where withoutUnit.contains(Array((form.string(form.data[index].name) ?? "").utf8)) {
      form.data[index].hasUnknownUnit = true
    }
    submission = form
    source = CertificateSource(
      file: root["source"]?["file"]?.text ?? "", digest: root["source"]?["sha256"]?.text ?? "",
      number: root["source"]?["form"]?.integer ?? 1)
    self.root = root
  }

  /// What it is about, in one line: unit, project, year.
  public var title: String {
    let form = root["form"]
    let year = form?["year"]?.integer.map { "\($0)年度" }
    return [form?["unit"]?.text, form?["project"]?.text, year].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The id of the rubric.
  public var rubricID: String { root["rubric"]?["id"]?.text ?? "" }

  /// The digest of the rubric's text.
  public var rubricDigest: String { root["rubric"]?["sha256"]?.text ?? "" }

  /// The variant of the scoring table that was asked for.
  public var rubricVariant: String? { root["rubric"]?["variant"]?.text }

  /// The rubric's text, where the certificate carries it.
  public var rubricText: String? { root["rubric"]?["text"]?.text }

  /// How many items carry points.
  public var itemCount: Int { root["items"]?.items.count ?? 0 }

  /// The total in words: 96.5分, 88～96分.
  public var totalText: String {
    let total = root["total"]
    guard let low = total?["low"]?.points, let high = total?["high"]?.points else { return "" }
    return low == high ? "\(high)分" : "\(low)～\(high)分"
  }

  // MARK: Proofs

  /// What the digests do not agree with.
  public var digestFindings: [CertificateFinding] {
    let derived = CertificateDigests.sealed(root)["digests"] ?? .null
    let differences = CertificateComparison.differences(
      root["digests"] ?? .null, derived, at: "/digests")
    // What was changed is named by its own digest; the last one then differs too.
    return differences.filter { differences.count == 1 || $0.pointer != "/digests/all" }.map {
      let part = String($0.pointer.dropFirst("/digests".count))
      return Self.finding(.digest, part == "/all" ? "" : part, Self.digestMessage, in: root)
    }
  }

  private static let digestMessage = "内容与它的摘要不符，写出之后被改动过（或摘要被改动过）。"

  /// Where the recorded numbers do not give the recorded results.
  public var arithmeticFindings: [CertificateFinding] {
    var arithmetic = CertificateArithmetic(root, submission)
    arithmetic.check()
    return arithmetic.findings
  }

  /// Where scoring the recorded inputs again gives something else than is recorded.
  ///
  /// - Parameters:
  ///   - scored: What a rubric makes of ``submission``.
  ///   - rubric: That rubric.
  /// - Returns: One finding for each value that differs.
  public func rescoringFindings(
    _ scored: ScoredForm, rubric: CertifiedRubric
  ) -> [CertificateFinding] {
    let derived = CertificateBuilder(
      scored: scored, source: source, rubric: rubric, includesRubricText: rubricText != nil,
      places: recordedPlaces
    ).tree()
    let differences =
      CertificateComparison.itemDifferences(root["items"] ?? .null, derived["items"] ?? .null)
      + CertificateComparison.differences(
        root.without("digests").without("items"), derived.without("items"), at: "")
    return differences.prefix(Self.mostFindings).map {
      Self.finding(.rescoring, $0.pointer, $0.message("重新计分得到的是"), in: root)
    }
  }

  /// Where the certificate says something else than the document that was sent, cells and places.
  ///
  /// - Parameter form: The form as read from that document.
  /// - Returns: One finding for each cell or place that differs.
  public func sourceFindings(_ form: Submission) -> [CertificateFinding] {
    let places = form.placesByPointer
    let addresses = CertificateArithmetic.addresses(of: form)
    var differences = CertificateComparison.differences(
      root["inputs"] ?? .null, CertificateBuilder.inputs(form), at: "/inputs")
    let withoutUnit = CertificateBuilder.dataWithoutUnit(form)
    if withoutUnit != root["form"]?["dataWithoutUnit"] {
      differences.append(
        CertificateComparison.Difference(
          pointer: "/form/dataWithoutUnit", recorded: root["form"]?["dataWithoutUnit"],
          derived: withoutUnit))
    }
    for (path, input) in recordedInputs {
      guard let pointer = input["pointer"]?.text, let address = addresses[pointer] else {
        continue
      }
      let place = places[address.pointer].map { JSONValue.string($0) }
      guard place != input["place"] else { continue }
      differences.append(
        CertificateComparison.Difference(
          pointer: path + "/place", recorded: input["place"], derived: place))
    }
    return differences.prefix(Self.mostFindings).map {
      Self.finding(.source, $0.pointer, $0.message("原件上是"), in: root)
    }
  }

  /// Every input that an item names, its data included, with where it stands in the certificate.
  private var recordedInputs: [(path: String, input: JSONValue)] {
    var inputs: [(path: String, input: JSONValue)] = []
    func add(_ list: JSONValue?, at path: String) {
      for (index, input) in (list?.items ?? []).enumerated() {
        inputs.append((path + "/inputs/\(index)", input))
      }
    }
    for (number, item) in (root["items"]?.items ?? []).enumerated() {
      add(item["inputs"], at: "/items/\(number)")
      for (index, datum) in (item["data"]?.items ?? []).enumerated() {
        add(datum["inputs"], at: "/items/\(number)/data/\(index)")
      }
    }
    return inputs
  }

  /// The recorded places by pointer; they do not follow from anything else in the certificate.
  private var recordedPlaces: [String: String] {
    var places: [String: String] = [:]
    for (_, input) in recordedInputs {
      guard let pointer = input["pointer"]?.text, let place = input["place"]?.text else {
        continue
      }
      if places[pointer] == nil { places[pointer] = place }
    }
    return places
  }

  // MARK: Reading

  private static func checkFormat(_ root: JSONValue) throws(CertificateFaults) {
    guard case .object = root, root["format"] == .string(CertificateBuilder.format) else {
      throw faults(
        "整个文件", "/format", "这不是计分凭证。计分凭证由 ziping score … --certificate 写出，文件名以“-计分凭证.json”结尾。")
    }
    guard root["version"] == .integer(CertificateBuilder.version) else {
      throw faults(
        "整个文件", "/version",
        "凭证的格式版本是\(root["version"]?.described ?? "空")，这个程序只认识版本\(CertificateBuilder.version)。请用写出它的那一版程序核对。"
      )
    }
  }

  private static func submission(_ root: JSONValue) throws(CertificateFaults) -> Submission {
    let inputs = root["inputs"] ?? .null
    let reading: FormReading
    do throws(ReadingFault) {
      reading = try FormJSONReader().read(inputs.canonicalBytes)
    } catch {
      throw faults("填报内容", "/inputs" + error.pointer, error.message)
    }
    // Written in its one way: no unknown keys, no numbers for texts, no rows that nobody filled.
    let differences = CertificateComparison.differences(
      inputs, CertificateBuilder.inputs(reading.submission), at: "/inputs")
    guard let first = differences.first else { return reading.submission }
    throw faults("填报内容", first.pointer, first.message("按自评表的格式应为"))
  }

  private static func faults(
    _ subject: String, _ pointer: String, _ message: String
  ) -> CertificateFaults {
    CertificateFaults(findings: [
      CertificateFinding(check: .shape, subject: subject, pointer: pointer, message: message)
    ])
  }

  /// A finding with the names of part and field.
  static func finding(
    _ check: CertificateFinding.Check, _ pointer: String, _ message: String, in root: JSONValue
  ) -> CertificateFinding {
    let names = CertificateNames(of: pointer, in: root)
    return CertificateFinding(
      check: check, subject: names.subject, pointer: pointer, field: names.field,
      message: message)
  }
}
