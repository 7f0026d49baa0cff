import ArgumentParser
import Testing

@testable import ziping

/// What a person reads who asks for help, word for word.
@Suite struct HelpTests {
  @Test func `the command's own help`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(columns: 80)) == """
        说明：预算绩效自评：按指标体系计分、复核，生成自评表，说明每一分扣在哪里。

        例：
          ziping score 自评表.json                     在屏幕上看得分和扣分说明
          ziping score 自评表.json -o 输出 --as xlsx,docx,html   生成填好的自评表
          ziping review 收件 -o 复核                       复核一个文件夹里的自评表，写出复核意见
          ziping batch 全县.ndjson -o 结果                 批量计分，一行一张表
          ziping template hunan-project -o 空白表.xlsx   生成空白的自评表
          ziping rubrics list                          有哪些内置的指标体系
          ziping explain T01                           一个问题代码或规则是什么意思

        用法：ziping <子命令>

        选项：
          --version               显示版本。
          -h, --help              显示帮助。

        子命令：
          score                   按指标体系给自评表计分，说明扣分，生成填好的表。
          review                  复核提交的自评表：重新计分，与自评分逐行对照，列出问题和所在的格。
          batch                   批量计分：文件夹、NDJSON 文件或标准输入里的每张表一条记录，次序不变。
          summary                 汇总批量结果库：统计、与上年相比、抽查样本、公开用的文字。
          verify                  核对计分凭证：从凭证本身重新算出每一项得分和总分，指出哪里被改动过。
          template                生成空白的自评表或基础数据表（Excel 或 Word），供单位填写。
          rubrics                 查看、新建、检查、比较指标体系。
          rules                   列出全部计分规则和参数。
          checks                  列出全部检查项。
          explain                 解释一个问题代码（如 W01、D01）或一条规则（如 bands）。
          schema                  输出 JSON 格式说明（JSON Schema）或结果库的结构（SQL）；不写名称则列出有哪些。

          某个子命令的详细用法：ziping help <子命令>
        """)
  }

  @Test func `the help of batch`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: BatchCommand.self, columns: 80)) == """
        说明：批量计分：文件夹、NDJSON 文件或标准输入里的每张表一条记录，次序不变。

        NDJSON 一行一张自评表。读不了的表也有一条记录，写明代码和原因，其余照常计分。
        不写 -o 时记录写到标准输出；-o 写 .ndjson 文件，或写文件夹（另有批量汇总的工作簿和网页）。
        例：
          ziping batch 全县.ndjson -o 结果                     一行一张，结果写进文件夹
          ziping batch 收件 -o 结果 --resume                    文件夹，中断后接着做
          zcat 全省.ndjson.gz | ziping batch - --level scores | head     当作管道里的一环
        退出码：0 完成；1 完成，但有表没有计分、写不了，或发现 --fail-on 所指的问题，或被中断；64 命令用法有误。

        用法：ziping batch [选项] <位置>

        参数：
          <位置>                    文件夹（含下级文件夹）、NDJSON 文件、压缩包；- 表示标准输入。

        选项：
          -o, --output <位置>       输出的 .ndjson 文件或文件夹；不写则输出到标准输出。
          --level <详略>            记录的详略：scores（总分）、rows（各行得分）、explanations（各行得分和说明）。
          --as <格式>               输入是文件夹时，每张表另生成的文件，逗号分隔：filled、xlsx、docx、html、md、json。
          --jobs <个数>             同时工作的个数；不写则每个处理器一个。结果与个数无关。
          --range <起:止>           只读 NDJSON 文件的这些字节，在行末切分；记录里以 offset 代替 line。
          --checks/--no-checks    是否同时检查每张表（发现写进 findings）；不写则 -o 是文件夹或写了 --store 时检查。
          --resume                接着同一输出文件夹里上次的运行做：已完成且没有变动的不再重做。
          --store <文件>            把这次运行存入 SQLite 文件，供 ziping summary 逐年对比。
          --rubric <指标体系>         指标体系的代号或 rubric.yaml 文件；不写则按表的类别和年度选。
          --config <文件>           设置文件；不写则用当前文件夹里的 ziping.yaml（没有就用内置设置）。
          --fail-on <级别>          发现这一级及以上的问题时退出码为1：error、warning、never。（默认：never）
          --overwrite             替换已有的输出文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of score`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: ScoreCommand.self, columns: 80)) == """
        说明：按指标体系给自评表计分，说明扣分，生成填好的表。

        不写 -o 时结果显示在屏幕上；--as json 或 md 或 html 时输出该格式的正文。
        -o 写文件夹时，Word、Excel 自评表填好得分后原样交还（“…-已计分”），另附说明网页；其他格式生成自评表。
        退出码：0 完成；1 完成，但有文件读不了、写不了，或发现 --fail-on 所指的问题；64 命令用法有误。

        用法：ziping score <文件> ... [--output <位置>] [--as <格式>] [--rubric <指标体系>] [--compare-rubric <指标体系>] [--config <文件>] [--fail-on <级别>] [--fill-notes] [--annotate] [--certificate] [--overwrite]

        参数：
          <文件>                    自评表文件（.docx、.xlsx、JSON 或 YAML），可以多个；- 表示标准输入。

        选项：
          -o, --output <位置>       输出的文件夹；只有一个结果时也可以是文件名。
          --as <格式>               输出格式，逗号分隔：filled（填好的原表）、xlsx、docx、html、md、json。
          --rubric <指标体系>         指标体系的代号或 rubric.yaml 文件；不写则按表的类别和年度选。
          --compare-rubric <指标体系> 再按这一个指标体系计分，列出变动的行、总分和原因。
          --config <文件>           设置文件；不写则用当前文件夹里的 ziping.yaml（没有就用内置设置）。
          --fail-on <级别>          发现这一级及以上的问题时退出码为1：error、warning、never。（默认：never）
          --fill-notes            填原表时，把扣分说明填进空着的“偏差原因”一栏。
          --annotate              填原表时，在扣分和有问题的格上加批注。
          --certificate           另为每张表写一份计分凭证（“…-计分凭证.json”），可用 ziping verify 核对。
          --overwrite             替换已有的输出文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of review`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: ReviewCommand.self, columns: 80)) == """
        说明：复核提交的自评表：重新计分，与自评分逐行对照，列出问题和所在的格。

        可以给出文件、文件夹（含下级文件夹）或 .zip 压缩包；同一单位同一年度的表会放在一起互相核对。自评分不改动。
        不写 -o 时结果显示在屏幕上；--as json、ndjson、sarif、md、html 时输出该格式的正文。
        -o 写文件夹时，每张表得到复核意见（docx、html）和带批注的原件，多张表另有汇总（xlsx、html）。
        退出码：0 完成；1 完成，但有文件读不了、写不了，或发现 --fail-on 所指的问题；64 命令用法有误。

        用法：ziping review <位置> ... [--output <位置>] [--as <格式>] [--rubric <指标体系>] [--config <文件>] [--fail-on <级别>] [--select <代码>] [--ignore <代码>] [--overwrite]

        参数：
          <位置>                    自评表文件、文件夹或 .zip，可以多个；- 表示标准输入。

        选项：
          -o, --output <位置>       输出的文件夹；只要一个汇总文件时也可以是文件名，如 汇总.xlsx。
          --as <格式>               输出格式，逗号分隔：docx、html、annotated（带批注的原件）、xlsx、json、ndjson、sarif、md。
          --rubric <指标体系>         指标体系的代号或 rubric.yaml 文件；不写则按表的类别和年度选。
          --config <文件>           设置文件；不写则用当前文件夹里的 ziping.yaml（没有就用内置设置）。
          --fail-on <级别>          发现这一级及以上的问题时退出码为1：error、warning、never；不写为 error。
          --select <代码>           只报告这些代码，逗号分隔，如 W01,S02。
          --ignore <代码>           不报告这些代码，逗号分隔。
          --overwrite             替换已有的输出文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of summary`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: SummaryCommand.self, columns: 80)) == """
        说明：汇总批量结果库：统计、与上年相比、抽查样本、公开用的文字。

        结果库由 ziping batch … --store 写出，可以逐年累加；同一张表以最后一次已完成的运行为准。
        列出：总分分布和各类计数，与上年相比的变化，低于上年实际的指标值，几个单位雷同的偏差原因，自评偏离复核最大的单位，
        以及部门决算公开里“绩效评价工作开展情况”的文字。
        例：ziping summary 全县.sqlite --year 2024 --sample 30 --seed 2024 --by department
        退出码：0 完成；1 结果库读不了、没有符合条件的表，或结果写不了；64 命令用法有误。

        用法：ziping summary <结果库> [--year <年度>] [--unit <单位>] [--department <主管部门>] [--sample <张数>] [--seed <种子>] [--by <方式>] [--as <格式>] [--output <文件>] [--overwrite]

        参数：
          <结果库>                   结果库文件。

        选项：
          --year <年度>             年度，如 2024；不写则取库里最近的年度。
          --unit <单位>             只看这个单位。
          --department <主管部门>     只看这个主管部门。
          --sample <张数>           随机抽取多少张供抽查，要与 --seed 一起用。
          --seed <种子>             抽样的随机种子：同样的表和种子，抽到的总是一样。
          --by <方式>               抽样方式：department 表示每个主管部门至少一张。
          --as <格式>               输出格式：text（默认）、json（各清单完整）。
          -o, --output <文件>       输出的文件名；不写则显示在屏幕上。
          --overwrite             替换已有的输出文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of template`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: TemplateCommand.self, columns: 80)) == """
        说明：生成空白的自评表或基础数据表（Excel 或 Word），供单位填写。

        Excel 表里印好的栏目已锁定（没有密码），填写的格可以直接填，鼠标停在栏目上有填法说明。
        例：ziping template hunan-project -o 项目自评表.xlsx --year 2024
            ziping template base-data -o 基础数据表.xlsx --year 2024

        用法：ziping template <指标体系> [--output <文件>] [--year <年度>] [--overwrite]

        参数：
          <指标体系>                  指标体系的代号，或 rubric.yaml 文件；base-data 为基础数据表。

        选项：
          -o, --output <文件>       输出的文件名，以 .xlsx 或 .docx 结尾。
          --year <年度>             表题里的年度，如 2024；不写则留空。
          --overwrite             替换已有的输出文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of verify`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: VerifyCommand.self, columns: 80)) == """
        说明：核对计分凭证：从凭证本身重新算出每一项得分和总分，指出哪里被改动过。

        计分凭证由 ziping score … -o 文件夹 --certificate 写出。依次核对：格式和摘要；每一项的算术（比例×分值、取舍、合计、等级）；
        用摘要相同的指标体系从凭证所载的填报内容重新计分；给出 --source 时，再与原件逐格对照。
        退出码：0 全部相符；1 有不符之处，或文件读不了；64 命令用法有误。

        用法：ziping verify <文件> ... [--rubric <指标体系>] [--source <文件> ...]

        参数：
          <文件>                    计分凭证文件（…-计分凭证.json），可以多个；- 表示标准输入。

        选项：
          --rubric <指标体系>         发布的指标体系：代号或 rubric.yaml 文件；不写则用内置的，或凭证所附的。
          --source <文件>           当初提交的原件，核对它的摘要和各格内容；可以写多次，如自评表和基础数据表。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of rubrics names the subcommand that needs no name`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: RubricsCommand.self, columns: 80)) == """
        说明：查看、新建、检查、比较指标体系。

        用法：ziping rubrics <子命令>

        选项：
          --version               显示版本。
          -h, --help              显示帮助。

        子命令：
          list（默认）            列出内置的指标体系。
          show                    显示一个指标体系的分值、指标、规则、等级和依据，或生成可打印的评分表。
          new                     写出一份带说明的指标体系样本（rubric.yaml 和算例 cases.yaml），供修改。
          check                   检查指标体系能否使用，并运行旁边 cases.yaml 里的算例。
          cases                   把取自已公布表格的算例列出来：公布的得分和复算的得分并排。
          diff                    逐条说明两个指标体系有什么不同。

          某个子命令的详细用法：ziping help rubrics <子命令>
        """)
  }

  @Test func `the help of rubrics show`() {
    let help = Ziping.helpMessage(for: RubricsCommand.ShowCommand.self, columns: 80)
    #expect(
      ChineseHelp.translated(help) == """
        说明：显示一个指标体系的分值、指标、规则、等级和依据，或生成可打印的评分表。

        例：ziping rubrics show hunan-project -o 评分标准.docx

        用法：ziping rubrics show <指标体系> [--as <格式>] [--output <文件>] [--overwrite]

        参数：
          <指标体系>                  代号或 rubric.yaml 文件。

        选项：
          --as <格式>               生成评分表的格式：html、docx、xlsx；不写则按文件名的后缀。
          -o, --output <文件>       评分表的文件名；html 不写时输出到屏幕。
          --overwrite             替换已有的输出文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  @Test func `the help of rubrics new`() {
    #expect(
      ChineseHelp.translated(Ziping.helpMessage(for: NewRubricCommand.self, columns: 80)) == """
        说明：写出一份带说明的指标体系样本（rubric.yaml 和算例 cases.yaml），供修改。

        例：ziping rubrics new hengyang-table --table
            ziping rubrics new hengyang-project --from hunan-project -o 指标体系

        用法：ziping rubrics new [<代号>] [--output <位置>] [--from <指标体系>] [--kind <类型>] [--table] [--overwrite]

        参数：
          <代号>                    新指标体系的代号：小写字母、数字和连字符。

        选项：
          -o, --output <位置>       写到哪个文件夹（里面建一个以代号为名的文件夹），或写明 rubric.yaml 的位置。
          --from <指标体系>           照抄一个已有的指标体系，只换代号。
          --kind <类型>             样本的类型：department（部门整体支出）、project（项目支出，默认）。
          --table                 样本是评分表：指标、公式、数据和扣分标准都由指标体系规定。
          --overwrite             替换已有的文件。
          --version               显示版本。
          -h, --help              显示帮助。

        """)
  }

  /// Words after the command, and the first line that answers them.
  struct WrongUse: Sendable, CustomTestStringConvertible {
    let words: [String]
    let message: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ message: String) {
      self.words = words.split(separator: " ").map(String.init)
      self.message = message
    }
  }

  @Test(arguments: [
    WrongUse("score", "错误：缺少参数：'<文件> ...'"),
    WrongUse("score x --foo", "错误：没有这个选项：'--foo'。是不是 '--as'？"),
    WrongUse("score x -q", "错误：没有这个选项：'-q'"),
    WrongUse("score x --as", "错误：缺少取值：'--as <格式>'"),
    WrongUse("score x -o", "错误：缺少取值：'-o <位置>'"),
    WrongUse(
      "score x --fail-on bad",
      "错误：取值 'bad' 不能用于 '--fail-on <级别>'。可以写：'error'、'warning' 或 'never'。"),
    WrongUse("score x --overwrite=1", "错误：选项 '--overwrite' 不带取值，却写了 '1'。"),
    WrongUse("rubrics show", "错误：缺少参数：'<指标体系>'"),
    WrongUse("rubrics show a b", "错误：多余的参数：'b'"),
    WrongUse("rubrics show a b c", "错误：2个多余的参数：'b'、'c'"),
    WrongUse("scor", "错误：没有这个子命令：'scor'"),
    WrongUse("explain", "错误：缺少参数：'<代码>'"),
  ])
  func `a wrong use is answered in Chinese`(_ use: WrongUse) {
    let error = #expect(throws: (any Error).self) { try Ziping.parseAsRoot(use.words) }
    guard let error else { return }
    #expect(Ziping.exitCode(for: error).rawValue == 64)
    let message = ChineseHelp.translated(Ziping.fullMessage(for: error))
    #expect(message.split(separator: "\n").first.map(String.init) == use.message)
    #expect(message.contains("用法："))
    for word in ["Error", "Usage", "Help", "See", "for more", " or ", "the "] {
      #expect(!message.contains(word))
    }
  }
}
