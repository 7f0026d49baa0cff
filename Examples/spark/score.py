"""Scores NDJSON forms with Spark: each task gives a byte range of a file to `ziping batch`.

The workers read the files themselves: no line passes through the JVM on its way in. What comes
back are the score sheets as Parquet in OUTPUT/sheets, in Arrow columns and through Spark's writer,
so that a task that is run again or twice leaves its rows exactly once; and their summary in
OUTPUT/summary.
"""

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json
from pyspark import SparkFiles
from pyspark.sql import SparkSession

POINTS = "decimal(18,6)"
SHEETS = (
    "source string, offset bigint, rubric string, kind string, year int, unit string, "
    f"department string, project string, weight {POINTS}, score {POINTS}, low {POINTS}, "
    f"high {POINTS}, claimed {POINTS}, grade string, error_code string, error_message string, "
    "record string"
)

# How much of a child's output a task holds at a time, in bytes.
BLOCK = 4 << 20


def main():
    options = arguments()
    ranges = cut(files(options.inputs), options.range_size)
    if not ranges:
        sys.exit("错误：没有可读的内容，文件都是空的。")
    spark = SparkSession.builder.appName("ziping").getOrCreate()
    # A task's cores are its child's.
    command = ["--jobs", spark.conf.get("spark.task.cpus", "1"), "--level", options.level]
    for name in ("rubric", "config"):
        if value := getattr(options, name):
            command += [f"--{name}", value]

    sheets = os.path.join(options.output, "sheets")
    summary = os.path.join(options.output, "summary")
    mode = "overwrite" if options.overwrite else "errorifexists"
    (
        # One partition a range, and nothing in it but the range's number.
        spark.range(0, len(ranges), 1, len(ranges))
        .mapInArrow(scoring(ranges, options.ziping, command), SHEETS)
        .write.mode(mode).option("compression", "zstd").parquet(sheets)
    )
    if options.sheets_only:
        return
    spark.read.schema(SHEETS).parquet(sheets).createOrReplaceTempView("sheets")
    groups = spark.sql(SUMMARY).coalesce(1).sortWithinPartitions(*GROUPS)
    groups.write.mode(mode).parquet(summary)
    report(spark.read.parquet(summary), sheets, summary)


# Arguments and ranges


def arguments():
    parser = argparse.ArgumentParser(
        description="用 Spark 给 NDJSON 里的自评表计分，得分表和汇总写成 Parquet。"
    )
    parser.add_argument(
        "inputs", nargs="+", metavar="位置", help="NDJSON 文件或放着它们的文件夹；各台机器上是同一路径"
    )
    parser.add_argument("-o", "--output", required=True, help="输出文件夹：sheets 和 summary")
    parser.add_argument("--ziping", default="ziping", help="各台机器上 ziping 命令的位置")
    parser.add_argument("--range-size", type=size, default="64MiB", help="每个任务的字节数（默认 64MiB）")
    parser.add_argument("--level", default="scores", choices=["scores", "rows", "explanations"])
    parser.add_argument("--rubric", help="指标体系的代号或文件；不写则按表的类别和年度选")
    parser.add_argument("--config", help="设置文件 ziping.yaml；不写则用内置设置")
    parser.add_argument("--sheets-only", action="store_true", help="只写得分表，不写汇总")
    parser.add_argument("--overwrite", action="store_true", help="替换已有的输出")
    return parser.parse_args()


def size(text):
    """Reads 64MiB, 1GiB, 500000."""
    match = re.fullmatch(r"([1-9][0-9]*)(KiB|MiB|GiB|)", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text}：应写成如 64MiB、1GiB")
    return int(match[1]) << {"": 0, "KiB": 10, "MiB": 20, "GiB": 30}[match[2]]


