"""Plain Python: whole numbers as the oracle, floats and decimals as what people write first."""

import json
import math
import platform
from decimal import ROUND_HALF_UP, Decimal

from main import measure, tell, tell_memory

# Texts have at most four decimals.
SCALE = 10_000
CENT = Decimal("0.01")


# Whole numbers: nothing is rounded but the score, once.


def whole(text):
    """The number that a text writes, in ten-thousandths."""
    units, _, decimals = str(text).partition(".")
    return int(units + decimals.ljust(4, "0"))


def exact_score(weight, part, of):
    """weight × part ÷ of in hundredths, halves up, at most the weight; all in ten-thousandths."""
    if part >= of:
        return weight * 100 // SCALE
    bottom = of * SCALE
    return (2 * 100 * weight * part + bottom) // (2 * bottom)


class Hundredths(int):
    """Already hundredths: what `hundredths` of the main module asks for."""

    def __mul__(self, _):
        return int(self)


def parts(model, form):
    """Weight, dividend and divisor of the execution and of every row."""
    yield model["execution"], form["spent"], form["budget"]
    for number, row in enumerate(model["rows"], 1):
        target, actual = form[f"t{number}"], form[f"a{number}"]
        if row["atMost"]:
            yield row["weight"], target, actual
        else:
            yield row["weight"], actual, target


def grade(model, total):
    return next(band["name"] for band in model["grades"] if total >= band["from"])


def run_exact(folder):
    model = folder.model

    def forms():
        for line in folder.lines():
            form = json.loads(line, parse_float=str, parse_int=str)
            scores = [
                Hundredths(exact_score(whole(weight), whole(part), whole(of)))
                for weight, part, of in parts(model, form)
            ]
            total = sum(int(score) for score in scores)
            yield Hundredths(total), grade(model, total / 100), scores

    folder.write_forms("exact", "整数", forms())
    folder.write_rows(
        "exact", "整数",
        (
            Hundredths(exact_score(whole(weight), whole(actual), whole(target)))
            for weight, target, actual in folder.rows()
        ),
    )


# Floats and decimals.


def built_in_round(weight, part, of):
    return weight if part >= of else round(weight * part / of, 2)


def floor_half_up(weight, part, of):
    return weight if part >= of else math.floor(weight * part / of * 100 + 0.5) / 100


def share_first(weight, part, of):
    """The completion first, as forms print it, then the points."""
    return weight if part >= of else math.floor(part / of * weight * 100 + 0.5) / 100


def decimal_half_up(weight, part, of):
    if part >= of:
        return weight
    return (weight * part / of).quantize(CENT, rounding=ROUND_HALF_UP)


def run_float(folder):
    tell("version", "float", f"Python {platform.python_version()}")
    model = folder.model

    def score(form):
        scores = [floor_half_up(*part) for part in parts(model, form)]
        total = round(sum(scores), 2)
        return total, grade(model, total), scores

    forms = [json.loads(line) for line in folder.lines()]
    folder.write_forms("float", "Python 浮点数", map(score, forms))
    tell_memory("float")
    measure("float", "plain", "Python 浮点数", forms, lambda some: [score(form) for form in some])
    for key, name, rule, number in (
        ("float-round", "Python 浮点数，round(x, 2)", built_in_round, float),
        ("float-floor", "Python 浮点数，floor(x×100+0.5)÷100", floor_half_up, float),
        ("float-share", "Python 浮点数，先除后乘", share_first, float),
        ("decimal", "Python decimal，28位", decimal_half_up, Decimal),
    ):
        folder.write_rows(
            key, name,
            (
                rule(number(weight), number(actual), number(target))
                for weight, target, actual in folder.rows()
            ),
        )
