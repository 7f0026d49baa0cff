"""Measures the job, the same work with `rdd.pipe`, and one machine alone, on the same forms.

Processor time is that of all processes of a run together: what they leave behind is adopted and
waited for. What starting Spark and the summary of a single form take is measured as well, so that
the rest can be given per form. Medians of several runs in turn.
"""

import argparse
import ctypes
import glob
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

import pyarrow.dataset

import score

PR_SET_CHILD_SUBREAPER = 36


def main():
    parser = argparse.ArgumentParser(description="测量作业、rdd.pipe 和单机，各三次取中位数。")
    parser.add_argument("inputs")
    parser.add_argument("output")
    parser.add_argument("--ziping", required=True)
    parser.add_argument("--level", default="scores")
    parser.add_argument("--range-size", default="64MiB")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--copies", type=int, default=5, help="每个文件用几次：表太少时启动的用时盖过一切")
    parser.add_argument("--master", default="local[2]")
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    inputs = os.path.join(options.output, "forms")
    os.makedirs(inputs)
    for path in score.files([options.inputs]):
        for copy in range(options.copies):
            os.link(path, os.path.join(inputs, f"{copy}-{os.path.basename(path)}"))
    files = score.files([inputs])
    here = os.path.dirname(os.path.abspath(__file__))
    # A line that is no form: what starting, planning and summing up cost by themselves.
    empty = os.path.join(options.output, "empty")
    os.makedirs(empty, exist_ok=True)
    with open(os.path.join(empty, "forms.ndjson"), "w") as file:
        file.write("{}\n")

    def spark(program, *rest):
        submit = ["spark-submit", "--master", options.master, "--conf", "spark.ui.enabled=false"]
        return [*submit, os.path.join(here, program), *rest]

    def job(inputs, name, *rest):
        return spark(
            "score.py", inputs, "-o", os.path.join(options.output, name), "--overwrite",
            "--ziping", options.ziping, "--level", options.level,
            "--range-size", options.range_size, *rest,
        )

    def pipe(inputs):
        return spark("pipe.py", inputs, piped, options.ziping, options.level, options.range_size)

    alone = [options.ziping, "batch", None, "--range", "0:", "--level", options.level, "--jobs", "1"]
    piped = os.path.join(options.output, "pipe")
    # Each with what the same costs for one line: its start.
    works = {
        "单机，一个工作线程": [[*alone[:2], path, *alone[3:]] for path in files],
        "字节区间，只写得分表": [job(inputs, "ranges", "--sheets-only")],
        "字节区间，只写得分表，一行": [job(empty, "start", "--sheets-only")],
        "rdd.pipe，只写得分表": [pipe(inputs)],
        "rdd.pipe，只写得分表，一行": [pipe(empty)],
        "字节区间，得分表和汇总": [job(inputs, "whole")],
        "字节区间，得分表和汇总，一行": [job(empty, "start")],
    }
    readings = {name: [] for name in works}
    for _ in range(options.runs):
        for name, commands in works.items():
            shutil.rmtree(piped, ignore_errors=True)
            readings[name].append(measured(commands))
    size = sum(os.path.getsize(path) for path in files)
    sheets = os.path.join(options.output, "ranges", "sheets", "*.parquet")
    written = sum(map(os.path.getsize, glob.glob(sheets)))
    forms = pyarrow.dataset.dataset(glob.glob(sheets)).count_rows()
    print(f"{forms:,}张表，每张{size / forms:,.0f}字节；--level {options.level}，每条记录的 Parquet {written / forms:,.0f}字节")
    medians = {name: [statistics.median(part) for part in zip(*runs)] for name, runs in readings.items()}
    for name, (wall, processor) in medians.items():
        start = medians.get(f"{name}，一行")
        net = processor - (start[1] if start else 0)
        share = "" if name.endswith("，一行") else f"，除去启动每张{net / forms * 1e6:.0f}微秒"
        print(f"{name}：用时{wall:.1f}秒，处理器时间{processor:.1f}秒{share}")


def measured(commands):
    """Wall and processor seconds of some commands and of everything that they start."""
    before, began = spent(), time.monotonic()
    for command in commands:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        if done.returncode not in (0, 1 if command[1] == "batch" else 0):
            sys.exit(f"{command}：退出码{done.returncode}\n{done.stderr.decode()[-3000:]}")
    wall = time.monotonic() - began
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return wall, spent() - before


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
