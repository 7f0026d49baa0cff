/// Puts the fixed English words of the argument parser's messages into Chinese.
enum ChineseHelp {
  /// A message for people, its headings and stock phrases in Chinese.
  static func translated(_ message: String) -> String {
    var text = message
    if message.contains("<subcommand>\n") {
      // What does not belong to a command that only has subcommands was meant as one of them.
      text = text.replacing("Unexpected argument ", with: "没有这个子命令：")
    }
    // The values stand in the option's own sentence; the parser wraps its list over the lines.
    text = text.replacing(/\s*\(values:[^()]*default:\s*(\w+)\)/) { "（默认：\($0.1)）" }
    text = text.replacing(/\s*\(values:[^()]*\)/, with: "")
    return phrases.reduce(text) { text, phrase in
      text.replacing(phrase.english, with: phrase.chinese)
    }
  }

  /// From the more to the less special.
  private static let phrases: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("SUBCOMMANDS:", "子命令："), ("OPTIONS:", "选项："), ("Error: ", "错误："),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
    ("See 'ziping help", "某个子命令的详细用法：ziping help"), ("' for detailed help.", ""),
    ("See '", "详细用法："), ("' for more information.", ""), ("<subcommand>", "<子命令>"),
    ("<options>", "选项"),
    // As wide as the English word, so that the column beside it stays in line.
    (" (default)", "（默认）  "), ("(default: ", "（默认："), ("(required)", "（必填）"),
    ("Missing required subcommand.", "缺少子命令。"), ("Missing one of: ", "缺少其中之一："),
    ("Missing expected argument ", "缺少参数："), ("Missing value for ", "缺少取值："),
    (". Did you mean '", "。是不是 '"), ("'?", "'？"), ("Unknown option ", "没有这个选项："),
    ("Unexpected argument ", "多余的参数："), (" unexpected arguments: ", "个多余的参数："),
    ("Help:  ", "说明："), ("The option ", "选项 "), (" does not take any value, but ", " 不带取值，却写了 "),
    (" was specified.", "。"), ("The value ", "取值 "), (" is invalid for ", " 不能用于 "),
    (". Please provide one of ", "。可以写："), ("' or '", "' 或 '"), ("', '", "'、'"),
    ("Can't generate completion scripts for ", "没有这种补全脚本："),
    ("Please use --generate-completion-script=<shell> with one of:", "可以写："), ("'.\n", "'。\n"),
  ]
}
