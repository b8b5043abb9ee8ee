// The canvas as tables: the same nodes and arrows, and everything that can be done with them.

import { button, el, kindMark, named, sideMark } from "./dom.js";
import { arrowWord } from "./marks.js";
import { table } from "./tables.js";
import { kindOfNode, knowledgeWord, sideWord, words } from "./words.js";

const said = words.canvas;
const { short, columns: titles } = said;

/** Show the tables of a desk's board. */
export function showTables(place, desk) {
  const { board } = desk;
  const linked = board.neighbours();
  const act = (name, word, run, node) => button([word, el("span", { class: "unseen" }, ` ${node.name}`)], () => run(node.ref), { "data-act": `${name} ${node.ref}` });
  const had = place.contains(document.activeElement) ? document.activeElement.dataset.act : null;
  const nodes = table({
    caption: said.nodes, note: said.tableHint, label: said.nodes, rows: board.nodes,
    columns: [
      { title: titles.name, of: (node) => node.name, show: (node) => button([sideMark(node.side), named(node.name)], () => desk.choose(node.ref), { class: "to", "data-act": `choose ${node.ref}`, "aria-pressed": String(board.chosen === node.ref) }) },
      { title: titles.kind, of: (node) => kindOfNode(node.kind) },
      { title: titles.side, of: (node) => node.side, show: (node) => (node.side ? sideWord(node.side) : "") },
      { title: titles.detail, of: (node) => node.detail, show: (node) => named(node.detail ?? "") },
      { title: titles.linked, align: "right", of: (node) => linked.get(node.ref)?.size ?? 0 },
      { title: titles.act, fixed: true, of: () => "", show: (node) => el("span", { class: "acts" },
        act("open", short.open, desk.page, node), act("expand", short.expand, (ref) => { desk.choose(ref); desk.openWays(ref); }, node), act("collapse", short.collapse, desk.collapse, node),
        act("pin", board.pinned.has(node.ref) ? short.unpin : short.pin, desk.pin, node), act("mark", board.marked.includes(node.ref) ? short.unmark : short.mark, desk.mark, node), act("hide", short.hide, desk.hide, node)) },
    ],
  });
  const end = (ref) => board.node(ref).name;
  const to = (ref, from) => button([sideMark(board.node(ref).side), named(end(ref))], () => desk.choose(ref), { class: "to", "data-act": `${from} ${ref}` });
  const arrows = table({
    caption: said.arrows, label: said.arrows, rows: board.arrows,
    columns: [
      { title: titles.from, of: (arrow) => end(arrow.from), show: (arrow) => to(arrow.from, "from") },
      { title: titles.relationship, of: arrowWord },
      { title: titles.to, of: (arrow) => end(arrow.to), show: (arrow) => to(arrow.to, "to") },
      { title: titles.knowledge, of: (arrow) => arrow.kind ?? "", show: (arrow) => (arrow.kind ? el("span", { class: "nowrap" }, kindMark(arrow.kind), knowledgeWord(arrow.kind)) : "") },
      { title: titles.n, align: "right", of: (arrow) => arrow.ties.length },
      { title: titles.years, of: (arrow) => years(arrow), show: (arrow) => years(arrow) ?? el("span", { class: "mut" }, words.table.notRecorded) },
    ],
  });
  place.replaceChildren(nodes, arrows);
  if (had) [...place.querySelectorAll("[data-act]")].find((each) => each.dataset.act === had)?.focus();
}

export function years({ ties }) {
  const found = ties.map(({ year }) => year).filter(Boolean).sort();
  if (!found.length) return null;
  return found[0] === found.at(-1) ? String(found[0]) : `${found[0]}–${found.at(-1)}`;
}
