// What the page knows, the filters, and the arrows that pass them.

const page = JSON.parse(document.getElementById("page").textContent);
const { partners, partnerships, exchanges, kinds, drawing } = page;
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
const sideWord = (side) => (side === "unknown" ? "side unknown" : side);
const kindWord = (kind) => (kind === UNCLASSIFIED ? "not classified" : kinds[kind]);
const codeWord = (code) => code.replaceAll("_", " ");
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const counted = (n, word, words = `${word}s`) => `${number.format(n)} ${n === 1 ? word : words}`;

/** A text cell of an exchange, null where it is blank. */
function cell(column, exchange) {
  const { values, codes } = exchanges.texts[column];
  return codes[exchange] < 0 ? null : values[codes[exchange]];
}

const exchangeCount = exchanges.giver.length;
const everyExchange = [...Array(exchangeCount).keys()];
const weighted = exchanges.weight.some((weight) => weight !== 1);
const sumOf = (list) => list.reduce((sum, exchange) => sum + exchanges.weight[exchange], 0);

/** "3 exchanges", and what they weigh where that isn't the same number. */
function amount(list) {
  const rows = counted(list.length, "exchange");
  if (!weighted) return rows;
  return `${rows} (${number.format(sumOf(list))} ${page.weightOf ?? "counted by volume"})`;
}

// ---- filters

const form = one("#filters");

function ticked(name) {
  const boxes = all(`input[name=${name}]`, form);
  return boxes.length ? new Set(boxes.filter((box) => box.checked).map((box) => box.value)) : null;
}

/** The exchanges that pass the filters, by their sides at their own date. */
function inView() {
  const kind = ticked("kind"), giver = ticked("giver"), receiver = ticked("receiver");
  const undated = ticked("undated");
  const bound = (name, otherwise) => {
    const input = one(`input[name=${name}]`, form);
    return input && input.value !== "" ? Number(input.value) : otherwise;
  };
  const from = bound("from", -Infinity), to = bound("to", Infinity);
  const programme = one("#programme")?.value ?? "";
  return everyExchange.filter((i) => {
    const year = exchanges.year[i];
    return kind.has(kinds[exchanges.kind[i]])
      && giver.has(cell("giver_side", i)) && receiver.has(cell("receiver_side", i))
      && (year === null ? undated.size > 0 : year >= from && year <= to)
      && (!programme || partnerships[exchanges.partnership[i]]?.programmes.includes(programme));
  });
}

/** Gather exchanges into arrows between nodes: one for each giver, receiver and kind. */
function arrowsBetween(list, nodeOf) {
  const arrows = new Map();
  for (const i of list) {
    const from = nodeOf(exchanges.giver[i]), to = nodeOf(exchanges.receiver[i]);
    if (from === to) continue;
    const id = `${from}>${to}>${kinds[exchanges.kind[i]]}`;
    let arrow = arrows.get(id);
    if (!arrow) {
      arrow = {
        id, from, to, kind: exchanges.kind[i], exchanges: [],
        giver: exchanges.giver[i], receiver: exchanges.receiver[i], weight: 0,
      };
      arrows.set(id, arrow);
    }
    arrow.exchanges.push(i);
    arrow.weight += exchanges.weight[i];
  }
  return arrows;
}

const partnerNode = (n) => `p${n}`;

/** What is in view now; every part of the page reads it and none writes it but page.js. */
const now = { shown: everyExchange, arrows: arrowsBetween(everyExchange, partnerNode), chosen: null };
const everyArrow = now.arrows.size;

function say(text) {
  one("#status").textContent = text;
}

/** "2012–2015", "2012", null where no exchange is dated. */
function yearsOf(list) {
  const years = list.map((i) => exchanges.year[i]).filter((year) => year !== null);
  if (!years.length) return null;
  const first = Math.min(...years), last = Math.max(...years);
  return first === last ? `${first}` : `${first}–${last}`;
}

// ---- search

const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i" };

/** A text as it is searched: without accents, case or doubled blanks. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[łøđðþæœßı]/g, (letter) => LETTERS[letter]).replace(/\s+/g, " ").trim();
}

const searched = partners.map((partner) =>
  [partner.name, ...partner.aliases, partner.id, partner.ror, partner.iati_id].filter(Boolean).map(folded));

/** The partners whose names or ids hold every word of the text, those that begin with it first. */
function search(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const words = wanted.split(" ");
  const hits = partners.map((_, n) => n)
    .filter((n) => searched[n].some((name) => words.every((word) => name.includes(word))));
  const begins = (n) => searched[n].some((name) => name.startsWith(wanted));
  return [...hits.filter(begins), ...hits.filter((n) => !begins(n))];
}
