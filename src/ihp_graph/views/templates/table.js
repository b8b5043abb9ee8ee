// The table: every arrow between partners that passes the filters, whatever the picture has room for.

const table = one("#arrows");
const order = { column: 0, down: false };
const ROWS = { narrow: 20, wide: 200 };
const PRINTED_ROWS = 2000;
let rowLimit = null;

function tableHead() {
  return el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...COLUMNS.map(({ name }, column) => {
    const sorted = order.column === column;
    return el("th", { scope: "col", role: "columnheader", "aria-sort": sorted ? (order.down ? "descending" : "ascending") : "none" },
      el("button", { type: "button", onclick: () => {
        order.down = sorted && !order.down;
        order.column = column;
        showTable();
        all("thead button", table)[column].focus();
      } }, name, el("span", { "aria-hidden": "true" }, sorted ? (order.down ? " ▼" : " ▲") : "")));
  })));
}

function showTable() {
  const rows = sortedArrows();
  const limit = rowLimit ?? (narrow.matches ? ROWS.narrow : ROWS.wide);
  table.setAttribute("role", "table");
  table.replaceChildren(
    el("caption", {}, word("views-js-by-giver"), " ", el("small", {}, rows.length ? word("views-js-rows", { n: rows.length }) : word("views-js-no-rows"))),
    tableHead(),
    el("tbody", { role: "rowgroup" }, ...rows.slice(0, limit).map(tableRow)));
  one("#more").replaceChildren(...(rows.length > limit ? [
    word("views-js-first-rows", { n: rows.length, limit: number.format(limit) }), " ",
    el("button", { type: "button", onclick: () => { rowLimit = limit + 500; showTable(); } }, word("views-js-show-more", { more: number.format(Math.min(500, rows.length - limit)) })),
  ] : []));
}
