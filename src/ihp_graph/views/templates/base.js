// What every part of the page uses: elements, words, the filters' form, search.

const { kinds, drawing } = page;
const UNCLASSIFIED = kinds.length - 1;

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Make an element. Text from the data only ever goes through here or through textContent. */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== "" && child !== false));
  return element;
}

const glyph = (side) => el("span", { class: `g ${side.toLowerCase()}`, "aria-hidden": "true" });
const lineOf = (kind) => el("span", { class: `k ${kinds[kind]}`, "aria-hidden": "true" });
const nameOf = (n) => el("bdi", {}, partners[n].name);
const shortSide = (side) => word(`views-js-side-${side.toLowerCase()}`);
const sideWord = (side) => (side === "unknown" ? word("views-js-of-unknown-side") : shortSide(side));
const kindWord = (kind) => word(`views-js-kind-${kinds[kind]}`);
const codeWord = (code) => word(`views-js-code-${code.replaceAll("_", "-")}`);
const number = new Intl.NumberFormat(page.language === "en" ? "en-GB" : page.language, { maximumFractionDigits: 1 });

// ---- filters

const form = one("#filters");

function ticked(name) {
  const boxes = all(`input[name=${name}]`, form);
  return boxes.length ? new Set(boxes.filter((box) => box.checked).map((box) => box.value)) : null;
}

/** What the filters let through; sides are those at an exchange's own date. */
function chosenFilters() {
  const bound = (name, otherwise) => {
    const input = one(`input[name=${name}]`, form);
    return input && input.value !== "" ? Number(input.value) : otherwise;
  };
  return {
    kind: ticked("kind"), giver: ticked("giver"), receiver: ticked("receiver"), undated: ticked("undated")?.size > 0,
    from: bound("from", -Infinity), to: bound("to", Infinity), programme: one("#programme")?.value ?? "",
  };
}

function say(text) {
  one("#status").textContent = text;
}

// ---- search

const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i" };

/** A text as it is searched: without accents, case or doubled blanks. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[łøđðþæœßı]/g, (letter) => LETTERS[letter]).replace(/\s+/g, " ").trim();
}

let searched = null;

/** Names and ids of every partner as they are searched; made when the search is first used. */
function searchable() {
  searched ??= partners.map((partner) =>
    [partner.name, ...(partner.aliases ?? []), partner.id, partner.ror, partner.iati_id].filter(Boolean).map(folded));
  return searched;
}

/** The partners whose names or ids hold every word of the text, those that begin with it first. */
function search(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const words = wanted.split(" "), named = searchable();
  const hits = partners.map((_, n) => n)
    .filter((n) => named[n].some((name) => words.every((word) => name.includes(word))));
  const begins = (n) => named[n].some((name) => name.startsWith(wanted));
  return [...hits.filter(begins), ...hits.filter((n) => !begins(n))];
}
