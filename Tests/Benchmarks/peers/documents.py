"""Reads, writes and fills the same documents with Python's libraries.

Prints `key<TAB>library<TAB>nanoseconds` lines: processor time a form, imports left out, the median
of seven runs after one that does not count. `same<TAB>...` and `differs<TAB>...` lines say whether a
library sees the texts that our reader is tested to see.
"""

import io
import json
import statistics
import sys
import time
from pathlib import Path

import docx
import openpyxl
import python_calamine
import xlsxwriter

RUNS = 7
# One run takes about so many seconds.
RUN_SECONDS = 0.3


def main():
    paths = [Path(name) for name in sys.argv[1:]]
    workbooks = [path.read_bytes() for path in paths if path.suffix == ".xlsx"]
    documents = [path.read_bytes() for path in paths if path.suffix == ".docx"]
    measure("read-xlsx", "python-calamine", calamine_read, workbooks)
    measure("read-xlsx", "openpyxl", openpyxl_read, workbooks)
    measure("write-xlsx", "python-calamine + XlsxWriter", calamine_write, workbooks)
    measure("write-xlsx", "openpyxl", openpyxl_write, workbooks)
    measure("read-docx", "python-docx", docx_read, documents)
    measure("fill-xlsx", "openpyxl", openpyxl_fill, workbooks)
    measure("fill-docx", "python-docx", docx_fill, documents)
    for path in paths:
        content = path.read_bytes()
        if path.suffix == ".xlsx":
            compare(path, "python-calamine", texts(calamine_read(content)))
            compare(path, "openpyxl", texts(openpyxl_read(content)))
        else:
            compare(path, "python-docx", texts(docx_read(content)))


def measure(key, library, work, files):
    if not files:
        return
    started = time.perf_counter()
    for content in files:
        work(content)
    once = time.perf_counter() - started
    rounds = max(1, round(RUN_SECONDS / once))
    times = []
    for run in range(RUNS + 1):
        before = time.process_time_ns()
        for _ in range(rounds):
            for content in files:
                work(content)
        spent = time.process_time_ns() - before
        if run > 0:
            times.append(spent / rounds / len(files))
    print(key, library, round(statistics.median(times)), sep="\t", flush=True)


# Reading: every sheet or table as a list of rows of values.


def calamine_read(content):
    workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [
        workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in workbook.sheet_names
    ]


def openpyxl_read(content):
    workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return [
        [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in workbook.worksheets
    ]


def docx_read(content):
    document = docx.Document(io.BytesIO(content))
    return [
        [[cell.text for cell in direct_cells(row)] for row in table.rows]
        for table in document.tables
    ]


def direct_cells(row):
    """The cells as written; `row.cells` would repeat those that span columns."""
    return [docx.table._Cell(cell, row) for cell in row._tr.tc_lst]


# Reading and writing anew: the same cells, merges and borders.


def calamine_write(content):
    source = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True})
    border = workbook.add_format({"border": 1, "text_wrap": True, "font_name": "宋体"})
    for name in source.sheet_names:
        sheet = source.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False)
        worksheet = workbook.add_worksheet(name)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
            worksheet.merge_range(top, left, bottom, right, "", border)
        for row, values in enumerate(rows):
            worksheet.set_row(row, 21)
            for column, value in enumerate(values):
                if value != "":
                    worksheet.write(row, column, value, border)
    workbook.close()
    return target.getvalue()


def openpyxl_write(content):
    source = openpyxl.load_workbook(io.BytesIO(content))
    side = openpyxl.styles.Side(style="thin")
    border = openpyxl.styles.Border(left=side, right=side, top=side, bottom=side)
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in source.worksheets:
        worksheet = workbook.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    copy = worksheet.cell(cell.row, cell.column, cell.value)
                    copy.border = border
        for merged in sheet.merged_cells.ranges:
            worksheet.merge_cells(merged.coord)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


# Filling in place: load, set a score in every row that has a numeric weight, save.


def openpyxl_fill(content):
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            last = row[-1]
            if not isinstance(last, openpyxl.cell.cell.MergedCell) and looks_like_points(last.value):
                last.value = 9.5
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def docx_fill(content):
    document = docx.Document(io.BytesIO(content))
    for table in document.tables:
        for row in table.rows:
            cells = direct_cells(row)
            if cells and looks_like_points(cells[-1].text):
                cells[-1].text = "9.5"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def looks_like_points(value):
    text = str(value or "").strip(" \u3000分")
    return text.replace(".", "", 1).isdigit()


# The same texts?


def texts(sheets):
    """All texts that can be seen, without blanks, in the file's order."""
    return [
        text
        for sheet in sheets
        for row in sheet
        for value in row
        if (text := "".join(as_text(value).split()))
    ]


def as_text(value):
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def compare(path, library, seen):
    """Beside the grid that the tests hold our reader to, where there is one for the file."""
    name = path.name
    grid = path.parent.parent.parent / "grids" / (name.replace(".", "-") + ".json")
    if not grid.exists():
        return
    tables = json.loads(grid.read_text())["tables"]
    ours = texts([[[cell[3] for cell in row["c"]] for row in table["rows"]] for table in tables])
    if sorted(ours) == sorted(seen):
        print("same", name, library, f"{len(ours)} cells", sep="\t")
        return
    missing = [text for text in ours if text not in seen]
    added = [text for text in seen if text not in ours]
    print(
        "differs", name, library, f"{len(ours)} cells here, {len(seen)} there",
        f"only here {missing[:3]}", f"only there {added[:3]}", sep="\t",
    )


if __name__ == "__main__":
    main()
