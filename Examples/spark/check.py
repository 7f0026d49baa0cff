"""Compares what the job wrote with what one machine wrote for the same files.

- Each record, byte by byte, in the order of source and offset, none missing, none twice.
- Each column with what Python's own JSON reader finds in the record, numbers as decimals.
- The summary with one that is counted here from the single machine's records alone.
"""

import argparse
import collections
import decimal
import json
import os
import sys

import pyarrow.dataset
import pyarrow.parquet

FIELDS = ["offset", "rubric", "kind", "year", "unit", "department", "project", "grade"]
TOTALS = ["weight", "score", "low", "high", "claimed"]


def main():
    parser = argparse.ArgumentParser(description="把集群的结果与单机的结果逐字节比较。")
    parser.add_argument("output", help="作业的输出文件夹")
    parser.add_argument("single", help="放着单机结果的文件夹，一个输入文件一个，同名")
    options = parser.parse_args()
    summary = collections.defaultdict(Figures)
    count = size = 0
    expected = Expected(options.single)
    for row in rows(os.path.join(options.output, "sheets")):
        line = expected.next(row["source"])
        if row["record"].encode() + b"\n" != line:
            sys.exit(f"不同：{row['source']} 第{row['offset']}字节\n集群：{row['record']}\n单机：{line.decode()}")
        record = json.loads(line, parse_float=decimal.Decimal, parse_int=decimal.Decimal)
        compare(row, record)
        for key in keys(record):
            summary[key].add(record)
        count += 1
        size += len(line)
    expected.end()
    compare_summary(os.path.join(options.output, "summary"), summary)
    print(f"相同：{count:,}条记录（{size:,}字节）逐字节相同，各列与记录相符，汇总的{len(summary)}行与单机记录算得的相同。")


class Expected:
    """The single machine's records, file by file."""

    def __init__(self, folder):
        self.folder = folder
        self.left = sorted(os.listdir(folder))
        self.source = None
        self.file = None

    def next(self, source):
        if source != self.source:
            self.finish()
            self.source = source
            name = os.path.basename(source)
            if name not in self.left:
                sys.exit(f"不同：单机没有 {source} 的结果")
            self.left.remove(name)
            self.file = open(os.path.join(self.folder, name), "rb")
        return self.file.readline()

    def finish(self):
        if self.file and self.file.readline():
            sys.exit(f"不同：集群少了 {self.source} 末尾的记录")

    def end(self):
        self.finish()
        if self.left:
            sys.exit(f"不同：集群没有 {self.left} 的结果")


def rows(folder):
    """All rows in the order of source and offset.

    A part file holds ranges in their order, so it is enough to bring the files into order; that
    it is so is checked with every row.
    """
    parts = []
    for file in pyarrow.dataset.dataset(folder, format="parquet").files:
        first = next(pyarrow.parquet.ParquetFile(file).iter_batches(1, columns=["source", "offset"]), None)
        if first is not None and first.num_rows:
            row = first.to_pylist()[0]
            parts.append((row["source"], row["offset"], file))
    before = ("", -1)
    for _, _, file in sorted(parts):
        for batch in pyarrow.parquet.ParquetFile(file).iter_batches(2000):
            for row in batch.to_pylist():
                place = (row["source"], row["offset"])
                if place <= before:
                    sys.exit(f"不同：{place} 在 {before} 之后")
                before = place
                yield row


def compare(row, record):
    total, error = record.get("total") or {}, record.get("error") or {}
    expected = {name: record.get(name) for name in FIELDS}
    expected |= {name: total.get(name) for name in TOTALS}
    expected |= {"error_code": error.get("code"), "error_message": error.get("message")}
    for name, value in expected.items():
        if row[name] != value:
            sys.exit(f"不同：第{row['offset']}字节的 {name}：列里是{row[name]}，记录里是{value}")


# The summary


def keys(record):
    error = (record.get("error") or {}).get("code")
    rubric, year, kind, grade = (record.get(name) for name in ("rubric", "year", "kind", "grade"))
    yield "all", None, None, None, None, None
    yield "rubric", rubric, None, None, None, None
    yield "year-kind", None, year, kind, None, None
    yield "year-kind-grade", None, year, kind, grade, None
    yield "error", None, None, None, None, error


class Figures:
    def __init__(self):
        self.forms = self.scored = self.failed = 0
        self.totals = {name: [] for name in TOTALS}

    def add(self, record):
        self.forms += 1
        self.scored += "rubric" in record
        self.failed += "error" in record
        for name, value in (record.get("total") or {}).items():
            if value is not None:
                self.totals[name].append(value)

    def row(self):
        scores = sorted(self.totals["score"])
        row = {"forms": self.forms, "scored": self.scored, "failed": self.failed}
        row |= {"certain": len(scores), "claims": len(self.totals["claimed"])}
        row |= {f"{name}_sum": sum(values) if values else None for name, values in self.totals.items()}
        row |= {"min": scores[0] if scores else None, "max": scores[-1] if scores else None}
        for percent in (5, 25, 50, 75, 95):
            rank = -(-len(scores) * percent // 100)
            row[f"p{percent}"] = scores[rank - 1] if scores else None
        return row


def compare_summary(folder, expected):
    found = {}
    for row in pyarrow.parquet.read_table(folder).to_pylist():
        key = tuple(row.pop(name) for name in ["by", "rubric", "year", "kind", "grade", "error_code"])
        if key in found:
            sys.exit(f"不同：汇总里 {key} 有两行")
        found[key] = row
    if found.keys() != expected.keys():
        sys.exit(f"不同：汇总的行 {sorted(map(str, found.keys() ^ expected.keys()))}")
    for key, figures in expected.items():
        if found[key] != figures.row():
            sys.exit(f"不同：汇总 {key}\n集群：{found[key]}\n单机：{figures.row()}")


if __name__ == "__main__":
    main()