def files(inputs):
    """The files that are meant, each once."""
    found = []
    for path in inputs:
        if os.path.isdir(path):
            names = sorted(os.listdir(path))
            found += [os.path.join(path, n) for n in names if n.endswith((".ndjson", ".jsonl"))]
        elif os.path.isfile(path):
            found.append(path)
        else:
            sys.exit(f"错误：{path}：没有这个文件。文件须在各台机器上以同一路径可读。")
    if not found:
        sys.exit("错误：文件夹里没有 .ndjson 或 .jsonl 文件。")
    for path in found:
        with open(path, "rb") as file:
            if file.read(2) == b"\x1f\x8b":
                sys.exit(f"错误：{path}：压缩文件不能按字节切分，请先解压。")
    # A worker's folder is not ours.
    return list(dict.fromkeys(os.path.abspath(path) for path in found))


def cut(paths, size):
    """Ranges of `size` bytes; a line belongs to the one in which it begins."""
    ranges = []
    for path in paths:
        end = os.stat(path).st_size
        ranges += [(path, start, min(start + size, end)) for start in range(0, end, size)]
    return ranges


# The task, on a worker


def scoring(ranges, ziping, command):
    """What a task does with its partition, the number of a range."""

    def score(batches):
        program = located(ziping)
        for batch in batches:
            for number in batch.column(0).to_pylist():
                yield from records(program, command, *ranges[number])

    return score


def located(ziping):
    """The command: a path, a file that was sent along (--files), or one that is installed."""
    if os.path.dirname(ziping):
        return ziping
    for path in (SparkFiles.get(ziping), os.path.abspath(ziping)):
        if os.path.isfile(path):
            return path
    program = shutil.which(ziping)
    if program is None:
        raise RuntimeError(f"{ziping}：这台机器上没有这个命令。请用 --ziping 写明位置，或用 --files 随作业发送。")
    return program


