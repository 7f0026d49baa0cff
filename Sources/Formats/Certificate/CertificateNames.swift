/// The part and the field of a certificate that a pointer means, for people.
struct CertificateNames {
  /// 产出指标/数量指标/培训人数, 总分, 填报内容.
  let subject: String
  /// 得分比例; empty for the part as a whole.
  let field: String

  init(of pointer: String, in root: JSONValue) {
    let steps = pointer.split(separator: "/").map(String.init)
    let number = steps.count > 1 ? Int(steps[1]) : nil
    let items = root[steps.first ?? ""]?.items ?? []
    let named = number.flatMap { items.indices.contains($0) ? items[$0]["name"]?.text : nil }
    switch steps.first {
    case "items":
      subject = named ?? number.map { "第\($0 + 1)项" } ?? "各项得分"
      field = Self.field(
        Array(steps.dropFirst(2)),
        in: number.map { items.indices.contains($0) ? items[$0] : .null } ?? .null)
    case "dimensions":
      subject = named.map { "一级指标“\($0)”" } ?? "一级指标"
      field = Self.field(Array(steps.dropFirst(2)), in: .null)
    case nil:
      subject = "整张凭证"
      field = ""
    case .some(let part):
      subject = Self.parts[part] ?? part
      field =
        part == "inputs"
        ? steps.dropFirst().joined(separator: "/") : Self.field(Array(steps.dropFirst()), in: .null)
    }
  }

  private static func field(_ steps: [String], in item: JSONValue) -> String {
    guard let last = steps.last else { return "" }
    // A cell is named by its heading, and then what is wrong with it.
    if steps.count > 1, steps[0] == "inputs", let index = Int(steps[1]) {
      let inputs = item["inputs"]?.items ?? []
      let key = inputs.indices.contains(index) ? inputs[index]["field"]?.text ?? "" : ""
      return "“\(titles[key] ?? key)”\(steps.count > 2 ? "的" + (titles[last] ?? last) : "")"
    }
    return titles[steps.last(where: { titles[$0] != nil }) ?? last] ?? last
  }

  private static let parts = [
    "source": "原件", "form": "表头", "rubric": "指标体系", "inputs": "填报内容", "total": "总分",
    "digests": "摘要", "format": "格式", "version": "格式版本",
  ]

  /// What the keys are called.
  private static let titles = [
    "name": "名称", "pointer": "指针", "dimension": "所属一级指标", "counts": "是否计入总分",
    "inputs": "填报的各格", "filed": "填写内容", "read": "读数", "value": "数值", "place": "位置",
    "formula": "公式", "data": "基础数据", "expenditure": "执行数", "budget": "预算数", "rate": "执行率",
    "direction": "指标方向", "directionFrom": "方向的来处", "completion": "完成率", "weight": "分值",
    "weightFrom": "分值的来处", "claimed": "自评得分", "rule": "计分规则", "parameters": "规则的参数",
    "clause": "条款", "basis": "依据", "status": "条文的状态", "outcome": "计分方式", "reason": "原因",
    "share": "得分比例", "exact": "取舍前的得分", "rounding": "取舍", "digits": "小数位数", "mode": "取舍的方法",
    "rounded": "取舍后的得分", "overshoot": "超额处理", "deduction": "扣减的分数", "low": "最低得分",
    "high": "最高得分", "score": "得分", "explanation": "说明", "declared": "标题所写分值",
    "adjustments": "总分的调整", "cap": "上限", "possibleCap": "可能的上限", "below": "界限", "factor": "折算系数",
    "verdict": "等级的结论", "grade": "等级",
    "grades": "等级的分数线", "sha256": "摘要", "file": "文件名", "form": "第几张表", "id": "代号",
    "title": "名称", "total": "满分", "text": "全文", "kind": "评价对象", "year": "年度", "unit": "单位",
    "department": "主管部门", "project": "项目名称", "target": "年度指标值", "actual": "实际完成值",
    "operator": "指标性质", "annualBudget": "全年预算数", "initialBudget": "年初预算数",
    "annualExpenditure": "全年执行数", "goal/weight": "年度总体目标分值", "goal/score": "年度总体目标得分",
    "field": "栏目", "from": "分数线", "targetFromName": "指标值在名称里", "unitAdopted": "单位取自另一格",
    "standard": "评分标准", "goal": "标准所定的值", "valueFrom": "数值的来处", "variant": "变体",
    "dataWithoutUnit": "没有单位的数据", "as": "读作", "number": "数", "upper": "区间上限", "approximate": "约数",
    "date": "日期",
  ]
}
