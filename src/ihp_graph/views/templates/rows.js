// The rows of the table: arrows between partners.

const COLUMNS = [
  { name: word("views-js-col-giver"), of: (arrow) => arrow.giver },
  { name: word("views-js-col-receiver"), of: (arrow) => arrow.receiver },
  { name: word("views-js-col-knowledge"), of: (arrow) => arrow.kind },
  { name: word("views-js-col-exchanges"), of: (arrow) => -arrow.exchanges.length },
  ...(weighted ? [{ name: page.weightOf ?? word("views-js-col-volume"), of: (arrow) => -arrow.weight }] : []),
  { name: word("views-js-col-years"), of: (arrow) => Math.min(...arrow.exchanges.map((i) => exchanges.year[i] ?? Infinity)) },
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
    }, word("views-js-exchanges", { n: arrow.exchanges.length }), el("span", { class: "unseen" }, word("views-js-row-details", { giver: partners[arrow.giver].name, receiver: partners[arrow.receiver].name })))),
    weighted ? el("td", { role: "cell" }, number.format(arrow.weight)) : null,
    el("td", { role: "cell", class: years ? "" : "mut" }, years ?? word("views-js-not-recorded")));
}

const csvRow = (arrow) => [
  partners[arrow.giver].name, partners[arrow.receiver].name, kinds[arrow.kind], arrow.exchanges.length,
  ...(weighted ? [arrow.weight] : []), yearsOf(arrow.exchanges),
];