def records(program, command, path, start, end):
    """Scores a range and yields its records in blocks, while they come."""
    count = 0
    with tempfile.TemporaryFile() as messages:
        child = subprocess.Popen(
            [program, "batch", path, "--range", f"{start}:{end}", *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=messages,
        )
        try:
            for block in blocks(child.stdout):
                batch = columns(path, block)
                count += batch.num_rows
                yield batch
            status = child.wait()
        finally:
            # Also where Spark ends the task: its child must not go on.
            child.kill()
            child.wait()
            child.stdout.close()
        messages.seek(0)
        judge(f"{path} {start}:{end}", status, count, messages.read().decode(errors="replace"))


def blocks(stream):
    """Whole lines, some MiB at a time, without the last newline."""
    rest = b""
    while data := stream.read(BLOCK):
        data = rest + data
        end = data.rfind(b"\n")
        if end >= 0:
            yield data[:end]
        rest = data[end + 1 :]
    if rest:
        raise RuntimeError(f"ziping 的最后一条记录不完整：{rest[:200]!r}")


def judge(place, status, count, messages):
    """Fails the task unless its child says that it did the whole range.

    Exit code 1 is also that of a run in which some forms could not be scored: the last line tells.
    """
    last = (messages.strip().splitlines() or [""])[-1]
    done = re.match(r"完成：共([0-9,]+)张表", last)
    if status not in (0, 1) or not done:
        raise RuntimeError(f"{place}：ziping 没有做完（退出码{status}）：{messages[-2000:]}")
    if int(done[1].replace(",", "")) != count:
        raise RuntimeError(f"{place}：收到{count}条记录，ziping 说的却是：{last}")


# Records to columns

DECIMAL = pa.decimal128(18, 6)
TEXTS = ["rubric", "kind", "unit", "department", "project", "grade"]
TOTALS = ["weight", "score", "low", "high", "claimed"]
RECORD = pa.schema(
    [("offset", pa.int64()), ("year", pa.int32())]
    + [(name, pa.string()) for name in TEXTS]
    + [("total", pa.struct([(name, DECIMAL) for name in TOTALS]))]
    + [("error", pa.struct([("code", pa.string()), ("message", pa.string())]))]
)


def columns(path, block):
    """The rows of some lines; numbers go from their digits to decimals, never through a double."""
    lines = pc.split_pattern(pa.array([block], pa.binary()).cast(pa.string()), "\n").flatten()
    parsed = pa.json.read_json(
        io.BytesIO(block),
        pa.json.ReadOptions(use_threads=False, block_size=len(block) + 1),
        pa.json.ParseOptions(explicit_schema=RECORD, unexpected_field_behavior="ignore"),
    ).combine_chunks()
    if len(lines) != parsed.num_rows:
        raise RuntimeError(f"{path}：{len(lines)}行里有{parsed.num_rows}条记录。")
    total, error = parsed["total"], parsed["error"]
    values = {name: parsed[name] for name in ["offset", "year", *TEXTS]}
    values |= {name: pc.struct_field(total, name) for name in TOTALS}
    values |= {f"error_{name}": pc.struct_field(error, name) for name in ("code", "message")}
    values |= {"source": pa.repeat(path, len(lines)), "record": lines}
    names = [field.split()[0] for field in SHEETS.split(", ")]
    table = pa.table({name: values[name] for name in names})
    # A number too large for its column must not go on.
    table.validate(full=True)
    return table.combine_chunks().to_batches()[0]


# The summary

# Quantiles by nearest rank: the lowest score that so many percent of the certain ones reach up to.
QUANTILES = ", ".join(
    f"min(score) FILTER (WHERE rank * 100 >= certain * {percent}) AS p{percent}"
    for percent in (5, 25, 50, 75, 95)
)
GROUPS = ["by", "rubric", "year", "kind", "grade", "error_code"]
SUMMARY = f"""
WITH counted AS (
  SELECT grouping_id(rubric, year, kind, grade, error_code, score) AS level,
    rubric, year, kind, grade, error_code, score,
    count(*) AS forms, count(rubric) AS scored, count(error_code) AS failed,
    count(score) AS certain, count(claimed) AS claims, sum(weight) AS weight_sum,
    sum(score) AS score_sum, sum(low) AS low_sum, sum(high) AS high_sum,
    sum(claimed) AS claimed_sum
  FROM sheets
  GROUP BY rubric, year, kind, grade, error_code, score GROUPING SETS (
    (score), (rubric, score), (year, kind, score), (year, kind, grade, score), (error_code, score))
),
ranked AS (
  SELECT * EXCEPT (certain),
    sum(certain) OVER (PARTITION BY level, rubric, year, kind, grade, error_code
      ORDER BY score NULLS FIRST ROWS UNBOUNDED PRECEDING) AS rank,
    sum(certain) OVER (PARTITION BY level, rubric, year, kind, grade, error_code) AS certain
  FROM counted
)
SELECT
  CASE level WHEN 62 THEN 'all' WHEN 30 THEN 'rubric' WHEN 38 THEN 'year-kind'
    WHEN 34 THEN 'year-kind-grade' WHEN 60 THEN 'error' END AS by,
  rubric, year, kind, grade, error_code,
  sum(forms) AS forms, sum(scored) AS scored, sum(failed) AS failed, max(certain) AS certain,
  sum(claims) AS claims, sum(weight_sum) AS weight_sum, sum(score_sum) AS score_sum,
  sum(low_sum) AS low_sum, sum(high_sum) AS high_sum, sum(claimed_sum) AS claimed_sum,
  min(score) AS min, max(score) AS max, {QUANTILES}
FROM ranked
GROUP BY level, rubric, year, kind, grade, error_code
"""


def report(summary, sheets, place):
    rows = summary.collect()
    [whole] = [row for row in rows if row.by == "all"]
    errors = [f"{row.error_code} {row.forms:,}张" for row in rows if row.by == "error" and row.error_code]
    print(
        f"完成：共{whole.forms:,}张表，已计分{whole.scored:,}张"
        f"（总分为区间的{whole.scored - whole.certain:,}张），未计分{whole.failed:,}张"
        f"{'（' + '、'.join(errors) + '）' if errors else ''}；"
        f"得分表在 {sheets}，汇总在 {place}。"
    )


if __name__ == "__main__":
    main()
