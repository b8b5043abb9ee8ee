// A plain bar chart of rows: one column of text, one of numbers, in the order of the table. No axis but zero.

import { clean, KINDS, number, SIDES, svg } from "./dom.js";
import { FONT } from "./marks.js";
import { plain } from "./tables.js";
import { words } from "./words.js";

export const MOST_BARS = 60;
const ROW = 24, BAR = 14, ROOM = 64;
const TOKENS = { HIC: "hic", LMIC: "lmic", unknown: "unk", technical: "tech", cultural: "cult", unclassified: "unk" };

/** The columns of a result that can be drawn: {texts, numbers}, by their places. */
export function drawable(columns, rows) {
  const some = (n, is) => rows.some((row) => is(row[n])) && rows.every((row) => row[n] === null || is(row[n]));
  const places = columns.map((_, n) => n);
  return {
    numbers: places.filter((n) => some(n, (value) => typeof value === "number")),
    texts: places.filter((n) => some(n, (value) => typeof value === "string" || (typeof value === "object" && value !== null && "text" in value)) || /year/i.test(columns[n])),
  };
}

/** Draw bars, `width` pixels wide, in the colours of `paint`. */
export function barChart({ columns, rows }, textAt, numberAt, paint, width) {
  const bars = rows.slice(0, MOST_BARS).map((row) => ({ text: plain(row[textAt]) || words.table.notRecorded, value: row[numberAt] }));
  const left = Math.min(width * 0.42, 16 + 6.9 * Math.max(...bars.map(({ text }) => Math.min(text.length, 42))));
  const least = Math.min(0, ...bars.map(({ value }) => value ?? 0)), most = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const scale = (width - left - ROOM - (least < 0 ? ROOM / 2 : 0)) / (most - least || 1);
  const zero = left + (least < 0 ? ROOM / 2 : 0) - least * scale;
  const height = bars.length * ROW + 16;
  const title = `${words.ask.chartOf} ${columns[numberAt]} ${words.ask.chartBy} ${columns[textAt]}`;
  const drawn = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${clean(title)}. ${words.ask.table}: ${number(rows.length)}.`, "font-family": FONT, "font-size": 13 },
    svg("rect", { width, height, fill: paint.bg }));
  bars.forEach(({ text, value }, n) => {
    const y = 8 + n * ROW + ROW / 2;
    const letters = Math.floor((left - 8) / 6.9);
    const name = [...clean(text)].length > letters ? `${[...clean(text)].slice(0, letters - 1).join("")}…` : clean(text);
    drawn.append(svg("text", { x: left - 8, y, "text-anchor": "end", "dominant-baseline": "central", fill: paint.ink }, name, svg("title", {}, clean(text))));
    if (value === null) {
      drawn.append(svg("text", { x: zero + 6, y, "dominant-baseline": "central", fill: paint.mut }, words.table.notRecorded));
      return;
    }
    const [start, end] = [zero, zero + value * scale].sort((a, b) => a - b);
    drawn.append(bar(text, start, Math.max(end - start, 1), y, paint));
    drawn.append(svg("text", { x: value < 0 ? start - 6 : end + 6, y, "text-anchor": value < 0 ? "end" : "start", "dominant-baseline": "central", fill: paint.ink }, number(value)));
  });
  drawn.append(svg("line", { x1: zero, x2: zero, y1: 4, y2: height - 4, stroke: paint.rule, "stroke-width": 1 }));
  return drawn;
}

/** A bar: one of a side or of a kind of knowledge looks as that does everywhere, any other is quiet. */
function bar(text, start, length, y, paint) {
  const known = SIDES.includes(text) || KINDS.includes(text);
  const fill = known ? paint[TOKENS[text]] : paint.mut;
  if (text === "cultural") return svg("path", { d: `M${start.toFixed(1)} ${y}h${length.toFixed(1)}`, stroke: fill, "stroke-width": BAR, "stroke-dasharray": "9 4" });
  const hatched = text === "unknown" || text === "unclassified";
  const box = svg("rect", { x: start.toFixed(1), y: y - BAR / 2, width: length.toFixed(1), height: BAR, fill: hatched ? "none" : fill, stroke: hatched ? fill : null });
  if (!hatched) return box;
  const lines = Array.from({ length: Math.floor(length / 6) }, (_, n) => `M${(start + n * 6).toFixed(1)} ${y + BAR / 2}l6 ${-BAR}`).join("");
  return svg("g", {}, box, svg("path", { d: lines, stroke: fill, "stroke-width": 1, fill: "none" }));
}
