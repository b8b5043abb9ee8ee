// The canvas: what can be done with what is on it. Picture, table and inspector call these, by mouse or by key.

import { Fault, get, nodePath, post } from "./api.js";
import { Board } from "./board.js";
import { showTables } from "./boardtable.js";
import { everyone, countries } from "./everyone.js";
import { button, counted, el, menu, number, one, say } from "./dom.js";
import { filterBar, filtersIn } from "./filters.js";
import { inspector } from "./inspector.js";
import { pictureOf } from "./picture.js";
import { address, go, note, pageOf, split } from "./route.js";
import { statement } from "./statement.js";
import { steer } from "./steer.js";
import { takeBoard } from "./take.js";
import { words } from "./words.js";

const said = words.canvas;
const FEW = 200, MANY = 40;
/** So many are drawn of one expansion, the rest come as groups; so many new ones are laid out with all. */

/** Make the canvas in its section; give {show, add, toggle}. `onaddress` is told each address that it gets. */
export function startCanvas(section, about, { trouble, onaddress }) {
  const board = new Board(about.limits.nodes);
  let picture = null, as = "picture", built = false, parts = {}, fitted = false;

  const desk = { board, about, choose, page: (ref) => go(pageOf(ref)), grow, expand, collapse, pin, hide, mark, add, moved };

  // ---- showing

  async function show({ query }, signal) {
    build();
    document.title = `${said.heading} – ${words.title}`;
    as = query.as === "table" ? "table" : "picture";
    let loose = [];
    parts.groups.replaceChildren();
    if (query.all) loose = await allWhoTaught(signal);
    else if (query.add) {
      loose = [{ ref: query.add }];
      board.filter = filtersIn(query);
    } else loose = board.fromQuery(query, filtersIn(query));
    fitted = Boolean(query.add) && board.places.size > 0 && fitted;
    await settle(loose, signal);
    if (query.add && board.places.has(query.add)) board.chosen = query.add;
    // A choice of countries keeps its address until something is chosen.
    if (board.places.size || !query.all) tell({ replace: true });
    await draw();
    if (query.path && board.marked.length === 2) {
      parts.longest.value = query.path;
      await paths({ replace: true });
    }
    return one("h1", section);
  }

  /** Everybody who taught or learned; where they are more than the canvas holds, their countries to choose from. */
  async function allWhoTaught(signal) {
    board.clear();
    const found = await everyone(board.most, signal);
    parts.groups.replaceChildren(found.groups ? countries(found, async (nodes) => {
      if (board.places.size + nodes.length > board.most) say(said.full(number(board.most)));
      board.learn(nodes);
      fitted = false;
      await again(() => {}, nodes.slice(0, board.most - board.places.size));
    }) : "");
    board.learn(found.nodes);
    return found.nodes;
  }

  /** Ask for the ties among all that is there, and give places to what has none. */
  async function settle(loose = [], signal = undefined) {
    const refs = [...new Set([...board.refs, ...loose.map(({ ref }) => ref)])];
    if (!refs.length) {
      board.ties = [];
      board.statement = null;
      return;
    }
    const { nodes, ties, left_out: left, cypher, parameters } = await post("/api/between", { refs, filter: board.filter }, signal);
    board.learn(nodes);
    const there = new Set(nodes.map(({ ref }) => ref));
    board.drop([...board.refs, ...board.marked, board.chosen].filter((ref) => ref && !there.has(ref)));
    const { side } = board.filter;
    board.ties = side ? ties.filter(({ from, to }) => [from, to].some((ref) => [side, null, undefined].includes(board.node(ref).side))) : ties;
    board.left = left ?? 0;
    board.statement = { cypher, parameters };
    const fresh = loose.filter(({ ref }) => there.has(ref) && !board.places.has(ref)).map(({ ref }) => board.node(ref));
    if (!fresh.length) return;
    const bare = !board.places.size;
    board.add(fresh);
    if (bare || fresh.length > MANY) board.arrange();
  }

  /** Put what the canvas shows into the address. */
  function tell(options) {
    note(here(), options);
    onaddress(here());
  }

  const here = () => address(["canvas"], { ...board.asQuery(), as: as === "table" ? as : null });

  async function draw({ still = false } = {}) {
    const empty = !board.places.size;
    parts.empty.hidden = !empty || parts.groups.childElementCount > 0;
    parts.tools.hidden = parts.cols.hidden = empty;
    parts.filters.replaceChildren(filterBar(about, ["years", "programme", "side", "type"], board.filter, (changed) => again(() => { board.filter = changed; })));
    parts.count.textContent = said.count(counted(board.places.size, "node"), counted(board.arrows.length, "arrow"));
    if (board.left) parts.count.append(` (${said.tiesLeft})`);
    parts.hidden.replaceChildren(...(board.hidden.size ? [`${said.hidden(number(board.hidden.size))} `, button(said.bringBack, bringBack)] : []));
    parts.path.hidden = board.marked.length !== 2;
    if (!board.path) parts.found.replaceChildren();
    parts.statement.replaceChildren(statement(board.statement?.cypher, board.statement?.parameters, said.heading) ?? "");
    parts.toggle.textContent = as === "table" ? said.show.picture : said.show.table;
    parts.pictureTools.hidden = parts.frame.hidden = as === "table";
    parts.table.hidden = as !== "table";
    if (empty) return;
    if (as === "table") showTables(parts.table, desk);
    else {
      picture ??= steer(await pictureOf(board, parts.box), desk);
      picture.draw();
      if (!fitted) {
        picture.resize();
        picture.fit();
        fitted = true;
      }
    }
    if (!still) parts.inspector.show(board.chosen);
  }

  /** Change the board, ask anew for the ties, draw; what goes wrong is said. */
  async function again(change, loose = [], { still = false } = {}) {
    try {
      await change();
      await settle(loose);
      if (still) return;
      tell();
      await draw();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      trouble(error);
    }
  }

  // ---- what can be done

  function choose(ref, { reveal = true } = {}) {
    board.chosen = ref;
    board.path = null;
    tell({ replace: true });
    picture?.draw();
    if (ref && reveal) picture?.reveal(ref);
    parts.inspector.show(ref);
    if (as === "table") showTables(parts.table, desk);
  }

  /** Where a node leads, with counts. */
  function grow(ref, signal) {
    return get(nodePath("grow", split(ref)), board.filter, signal);
  }

  async function expand(ref, way, group = null) {
    if (board.places.size >= board.most) return say(said.full(number(board.most)));
    let answer = null;
    await again(async () => {
      answer = await post("/api/grow", { ref, type: way.type, direction: way.direction, kind: way.kind, filter: board.filter, known: board.refs, most: Math.min(FEW, board.most - board.places.size), ...(group ? { country: group.grow.country } : {}) });
      const fresh = board.add(answer.nodes, ref);
      say([fresh.length ? said.expanded(number(fresh.length), board.node(ref).name) : said.nothingNew, answer.said].filter(Boolean).join(" "));
    });
    return answer;
  }

  async function collapse(ref) {
    const hanging = board.hanging(ref);
    say(hanging.length ? said.collapsed(number(hanging.length), board.node(ref).name) : said.nothingToCollapse);
    if (hanging.length) await again(() => board.drop(hanging));
  }

  function pin(ref) {
    board.pin(ref);
    const { name } = board.node(ref);
    say(board.pinned.has(ref) ? said.pinned(name) : said.unpinned(name));
    tell({ replace: true });
    draw();
  }

  async function hide(ref) {
    const next = [...(board.neighbours().get(ref) ?? [])].sort()[0] ?? board.nodes.find((node) => node.ref !== ref)?.ref ?? null;
    say(said.gone(board.node(ref).name));
    await again(() => {
      board.hide(ref);
      board.chosen = next;
    });
  }

  async function bringBack() {
    const loose = [...board.hidden].map((ref) => board.node(ref));
    await again(() => board.hidden.clear(), loose);
  }

  function mark(ref) {
    board.mark(ref);
    say(board.marked.includes(ref) ? `${said.marked(board.node(ref).name)} ${board.marked.length === 2 ? "" : said.pathNeeds}` : "");
    tell({ replace: true });
    draw();
  }

  /** Draw the paths between the two that are marked, however they are linked. */
  async function paths({ replace = false } = {}) {
    if (board.marked.length !== 2) return say(said.pathNeeds);
    const [from, to] = board.marked;
    let found = null;
    await again(async () => {
      found = await post("/api/paths", { from, to, longest: Number(parts.longest.value), filter: board.filter });
      board.add(found.nodes, from);
    }, [], { still: true });
    if (!found) return undefined;
    board.path = found.paths.length ? found.paths : null;
    board.longest = found.paths.length ? parts.longest.value : null;
    parts.found.replaceChildren(found.said ?? "");
    say(found.said ?? "", { seen: false });
    tell({ replace });
    await draw();
    return undefined;
  }

  /** Put a node on the canvas and choose it. */
  async function add(ref) {
    if (!board.places.has(ref) && board.places.size >= board.most) return say(said.full(number(board.most)));
    await again(() => { board.hidden.delete(ref); }, board.places.has(ref) ? [] : [board.node(ref)]);
    if (board.places.has(ref)) choose(ref);
    return undefined;
  }

  /** A node was dragged: it stays there, and is pinned. */
  function moved(ref, place) {
    board.places.set(ref, { x: Math.round(place.x), y: Math.round(place.y) });
    board.pin(ref, true);
    tell({ replace: true });
    draw({ still: true });
  }

  async function toggle() {
    as = as === "table" ? "picture" : "table";
    tell({ replace: true });
    await draw();
    const first = as === "table" ? one("tbody button", parts.table) : parts.box;
    first?.focus();
  }

  // ---- its parts

  function build() {
    if (built) return;
    built = true;
    parts.box = el("div", { id: "board", tabindex: "0", role: "application", "aria-label": said.label, "aria-describedby": "board-hint" });
    parts.frame = el("div", { class: "frame" }, parts.box);
    parts.table = el("div", { id: "board-table", hidden: true });
    parts.inspector = inspector(desk);
    parts.count = el("span", { id: "board-count" });
    parts.hidden = el("span", { class: "n" });
    parts.toggle = button("", toggle, { id: "board-toggle", "aria-keyshortcuts": "t" });
    parts.longest = el("select", { "aria-label": said.longest }, [1, 2, 3, 4, 5, 6].map((n) => el("option", { value: n, selected: n === 4 }, said.steps(n))));
    parts.path = el("span", { class: "path", hidden: true }, button(said.path, () => paths(), { class: "act" }), " ", el("label", { class: "n" }, `${said.longest} `, parts.longest));
    parts.found = el("span", { class: "n", id: "path-said" });
    parts.filters = el("div");
    parts.pictureTools = el("span", { class: "group" },
      button("−", () => picture?.zoom(1 / 1.4), { "aria-label": said.smaller, class: "square" }), button("+", () => picture?.zoom(1.4), { "aria-label": said.larger, class: "square" }),
      button(said.whole, () => picture?.zoom(0)), button(said.arrange, () => again(() => { board.arrange(); fitted = false; })));
    parts.empty = el("div", { class: "empty", hidden: true }, el("p", {}, said.empty), el("p", {}, el("a", { class: "act", href: address(["canvas"], { all: "taught" }) }, words.home.everyone)));
    parts.tools = el("div", { class: "tools" }, el("div", { class: "row" }, parts.toggle, parts.pictureTools,
      button(said.clear, () => again(() => board.clear())), menu(words.take.word, takeBoard(desk, trouble)),
      el("span", { class: "counts n" }, parts.count, " ", parts.hidden)), el("div", { class: "row" }, parts.path, parts.found));
    parts.cols = el("div", { class: "cols" }, el("div", { class: "sheet" }, parts.frame, parts.table, key(), el("p", { class: "n", id: "board-hint" }, said.hint), parts.statement), parts.inspector.element);
    parts.groups = el("div");
    parts.statement = el("div");
    section.replaceChildren(el("h1", { tabindex: "-1" }, said.heading), parts.filters, parts.groups, parts.empty, parts.tools, parts.cols);
  }

  return { show, add, toggle, filled: () => board.places.size > 0 };
}

/** What the marks mean. */
function key() {
  const mark = (name, text) => el("li", {}, el("span", { class: `g ${name}`, "aria-hidden": "true" }), text);
  const line = (name, text) => el("li", {}, el("span", { class: `k ${name}`, "aria-hidden": "true" }), text);
  const said = words.canvas.key;
  return el("ul", { class: "key", "aria-label": words.canvas.heading }, mark("hic", said.hic), mark("lmic", said.lmic), mark("unknown", said.unknown), mark("other", said.other),
    line("technical", said.technical), line("cultural", said.cultural), line("unclassified", said.unclassified), line("plain", said.plain), el("li", {}, said.wide));
}
