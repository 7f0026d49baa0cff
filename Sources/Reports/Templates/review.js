"use strict";
(function () {
  const step = 300;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const table = document.getElementById("forms");
  const list = document.getElementById("details");
  const search = document.getElementById("search");
  const unit = document.getElementById("unit");
  const severity = document.getElementById("severity");
  const count = document.getElementById("count");
  const more = document.getElementById("more");
  if (!table || !list || !search) { return; }
  document.documentElement.classList.add("scripted");

  const forms = Array.from(table.tBodies[0].rows).map(function (row) {
    return { row: row, details: document.getElementById("f" + row.dataset.number), text: null };
  });
  let limit = step;

  function textOf(form) {
    if (form.text === null) {
      form.text = (form.row.textContent + (form.details ? form.details.textContent : "")).toLowerCase();
    }
    return form.text;
  }

  function matches(form) {
    if (unit.value && form.row.dataset.unit !== unit.value) { return false; }
    if (severity.value && !form.row.dataset.severities.split(" ").includes(severity.value)) { return false; }
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return words.every(function (word) { return textOf(form).includes(word); });
  }

  function show() {
    let found = 0;
    forms.forEach(function (form) {
      const isFound = matches(form);
      if (isFound) { found += 1; }
      const isShown = isFound && found <= limit;
      form.row.hidden = !isShown;
      if (form.details) { form.details.hidden = !isShown; }
    });
    list.dataset.only = severity.value;
    count.textContent = found === forms.length ? "共" + found + "张表" : "符合条件的" + found + "张，共" + forms.length + "张";
    more.hidden = found <= limit;
    more.textContent = "继续显示（还有" + (found - limit) + "张）";
  }

  function valueOf(row, column, isNumber) {
    const text = row.cells[column].textContent.trim();
    if (!isNumber) { return text; }
    const number = parseFloat(text);
    return isNaN(number) ? null : number;
  }

  function sort(table, column, isNumber, direction) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).map(function (row) {
      return { row: row, value: valueOf(row, column, isNumber) };
    });
    rows.sort(function (left, right) {
      const isLeftBlank = left.value === null || left.value === "";
      const isRightBlank = right.value === null || right.value === "";
      if (isLeftBlank || isRightBlank) { return isLeftBlank - isRightBlank; }
      const order = isNumber ? left.value - right.value : collator.compare(left.value, right.value);
      return direction * order;
    });
    rows.forEach(function (item) { body.appendChild(item.row); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = "按这一栏排序";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        const isNumber = head.classList.contains("number");
        const before = head.getAttribute("aria-sort");
        const isAscending = before ? before !== "ascending" : !isNumber;
        table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
        sort(table, column, isNumber, isAscending ? 1 : -1);
        if (table.id === "forms") { reorder(); }
      });
    });
  });

  function reorder() {
    const places = new Map();
    Array.from(table.tBodies[0].rows).forEach(function (row, place) { places.set(row, place); });
    forms.sort(function (left, right) { return places.get(left.row) - places.get(right.row); });
    forms.forEach(function (form) { if (form.details) { list.appendChild(form.details); } });
    show();
  }

  function openTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView();
    }
  }

  let timer = 0;
  search.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { limit = step; show(); }, 150);
  });
  [unit, severity].forEach(function (choice) {
    choice.addEventListener("change", function () { limit = step; show(); });
  });
  document.getElementById("reset").addEventListener("click", function () {
    search.value = "";
    unit.value = "";
    severity.value = "";
    limit = step;
    show();
  });
  more.addEventListener("click", function () { limit += step; show(); });
  document.getElementById("unfold").addEventListener("click", function () {
    const closed = forms.filter(function (form) { return form.details && !form.details.hidden; });
    const isOpening = closed.some(function (form) { return !form.details.open; });
    closed.forEach(function (form) { form.details.open = isOpening; });
  });
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", function () {
    forms.forEach(function (form) { if (form.details && !form.details.hidden) { form.details.open = true; } });
  });
  show();
  openTarget();
}());
