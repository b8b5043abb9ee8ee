// The picture: vis-network draws glyphs and arrows at their stored places, in the colours of the page.

const box = one("#canvas"), frame = one("#frame");
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const TEXT = 12, PAD = 16, FOOT = 26, FREE_HEIGHT = 760, TALLEST = 6000, SMALLEST = 0.3, FEW_LABELS = 25;
const SIDE_TOKENS = { HIC: "--hic", LMIC: "--lmic", unknown: "--unk" };
const KIND_TOKENS = ["--tech", "--cult", "--unk"];

const groupOf = new Map();
(drawing.groups ?? []).forEach((group, g) => { if (!group.parts) group.members.forEach((n) => groupOf.set(n, g)); });
const opened = [];

/** The mark that stands for a partner: its own, or that of the group it is in which isn't opened. */
function nodeOfPartner(n) {
  const g = groupOf.get(n);
  if (!drawing.grouped || opened.includes(g)) return `p${n}`;
  const { parent } = drawing.groups[g];
  return `g${parent === undefined || opened.includes(parent) ? g : parent}`;
}

/** The marks that are shown: partners, groups that aren't opened, and what those that are hold. */
function shownMarks() {
  if (!drawing.grouped) return drawing.nodes.map((node) => node.id);
  return drawing.groups.flatMap(({ parent }, g) => (parent === undefined ? marksOf(g) : []));
}

/** The marks that stand for a group: its own until it is opened. */
function marksOf(g) {
  const { parts, members } = drawing.groups[g];
  if (!opened.includes(g)) return [`g${g}`];
  return parts ? parts.flatMap(marksOf) : members.map((n) => `p${n}`);
}
const drawnOf = (n) => (drawing.grouped ? groupOf.has(n) : marks.has(`p${n}`));

/** Every mark that may be drawn, by node id: its place, size, side, label and bank. */
const marks = new Map();
drawing.nodes.forEach((node) => {
  const number_ = Number(node.id.slice(1));
  const side = node.id[0] === "g" ? drawing.groups[number_].side : partners[number_].side;
  marks.set(node.id, { ...node, side, lines: node.label.split("\n") });
});

/** Make the marks of a group's partners, in their places within it. */
function placeMembers({ members, spots, side }) {
  members.forEach((n, place) => {
    const [x, y] = spots.of?.(place) ?? spots[place];
    marks.set(`p${n}`, { id: `p${n}`, x, y, bank: "free", side, lines: [partners[n].name], size: 7 * drawing.equalArea[side] });
  });
}

const bends = new Map(drawing.edges.map((edge) => [edge.id, edge.smooth]));
let colours = {}, view = { nodes: [], every: new Map(), arrows: new Map(), left: 0 };
let stored = null, paged = true, active = null, magnified = 1, redrawn = 0;

const nodes = new vis.DataSet(), edges = new vis.DataSet();
const network = new vis.Network(box, { nodes, edges }, drawing.options);
// vis-network makes its own element a tab stop; the picture has one, and handles the keys.
one(".vis-network", box).removeAttribute("tabindex");

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  colours = {
    page: token("--bg"), ink: token("--ink"), quiet: token("--mut"), rule: token("--rule"),
    sides: Object.fromEntries(Object.entries(SIDE_TOKENS).map(([side, name]) => [side, token(name)])),
    kinds: KIND_TOKENS.map(token),
  };
}

function printColours() {
  colours = {
    page: "#fff", ink: "#000", quiet: "#333", rule: "#777", sides: drawing.sideColours,
    kinds: kinds.map((kind) => drawing.lines[kind].color),
  };
}

/** An arrow's width in the layout; where the picture zooms, about the same on the screen however far away. */
function widthOf(arrow) {
  const { thinnest, step, thickest } = drawing.width;
  const width = Math.min(thickest, thinnest + step * Math.max(arrow.weight - 1, 0));
  return drawing.free ? width / Math.max((network.getScale() / magnified) ** 0.7, 0.1) : width;
}

/** Which marks and arrows the choice is about; null when nothing is chosen. */
function lit(arrows) {
  if (!now.chosen) return null;
  const { type, id } = now.chosen;
  if (type === "arrow") {
    const arrow = arrows.get(id) ?? now.arrows.get(id);
    if (!arrow) return null;
    const [from, to] = arrows.has(id) ? [arrow.from, arrow.to] : [arrow.giver, arrow.receiver].map(nodeOfPartner);
    return { near: new Set([from, to]), arrow: (other) => other.from === from && other.to === to && other.kind === arrow.kind };
  }
  const near = new Set();
  const open = type === "group" && opened.includes(id);
  const me = open ? null : type === "group" ? `g${id}` : drawnOf(id) ? nodeOfPartner(id) : null;
  if (!me && !open) return null;
  const mine = new Set(open ? marksOf(id) : [me]);
  mine.forEach((node) => near.add(node));
  for (const arrow of arrows.values()) {
    if (mine.has(arrow.from)) near.add(arrow.to);
    if (mine.has(arrow.to)) near.add(arrow.from);
  }
  return { near, me, arrow: (arrow) => mine.has(arrow.from) || mine.has(arrow.to) };
}

