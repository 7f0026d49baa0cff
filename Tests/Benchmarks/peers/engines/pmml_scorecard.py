"""jpmml-evaluator: a PMML scorecard over parsed numbers, with reason codes."""

from importlib.metadata import version

import jpype
import jpype.imports  # Java packages as Python modules
import orjson
from jpmml_evaluator import _classpath, make_evaluator
from main import measure, tell, tell_memory
from pandas import DataFrame

NAME = "jpmml-evaluator"
# The virtual machine optimizes while it runs: seconds before the first run that counts.
WARM_UP = 15
# One worker, and no more memory than it needs.
MACHINE = ["-XX:+UseSerialGC", "-Xmx256m"]
# Forms or rows that go over to the virtual machine at once.
CHUNK = 10_000


def apply(function, *arguments):
    return f'<Apply function="{function}">{"".join(arguments)}</Apply>'


def constant(value, kind="double"):
    return f'<Constant dataType="{kind}">{value}</Constant>'


def field(name):
    return f'<FieldRef field="{name}"/>'


def share(name, part, of):
    quotient = apply("/", field(part), field(of))
    return (
        f'<DerivedField name="{name}Share" optype="continuous" dataType="double">{quotient}'
        "</DerivedField>"
    )


def characteristic(name, weight, part, of):
    """All points where the share is one, else the points rounded to two decimals.

    The weight is a number or the name of a field.
    """
    if isinstance(weight, str):
        hundredfold, baseline = apply("*", constant(100), field(weight)), 0
        full = f"<ComplexPartialScore>{field(weight)}</ComplexPartialScore>"
    else:
        hundredfold, baseline = constant(weight * 100), weight
        full = f"<ComplexPartialScore>{constant(weight)}</ComplexPartialScore>"
    quotient = apply("/", apply("*", hundredfold, field(part)), field(of))
    points = apply("/", apply("round", quotient), constant(100))
    return f"""
      <Characteristic name="{name}" baselineScore="{baseline}" reasonCode="{name}">
        <Attribute>
          <SimplePredicate field="{name}Share" operator="greaterOrEqual" value="1"/>{full}
        </Attribute>
        <Attribute><True/><ComplexPartialScore>{points}</ComplexPartialScore></Attribute>
      </Characteristic>"""


def grade_expression(grades):
    if len(grades) == 1:
        return constant(grades[0]["name"], "string")
    shown = apply("/", apply("round", apply("*", field("total"), constant(100))), constant(100))
    return apply(
        "if",
        apply("greaterOrEqual", shown, constant(grades[0]["from"])),
        constant(grades[0]["name"], "string"),
        grade_expression(grades[1:]),
    )


def document(fields, shares, characteristics, output, with_reasons):
    data = "".join(
        f'<DataField name="{name}" optype="continuous" dataType="double"/>' for name in fields
    )
    mining = "".join(f'<MiningField name="{name}"/>' for name in fields)
    reasons = (
        'useReasonCodes="true" reasonCodeAlgorithm="pointsBelow" baselineMethod="max"'
        if with_reasons
        else 'useReasonCodes="false"'
    )
    return f"""<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4"><Header/>
      <DataDictionary>{data}</DataDictionary>
      <Scorecard functionName="regression" initialScore="0" {reasons}>
        <MiningSchema>{mining}</MiningSchema>
        <Output>
          <OutputField name="total" optype="continuous" dataType="double"
            feature="predictedValue"/>{output}
        </Output>
        <LocalTransformations>{"".join(shares)}</LocalTransformations>
        <Characteristics>{"".join(characteristics)}</Characteristics>
      </Scorecard></PMML>""".encode()


def scorecard(model, with_reasons=True):
    shares, characteristics, fields = [], [], ["budget", "spent"]

    def add(name, weight, part, of):
        shares.append(share(name, part, of))
        characteristics.append(characteristic(name, weight, part, of))

    add("execution", model["execution"], "spent", "budget")
    for number, row in enumerate(model["rows"], 1):
        target, actual = f"t{number}", f"a{number}"
        fields += [target, actual]
        add(f"s{number}", row["weight"], *((target, actual) if row["atMost"] else (actual, target)))
    output = (
        '<OutputField name="grade" optype="categorical" dataType="string"'
        f' feature="transformedValue">{grade_expression(model["grades"])}</OutputField>'
    )
    if with_reasons:
        output += "".join(
            f'<OutputField name="reason{rank}" optype="categorical" dataType="string"'
            f' feature="reasonCode" rank="{rank}"/>'
            for rank in range(1, len(characteristics) + 1)
        )
    return document(fields, shares, characteristics, output, with_reasons)


