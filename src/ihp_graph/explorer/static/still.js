// The same picture as SVG: for results, and to be taken away. Text stays text, and nothing in it is markup.

import { clean, svg } from "./dom.js";
import { arrowWord, FONT, lineOf, lines, paintOf, PAPER, placesAmong, sizeOf } from "./marks.js";
import { bounds } from "./place.js";
import { kindOfNode, knowledgeWord, sideWord } from "./words.js";

const MARGIN = 90, FEW_WORDS = 60, LINE = 14;

/** Draw a board; `paint` is the tokens of the page, by default those of paper. */
export function still(board, { paint = PAPER, title = "", key = false } = {}) {
  const { left, top, width, height } = bounds([...board.places.values()]);
  const arrows = board.arrows;
  const ties = new Map();
  for (const arrow of arrows) for (const end of [arrow.from, arrow.to]) ties.set(end, (ties.get(end) ?? 0) + arrow.ties.length);
  const among = placesAmong(arrows);
  const types = new Set(arrows.map(({ type }) => type));
  const words = arrows.length <= FEW_WORDS && (types.size > 1 || !types.has("TAUGHT"));
  const size = (ref) => sizeOf(board.node(ref), ties.get(ref));
  const box = [Math.round(left - MARGIN), Math.round(top - 50), Math.round(width + 2 * MARGIN), Math.round(height + 110 + (key ? 40 : 0))];
  const drawn = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: box.join(" "), width: box[2], height: box[3], role: "img", "aria-label": title, "font-family": FONT, "font-size": 12 },
    svg("title", {}, title),
    svg("rect", { x: box[0], y: box[1], width: box[2], height: box[3], fill: paint.bg }));
  for (const arrow of arrows) drawn.append(...arc(board, arrow, lineOf(arrow, paint, among.get(arrow.id)), size, paint, words && arrow.type !== "TAUGHT"));
  for (const ref of board.refs) drawn.append(...mark(board, ref, size(ref), paint));
  if (key) drawn.append(legend(box, paint, board, arrows));
  return drawn;
}

function arc(board, arrow, line, size, paint, worded) {
  const a = board.places.get(arrow.from), b = board.places.get(arrow.to);
  const about = svg("title", {}, clean(`${board.node(arrow.from).name} – ${arrowWord(arrow)} → ${board.node(arrow.to).name}`));
  const style = { fill: "none", stroke: line.color, "stroke-width": line.width, "stroke-dasharray": line.dashes ? line.dashes.join(" ") : null };
  if (arrow.from === arrow.to) {
    const r = size(arrow.from);
    return [svg("path", { d: `M${a.x - r} ${a.y - r}c-30 -34 ${2 * r + 30} -34 ${2 * r} 0`, ...style }, about)];
  }
  const [x, y] = [b.x - a.x, b.y - a.y];
  const middle = { x: (a.x + b.x) / 2 + y * line.bend, y: (a.y + b.y) / 2 - x * line.bend };
  const start = towards(a, middle, size(arrow.from) + 2), tip = towards(b, middle, size(arrow.to) + 2);
  const length = 6 + line.width, base = towards(tip, middle, length);
  const [ux, uy] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const half = 2.5 + line.width * 0.7;
  return [
    svg("path", { d: `M${dot(start)}Q${dot(middle)} ${dot(base)}`, ...style }, about),
    svg("path", { d: `M${dot(tip)}L${dot({ x: base.x - uy * half, y: base.y + ux * half })}L${dot({ x: base.x + uy * half, y: base.y - ux * half })}Z`, fill: line.color }),
    worded ? said(arrowWord(arrow), (a.x + b.x + 2 * middle.x) / 4, (a.y + b.y + 2 * middle.y) / 4, paint.mut, paint, 10) : null,
  ].filter(Boolean);
}

const dot = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function towards(from, to, distance) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y) || 1;
  return { x: from.x + (x / length) * distance, y: from.y + (y / length) * distance };
}

function mark(board, ref, r, paint) {
  const node = board.node(ref), { x, y } = board.places.get(ref);
  const { fill, stroke } = paintOf(node, paint);
  const look = { fill, stroke, "stroke-width": 1.5 };
  const about = svg("title", {}, clean([node.name, kindOfNode(node.kind), node.side ? sideWord(node.side) : null, node.detail].filter(Boolean).join(", ")));
  const shape = node.side === "HIC" ? svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r, ...look }, about)
    : node.side === "unknown" ? svg("path", { d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}ZM${x - r / 2} ${y + r / 2}L${x + r / 2} ${y - r / 2}`, ...look }, about)
      : svg("circle", { cx: x, cy: y, r, ...look }, about);
  const rows = lines(node.name);
  const texts = rows.map((row, n) => said(row, x, y + r + 10 + n * LINE, paint.ink, paint, 12));
  if (!node.side) texts.push(said(kindOfNode(node.kind), x, y + r + 10 + rows.length * LINE, paint.mut, paint, 10));
  return [shape, ...texts];
}

function said(text, x, y, fill, paint, size) {
  return svg("text", { x: Math.round(x), y: Math.round(y), "text-anchor": "middle", "dominant-baseline": "central", "font-size": size, fill, stroke: paint.bg, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }, clean(text));
}

/** The key, along the foot: a picture that is passed on must still say what its marks mean. */
function legend([left, top, , height], paint, board, arrows) {
  const y = top + height - 18;
  const group = svg("g", {});
  let x = left + 16;
  const put = (shape, text) => {
    group.append(shape, svg("text", { x: x + 34, y, fill: paint.ink, "dominant-baseline": "central" }, text));
    x += 34 + text.length * 6.4 + 26;
  };
  const sides = new Set(board.nodes.map(({ side }) => side));
  if (sides.has("HIC")) put(svg("rect", { x: x + 15, y: y - 5, width: 10, height: 10, fill: paint.hic }), "HIC partner");
  if (sides.has("LMIC")) put(svg("circle", { cx: x + 20, cy: y, r: 6, fill: paint.lmic }), "LMIC partner");
  if (sides.has("unknown")) put(svg("path", { d: `M${x + 20} ${y - 7}l7 7l-7 7l-7 -7Z`, fill: paint.bg, stroke: paint.unk, "stroke-width": 1.5 }), "side unknown");
  for (const kind of new Set(arrows.map((arrow) => arrow.kind).filter(Boolean))) {
    const line = lineOf({ kind, ties: [1] }, paint);
    put(svg("path", { d: `M${x} ${y}h26`, stroke: line.color, "stroke-width": 2.5, "stroke-dasharray": line.dashes ? line.dashes.join(" ") : null }), `${knowledgeWord(kind)}, giver → receiver`);
  }
  return group;
}
