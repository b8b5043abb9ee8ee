// Tables of what the server gave: every cell escaped, sorted when asked, a part at a time.

import { button, counted, el, kindMark, KINDS, named, number, sideMark, SIDES } from "./dom.js";
import { pageOf } from "./route.js";
import { knowledgeWord, sideWord, words } from "./words.js";

const STEP = 100;
const WEB = /^https?:\/\//i;
const ADDRESSES = /https?:\/\/[^\s<>"'{}|\\^`]+/gi;

/** Show a cell: null, a number, a text, {text, ref} or {text, url}. */
export function cell(value, wanted = {}) {
  if (value === null || value === undefined || value === "") return el("span", { class: "mut" }, "–", el("span", { class: "unseen" }, words.table.notRecorded));
  if (typeof value === "number") return wanted.plain ? String(value) : number(value);
  if (typeof value === "boolean") return value ? words.ask.yes : words.ask.no;
  if (Array.isArray(value)) return el("span", {}, value.map((each, n) => [n ? "; " : null, cell(each, { plain: true })]));
  if (typeof value === "object") return linked(value);
  if (SIDES.includes(value) && (wanted.marks || value !== "unknown")) return el("span", { class: "nowrap" }, sideMark(value), sideWord(value));
  if (KINDS.includes(value) && (wanted.marks || value !== "unclassified")) return el("span", { class: "nowrap" }, kindMark(value), knowledgeWord(value));
  return text(value);
}

function linked(value) {
  if (value.ref) return el("a", { href: pageOf(value.ref) }, sideMark(value.side), named(value.text ?? value.ref));
  if (value.url && WEB.test(value.url)) return web(value.url, value.text);
  if ("text" in value) return text(value.text ?? "");
  return el("code", {}, named(JSON.stringify(value)));
}

const web = (address, shown) => el("a", { href: address, rel: "noreferrer noopener", target: "_blank" }, named(shown ?? address.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "")));

/** A text, in which addresses of the web are links. */
function text(value) {
  const said = String(value);
  const parts = [];
  let end = 0;
  for (const found of said.matchAll(ADDRESSES)) {
    const address = found[0].replace(/[.,;:!?)]+$/, "");
    parts.push(named(said.slice(end, found.index)), web(address));
    end = found.index + address.length;
  }
  return parts.length ? el("span", {}, ...parts, named(said.slice(end))) : named(said);
}

/** The text of a cell, for sorting and charts. */
export function plain(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(plain).join("; ");
  return typeof value === "object" ? String(value.text ?? value.name ?? value.ref ?? JSON.stringify(value)) : String(value);
}

/** How much room a cell takes before its words are broken into a column. */
function roomFor(value) {
  const length = plain(value).length;
  return length > 40 ? "long" : length > 13 ? "some" : null;
}

const letters = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Order two cells: numbers by size, all else as words; what isn't recorded comes last either way. */
function compared(first, second, down) {
  const [blank, empty] = [first, second].map((value) => value === null || value === undefined || value === "");
  if (blank || empty) return Number(blank) - Number(empty);
  const both = typeof first === "number" && typeof second === "number";
  return (down ? -1 : 1) * (both ? first - second : letters.compare(plain(first), plain(second)));
}

/**
 * Make a table in an area that scrolls by itself.
 *
 * `columns`: [{title, align, marks, plain, of}], `rows`: of cells; or of anything where each column has `of`, which
 * gives the cell, or an element by `show`. `caption` names it.
 */
export function table({ caption, note = null, columns, rows, label = caption, step = STEP, hideCaption = false }) {
  let order = null, down = false, limit = step;
  const value = (row, n) => (columns[n].of ? columns[n].of(row) : row[n]);
  const heads = el("tr"), body = el("tbody"), more = el("p", { class: "small more" });

  function head() {
    heads.replaceChildren(...columns.map((column, n) => {
      const sorted = order === n;
      const inside = column.fixed ? el("span", {}, column.title)
        : button([column.title, el("span", { "aria-hidden": "true" }, sorted ? (down ? " ▼" : " ▲") : "")], () => {
          down = sorted && !down;
          order = n;
          fill();
          heads.children[n].querySelector("button").focus();
        });
      return el("th", { scope: "col", class: column.align === "right" ? "r" : null, "aria-sort": column.fixed ? null : sorted ? (down ? "descending" : "ascending") : "none" }, inside);
    }));
  }

  function fill() {
    head();
    const sorted = order === null ? rows : [...rows].sort((a, b) => compared(value(a, order), value(b, order), down));
    body.replaceChildren(...sorted.slice(0, limit).map((row) => el("tr", {}, columns.map((column, n) => {
      const shown = column.show ? column.show(row) : cell(value(row, n), column);
      const said = { class: column.align === "right" ? "r" : roomFor(value(row, n)) };
      return n === 0 ? el("th", { scope: "row", ...said }, shown) : el("td", said, shown);
    }))));
    more.hidden = rows.length <= limit;
    more.replaceChildren(`${words.table.shown(number(limit), number(rows.length))} `,
      button(words.table.more(number(Math.min(step * 5, rows.length - limit))), () => { limit += step * 5; fill(); body.rows[limit - step * 5]?.querySelector("a, button")?.focus(); }));
  }

  fill();
  const said = el("caption", { class: hideCaption ? "unseen" : null }, caption, note ? el("small", {}, ` ${note}`) : null);
  return el("div", {}, el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label },
    el("table", {}, said, el("thead", {}, heads), body)), more);
}

export const rowsWord = (n) => counted(n, "row");
