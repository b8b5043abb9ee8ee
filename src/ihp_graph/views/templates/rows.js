// The rows of the table: arrows between partners.

const COLUMNS = [
  { name: "Giver", of: (arrow) => arrow.giver },
  { name: "Receiver", of: (arrow) => arrow.receiver },
  { name: "Knowledge", of: (arrow) => arrow.kind },
  { name: "Exchanges", of: (arrow) => -arrow.exchanges.length },
  ...(weighted ? [{ name: page.weightOf ?? "Volume", of: (arrow) => -arrow.weight }] : []),
  { name: "Years", of: (arrow) => Math.min(...arrow.exchanges.map((i) => exchanges.year[i] ?? Infinity)) },
];

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

const csvRow = (arrow) => [
  partners[arrow.giver].name, partners[arrow.receiver].name, kinds[arrow.kind], arrow.exchanges.length,
  ...(weighted ? [arrow.weight] : []), yearsOf(arrow.exchanges),
];