/** Bring marks and arrows in line with the filters, the opened countries and the choice. */
function draw() {
  const every = arrowsNow();
  const chosen = lit(every);
  const first = (arrow) => (chosen?.arrow(arrow) ? 1 : 0);
  // Among countries, what has nothing to do with the choice isn't drawn: its arrows would cover the rest.
  const wanted = [...every.values()].filter((arrow) => !drawing.grouped || !chosen || first(arrow));
  const widest = wanted.sort((a, b) => first(b) - first(a) || b.weight - a.weight).slice(0, drawing.maxArrows);
  view = {
    every,
    arrows: new Map(widest.map((arrow) => [arrow.id, arrow])),
    left: wanted.length - widest.length,
    lit: chosen,
    nodes: shownMarks(),
  };
  const tied = new Set(widest.flatMap((arrow) => [arrow.from, arrow.to]));
  view.tied = tied;
  const drawn = new Set(view.nodes);
  const clear = drawing.free ? Math.min(1, Math.max(drawing.grouped ? 0.15 : 0.45, 9 / Math.sqrt(widest.length + 1))) : 1;
  view.opacity = (arrow) => {
    if (!view.lit) return clear;
    return view.lit.arrow(arrow) ? Math.max(clear, now.chosen.type === "group" ? 0.35 : 0.7) : 0.16;
  };
  nodes.remove(nodes.getIds().filter((id) => !drawn.has(id)));
  nodes.update(view.nodes.map((id) => {
    const mark = marks.get(id), colour = colours.sides[mark.side];
    const bright = view.lit ? view.lit.near.has(id) : tied.has(id);
    return {
      id, x: mark.x, y: mark.y, size: mark.size, shape: drawing.shapes[mark.side], opacity: bright ? 1 : 0.25,
      color: mark.side === "unknown" ? { background: colours.page, border: colour } : { background: colour, border: colours.page },
    };
  }));
  const gone = edges.getIds().filter((id) => !view.arrows.has(id));
  if (drawing.grouped) edges.remove(gone);
  else edges.update(gone.map((id) => ({ id, hidden: true })));
  edges.update(widest.map((arrow) => {
    const line = drawing.lines[kinds[arrow.kind]];
    return {
      id: arrow.id, from: arrow.from, to: arrow.to, hidden: false, width: widthOf(arrow), dashes: line.dashes,
      smooth: bends.get(arrow.id) ?? line.smooth,
      color: { color: colours.kinds[arrow.kind], opacity: view.opacity(arrow) },
    };
  }));
  if (active && !drawn.has(active)) active = null;
}

/** Give the arrows the widths that fit how far away they are. */
function rewiden() {
  edges.update([...view.arrows.values()].map((arrow) => ({ id: arrow.id, width: widthOf(arrow) })));
}

// ---- size

/** Take the stored layout that fits the width; a picture that fits is shown at its own size, else it zooms. */
function fit() {
  const free = frame.clientWidth - 2;
  const columns = Object.keys(drawing.layouts).map(Number);
  const wanted = Math.max(1, Math.min(Math.floor((free - 2 * PAD) / drawing.column), Math.max(...columns)));
  use(drawing.layouts[columns.includes(wanted) ? wanted : columns[0]]);
  paged = !drawing.free && stored.height <= TALLEST;
  const width = paged ? Math.max(free, stored.width + 2 * PAD) : free;
  const height = paged ? stored.height + 2 * FOOT : Math.min(FREE_HEIGHT, Math.max(320, innerHeight * 0.8));
  box.classList.toggle("paged", paged);
  resize(width, height);
  network.setOptions({ interaction: { dragView: !paged } });
  if (!opened.length && whole() < SMALLEST) show(stored.first);
}

function use(layout) {
  if (layout === stored) return;
  stored = layout;
  drawing.nodes.forEach((node, i) => Object.assign(marks.get(node.id), { x: layout.x[i], y: layout.y[i] }));
}

function resize(width, height) {
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  network.setSize(`${width}px`, `${height}px`);
}

function show([left, top, width, height]) {
  const room = PAD + (drawing.free ? 24 : 0);
  const scale = paged ? 1 : Math.min((box.clientWidth - 2 * room) / width, (box.clientHeight - 2 * room) / height, 1.5);
  network.moveTo({ position: { x: left + width / 2, y: top + height / 2 }, scale });
  return scale;
}

const whole = () => show([0, 0, stored.width, stored.height]);

function zoom(factor) {
  if (paged) return;
  if (factor === 0) whole();
  else network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
  cancelAnimationFrame(redrawn);
  redrawn = requestAnimationFrame(rewiden);
}

/** Bring a mark into sight: the page scrolls to it, or the picture moves under the frame. */
function reveal(id) {
  const mark = marks.get(id);
  if (!paged) {
    const { x, y } = network.canvasToDOM(mark);
    const inside = x > 60 && y > 40 && x < box.clientWidth - 60 && y < box.clientHeight - 40;
    if (!inside) network.moveTo({ position: { x: mark.x, y: mark.y } });
    return;
  }
  const at = network.canvasToDOM(mark), home = box.getBoundingClientRect();
  const y = home.top + at.y, x = at.x - frame.scrollLeft;
  const covered = innerHeight - (getComputedStyle(panel).position === "fixed" ? panel.offsetHeight : 0);
  if (y < 60 || y > covered - 60) scrollBy({ top: y - covered / 2, behavior: "instant" });
  if (x < 80 || x > frame.clientWidth - 80) frame.scrollLeft = at.x - frame.clientWidth / 2;
}
