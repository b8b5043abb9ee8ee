// How nodes and arrows look, on the screen and in what is taken away: the same marks as in the views.
// A side is a colour and a shape, a kind of knowledge a colour, a line and a bend; all else is quiet.

import { typeWord } from "./words.js";

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
export const SHAPES = { HIC: "square", LMIC: "dot", unknown: "diamond" };
const EQUAL_AREA = { HIC: 0.89, LMIC: 1, unknown: 1.25 };
const LINES = {
  technical: { token: "tech", dashes: false, bend: 0.14 },
  cultural: { token: "cult", dashes: [6, 4], bend: 0.28 },
  unclassified: { token: "unk", dashes: [1.5, 4], bend: 0.42 },
};
const THINNEST = 1.5, WIDER = 0.7, THICKEST = 6;

/** The light tokens: what is taken away is for paper and for others' pages. */
export const PAPER = {
  bg: "#fff", ink: "#1d2429", mut: "#4f5a62", rule: "#868f96", panel: "#f5f4f0", hic: "#1f5f9e", lmic: "#b4560a", unk: "#6b7680", tech: "#27343c", cult: "#00807a",
};

/** The tokens as the page has them now. */
export function tokens() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(Object.keys(PAPER).map((name) => [name, style.getPropertyValue(`--${name}`).trim() || PAPER[name]]));
}

/** Half the width of a node's mark. */
export function sizeOf(node, ties = 1) {
  if (node.kind !== "partner") return 6;
  return Math.min(11, 6 + 0.9 * Math.sqrt(ties)) * (EQUAL_AREA[node.side] ?? 1);
}

export const shapeOf = (node) => SHAPES[node.side] ?? "dot";

/** Fill and outline of a node. */
export function paintOf(node, paint) {
  if (node.side === "HIC") return { fill: paint.hic, stroke: paint.bg };
  if (node.side === "LMIC") return { fill: paint.lmic, stroke: paint.bg };
  if (node.side === "unknown") return { fill: paint.bg, stroke: paint.unk };
  return { fill: paint.panel, stroke: paint.mut };
}

/** How an arrow is drawn; `place` tells it from others with the same two ends. */
export function lineOf(arrow, paint, place = 0) {
  const line = arrow.kind && LINES[arrow.kind];
  const width = Math.min(THICKEST, THINNEST + WIDER * (arrow.ties.length - 1));
  if (line) return { color: paint[line.token], dashes: line.dashes, bend: line.bend, width };
  return { color: paint.rule, dashes: false, bend: 0.06 + 0.12 * place, width: Math.min(width, 3) };
}

/** For each arrow that isn't knowledge, its place among those between the same two nodes. */
export function placesAmong(arrows) {
  const seen = new Map(), places = new Map();
  for (const arrow of arrows) {
    const between = [arrow.from, arrow.to].sort().join(" ");
    const place = seen.get(between) ?? 0;
    seen.set(between, place + 1);
    places.set(arrow.id, place);
  }
  return places;
}

/** What stands at an arrow: its type, where there are several on the canvas. */
export const arrowWord = (arrow) => typeWord(arrow.type);

/** Break a name into at most two lines. */
export function lines(name, width = 22) {
  const rows = [""];
  const words = String(name).split(/\s+/).filter(Boolean);
  for (const [n, word] of words.entries()) {
    const longer = `${rows.at(-1)} ${word}`.trim();
    if (longer.length <= width) rows[rows.length - 1] = longer;
    else if (rows.length < 2 && rows.at(-1)) rows.push(word);
    else {
      rows[rows.length - 1] = `${rows.at(-1)} ${words.slice(n).join(" ")}`.trim();
      break;
    }
  }
  return rows.map((row) => ([...row].length > width ? `${[...row].slice(0, width - 1).join("").trimEnd()}…` : row));
}
