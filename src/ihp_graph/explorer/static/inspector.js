// At the right of the canvas: the chosen node, what can be done with it, where it leads with counts, what is known.

import { get, nodePath } from "./api.js";
import { button, counted, el, fill, kindMark, named, number, one, sideMark } from "./dom.js";
import { aboutNode, panelOf } from "./look.js";
import { arrowWord } from "./marks.js";
import { pageOf, split } from "./route.js";
import { kindOfNode, knowledgeWord, typeWord, words } from "./words.js";

const said = words.canvas;
const PAUSE = 150;

/** Make the inspector of a desk: {element, show}; it adds `openInspector` and `openWays` to the desk. */
export function inspector(desk) {
  const { board } = desk;
  const element = el("aside", { id: "inspector", "aria-label": said.heading });
  let asked = null, timer = 0, ways = null, opened = false;

  function show(ref) {
    asked?.abort();
    clearTimeout(timer);
    if (!ref) {
      element.replaceChildren(el("p", { class: "mut" }, said.nobody));
      return;
    }
    const node = board.node(ref);
    const refers = () => (document.activeElement?.closest("#inspector") ? document.activeElement.dataset.act : null);
    const had = refers();
    ways = el("div", { class: "ways" }, el("p", { class: "mut" }, words.loading));
    const known = el("details", { class: "known", open: opened, ontoggle: (event) => { opened = event.target.open; if (opened) loadPage(node, known); } }, el("summary", {}, said.page));
    fill(element,
      el("h2", { tabindex: "-1" }, sideMark(node.side), named(node.name)),
      el("p", { class: "n" }, named(aboutNode(node))),
      acts(node),
      el("h3", {}, said.ways), ways,
      el("h3", {}, said.ties), ties(node),
      known);
    if (had) element.querySelector(`[data-act="${had}"]`)?.focus();
    timer = setTimeout(() => loadWays(node), PAUSE);
  }

  function acts({ ref, kind }) {
    const act = (name, word, run, key) => button(word, () => run(ref), { "data-act": name, "aria-keyshortcuts": key });
    return el("p", { class: "acts" },
      kind ? el("a", { href: pageOf(ref) }, said.open) : null,
      act("collapse", said.collapse, desk.collapse, "c"),
      act("pin", board.pinned.has(ref) ? said.unpin : said.pin, desk.pin, "p"),
      act("mark", board.marked.includes(ref) ? said.unmark : said.mark, desk.mark, "x"),
      act("hide", said.hide, desk.hide, "Delete"));
  }

  async function loadWays(node) {
    asked = new AbortController();
    const place = ways;
    try {
      const { ways: found } = await desk.grow(node.ref, asked.signal);
      place.replaceChildren(found.length ? el("ul", { class: "plain" }, found.map((way) => el("li", {}, wayButton(node, way, place)))) : el("p", { class: "mut" }, said.noWays));
      if (place.dataset.wanted) one("button", place)?.focus();
    } catch (error) {
      if (error.name !== "AbortError") place.replaceChildren(el("p", { class: "mut" }, named(error.message)));
    }
  }

  function wayButton(node, way, place) {
    const name = `${way.type}-${way.direction}-${way.kind}`;
    const title = way.title ?? typeWord(way.type, way.direction), kind = kindOfNode(way.kind, way.n);
    const text = [`${title} `, el("b", {}, number(way.n)), title === kindOfNode(way.kind, 2) ? null : ` ${kind}`];
    return button(text, async () => {
      const answer = await desk.expand(node.ref, way);
      if (answer?.groups?.length) groups(node, way, answer);
    }, { "data-act": name, class: "way" });
  }

  /** What didn't find room: groups that open. */
  function groups(node, way, { groups: found, said: sentence }) {
    const list = el("ul", { class: "plain" }, found.map((group) => el("li", {}, button([named(group.name), ` ${number(group.n)}`], async (event) => {
      await desk.expand(node.ref, way, group);
      event.target.closest("li")?.remove();
    }, { class: "way" }))));
    const box = el("div", { class: "groups" }, sentence ? el("p", { class: "n" }, named(sentence)) : null, list);
    one(".groups", element)?.remove();
    ways.after(box);
  }

  /** Its arrows on the canvas, in words; each leads to the other end. */
  function ties({ ref }) {
    const own = board.arrows.filter(({ from, to }) => from === ref || to === ref);
    if (!own.length) return el("p", { class: "mut" }, said.noTies);
    return el("ul", { class: "plain" }, own.map((arrow) => {
      const out = arrow.from === ref;
      const other = board.node(out ? arrow.to : arrow.from);
      const years = arrow.ties.map(({ year }) => year).filter(Boolean).sort();
      return el("li", {}, kindMark(arrow.kind), `${typeWord(arrow.type, out ? "out" : "in") || arrowWord(arrow)} `,
        button([sideMark(other.side), named(other.name)], () => desk.choose(other.ref), { class: "to" }),
        el("span", { class: "n" }, ` ${[arrow.kind ? knowledgeWord(arrow.kind) : null, arrow.ties.length > 1 ? counted(arrow.ties.length, arrow.type === "TAUGHT" ? "exchange" : "record") : null, years.length ? (years[0] === years.at(-1) ? years[0] : `${years[0]}–${years.at(-1)}`) : null].filter(Boolean).join(", ")}`));
    }));
  }

  async function loadPage(node, place) {
    if (place.dataset.loaded) return;
    place.dataset.loaded = "yes";
    const waiting = el("p", { class: "mut" }, words.loading);
    place.append(waiting);
    try {
      const { panels, missing } = await get(nodePath("node", split(node.ref)), pageFilter(board.filter));
      waiting.replaceWith(...panels.map((panel) => el("details", {}, el("summary", {}, panel.title), panelOf(panel, `in-${panel.id}`, "h3"))),
        missing.length ? el("section", { class: "missing" }, el("h3", {}, words.look.missing), el("ul", {}, missing.map((sentence) => el("li", {}, named(sentence))))) : "");
    } catch (error) {
      waiting.textContent = error.message;
    }
  }

  desk.openInspector = (ref) => {
    opened = true;
    show(ref);
    const known = one(".known", element);
    known.open = true;
    loadPage(board.node(ref), known);
    one("h2", element).focus();
  };
  desk.openWays = (ref) => {
    if (one("button", ways ?? element)?.classList.contains("way")) return one(".way", ways).focus();
    ways.dataset.wanted = ref;
    return undefined;
  };
  return { element, show };
}

const pageFilter = ({ from_year, to_year, programme }) => ({ from_year, to_year, programme });
