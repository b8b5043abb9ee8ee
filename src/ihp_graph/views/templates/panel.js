// The panel beside the picture: what all its contents are made of.

const panel = one("#details");

function partnerButton(n) {
  return el("button", { type: "button", class: "to", onclick: () => choose({ type: "partner", id: n }) }, glyph(partners[n].side), nameOf(n));
}

function heading(...content) {
  const close = el("button", { type: "button", class: "close", "aria-label": word("views-js-close-details"), onclick: () => choose(null) }, "×");
  return el("div", { class: "head" }, el("h2", {}, ...content), close);
}

function ledgerTable(caption, columns, rows) {
  return el("table", { class: "ledger" },
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, weighted ? (page.weightOf ? word("views-js-counted", { unit: page.weightOf }) : word("views-js-counted-by-volume")) : word("views-js-col-exchanges")),
      ...columns.map((kind) => el("th", { scope: "col", class: "r" }, lineOf(kind), kindWord(kind))))),
    el("tbody", {}, ...rows));
}

function fact(name, ...value) {
  return value.some(Boolean) ? [el("dt", {}, name), el("dd", {}, ...value)] : [];
}

function groupButtons(g) {
  const isOpen = opened.includes(g), group = drawing.groups[g];
  return el("p", { class: "noprint" }, el("button", { type: "button", onclick: () => (isOpen ? closeGroup(g) : enter(`g${g}`)) },
    isOpen ? word("views-js-close-group", { name: group.name })
      : group.parts ? word("views-js-open-parts", { n: group.parts.length, name: group.name })
        : word("views-js-open-group", { n: group.members.length, name: group.name })));
}

function showDetails() {
  const { type, id } = now.chosen ?? {};
  const content = type === "partner" ? partnerDetails(id) : type === "arrow" ? arrowDetails(id) : type === "group" ? groupDetails(id) : null;
  panel.classList.toggle("empty", !content);
  panel.replaceChildren(...(content ?? overview()).filter((part) => part !== null));
  panel.scrollTop = 0;
}
