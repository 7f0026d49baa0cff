"""Scores the forms and rows of a folder with one engine and says what that took.

    main.py exact|float|zen|jpmml FOLDER

The folder holds `model.json` (weights, directions, grades), `forms.ndjson` (parsed numbers, one form
a line) and `rows.txt` (weight, target and actual of one row a line). What an engine makes of them
goes beside them: `KEY.forms` (total in hundredths, grade, rows in hundredths where it tells them) and
`KEY.rows` (hundredths), one line for each line that it got.

Prints lines of fields separated by tabs:

    forms KEY NAME          a `KEY.forms` was written
    rows KEY NAME           a `KEY.rows` was written
    figure ENGINE KIND NAME NANOSECONDS FORMS
                            processor time a form, the median of seven runs over so many forms;
                            KIND is `whole` (bytes in, bytes with reasons out), `explained`
                            (values in, values with reasons out), `plain` (no reasons) or `load`
    memory ENGINE KIB       the most that the process held for scoring every form once
    version ENGINE TEXT
    missing ENGINE WHY      there is nothing else to come
"""

import json
import statistics
import sys
import time
from pathlib import Path

RUNS = 7
# One run takes at least so many seconds, unless there are too few forms.
RUN_SECONDS = 0.5


class Folder:
    def __init__(self, path):
        self.path = Path(path)
        self.model = json.loads((self.path / "model.json").read_text(encoding="utf-8"))

    def lines(self, count=None):
        """The forms as the bytes of their lines."""
        return (self.path / "forms.ndjson").read_bytes().splitlines()[:count]

    def rows(self, count=None):
        """Weight, target and actual of every row, as written."""
        with open(self.path / "rows.txt", encoding="ascii") as file:
            for number, line in enumerate(file):
                if number == count:
                    return
                yield line.split()

    def write_forms(self, key, name, results):
        """Writes total, grade and rows of every form; points may be floats or integers."""
        with open(self.path / f"{key}.forms", "w", encoding="utf-8") as file:
            for total, grade, rows in results:
                texts = [str(hundredths(points)) for points in rows]
                file.write(f"{hundredths(total)} {grade} {','.join(texts) or '-'}\n")
        tell("forms", key, name)

    def write_rows(self, key, name, scores):
        with open(self.path / f"{key}.rows", "w", encoding="ascii") as file:
            for points in scores:
                file.write(f"{hundredths(points)}\n")
        tell("rows", key, name)


def hundredths(points):
    """What a form would show of points that were rounded to two decimals before."""
    return round(points * 100)


def tell(*fields):
    print(*fields, sep="\t", flush=True)


def measure(engine, kind, name, forms, work, warm_up=1.0):
    """Times `work(forms)`, after `warm_up` seconds that do not count.

    Takes as many of the forms as fill a run, all of them several times over if they do not.
    """
    first = forms[: min(len(forms), 200)]
    until = time.perf_counter() + warm_up
    while True:
        started = time.perf_counter()
        work(first)
        now = time.perf_counter()
        if now > until:
            break
    once = (now - started) / len(first)
    used = max(1, min(len(forms), round(RUN_SECONDS / once)))
    work(forms[:used])
    rounds = max(1, round(RUN_SECONDS / (once * used)))
    times = []
    for _ in range(RUNS):
        before = time.process_time_ns()
        for _ in range(rounds):
            work(forms[:used])
        times.append((time.process_time_ns() - before) / rounds / used)
    tell("figure", engine, kind, name, round(statistics.median(times)), used)


def tell_memory(engine):
    """Tells the most memory that this process has held."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            tell("memory", engine, line.split()[1])


def main():
    engine, folder = sys.argv[1], Folder(sys.argv[2])
    if engine in ("exact", "float"):
        import plain_numbers

        getattr(plain_numbers, f"run_{engine}")(folder)
    elif engine == "zen":
        import jdm_graph

        jdm_graph.run(folder)
    else:
        import pmml_scorecard

        pmml_scorecard.run(folder)


if __name__ == "__main__":
    # The engines import this module by name.
    sys.modules["main"] = sys.modules["__main__"]
    main()
