// The table: every arrow between partners that passes the filters, whatever the picture has room for.

const table = one("#arrows");
const COLUMNS = [
  { name: "Giver", of: (arrow) => arrow.giver },
  { name: "Receiver", of: (arrow) => arrow.receiver },
  { name: "Knowledge", of: (arrow) => arrow.kind },
  { name: "Exchanges", of: (arrow) => -arrow.exchanges.length },
  ...(weighted ? [{ name: page.weightOf ?? "Volume", of: (arrow) => -arrow.weight }] : []),
  { name: "Years", of: (arrow) => Math.min(...arrow.exchanges.map((i) => exchanges.year[i] ?? Infinity)) },
];
const order = { column: 0, down: false };
const ROWS = { narrow: 20, wide: 200 };
const PRINTED_ROWS = 2000;
let rowLimit = null;

function sortedArrows() {
  const { of } = COLUMNS[order.column], sign = order.down ? -1 : 1;
  return [...now.arrows.values()].sort((a, b) => {
    const [first, second] = [of(a), of(b)];
    return (first === second ? 0 : sign * (first < second ? -1 : 1)) || a.giver - b.giver || a.receiver - b.receiver || a.kind - b.kind;
  });
}

function tableRow(arrow) {
  const partner = (n) => el("button", { type: "button", class: "to", onclick: () => choose({ type: "partner", id: n }, { still: true }) }, glyph(partners[n].side), nameOf(n));
  const years = yearsOf(arrow.exchanges);
  return el("tr", { role: "row", "data-arrow": arrow.id },
    el("th", { scope: "row", role: "rowheader" }, partner(arrow.giver)),
    el("td", { role: "cell" }, el("span", { class: "narrow", "aria-hidden": "true" }, "→ "), partner(arrow.receiver)),
    el("td", { role: "cell" }, lineOf(arrow.kind), kindWord(arrow.kind)),
    el("td", { role: "cell" }, el("button", {
      type: "button", onclick: () => choose({ type: "arrow", id: arrow.id }),
    }, counted(arrow.exchanges.length, "exchange"), el("span", { class: "unseen" }, `, ${partners[arrow.giver].name} to ${partners[arrow.receiver].name}: details and sources`))),
    weighted ? el("td", { role: "cell" }, number.format(arrow.weight)) : null,
    el("td", { role: "cell", class: years ? "" : "mut" }, years ?? "not recorded"));
}

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
    el("caption", {}, "Arrows by giver ", el("small", {}, rows.length ? `${counted(rows.length, "row")}; a row is one giver, receiver and kind of knowledge` : "no exchange passes the filters")),
    tableHead(),
    el("tbody", { role: "rowgroup" }, ...rows.slice(0, limit).map(tableRow)));
  one("#more").replaceChildren(...(rows.length > limit ? [
    `The first ${number.format(limit)} of ${counted(rows.length, "row")}. `,
    el("button", { type: "button", onclick: () => { rowLimit = limit + 500; showTable(); } }, `Show ${number.format(Math.min(500, rows.length - limit))} more`),
  ] : []));
}
