// The panel beside the picture: what all its contents are made of.

const panel = one("#details");

function partnerButton(n) {
  return el("button", { type: "button", class: "to", onclick: () => choose({ type: "partner", id: n }) }, glyph(partners[n].side), nameOf(n));
}

function heading(...content) {
  const close = el("button", { type: "button", class: "close", "aria-label": "Close the details", onclick: () => choose(null) }, "×");
  return el("div", { class: "head" }, el("h2", {}, ...content), close);
}

function ledgerTable(caption, columns, rows) {
  return el("table", { class: "ledger" },
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, weighted ? `Counted: ${page.weightOf ?? "exchanges by volume"}` : "Exchanges"),
      ...columns.map((kind) => el("th", { scope: "col", class: "r" }, lineOf(kind), kindWord(kind))))),
    el("tbody", {}, ...rows));
}

function fact(name, ...value) {
  return value.some(Boolean) ? [el("dt", {}, name), el("dd", {}, ...value)] : [];
}

function groupButtons(g) {
  const isOpen = opened.includes(g), group = drawing.groups[g];
  return el("p", { class: "noprint" }, el("button", { type: "button", onclick: () => (isOpen ? closeGroup(g) : enter(`g${g}`)) },
    isOpen ? `Close ${group.name} into one mark` : `Open ${group.name} into its ${group.parts ? counted(group.parts.length, "part") : counted(group.members.length, "partner")}`));
}

function showDetails() {
  const { type, id } = now.chosen ?? {};
  const content = type === "partner" ? partnerDetails(id) : type === "arrow" ? arrowDetails(id) : type === "group" ? groupDetails(id) : null;
  panel.classList.toggle("empty", !content);
  panel.replaceChildren(...(content ?? overview()).filter((part) => part !== null));
  panel.scrollTop = 0;
}
