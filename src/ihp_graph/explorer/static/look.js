// The page of one node: panels as tables, each with its statement, and what isn't recorded.

import { get, nodePath } from "./api.js";
import { button, copy, counted, el, fill, named, number, say, sideMark } from "./dom.js";
import { filterBar, filtersIn } from "./filters.js";
import { ledgers } from "./ledger.js";
import { address, go, pageOf } from "./route.js";
import { statement } from "./statement.js";
import { table } from "./tables.js";
import { codeWord, sideWord, words } from "./words.js";

const said = words.look;

/** What a node is, in one line: its kind, side and place. */
export const aboutNode = (node) => [codeWord(node.label ?? node.kind), node.side ? sideWord(node.side) : null, node.detail].filter(Boolean).join(" · ");

/** Show the page of {kind, id} in a section. */
export async function showLook(section, { kind, id, query }, about, signal) {
  const filter = filtersIn(query);
  section.replaceChildren(el("p", { class: "mut" }, words.loading));
  const { node, panels, missing, links } = await get(nodePath("node", { kind, id }), filter, signal);
  document.title = `${node.name} – ${words.title}`;
  const inside = panels.map((panel) => panelOf(panel, `panel-${panel.id}`));
  const heading = el("h1", { tabindex: "-1" }, sideMark(node.side), named(node.name));
  fill(section,
    el("div", { class: "head" }, heading, el("p", { class: "sub" }, named(aboutNode(node)))),
    el("p", { class: "acts" },
      el("a", { class: "act", href: address(["canvas"], { add: node.ref }) }, said.onCanvas), " ",
      button(said.copyLink, () => copy(location.href, said.linkCopied))),
    filterBar(about, ["years", "programme"], filter, (changed) => go(address([kind, id], changed), { replace: true })),
    el("div", { class: "cols" },
      el("div", { class: "panels" }, inside),
      el("aside", { class: "notes", "aria-label": said.missing },
        missing.length ? el("section", { class: "missing" }, el("h2", {}, said.missing), el("ul", {}, missing.map((sentence) => el("li", {}, named(sentence))))) : null,
        links.length ? el("section", {}, el("h2", {}, said.links), el("ul", { class: "plain" }, links.map((link) => el("li", {}, el("a", { href: pageOf(link.ref) }, named(link.text)))))) : null,
        inside.length > 2 ? el("nav", { "aria-label": said.inside, class: "inside" }, el("h2", {}, said.inside), el("ul", { class: "plain" },
          panels.map((panel, n) => el("li", {}, button(panel.title, () => { inside[n].scrollIntoView(); inside[n].querySelector("h2").focus({ preventScroll: true }); }))))) : null)));
  say(`${node.name}. ${aboutNode(node)}. ${counted(panels.length, "panel")}.`, { seen: false });
  return heading;
}

/** One panel: what it says, its rows, what they rest on, its statement. */
export function panelOf(panel, id, level = "h2") {
  const n = panel.of !== null && panel.of !== undefined && panel.of !== panel.n ? said.of(number(panel.n), number(panel.of)) : null;
  const columns = columnsOf(panel);
  return el("section", { class: columns.kept.length > BROAD ? "panel broad" : "panel", "aria-labelledby": id },
    el(level, { id, tabindex: "-1" }, panel.title),
    panel.said ? el("p", { class: "said" }, named(panel.said)) : null,
    ledgers(panel),
    panel.rows.length ? rowsOf(panel, columns, n) : panel.said ? null : el("p", { class: "mut" }, said.none),
    panel.note ? el("p", { class: "n" }, named(panel.note)) : null,
    panel.more && panel.cypher ? el("p", { class: "n" }, el("a", { href: address(["ask"], { text: panel.cypher, ...valuesOf(panel.parameters) }) }, said.all)) : null,
    statement(panel.cypher, panel.parameters, panel.title));
}

const valuesOf = (parameters) => Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [`$${name}`, JSON.stringify(value)]));

/** The columns of a panel; one in which nothing is recorded takes no room, and is named below. */
function columnsOf(panel) {
  const blank = (n) => n > 0 && panel.rows.every((row) => row[n] === null || row[n] === "");
  const all = panel.columns.map((column, n) => ({ ...column, ...columnLook(column.name), of: (row) => row[n], blank: blank(n) }));
  return { kept: all.filter((column) => !column.blank), bare: all.filter((column) => column.blank).map(({ title }) => title) };
}

function rowsOf(panel, { kept, bare }, note) {
  return [
    table({ caption: panel.title, label: said.rows(panel.title), note, columns: kept, rows: panel.rows, hideCaption: !note, step: 25 }),
    bare.length ? el("p", { class: "n" }, said.bare(bare.join("; "))) : null];
}

/** So many columns take the whole width where there is room for two panels. */
const BROAD = 6;

/** How cells of a column are shown, by its name: years aren't counts, sides and kinds have marks. */
export function columnLook(name) {
  return { plain: /year|^id$|_id$/i.test(name ?? ""), marks: /side|knowledge/i.test(name ?? "") };
}

/** What the store holds, for whoever hasn't chosen anything yet. */
export async function showHome(section, about, signal) {
  document.title = words.title;
  const home = words.home;
  section.replaceChildren(el("p", { class: "mut" }, words.loading));
  const { groups } = await get("/api/find", { q: "" }, signal);
  const heading = el("h1", { tabindex: "-1" }, home.heading);
  const tables = Object.entries(about.tables);
  fill(section,
    heading,
    about.empty ? el("p", { class: "warn" }, named(about.empty)) : el("p", { class: "sub" }, home.lead),
    about.empty ? null : el("p", { class: "acts" }, el("a", { class: "act", href: address(["canvas"], { all: "taught" }) }, home.everyone), " ", el("a", { class: "act", href: "#ask" }, home.library)),
    el("div", { class: "kinds" }, groups.filter((group) => group.total).map((group) => el("section", { "aria-labelledby": `kind-${group.kind}` },
      el("h2", { id: `kind-${group.kind}` }, group.title, el("span", { class: "mut" }, ` ${number(group.total)}`)),
      el("ul", { class: "plain" }, group.items.map((item) => el("li", {}, el("a", { href: pageOf(item.ref) }, sideMark(item.side), named(item.name)), item.detail ? el("span", { class: "n" }, " ", named(item.detail)) : null))),
      group.total > group.items.length ? el("p", { class: "n" }, home.more(number(group.total - group.items.length))) : null))),
    el("section", { class: "holds" },
      el("dl", {},
        el("dt", {}, home.store), el("dd", {}, named(about.store ?? "")),
        about.loaded ? [el("dt", {}, home.loaded), el("dd", {}, named(about.loaded))] : null,
        about.sources?.length ? [el("dt", {}, home.sources), el("dd", {}, named(about.sources.join("; ")))] : null,
        tables.length ? [el("dt", {}, home.tables), el("dd", {}, tables.map(([name, n], place) => [place ? ", " : null, el("span", { class: "nowrap" }, `${codeWord(name)} ${number(n)}`)]))] : null)));
  return heading;
}

/** A node that isn't there: say so, and name the nearest. */
export function notFound(section, fault) {
  document.title = words.title;
  const near = fault.near ?? [];
  const heading = el("h1", { tabindex: "-1" }, said.notFound);
  fill(section, heading, el("p", { class: "sub" }, named(fault.message)), fault.mend ? el("p", {}, named(fault.mend)) : null,
    near.length ? el("p", {}, `${said.near} `, near.map((item, n) => [n ? ", " : null, el("a", { href: pageOf(item.ref) }, named(item.text))])) : null);
  return heading;
}
