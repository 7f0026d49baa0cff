"""Tests of what a task does with its child, without Spark: `python -m unittest test_score`."""

import argparse
import decimal
import os
import stat
import tempfile
import unittest

import score

FORM = '{"offset":0,"source":"a","rubric":"r","kind":"project","year":2024,"unit":"甲\\n乙","indicators":[{"score":1}],"total":{"weight":100,"score":99.100001,"low":99.1,"high":1000000,"claimed":0.1},"grade":"优"}'
FAULT = '{"offset":9,"source":"a","error":{"code":"D01","message":"文件在这里中断"}}'
DONE = "完成：共2张表，已计分1张，未计分1张；记录已写到标准输出；用时0.1秒。"


class TaskTests(unittest.TestCase):
    def rows(self, script, *lines):
        """The rows that come of a child that prints some lines, and then does what `script` says."""
        with tempfile.TemporaryDirectory() as folder:
            output = os.path.join(folder, "output")
            with open(output, "w") as file:
                file.write("".join(line + "\n" for line in lines))
            program = os.path.join(folder, "ziping")
            with open(program, "w") as file:
                file.write(f"#!/bin/sh\ncat {output}\n{script}\n")
            os.chmod(program, stat.S_IRWXU)
            batches = list(score.records(program, [], "/forms/a.ndjson", 0, 100))
            return [row for batch in batches for row in batch.to_pylist()]

    def test_records_become_rows_with_exact_points(self):
        form, fault = self.rows(f"echo '{DONE}' >&2; exit 1", FORM, FAULT)
        self.assertEqual(form["score"], decimal.Decimal("99.100001"))
        self.assertEqual(form["claimed"], decimal.Decimal("0.100000"))
        self.assertEqual(form["high"], decimal.Decimal("1000000.000000"))
        self.assertEqual((form["source"], form["offset"]), ("/forms/a.ndjson", 0))
        self.assertEqual((form["unit"], form["project"], form["error_code"]), ("甲\n乙", None, None))
        self.assertEqual(form["record"], FORM)
        self.assertEqual((fault["error_code"], fault["score"], fault["offset"]), ("D01", None, 9))
        self.assertEqual(fault["record"], FAULT)

    def test_a_range_without_a_line_has_no_rows(self):
        self.assertEqual(self.rows("echo '完成：共0张表，已计分0张。' >&2"), [])

    def test_a_child_that_does_not_finish_fails_the_task(self):
        for script in [
            f"echo '{DONE}' >&2; exit 64",
            f"echo '{DONE}' >&2; kill -9 $$",
            "echo '中断：共2张表' >&2; exit 1",
            "echo '错误：没有这个文件' >&2; exit 1",
            "exit 0",
            "echo '完成：共3张表' >&2",
        ]:
            with self.subTest(script), self.assertRaises(RuntimeError):
                self.rows(script, FORM, FAULT)

    def test_a_record_that_is_cut_off_fails_the_task(self):
        with self.assertRaises(RuntimeError):
            self.rows("printf '{\"offset\":12'; echo '完成：共3张表' >&2", FORM, FAULT)

    def test_points_that_do_not_fit_fail_the_task(self):
        for number in ("0.1234567", "9223372036853.5"):
            with self.subTest(number), self.assertRaises(Exception):
                self.rows("echo '完成：共1张表' >&2", FORM.replace("99.100001", number))

    def test_a_task_that_is_ended_ends_its_child(self):
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, "ziping")
            with open(program, "w") as file:
                file.write(f"#!/bin/sh\necho $$ > {folder}/child\nwhile echo '{FAULT}'; do :; done\n")
            os.chmod(program, stat.S_IRWXU)
            rows = score.records(program, [], "a", 0, 100)
            next(rows)
            rows.close()
            with open(os.path.join(folder, "child")) as file:
                with self.assertRaises(ProcessLookupError):
                    os.kill(int(file.read()), 0)

    def test_ranges_cover_a_file_once(self):
        with tempfile.NamedTemporaryFile(suffix=".ndjson") as file:
            file.write(b"x" * 25)
            file.flush()
            ranges = score.cut(score.files([file.name, file.name]), 10)
            self.assertEqual([part[1:] for part in ranges], [(0, 10), (10, 20), (20, 25)])

    def test_sizes_are_read(self):
        self.assertEqual(score.size("64MiB"), 64 << 20)
        self.assertEqual(score.size("500"), 500)
        for text in ("0", "64MB", "-1", ""):
            with self.subTest(text), self.assertRaises(argparse.ArgumentTypeError):
                score.size(text)


if __name__ == "__main__":
    unittest.main()
