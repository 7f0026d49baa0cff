"""Runs the job on a cluster of two workers in this machine and kills one of them in the middle.

What is killed, at once and with SIGKILL, is an executor's JVM together with the ziping that it has
running. Only processes that descend from the job started here are looked at.
"""

import argparse
import collections
import glob
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import score


def main():
    parser = argparse.ArgumentParser(description="在本机的两个工作进程上运行作业，中途杀掉一个。")
    parser.add_argument("--memory", type=int, default=1024, help="每个工作进程的内存，MiB")
    parser.add_argument("--range-size", type=score.size, default="4MiB")
    parser.add_argument("inputs")
    parser.add_argument("output")
    # What is left goes to the job.
    options, rest = parser.parse_known_args()
    tasks = len(score.cut(score.files([options.inputs]), options.range_size))
    with tempfile.TemporaryDirectory() as events:
        settings = {
            "spark.executor.memory": f"{options.memory}m",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.dir": f"file://{events}",
            "spark.eventLog.compress": "false",
            "spark.eventLog.rolling.enabled": "false",
            "spark.ui.enabled": "false",
        }
        command = ["spark-submit", "--master", f"local-cluster[2,1,{options.memory}]"]
        for name, value in settings.items():
            command += ["--conf", f"{name}={value}"]
        here = os.path.dirname(os.path.abspath(__file__))
        command += [os.path.join(here, "score.py"), options.inputs, "-o", options.output]
        command += ["--range-size", str(options.range_size), *rest]
        began = time.monotonic()
        with open(f"{options.output}.log", "wb") as log:
            job = subprocess.Popen(command, stderr=log)
            committed = kill_one(job, os.path.join(options.output, "sheets"), tasks)
            status = job.wait()
        if status != 0:
            sys.exit(f"作业失败（退出码{status}），日志在 {options.output}.log")
        if committed is None:
            sys.exit("作业在杀进程之前就结束了，这次演练不算：请多给一些表。")
        print(f"用时{time.monotonic() - began:.0f}秒（含启动和杀掉一个工作进程）。")
        tell(events, tasks)


def kill_one(job, sheets, tasks):
    """Kills an executor once a third of the tasks is done; how many were, `None` if too late."""
    while job.poll() is None:
        committed = len(glob.glob(os.path.join(sheets, "_temporary", "0", "task_*")))
        if committed * 3 >= tasks:
            for executor, child in busy_executors(job.pid):
                os.kill(executor, signal.SIGKILL)
                os.kill(child, signal.SIGKILL)
                print(
                    f"已完成{committed}/{tasks}个任务时，用 SIGKILL 杀掉一个工作进程："
                    "执行器的 JVM 和它正在运行的 ziping。",
                    flush=True,
                )
                return committed
        time.sleep(0.01)
    return None


def busy_executors(root):
    """Executors among the descendants of a process, each with its running ziping."""
    parents, commands = {}, {}
    for name in os.listdir("/proc"):
        try:
            with open(f"/proc/{name}/stat") as file:
                parents[int(name)] = int(file.read().rpartition(")")[2].split()[1])
            with open(f"/proc/{name}/cmdline", "rb") as file:
                commands[int(name)] = file.read().split(b"\0")
        except (ValueError, OSError):
            continue
    for process, command in commands.items():
        if b"batch" not in command[1:2] or b"--range" not in command:
            continue
        executor, ancestor = None, process
        while ancestor in parents and ancestor != root:
            if any(b"CoarseGrainedExecutorBackend" in word for word in commands[ancestor]):
                executor = ancestor
            ancestor = parents[ancestor]
        if executor and ancestor == root:
            yield executor, process


def tell(events, tasks):
    """What Spark's event log says about executors and attempts."""
    added, gone, lost = set(), set(), set()
    reasons, again = collections.Counter(), []
    [log] = [path for path in glob.glob(os.path.join(events, "*")) if os.path.isfile(path)]
    with open(log) as file:
        for line in file:
            event = json.loads(line)
            name = event["Event"].removeprefix("SparkListener")
            if name == "ExecutorAdded":
                added.add(event["Executor ID"])
            elif name == "ExecutorRemoved":
                gone.add(event["Executor ID"])
            elif name == "TaskEnd":
                # At the end of the job all executors go, and some that never came.
                lost = added & gone
            # The scoring is the first stage that has one task a range.
            if name == "TaskEnd" and event["Stage ID"] == 0:
                info, reason = event["Task Info"], event["Task End Reason"]["Reason"]
                reasons[reason] += 1
                if info["Attempt"] > 0 and reason == "Success":
                    again.append(f"{info['Index']}（第{info['Attempt'] + 1}次）")
    print(
        f"执行器：先后启动{len(added)}个，做到一半失去{len(lost)}个。"
        f"任务{tasks}个，结局："
        + "、".join(f"{reason} {count}次" for reason, count in sorted(reasons.items()))
        + f"；重做后成功的任务：{'、'.join(again) or '无'}。"
    )
    if not again:
        sys.exit("没有任务重做过，这次演练不算。")


if __name__ == "__main__":
    main()
