/// What libyaml says about a text that is no YAML, in Chinese.
enum YAMLSyntaxProblem {
  /// The message for a problem, and what to do.
  static func text(_ problem: String) -> (message: String, advice: String) {
    for (piece, message, advice) in table where problem.contains(piece) {
      return (message, advice)
    }
    return ("YAML 语法不对（\(problem)）", "请对照上下几行检查缩进、冒号和括号。")
  }

  /// Whether the problem belongs where its context begins, and not where it was noticed.
  static func isAboutContext(_ problem: String) -> Bool {
    problem.contains("could not find expected ':'") || problem.contains("unexpected end of stream")
  }

  private static let table: [(piece: String, message: String, advice: String)] = [
    (
      "could not find expected ':'", "键后面缺少冒号",
      "请写成“键: 值”，英文冒号后留一个空格。"
    ),
    (
      "mapping values are not allowed", "这里不能再出现“键: 值”",
      "请检查上一行的缩进；值里有英文冒号加空格时，请给值加引号。"
    ),
    (
      "did not find expected ',' or '}'", "花括号里缺少逗号或右括号“}”",
      "请用英文逗号分隔，并补上“}”。"
    ),
    (
      "did not find expected ',' or ']'", "方括号里缺少逗号或右括号“]”",
      "请用英文逗号分隔，并补上“]”。"
    ),
    ("did not find expected key", "这里应为一个键", "请检查本行的缩进是否与同级各行对齐。"),
    ("did not find expected '-' indicator", "列表里这一行应以“- ”开头", "请检查缩进。"),
    ("block sequence entries are not allowed", "这里不能出现列表项“- ”", "请把列表写到下一行。"),
    ("cannot start any token", "这个字符不能出现在这里", "请用空格缩进；文字以特殊符号开头时请加引号。"),
    ("unexpected end of stream", "引号没有结束", "请补上右边的引号。"),
    ("unexpected document indicator", "引号没有结束", "请补上右边的引号。"),
    ("escape", "反斜杠后面的字符不能识别", "请改用单引号，或写两个反斜杠。"),
    ("expected comment or line break", "以“>”或“|”开头的值被当成了多行文字", "请加引号，如 \">=95%\"。"),
    ("nesting", "嵌套层数超过了上限", "请检查括号和缩进。"),
    ("found another document", "一个文件只能有一份内容", "请删去“---”及其后的部分。"),
    ("undefined alias", "引用的名称没有定义", "以“*”开头的文字请加引号。"),
    ("expected alphabetic or numeric character", "“*”或“&”后面应为名称", "以它开头的文字请加引号。"),
  ]
}
