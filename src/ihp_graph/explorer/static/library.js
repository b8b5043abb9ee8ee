// At the left of Ask: the library by theme and by search, one's own queries, what was asked before.

import { get, remove } from "./api.js";
import { button, counted, el, named, one } from "./dom.js";
import { address } from "./route.js";
import { words } from "./words.js";

const said = words.ask;
const SHOWN = 60;

/** Make the list; {element, load, find}. */
export function library() {
  const search = el("input", { type: "search", id: "library-search", autocomplete: "off", oninput: fill });
  const list = el("div", { class: "themes" }), past = el("div", { class: "past" });
  const element = el("nav", { class: "library", "aria-label": said.library },
    el("a", { class: "act", href: "#ask?text=" }, said.own),
    el("label", { for: "library-search" }, said.search), search, list,
    el("details", { class: "history", ontoggle: (event) => { if (event.target.open) loadHistory(); } }, el("summary", {}, said.history), past));
  let themes = [], current = null;

  async function load(signal) {
    ({ themes } = await get("/api/queries", {}, signal));
    fill();
  }

  /** Every word of the search, in title, id, question or reason. */
  function wanted(query, theme) {
    const text = [query.title, query.id, query.why, query.question, query.principle, theme].join(" ").toLowerCase();
    return search.value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  }

  function fill() {
    const searching = search.value.trim() !== "";
    const parts = themes.map(({ theme, title, queries }) => ({ theme, title, queries: queries.filter((query) => wanted(query, theme)) })).filter(({ queries }) => queries.length);
    list.replaceChildren(...parts.map(({ title, queries }) => el("details", { open: searching || queries.some(({ id }) => id === current) || queries[0].saved },
      el("summary", {}, title, el("span", { class: "n" }, ` ${queries.length}`)),
      el("ul", { class: "plain" }, queries.map((query) => el("li", {}, el("a", { href: address(["ask", query.id]), "aria-current": query.id === current ? "page" : null }, named(query.title))))))));
    if (!parts.length) list.append(el("p", { class: "mut" }, said.none));
  }

  async function loadHistory() {
    const found = await get("/api/history");
    past.replaceChildren(...(found.length ? [
      el("ul", { class: "plain" }, found.slice(0, SHOWN).map((each) => el("li", {}, el("a", { href: askedAgain(each) }, named(each.query ?? each.text.trim().split("\n")[0].slice(0, 80))), el("span", { class: "n" }, ` ${String(each.when ?? "").replace("T", " ").slice(0, 16)}, ${counted(each.rows ?? 0, "row")}`)))),
      button(said.clearHistory, async () => { await remove("/api/history"); await loadHistory(); })] : [el("p", { class: "mut" }, said.noHistory)]));
  }

  return {
    element, load, refresh: () => { if (one(".history", element).open) loadHistory(); },
    find: (id) => themes.flatMap(({ queries }) => queries).find((query) => query.id === id),
    mark: (id) => { current = id; fill(); },
  };
}

function askedAgain({ query, text, parameters }) {
  const values = Object.entries(parameters ?? {}).filter(([, value]) => value !== null);
  if (query) return address(["ask", query], Object.fromEntries(values.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)])));
  return address(["ask"], { text, ...Object.fromEntries(values.map(([name, value]) => [`$${name}`, JSON.stringify(value)])) });
}
