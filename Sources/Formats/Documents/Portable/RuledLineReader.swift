/// Reads the drawn lines of one page: what `pdftocairo -svg` writes.
///
/// Lines come as drawn outlines, as thin filled shapes, inside groups and uses of groups; white and
/// clear ones, glyphs and images do not count, and a clip path cuts a line to the box around it.
final class RuledLineReader: XMLReceiver {
  private let limits: DocumentLimits
  private var scopes: [Scope]
  private var stored: [String: [RuledLine]] = [:]
  private var clips: [String: PageBox] = [:]
  private var openClip: String?
  /// How deep inside an element whose content does not count, from one; zero outside.
  private var skipped = 0
  private var definitions = 0

  /// An open element that others are drawn in.
  private struct Scope {
    var transform = DrawingTransform.identity
    /// In points of the page, or of the group that is kept.
    var clip: PageBox?
    /// The name under which its lines are kept for uses; `nil` where they go to the one around it.
    var name: String?
    var lines: [RuledLine] = []
  }

  private init(limits: DocumentLimits) {
    self.limits = limits
    scopes = [Scope()]
  }

  /// Reads the lines of a page.
  ///
  /// - Parameters:
  ///   - bytes: The drawing.
  ///   - page: The page's number, from one.
  ///   - limits: How much is read before it is refused.
  /// - Returns: The lines in the order in which they are drawn.
  /// - Throws: ``ReadingFault`` when it is no XML or holds more lines than the limit.
  static func lines(
    _ bytes: [UInt8], page: Int, limits: DocumentLimits
  ) throws(ReadingFault) -> [RuledLine] {
    let reader = RuledLineReader(limits: limits)
    try XMLReader.read(XMLBytes(bytes, name: "第\(page)页"), into: reader, limits: limits)
    return reader.scopes.first?.lines ?? []
  }

  override func begin(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.name {
    case .drawingSymbol, .pattern, .mask: skipped = 1
    case .definitions:
      definitions += 1
      open(Scope())
    case .clipPath: openClip = element.text(.id) ?? ""
    case .group: beginGroup(element)
    case .path: add(element)
    case .rectangle: addRectangle(element)
    case .use: use(element)
    default: break
    }
  }

  override func end(_ name: XMLName, _ namespace: XMLNamespace) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case .definitions:
      definitions -= 1
      // What is only defined is drawn where it is used.
      if scopes.count > 1 { scopes.removeLast() }
    case .clipPath: openClip = nil
    case .group: endGroup()
    default: break
    }
  }

  private func open(_ scope: Scope) { scopes.append(scope) }

  private func beginGroup(_ element: XMLElement) {
    let name = element.text(.id)
    if definitions > 0, name?.hasPrefix("glyph") == true {
      skipped = 1
      return
    }
    var scope = Scope(transform: transform(of: element), clip: scopes.last?.clip)
    if let reference = element.text(.clip).flatMap(Self.reference), let box = clips[reference] {
      scope.clip = scope.clip.map { $0.intersection(box) ?? .none } ?? box
    }
    if definitions > 0 { scope.name = name }
    open(scope)
  }

  private func endGroup() {
    guard scopes.count > 1, let scope = scopes.popLast() else { return }
    if let name = scope.name {
      stored[name] = scope.lines
    } else {
      scopes[scopes.count - 1].lines += scope.lines
    }
  }

  private func transform(of element: XMLElement) -> DrawingTransform {
    let around = scopes.last?.transform ?? .identity
    guard let own = element.text(.transform).flatMap(DrawingTransform.init) else { return around }
    return own.then(around)
  }

  // MARK: Shapes

  private func add(_ element: XMLElement) {
    guard let outline = element.bytes(.outline) else { return }
    if let openClip {
      guard let box = DrawnPath(outline, transform(of: element)).box else { return }
      clips[openClip] = clips[openClip]?.union(box) ?? box
      return
    }
    let paint = DrawnPaint(element)
    guard paint.isStroked || paint.isFilled else { return }
    let path = DrawnPath(outline, transform(of: element))
    if paint.isStroked { keep(path.strokedLines) }
    if paint.isFilled { keep(path.filledLines) }
  }

  private func addRectangle(_ element: XMLElement) {
    let numbers = [XMLName.x, .y, .width, .height].map { name in
      element.bytes(name).flatMap { PortableTextReader.number(Array($0)[...]) }
    }
    guard let width = numbers[2], let height = numbers[3] else { return }
    let map = transform(of: element)
    let first = map.apply(numbers[0] ?? 0, numbers[1] ?? 0)
    let second = map.apply((numbers[0] ?? 0) + width, (numbers[1] ?? 0) + height)
    let box = PageBox(
      left: min(first.x, second.x), top: min(first.y, second.y), right: max(first.x, second.x),
      bottom: max(first.y, second.y))
    if let openClip {
      clips[openClip] = clips[openClip]?.union(box) ?? box
    } else if DrawnPaint(element).isFilled, let line = RuledLine(box) {
      keep([line])
    }
  }

  private func use(_ element: XMLElement) {
    guard let address = element.text(.address, isQualified: true) ?? element.text(.address),
      let lines = stored[String(address.dropFirst())], !lines.isEmpty
    else { return }
    let x = element.bytes(.x).flatMap { PortableTextReader.number(Array($0)[...]) } ?? 0
    let y = element.bytes(.y).flatMap { PortableTextReader.number(Array($0)[...]) } ?? 0
    let map = DrawingTransform(x: x, y: y).then(transform(of: element))
    keep(
      lines.compactMap { line in
        let box = line.box
        let first = map.apply(box.left, box.top)
        let second = map.apply(box.right, box.bottom)
        return RuledLine(
          PageBox(
            left: min(first.x, second.x), top: min(first.y, second.y),
            right: max(first.x, second.x), bottom: max(first.y, second.y)))
      })
  }

  private func keep(_ lines: [RuledLine]) {
    guard let scope = scopes.last else { return }
    for line in lines {
      let isSound = [line.position, line.start, line.end].allSatisfy {
        $0.isFinite && $0.magnitude <= 1_000_000
      }
      guard isSound else { continue }
      guard let clip = scope.clip else {
        scopes[scopes.count - 1].lines.append(line)
        continue
      }
      // A line on the edge of its clip path is still seen.
      let room = PageBox(
        left: clip.left - 1, top: clip.top - 1, right: clip.right + 1, bottom: clip.bottom + 1)
      guard let box = line.box.intersection(room) else { continue }
      scopes[scopes.count - 1].lines.append(
        line.isHorizontal
          ? .across(line.position, from: box.left, to: box.right)
          : .down(line.position, from: box.top, to: box.bottom))
    }
    if scopes[scopes.count - 1].lines.count > limits.lines {
      stop(DocumentFault.tooMany("线条", in: "PDF", limit: limits.lines))
    }
  }

  /// The name in `url(#clip0)`.
  private static func reference(_ text: String) -> String? {
    guard let mark = text.firstIndex(of: "#"), let end = text.lastIndex(of: ")"), mark < end else {
      return nil
    }
    return String(text[text.index(after: mark)..<end])
  }
}

extension PageBox {
  /// A box that no line meets.
  static let none = PageBox(left: 9e6, top: 9e6, right: 9e6, bottom: 9e6)
}
