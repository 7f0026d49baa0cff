/// The comparison with the engines as Markdown.
struct EngineReport {
  /// What this program is called among the engines.
  static let ours = "本程序"

  /// The number of forms.
  let forms: Int
  /// The number of single rows.
  let rows: Int
  /// The number of single rows of the slowest engine.
  let fewerRows: Int
  /// What was found.
  let findings: EngineBenchmark.Findings

  /// The whole text.
  var text: String {
    """
    ## 与规则引擎比较

    \(forms) 张项目自评表，每张\(EngineForm.indicators.count)行定量指标加预算执行率，分值、规则、等级相同；\
    处理器时间，一个工作线程，7次运行的中位数，较慢的少算几张（见“张数”）。
    各引擎读不了“≥99%”“12.80万元”这样的写法，得到的是已经读成数字的指标值和完成值，这对它们有利；\
    本程序读的是单位填报的文字，给出的是每行一句说明，jpmml 给出的只是按扣分多少排列的行号，zen 给出的是每个表达式的值。

    | 做什么 | 谁 | 微秒/张 | 是本程序的几倍 | 张数 |
    |---|---|---:|---:|---:|
    \(times.joined(separator: "\n"))

    | 内存最高 | MB |
    |---|---:|
    \(memory.joined(separator: "\n"))

    得分逐张与整数算法的结果比较（乘在前、除在后，四舍五入一次）：

    | 谁 | 张数 | 总分错 | 等级错 | 例子 |
    |---|---:|---:|---:|---|
    \(wrongForms.joined(separator: "\n"))

    \(rows) 行随机指标（分值0.5的倍数，指标值和完成值0～4位小数），第二位小数；jpmml 只算前 \(fewerRows) 行：

    | 谁 | 行数 | 算错 | 例子 |
    |---|---:|---:|---|
    \(wrongRows.joined(separator: "\n"))

    \(remarks.map { "- \($0)" }.joined(separator: "\n"))
    """
  }

  private var times: [String] {
    EngineFigures.Kind.allCases.flatMap { kind -> [String] in
      guard let ours = findings.ours[kind] else { return [] }
      let own = "| \(kind.name) | \(Self.ours) | \(Self.microseconds(ours)) | 1 | "
      let others = findings.peers.figures.filter { $0.kind == kind }
      return [own + "\(kind == .load ? "" : "\(forms)") |"]
        + others.map { other in
          "| | \(other.name) | \(Self.microseconds(other.nanoseconds)) | "
            + "\(Self.ratio(other.nanoseconds / ours)) | \(kind == .load ? "" : "\(other.forms)") |"
        }
    }
  }

  private var memory: [String] {
    let ours = findings.memory.map { ["| \(Self.ours)，逐行读 | \(Self.megabytes($0)) |"] } ?? []
    return ours
      + findings.peers.memory.map { memory in
        let name = findings.peers.forms.first { $0.key == memory.engine }?.name ?? memory.engine
        return "| \(name)，\(forms) 行输入一次读入 | \(Self.megabytes(memory.size)) |"
      }
  }

  private var wrongForms: [String] {
    findings.forms.map { side in
      let found = side.agreement
      return "| \(side.name) | \(found.count) | \(found.wrong) | \(found.wrongGrades) | "
        + "\(found.example) |"
    }
  }

  private var wrongRows: [String] {
    findings.rows.map { side in
      "| \(side.name) | \(side.agreement.count) | \(side.agreement.wrong) | "
        + "\(side.agreement.example) |"
    }
  }

  private var remarks: [String] {
    var remarks = findings.peers.remarks
    let drift = Int((findings.drift * 100).rounded())
    remarks.append("本程序在各引擎之前、之后各量一次，取平均；两次最多相差\(drift)%，机器越忙差得越多。")
    if findings.forms.isEmpty { remarks.append("没有整数算法的结果可比：要有 python3。") }
    let better = findings.peers.figures.filter { figure in
      findings.ours[figure.kind].map { figure.nanoseconds < $0 } ?? false
    }
    remarks += EngineFigures.Kind.allCases.compactMap { kind in
      let names = better.filter { $0.kind == kind }.map(\.name)
      return names.isEmpty ? nil : "\(kind.name)：比本程序快的有 \(names.joined(separator: "；"))。"
    }
    let exact = findings.rows.dropFirst().filter { $0.agreement.wrong == 0 }
    remarks += exact.map { "\($0.name) 在这些行上也没有算错：用的是十进制数，不是浮点数。" }
    return remarks + [
      "zen-engine 的规则图可以在图形界面里画，运行中随时更换，Rust、Node、Python、Go、Java 等都能调用。",
      "jpmml-evaluator 能算任何 PMML 模型（回归、决策树、评分卡……），不只是评分卡；要有 Java。",
      "浮点数和 decimal 一行代码就能写出来，不必学任何规则文件。",
    ]
  }

  /// Microseconds with one decimal below a hundred.
  static func microseconds(_ nanoseconds: Double) -> String {
    let value = nanoseconds / 1000
    return value < 100 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
  }

  /// A ratio with two decimals below ten, one above.
  static func ratio(_ value: Double) -> String {
    value < 10 ? "\((value * 100).rounded() / 100)" : "\((value * 10).rounded() / 10)"
  }

  /// Whole megabytes.
  static func megabytes(_ kibibytes: Int) -> String { "\(kibibytes >> 10)" }
}
