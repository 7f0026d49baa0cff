"""Makes self-evaluation forms from a seed: NDJSON files as a province would bring them together.

Most are honest project and department forms of several years and rubrics; some have what real
ones have: units that cannot be compared, other spacings and escapes, blank lines, cut-off lines,
lines that are no form. The same seed gives the same bytes.
"""

import argparse
import json
import os
import random

AREAS = ["交通", "水利", "教育", "卫生", "文旅", "农业", "民政", "林业", "应急", "住建"]
PROJECT = ["hunan-project", "mof-2020-project", "hubei-project-2020", None]


def main():
    parser = argparse.ArgumentParser(description="按种子生成自评表（NDJSON）。")
    parser.add_argument("folder", help="输出文件夹")
    parser.add_argument("--forms", type=int, default=100_000, help="表数")
    parser.add_argument("--files", type=int, default=2, help="文件数")
    parser.add_argument("--seed", type=int, default=20200210, help="种子")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    maker = random.Random(options.seed)
    done = 0
    for number in range(1, options.files + 1):
        upto = options.forms * number // options.files
        lines = [line(maker, index) for index in range(done, upto)]
        done = upto
        # The last line of a file may lack its newline.
        text = "\n".join(lines)
        with open(os.path.join(options.folder, f"forms-{number}.ndjson"), "wb") as file:
            file.write(text.encode(errors="surrogateescape"))


def line(maker, index):
    form = filled(maker, index)
    case = maker.randrange(1000)
    if case < 800:
        return json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    if case < 900:  # escapes and spaces
        return json.dumps(form)
    if case < 980:  # members in another order
        return json.dumps(dict(maker.sample(sorted(form.items()), len(form))), ensure_ascii=False)
    text = json.dumps(form, ensure_ascii=False)
    if case < 985:  # a line of another system, and a blank one
        return text + "\r\n \t"
    if case < 990:
        return text[: maker.randrange(1, len(text))]
    if case < 993:
        return "{}"
    if case < 995:
        return text.replace("有限", "\udcff\udcfe", 1)
    if case < 997:
        return json.dumps({"kind": "project", "year": "二〇二四", "indicators": form["indicators"]})
    if case < 998:
        return json.dumps({"unit": form["unit"], "year": 2023, "data": {"编制数": "7", "在职人数": "9"}})
    return json.dumps({"indicators": form["indicators"]}, ensure_ascii=False)


def filled(maker, index):
    area = maker.choice(AREAS)
    is_department = maker.randrange(5) == 0
    rubric = "hunan-department" if is_department else maker.choice(PROJECT)
    budget = maker.randrange(10_000, 100_000)
    spent = budget - maker.randrange(0, maker.choice([1, 900, 9000]))
    claimed = maker.choice([100, 99.5, 98, 96.25, 92, 88])
    form = {
        "rubric": rubric,
        "kind": "department" if is_department else "project",
        "year": maker.choice([2021, 2022, 2023, 2024]),
        "unit": f"某市{area}服务中心第{maker.randrange(400)}分中心",
        "department": f"某市{area}局",
        "project": f"{area}专项第{index}号“有限”项目",
        "currencyUnit": "元",
        "funds": [
            {
                "name": "年度资金总额", "initialBudget": f"{budget}", "annualBudget": f"{budget}",
                "annualExpenditure": f"{spent}", "weight": "10", "executionRate": "100%",
                "score": "10",
            }
        ],
        "goal": {"expected": "为各项工作正常开展提供保障", "actual": "全年度已完成各项任务\t"},
        "indicators": [row(maker, *part) for part in rows(maker, budget)],
        "total": {"weight": "100", "score": f"{claimed}"},
        "grade": "优" if claimed >= 90 else "良",
    }
    if rubric is None:
        del form["rubric"]
    if is_department:
        del form["project"]
    return form


def row(maker, dimension, subdimension, name, target, actual, weight):
    return {
        "dimension": dimension, "subdimension": subdimension, "name": name, "target": target,
        "actual": actual, "weight": f"{weight}", "score": f"{weight}",
        "deviationNote": maker.choice(["", "", "受天气影响，下年提前安排"]),
    }


def rows(maker, budget):
    people = maker.randrange(1000, 90_000)
    many = maker.choice(["人"] * 30 + ["万"])
    between = maker.randrange
    # A tenth of them did badly.
    done = maker.choice([100] * 9 + [between(40, 90)])
    output, benefit, satisfaction = "产出指标", "效益指标", "满意度指标"
    return [
        (output, "数量指标", "服务人数", f"{people}人", f"{people * done // 100 + between(-900, 900)}{many}", 8),
        (output, "数量指标", "宣讲次数", f"{between(10, 20)}次", f"{between(10, 30) * done // 100}次", 8),
        (output, "数量指标", "管理人数", f"≥{people}人", f"{people * done // 100 + between(-99, 99)}人", 8),
        (output, "质量指标", "反馈率", "100%", f"{between(90, 101) * done // 100}%", 8),
        (output, "质量指标", "参保率", "≥99%", f"{between(95, 100)}.{between(10, 99)}%", 8),
        (output, "时效指标", "完成时限", "12月底前", f"{between(6, 13)}月", 5),
        (output, "成本指标", "业务成本", f"≤{budget}元", f"{budget + between(-500, 200)}元", 5),
        (benefit, "经济效益指标", "收入", "1500万元", f"{between(1300, 1600) * done // 100}.{between(10, 99)}万元", 10),
        (benefit, "社会效益指标", "政策宣传", "效果明显", "达成预期指标", 10),
        (benefit, "可持续影响指标", "社会稳定", "100%", "100%", 10),
        (satisfaction, "服务对象满意度指标", "群众满意度", "≥95%", f"{between(88, 100) * done // 100}%", 5),
        (satisfaction, "服务对象满意度指标", "工作人员满意度", "≥90%", f"{between(85, 100)}%", 5),
    ]


if __name__ == "__main__":
    main()
