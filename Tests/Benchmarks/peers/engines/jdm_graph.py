"""zen-engine: a JDM decision graph over parsed numbers, with its trace."""

import json
from importlib.metadata import version

import orjson
import zen
from main import measure, tell, tell_memory

NAME = "zen-engine"
TRACE = {"trace": True}
# Forms that go over to the engine at once; one by one each call wakes a thread.
BATCH = 100


def points(weight, part, of):
    return f"{part} >= {of} ? {weight} : round({weight} * {part} / {of}, 2)"


def rows(model):
    """Key and expression of the execution and of every row."""
    yield "execution", points(model["execution"], "spent", "budget")
    for number, row in enumerate(model["rows"], 1):
        target, actual = f"t{number}", f"a{number}"
        if row["atMost"]:
            # Nothing done of what had to stay below a limit is well done; and no division by zero.
            yield f"s{number}", points(row["weight"], target, actual)
        else:
            yield f"s{number}", points(row["weight"], actual, target)


def graph(model, node_a_row):
    """Input, the rows, their total, the grade, output: as one expression node or as one a row."""
    keys = [key for key, _ in rows(model)]
    if node_a_row:
        nodes = [expression_node(key, {key: text}, True) for key, text in rows(model)]
        nodes.append(expression_node("sum", {"total": " + ".join(keys)}, True))
    else:
        expressions = dict(rows(model))
        expressions["total"] = " + ".join(f"$.{key}" for key in keys)
        nodes = [expression_node("scores", expressions, False)]
    nodes = [node("in", "inputNode", {}), *nodes, grade_node(model), node("out", "outputNode", {})]
    edges = [
        {"id": f"e{place}", "type": "edge", "sourceId": first["id"], "targetId": second["id"]}
        for place, (first, second) in enumerate(zip(nodes, nodes[1:]))
    ]
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False)


def node(name, kind, content):
    return {"id": name, "name": name, "type": kind, "content": content}


def expression_node(name, expressions, passes_through):
    return node(
        name, "expressionNode",
        {
            "expressions": [
                {"id": key, "key": key, "value": value} for key, value in expressions.items()
            ],
            "passThrough": passes_through,
            "executionMode": "single",
        },
    )


def grade_node(model):
    return node(
        "grade", "decisionTableNode",
        {
            "hitPolicy": "first",
            "passThrough": True,
            "executionMode": "single",
            "inputs": [{"id": "i", "name": "total", "field": "total"}],
            "outputs": [{"id": "o", "name": "grade", "field": "grade"}],
            "rules": [
                {"_id": band["name"], "i": f">= {band['from']}", "o": f'"{band["name"]}"'}
                for band in model["grades"]
            ],
        },
    )


def run(folder):
    tell("version", "zen", f"{NAME} {version(NAME)}")
    model = folder.model
    keys = [key for key, _ in rows(model)]
    graphs = {"whole": graph(model, False), "by-row": graph(model, True)}
    engine = zen.ZenEngine(
        {
            "loader": {
                "type": "static",
                "content": {key: json.loads(text) for key, text in graphs.items()},
            }
        }
    )
    lines = folder.lines()
    values = [json.loads(line) for line in lines]

    def batch(key, forms, options=None):
        for start in range(0, len(forms), BATCH):
            requests = [{"key": key, "context": form} for form in forms[start : start + BATCH]]
            for result in engine.evaluate_batch(requests, options):
                yield result["data"]

    folder.write_forms(
        "zen", NAME,
        (
            (result["total"], result["grade"], [result[key] for key in keys])
            for result in (answer["result"] for answer in batch("whole", lines))
        ),
    )
    tell_memory("zen")
    for key, name in (("whole", "一个节点"), ("by-row", "每行一个节点")):
        label = f"{NAME}，{name}，每次{BATCH}张"
        measure(
            "zen", "whole", label, lines,
            lambda some: [orjson.dumps(answer) for answer in batch(key, some, TRACE)],
        )
        measure(
            "zen", "explained", label, values, lambda some: list(batch(key, some, TRACE))
        )
        measure("zen", "plain", label, values, lambda some: list(batch(key, some)))
        decision = engine.get_decision(key)
        label = f"{NAME}，{name}，一张一张地算"
        measure(
            "zen", "whole", label, lines,
            lambda some: [orjson.dumps(decision.evaluate(line, TRACE)) for line in some],
        )
    text = graphs["whole"]
    measure(
        "zen", "load", NAME, range(1000),
        lambda some: [
            zen.ZenEngine().create_decision(zen.ZenDecisionContent(text)).evaluate(lines[0])
            for _ in some
        ],
    )
    expression = zen.compile_expression(points("weight", "actual", "target"))
    folder.write_rows(
        "zen", NAME,
        (
            expression.evaluate(f'{{"weight":{weight},"target":{target},"actual":{actual}}}')
            for weight, target, actual in folder.rows()
        ),
    )
