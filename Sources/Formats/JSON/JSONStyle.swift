/// How written JSON looks.
public enum JSONStyle: Sendable {
  /// An entry a line, indented by two blanks, with a line break at the end.
  case pretty
  /// Everything on one line without a line break, as NDJSON wants it.
  case compact
}
