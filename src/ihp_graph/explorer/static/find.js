// The search: one box over all that has a name. A combobox: arrows choose, Enter opens, Escape closes.

import { get } from "./api.js";
import { el, named, number, one, say, sideMark } from "./dom.js";
import { words } from "./words.js";

const PAUSE = 90;

/**
 * Make the search work; `open` is called with the reference that was chosen.
 * No name is shown before `opened` has told what the store holds.
 */
export function startFind(open, opened) {
  const box = one("#find"), list = one("#found");
  let timer = 0, asked = null, options = [], active = -1;

  one("#seek label").textContent = words.find.label;
  box.placeholder = words.find.hint;

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(n) {
    const item = options[n];
    if (!item) return;
    close();
    box.value = "";
    open(item.ref, item);
  }

  function mark(n) {
    active = options.length ? (n + options.length) % options.length : -1;
    for (const [place, { element }] of options.entries()) element.setAttribute("aria-selected", String(place === active));
    if (active < 0) return;
    box.setAttribute("aria-activedescendant", options[active].element.id);
    options[active].element.scrollIntoView({ block: "nearest" });
  }

  function option(item) {
    const n = options.length;
    const element = el("div", { role: "option", id: `found-${n}`, class: "hit", "aria-selected": "false", onclick: () => choose(n) },
      el("span", { class: "name" }, sideMark(item.side), named(item.name)),
      item.detail ? el("span", { class: "n" }, named(item.detail)) : null,
      item.matched ? el("span", { class: "n" }, named(words.find.matched(item.matched))) : null);
    options.push({ ...item, element });
    return element;
  }

  function show({ groups }, text) {
    options = [];
    const found = groups.filter((group) => group.items.length);
    const total = found.reduce((sum, group) => sum + group.total, 0);
    list.replaceChildren(...found.map((group) => {
      const heading = `found-${group.kind}`;
      const left = group.total - group.items.length;
      return el("div", { role: "group", "aria-labelledby": heading },
        el("div", { class: "kind", id: heading, role: "presentation" }, group.title, el("span", { class: "n" }, ` ${number(group.total)}`)),
        group.items.map(option),
        left > 0 ? el("div", { class: "n left", role: "presentation" }, words.find.more(number(left))) : null);
    }));
    if (!options.length) list.append(el("div", { role: "option", "aria-disabled": "true", "aria-selected": "false", id: "found-none", class: "hit" }, named(words.find.nothing(text))));
    list.hidden = false;
    list.dataset.text = box.value;
    box.setAttribute("aria-expanded", "true");
    mark(0);
    say(words.find.said(total), { seen: false });
  }

  async function search() {
    const text = box.value.trim();
    asked?.abort();
    if (!text) return close();
    asked = new AbortController();
    const { signal } = asked;
    if (!await opened || signal.aborted) return undefined;
    try {
      show(await get("/api/find", { q: text }, signal), text);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
    return undefined;
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  box.addEventListener("keydown", async (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return search();
      mark(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Whoever types fast and presses Enter means what they typed, not what was found before it.
      clearTimeout(timer);
      const before = box.value;
      if (list.hidden || list.dataset.text !== before) await search();
      choose(Math.max(active, 0));
    } else if (event.key === "Escape") {
      if (list.hidden) box.value = "";
      else close();
      event.preventDefault();
    }
    return undefined;
  });
  box.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== box) close(); }, 150));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  return { focus: () => { box.focus(); box.select(); } };
}
