"use strict";
(function () {
  const size = 200;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  document.body.classList.add("scripted");

  // No buttons: they are not printed in the headings of further pages.
  function headButtons(table, sort) {
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      const button = document.createElement("span");
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.className = "sorter";
      button.title = "按这一栏排序";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        const isNumber = head.classList.contains("number");
        const before = head.getAttribute("aria-sort");
        const isAscending = before ? before !== "ascending" : !isNumber || column === 0;
        table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
        sort(column, isNumber, isAscending ? 1 : -1);
      });
      button.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") { return; }
        event.preventDefault();
        button.click();
      });
    });
  }

  // Blank values stand last in both directions.
  function compare(left, right, direction) {
    const isLeftBlank = left === null || left === "";
    const isRightBlank = right === null || right === "";
    if (isLeftBlank || isRightBlank) { return isLeftBlank - isRightBlank; }
    return direction * (left - right);
  }

  // Texts by their places in the order of all of them, so that each is collated once.
  function places(texts) {
    const sorted = Array.from(new Set(texts)).sort(collator.compare);
    const result = new Map();
    sorted.forEach(function (text, place) { result.set(text, text === "" ? null : place); });
    return result;
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    headButtons(table, function (column, isNumber, direction) {
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);
      const texts = rows.map(function (row) { return row.cells[column].textContent.trim(); });
      const order = isNumber ? null : places(texts);
      const items = rows.map(function (row, index) {
        const number = parseFloat(texts[index]);
        return { row: row, value: isNumber ? (isNaN(number) ? null : number) : order.get(texts[index]) };
      });
      items.sort(function (left, right) { return compare(left.value, right.value, direction); });
      items.forEach(function (item) { body.appendChild(item.row); });
    });
  });

  const holder = document.getElementById("data");
  const table = document.getElementById("forms");
  if (!holder || !table) { return; }
  const data = JSON.parse(holder.textContent);
  const names = data.names;
  const tolerance = data.tolerance;
  const search = document.getElementById("search");
  const department = document.getElementById("department");
  const grade = document.getElementById("grade");
  const other = document.getElementById("other");
  const count = document.getElementById("count");
  const page = document.getElementById("page");
  const buttons = {};
  ["first", "previous", "next", "last"].forEach(function (name) { buttons[name] = document.getElementById(name); });

  // Where each value stands in a row of the data.
  const RANK = 0, UNIT = 1, DEPARTMENT = 2, PROJECT = 3, KIND = 4, YEAR = 5, WEIGHT = 6, CLAIMED = 7, LOW = 8, HIGH = 9,
    DEVIATION = 10, CLAIMED_GRADE = 11, GRADE = 12, ERRORS = 13, WARNINGS = 14, INFOS = 15, CODES = 16, FOLDER = 17,
    BASE = 18, PART = 19, LINK = 20;
  const kinds = ["整体支出", "项目支出"];
  // A form without a total or a grade.
  const none = "\u0000";

  function source(row) { return names[row[FOLDER]] + row[BASE]; }
  function number(value) { return value === null ? "—" : String(value); }
  function kindOf(row) { return kinds[row[KIND]]; }

  const columns = [
    { text: function (row) { return number(row[RANK]); }, value: function (row) { return row[RANK]; } },
    { text: function (row) { return names[row[UNIT]]; } },
    { text: function (row) { return names[row[DEPARTMENT]]; } },
    { text: function (row) { return row[PROJECT]; } },
    { text: kindOf },
    { text: function (row) { return row[YEAR] === null ? "" : String(row[YEAR]); } },
    { text: function (row) { return String(row[WEIGHT]); }, value: function (row) { return row[WEIGHT]; } },
    { text: function (row) { return row[CLAIMED] === null ? "未填" : String(row[CLAIMED]); }, value: function (row) { return row[CLAIMED]; } },
    { text: function (row) { return row[LOW] === row[HIGH] ? String(row[LOW]) : row[LOW] + "～" + row[HIGH]; }, value: function (row) { return row[LOW]; } },
    { text: function (row) { return row[DEVIATION] > 0 ? "+" + row[DEVIATION] : number(row[DEVIATION]); }, value: function (row) { return row[DEVIATION]; }, isMarked: function (row) { return Math.abs(row[DEVIATION]) > tolerance; } },
    { text: function (row) { return names[row[CLAIMED_GRADE]]; } },
    { text: function (row) { return names[row[GRADE]] || "未评"; } },
    { text: function (row) { return String(row[ERRORS]); }, value: function (row) { return row[ERRORS]; }, isMarked: function (row) { return row[ERRORS] > 0; } },
    { text: function (row) { return String(row[WARNINGS]); }, value: function (row) { return row[WARNINGS]; } },
    { text: function (row) { return String(row[INFOS]); }, value: function (row) { return row[INFOS]; } },
    { text: function (row) { return names[row[CODES]]; } },
    { text: function (row) { return source(row) + row[PART]; } }
  ];
  const looks = Array.from(table.tHead.rows[0].cells).map(function (head) { return head.className; });
  const rows = data.rows;
  let order = rows.slice();
  let found = order;
  let start = 0;
  let texts = null;

  function addressOf(row) {
    const link = row[LINK];
    if (link === 0) { return null; }
    const path = typeof link === "string" ? link : names[link - 1] + source(row);
    return "./" + path.split("/").map(encodeURIComponent).join("/");
  }

  function element(row) {
    const line = document.createElement("tr");
    columns.forEach(function (column, index) {
      const cell = line.insertCell();
      cell.className = looks[index] + (column.isMarked && column.isMarked(row) ? " marked" : "");
      const address = index === columns.length - 1 ? addressOf(row) : null;
      if (address) {
        const anchor = document.createElement("a");
        anchor.href = address;
        anchor.textContent = column.text(row);
        cell.append(anchor);
      } else {
        cell.textContent = column.text(row);
      }
    });
    return line;
  }

  function show() {
    const last = Math.max(Math.ceil(found.length / size) - 1, 0);
    start = Math.min(Math.max(start, 0), last);
    const shown = found.slice(start * size, (start + 1) * size);
    const body = document.createElement("tbody");
    shown.forEach(function (row) { body.append(element(row)); });
    table.replaceChild(body, table.tBodies[0]);
    tell(last);
  }

  function tell(last) {
    count.textContent = found.length === rows.length ? "共" + rows.length + "张" : "符合条件的" + found.length + "张，共" + rows.length + "张";
    page.textContent = "第" + (start + 1) + "页，共" + (last + 1) + "页";
    page.parentElement.hidden = last === 0;
    buttons.first.disabled = buttons.previous.disabled = start === 0;
    buttons.next.disabled = buttons.last.disabled = start === last;
  }

  function textsOf() {
    if (texts === null) {
      texts = new Map();
      rows.forEach(function (row) {
        texts.set(row, [names[row[UNIT]], names[row[DEPARTMENT]], row[PROJECT], names[row[CODES]], source(row), row[PART], String(row[YEAR])].join("\n").toLowerCase());
      });
    }
    return texts;
  }

  function matchesOther(row) {
    switch (other.value) {
    case "high": return row[DEVIATION] > tolerance;
    case "low": return row[DEVIATION] !== null && row[DEVIATION] < -tolerance;
    case "interval": return row[LOW] !== row[HIGH];
    case "error": return row[ERRORS] > 0;
    case "clean": return row[ERRORS] + row[WARNINGS] + row[INFOS] === 0;
    default: return true;
    }
  }

  function filter() {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const all = words.length > 0 ? textsOf() : null;
    const wantedGrade = grade.value === none ? "" : grade.value;
    const wantedDepartment = department.value === none ? "" : department.value;
    found = order.filter(function (row) {
      if (department.value && names[row[DEPARTMENT]] !== wantedDepartment) { return false; }
      if (grade.value && names[row[GRADE]] !== wantedGrade) { return false; }
      if (!matchesOther(row)) { return false; }
      return words.every(function (word) { return all.get(row).includes(word); });
    });
    start = 0;
    show();
  }

  function sort(column, isNumber, direction) {
    const one = columns[column];
    let value = one.value;
    if (!value) {
      const places_ = places(rows.map(one.text));
      value = function (row) { return places_.get(one.text(row)); };
    }
    const items = rows.map(function (row) { return { row: row, value: value(row) }; });
    items.sort(function (left, right) { return compare(left.value, right.value, direction); });
    order = items.map(function (item) { return item.row; });
    filter();
  }

  function addOptions(select, index, empty) {
    const values = Array.from(new Set(rows.map(function (row) { return names[row[index]]; }))).sort(collator.compare);
    values.forEach(function (value) {
      const option = document.createElement("option");
      option.value = value || none;
      option.textContent = value || empty;
      select.append(option);
    });
  }

  addOptions(department, DEPARTMENT, "（未填）");
  addOptions(grade, GRADE, "未评等级");
  headButtons(table, sort);
  let timer = 0;
  search.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  search.form.addEventListener("submit", function (event) {
    event.preventDefault();
    filter();
  });
  [department, grade, other].forEach(function (choice) { choice.addEventListener("change", filter); });
  document.getElementById("reset").addEventListener("click", function () {
    search.value = department.value = grade.value = other.value = "";
    filter();
  });
  buttons.first.addEventListener("click", function () { start = 0; show(); });
  buttons.previous.addEventListener("click", function () { start -= 1; show(); });
  buttons.next.addEventListener("click", function () { start += 1; show(); });
  buttons.last.addEventListener("click", function () { start = rows.length; show(); });
  // The first page stands there already.
  tell(Math.max(Math.ceil(rows.length / size) - 1, 0));
}());
