/// Some units of a batch over files, done together so that one start of the office program converts
/// all their older files.
struct FilePiece: Sendable {
  /// A unit, and what an earlier run has of it.
  struct Item: Sendable {
    /// The unit.
    var unit: BatchUnit
    /// The digest under which an earlier run has its results; `nil` where it has none.
    var known: String?
  }

  /// The units.
  var items: [Item]

  /// Up to how many files a piece has, where one unit alone has not more.
  static let mostFiles = 16

  /// Units put together into pieces.
  static func pieces(of items: [Item]) -> [FilePiece] {
    var pieces: [FilePiece] = []
    var (piece, files) = (FilePiece(items: []), 0)
    for item in items {
      if !piece.items.isEmpty, files + item.unit.members.count > mostFiles {
        pieces.append(piece)
        (piece, files) = (FilePiece(items: []), 0)
      }
      piece.items.append(item)
      files += item.unit.members.count
    }
    return piece.items.isEmpty ? pieces : pieces + [piece]
  }
}

/// What became of a unit.
enum UnitResult: Sendable {
  /// It is as it was: what an earlier run has of it stands.
  case kept(name: String)
  /// It was done.
  case done(UnitOutput)
}

/// What was made of a unit.
struct UnitOutput: Sendable {
  /// The unit's name.
  var name: String
  /// The digest of its files.
  var digest: String
  /// The records, the entries and the numbers.
  var part: BatchPart
  /// The files that were written, inside the folder of the results.
  var written: [String]
  /// What people must know, a line each.
  var messages: [String]
  /// Whether everything could be written.
  var status: ExitStatus
}
