"use strict";
// Reading needs none of this: the language follows the radio buttons by style alone.
for (const radio of document.getElementsByName("language")) {
  radio.addEventListener("change", () => {
    document.documentElement.lang = radio.id;
  });
}

// What a cell is sorted by: its status, its first number, or else its words.
const STATUS = "xpumn";

function key(cell, isNumber) {
  if (!cell) return "";
  const status = STATUS.indexOf(cell.className);
  if (cell.className.length === 1 && status >= 0) return status;
  const words = cell.innerText.trim();
  if (!isNumber) return words;
  const number = words.replace(/,/g, "").match(/-?\d+(\.\d+)?/);
  return number ? Number(number[0]) : Infinity;
}

function compare(a, b) {
  return typeof a === "string" || typeof b === "string"
    ? String(a).localeCompare(String(b), "zh")
    : a === b ? 0 : a < b ? -1 : 1;
}

function sort(table, column, sign) {
  const body = table.tBodies[0];
  const isNumber = table.classList.contains("r" + (column + 1));
  Array.from(body.rows, (row) => ({ row, key: key(row.cells[column], isNumber) }))
    .sort((a, b) => sign * compare(a.key, b.key))
    .forEach((line) => body.append(line.row));
}

for (const table of document.querySelectorAll("table.league, table.marks")) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const isUp = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((h) => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", isUp ? "descending" : "ascending");
      sort(table, column, isUp ? -1 : 1);
    });
  });
}

// The score card in the plan's order, or those that need most first: a button heads the status.
for (const card of document.querySelectorAll("table.card")) {
  const head = card.tHead.rows[0].cells[1];
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  const asWritten = Array.from(card.tBodies);
  button.addEventListener("click", () => {
    const byNeed = head.getAttribute("aria-sort") !== "ascending";
    head.setAttribute("aria-sort", byNeed ? "ascending" : "none");
    const rows = byNeed
      ? asWritten.slice().sort((a, b) => a.dataset.need - b.dataset.need)
      : asWritten;
    rows.forEach((row) => card.append(row));
  });
}
