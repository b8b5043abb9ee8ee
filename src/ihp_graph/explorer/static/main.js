// The page begins here: what the store holds, the search, and which part is shown.

import { Fault, get, GONE } from "./api.js";
import { startAsk } from "./ask.js";
import { startCanvas } from "./canvas.js";
import { button, el, named, number, one, say } from "./dom.js";
import { startFind } from "./find.js";
import { notFound, showHome, showLook } from "./look.js";
import { follow, go, pageOf } from "./route.js";
import { words } from "./words.js";

const SINGLE = "ihp-graph single keys";
const BUSY = 503, AGAIN = 2000;
const sections = { look: one("#look"), canvas: one("#canvas"), ask: one("#ask") };
const links = { look: one("#to-look"), canvas: one("#to-canvas"), ask: one("#to-ask") };
let now = null, asked = null, first = true;

/** Say at the top what went wrong, until something else is shown. */
function trouble(fault) {
  one("#trouble").replaceChildren(...(fault ? [el("div", { class: "fault" }, el("p", {}, named(fault.message)), fault.mend ? el("p", {}, named(fault.mend)) : null, button(words.help.close, () => trouble(null)))] : []));
}

addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof Fault) {
    trouble(event.reason);
    event.preventDefault();
  } else if (event.reason?.name === "AbortError") event.preventDefault();
});

/** What the store holds; while it can't be opened, that is said, and it is asked again. */
async function aboutStore() {
  for (;;) {
    try {
      return await get("/api/about");
    } catch (error) {
      trouble(error instanceof Fault ? error : new Fault(GONE));
      if (error.status !== BUSY) return null;
      await new Promise((resolve) => { setTimeout(resolve, AGAIN); });
    }
  }
}

async function start() {
  const toggles = {};
  // A large store takes a while to open: keys work from the beginning, and what is typed meanwhile is found then.
  const opened = aboutStore().then((about) => {
    if (about) tellAbout(about);
    return about;
  });
  const find = startFind((ref) => {
    if (now?.part === "canvas") canvas.add(ref);
    else go(pageOf(ref));
  }, opened);
  keys(find, toggles);
  const about = await opened;
  if (!about) return;
  const canvas = startCanvas(sections.canvas, about, { trouble, onaddress: (hash) => { links.canvas.href = hash; } });
  const ask = startAsk(sections.ask, about, { trouble, onaddress: (hash) => { links.ask.href = hash; } });
  toggles.canvas = () => canvas.filled() && canvas.toggle();
  toggles.ask = ask.toggle;

  follow(async (state) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    now = state;
    trouble(null);
    say("");
    one("#main").setAttribute("aria-busy", "true");
    for (const [name, section] of Object.entries(sections)) section.hidden = name !== state.part;
    for (const [name, link] of Object.entries(links)) {
      if (name === state.part) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    try {
      const heading = await show(state, signal);
      // A page that was just opened keeps the focus where it is: at its beginning.
      if (!first && heading && !signal.aborted) heading.focus({ preventScroll: state.part === "canvas" });
      if (!first && state.part === "look") scrollTo({ top: 0, behavior: "instant" });
    } catch (error) {
      if (error.name === "AbortError") return;
      if (!(error instanceof Fault)) throw error;
      if (error.status === 404 && state.part === "look") notFound(sections.look, error)?.focus();
      else {
        sections[state.part].querySelector(".mut:only-child")?.remove();
        trouble(error);
      }
    } finally {
      first = false;
      if (!signal.aborted) one("#main").setAttribute("aria-busy", "false");
    }
  });

  function show(state, signal) {
    if (state.part === "canvas") return canvas.show(state, signal);
    if (state.part === "ask") return ask.show(state, signal);
    if (state.kind === null) return showHome(sections.look, about, signal);
    if (state.id !== null) links.look.href = location.hash;
    return showLook(sections.look, state, about, signal);
  }
}

/** What must be on every screen: what the store is, and that bundled data weren't checked with the partners. */
function tellAbout(about) {
  const { partners = 0, exchanges = 0 } = about.tables;
  one("#about").textContent = about.empty ?? `${number(partners)} partners, ${number(exchanges)} exchanges on record`;
  const notices = [...(about.complete === false ? [words.notLoaded] : []), ...about.notices];
  one("#notices").replaceChildren(...(notices.length ? [el("p", { class: "warn" }, el("b", {}, notices[0]), notices.slice(1).map((sentence) => ` ${sentence}`))] : []));
  one("#foot").textContent = words.foot;
}

/** Keys that work everywhere, unless a field is being written in or they are switched off. */
function keys(find, toggles) {
  const help = one("#help");
  const single = el("input", { type: "checkbox", checked: localStorage.getItem(SINGLE) !== "off", onchange: (event) => localStorage.setItem(SINGLE, event.target.checked ? "on" : "off") });
  help.replaceChildren(el("h2", { id: "help-title" }, words.help.heading), el("dl", { class: "keys" }, words.help.rows.map(([key, what]) => [el("dt", {}, key.split(" ").map((each, n) => [n ? " " : null, el("kbd", {}, each)])), el("dd", {}, what)])),
    el("p", {}, el("label", {}, single, ` ${words.help.single}`)), button(words.help.close, () => help.close(), { class: "act" }));
  one("#keys").addEventListener("click", () => help.showModal());
  one("#skip").addEventListener("click", (event) => {
    event.preventDefault();
    one("#main").focus();
  });
  const acts = {
    "/": () => find.focus(),
    "?": () => help.showModal(),
    t: () => toggles[now?.part]?.(),
  };
  addEventListener("keydown", (event) => {
    if (!single.checked || event.ctrlKey || event.metaKey || event.altKey || help.open || event.defaultPrevented) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]")) return;
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });
}

start();
