/// Puts the fixed English words of the argument parser's messages into Chinese.
enum ChineseHelp {
  /// A message for people, its headings and stock phrases in Chinese.
  static func translated(_ message: String) -> String {
    phrases.reduce(message) { text, phrase in
      text.replacing(phrase.english, with: phrase.chinese)
    }
  }

  private static let phrases: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("SUBCOMMANDS:", "子命令："), ("OPTIONS:", "选项："), ("Error: ", "错误："),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
    ("  See 'ziping help <subcommand>' for detailed help.", "  某个子命令的详细用法：ziping help <子命令>"),
    ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少取值："),
    ("Unknown option ", "没有这个选项："), ("Unexpected argument ", "多余的参数："),
    (" unexpected arguments: ", "个多余的参数："), ("Help:  ", "说明："),
    ("The value ", "取值 "), (" is invalid for ", " 不能用于 "),
    (". Please provide one of ", "。可以写："), ("See '", "详细用法："),
    (" --help' for more information.", " --help"), ("(default: ", "（默认："),
    ("(required)", "（必填）"),
  ]
}
