// What ties the parts together: the choice, the filters, the search box, the width of the page, print.

const narrow = matchMedia("(max-width: 599px)");

let opener = null;

/** Choose a partner, an arrow or a country (or nothing), everywhere on the page; `still`: without scrolling. */
function choose(chosen, { still = false, quiet = false } = {}) {
  const held = document.activeElement;
  if (!panel.contains(held) && held !== document.body) opener = held;
  now.chosen = chosen;
  remember(chosen);
  const { type, id } = chosen ?? {};
  if (type === "partner" && drawing.grouped && groupOf.has(id) && !opened.includes(groupOf.get(id))) {
    openGroup(groupOf.get(id));
    return;
  }
  draw();
  showDetails();
  all("tr[data-arrow]", table).forEach((row) => row.classList.toggle("chosen", type === "arrow" && row.dataset.arrow === id));
  if (!chosen && document.activeElement === document.body && opener?.isConnected) opener.focus({ preventScroll: true });
  if (type === "partner" && drawnOf(id)) {
    active = nodeOfPartner(id);
    if (!still) reveal(active);
  }
  if (quiet) return;
  if (type === "partner") say(word("views-js-partner-chosen", { name: partners[id].name }));
  else if (type === "arrow") say(word("views-js-arrow-chosen"));
  else if (!chosen) say(word("views-js-cleared"));
}

// ---- the address of the page says what is chosen

const linkedTo = /^#(partner|country)=(.*)$/;

function remember(chosen) {
  const { type, id } = chosen ?? {}, code = type === "group" ? drawing.groups[id].code : null;
  const link = type === "partner" ? `#partner=${encodeURIComponent(partners[id].id)}` : code ? `#country=${encodeURIComponent(code)}` : "";
  if (link || linkedTo.test(location.hash)) history.replaceState(null, "", link || location.href.split("#")[0]);
}

/** Choose what the address names, if the page has it. */
function follow() {
  const [, what, text] = linkedTo.exec(location.hash) ?? [];
  let wanted = null;
  try { wanted = what && decodeURIComponent(text); } catch { return; }
  if (what === "partner") {
    const n = partners.findIndex(({ id }) => id === wanted);
    if (n >= 0) choose({ type: "partner", id: n });
  } else if (what === "country" && drawing.grouped) {
    const g = drawing.groups.findIndex(({ code }) => code === wanted);
    if (g >= 0) enter(`g${g}`);
  }
}

addEventListener("hashchange", follow);

function filter({ quiet = false } = {}) {
  refilter();
  rowLimit = null;
  draw();
  showTable();
  showDetails();
  const shown = shownWords();
  one("#shown").textContent = shown + (view.left ? word("views-js-widest", { most: number.format(drawing.maxArrows) }) : "");
  if (!quiet) say(word("views-js-sentence", { text: shown }));
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => { if (event.target !== finder) filter(); });
form.addEventListener("reset", () => setTimeout(() => { closeFound(); filter(); }));

// ---- search box

const finder = one("#find"), found = one("#found");
const FOUND = 8;
let hits = [], hit = -1;

function closeFound() {
  found.hidden = true;
  finder.setAttribute("aria-expanded", "false");
  finder.removeAttribute("aria-activedescendant");
}

function mark(to) {
  hit = to;
  all("[role=option]", found).forEach((option, i) => option.setAttribute("aria-selected", String(i === hit)));
  if (hit >= 0) finder.setAttribute("aria-activedescendant", `found-${hit}`);
}

function take(n) {
  finder.value = partners[n].name;
  closeFound();
  choose({ type: "partner", id: n });
}

finder.addEventListener("input", () => {
  const everyHit = search(finder.value);
  hits = everyHit.slice(0, FOUND);
  found.replaceChildren(...hits.map((n, i) => el("li", { role: "option", id: `found-${i}`, "aria-selected": "false", onpointerdown: (event) => { event.preventDefault(); take(n); } },
    glyph(partners[n].side), nameOf(n), el("span", { class: "n" }, ` ${partners[n].country ?? ""}`))));
  if (!finder.value.trim()) return closeFound();
  const more = everyHit.length - hits.length;
  if (!hits.length) found.append(el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "n" }, word("views-js-not-found")));
  else if (more) found.append(el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "n" }, word("views-js-more-found", { more: number.format(more) })));
  found.hidden = false;
  finder.setAttribute("aria-expanded", "true");
  mark(hits.length ? 0 : -1);
  say(everyHit.length ? word("views-js-found", { n: everyHit.length }) : word("views-js-none-found"));
});
finder.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!hits.length || found.hidden) return;
    event.preventDefault();
    mark((hit + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (!found.hidden && hit >= 0) take(hits[hit]);
  } else if (event.key === "Escape") {
    if (!found.hidden) { event.preventDefault(); closeFound(); } else choose(null);
  }
});
finder.addEventListener("blur", closeFound);

// ---- the page itself

all("[data-zoom]").forEach((button) => button.addEventListener("click", () => zoom(Number(button.dataset.zoom))));

/** On a phone the table comes first, in what is read as in what is seen. */
function arrange() {
  const [picture, notes, facts] = [one("#picture"), one("#notes"), one("#table")];
  one(".cols").append(...(narrow.matches ? [facts, panel, picture, notes] : [picture, panel, notes, facts]));
  one("#filter").open = !narrow.matches;
  showTable();
}

narrow.addEventListener("change", () => { arrange(); drawForScreen(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawForScreen);
let lastWidth = 0;
new ResizeObserver(() => {
  if (frame.clientWidth !== lastWidth && magnified === 1) { lastWidth = frame.clientWidth; fit(); draw(); }
}).observe(frame);

panel.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null); });

addEventListener("beforeprint", () => {
  rowLimit = PRINTED_ROWS;
  all("#notes details").forEach((list) => { list.open = true; });
  showTable();
  drawForPrint();
});
addEventListener("afterprint", () => {
  rowLimit = null;
  all("#notes details").forEach((list) => { list.open = false; });
  showTable();
  drawForScreen();
});

readColours();
fit();
arrange();
filter({ quiet: true });
follow();