def single_row():
    """A scorecard of one row whose weight is a field."""
    return document(
        ["weight", "target", "actual"], [share("s", "actual", "target")],
        [characteristic("s", "weight", "actual", "target")], "", False,
    )


def columns(lines):
    """Lines of forms as a frame, which is what the evaluator takes at once."""
    forms = [orjson.loads(line) for line in lines]
    return DataFrame({name: [float(form[name]) for form in forms] for name in forms[0]})


def bytes_out(results):
    # The score stands there a second time, without a name.
    names = [name for name in results.columns if isinstance(name, str)]
    columns = (results[name].tolist() for name in names)
    return [orjson.dumps(dict(zip(names, values))) for values in zip(*columns)]


def run(folder):
    try:
        jpype.startJVM(*MACHINE, classpath=_classpath([]))
    except (jpype.JVMNotFoundException, jpype.JVMNotSupportedException):
        tell("missing", "jpmml", "没有找到能用的 Java，它的各行略去；装上 Java 11 以上的版本再运行即可")
        return
    from java.lang import Double, System
    from java.util import ArrayList, HashMap
    from java.util.stream import Collectors
    from org.jpmml.evaluator import EvaluatorFunction

    tell(
        "version", "jpmml",
        f"{NAME} {version('jpmml-evaluator')}，Java {System.getProperty('java.version')}",
    )
    model = folder.model
    text = scorecard(model)
    card = make_evaluator(text)
    lines = folder.lines()

    def scores_of_forms():
        for start in range(0, len(lines), CHUNK):
            results = card.evaluateAll(columns(lines[start : start + CHUNK]), parallelism=1)
            yield from ((*found, []) for found in zip(results["total"], results["grade"]))

    folder.write_forms("jpmml", NAME, scores_of_forms())
    tell_memory("jpmml")
    name = f"{NAME}，Python 包"
    measure(
        "jpmml", "whole", name, lines,
        lambda some: bytes_out(card.evaluateAll(columns(some), parallelism=1)), WARM_UP,
    )
    measure(
        "jpmml", "explained", name, columns(lines), lambda some: card.evaluateAll(some, parallelism=1),
        WARM_UP / 3,
    )

    # Without Python: the evaluator's own function over Java maps.
    name = f"{NAME}，只在 Java 里"
    maps = ArrayList()
    for values in columns(lines[:5000]).to_dict("records"):
        form = HashMap()
        for key, value in values.items():
            form.put(key, Double(value))
        maps.add(form)

    class Maps:
        """A part of the list, as often as `measure` wants it."""

        def __init__(self, list_):
            self.list = list_

        def __len__(self):
            return self.list.size()

        def __getitem__(self, some):
            return Maps(self.list.subList(0, min(some.stop, len(self))))

    for kind, function in (
        ("explained", EvaluatorFunction(card.javaEvaluator)),
        ("plain", EvaluatorFunction(make_evaluator(scorecard(model, False)).javaEvaluator)),
    ):
        measure(
            "jpmml", kind, name, Maps(maps),
            lambda some: some.list.stream().map(function).collect(Collectors.toList()), WARM_UP / 3,
        )
    measure(
        "jpmml", "load", NAME, range(1000), lambda some: [make_evaluator(text) for _ in some], WARM_UP / 3
    )

    row = make_evaluator(single_row())

    def scores():
        chunk = []
        for values in folder.rows(folder.model["engineRows"]):
            chunk.append([float(value) for value in values])
            if len(chunk) == CHUNK:
                yield from score(chunk)
                chunk = []
        if chunk:
            yield from score(chunk)

    def score(chunk):
        frame = DataFrame(chunk, columns=["weight", "target", "actual"])
        return row.evaluateAll(frame, parallelism=1)["total"]

    folder.write_rows("jpmml", NAME, scores())
