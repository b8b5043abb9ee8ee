// The picture: vis-network draws glyphs and arrows at their stored places; labels, hatching and the
// ring around the active mark are drawn over it.

const box = one("#canvas"), frame = one("#frame");
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const TEXT = 12, PAD = 16, FREE_HEIGHT = 760, TALLEST = 6000;
const SIDE_TOKENS = { HIC: "--hic", LMIC: "--lmic", unknown: "--unk" };
const KIND_TOKENS = ["--tech", "--cult", "--unk"];

const groupOf = new Map();
(drawing.groups ?? []).forEach((group, g) => group.members.forEach((n) => groupOf.set(n, g)));
const opened = [];
const nodeOfPartner = (n) => (drawing.grouped && !opened.includes(groupOf.get(n)) ? `g${groupOf.get(n)}` : `p${n}`);
const drawnOf = (n) => (drawing.grouped ? groupOf.has(n) : marks.has(`p${n}`));

/** Every mark that may be drawn, by node id: its place, size, side, label and bank. */
const marks = new Map();
drawing.nodes.forEach((node) => {
  const number_ = Number(node.id.slice(1));
  const side = node.id[0] === "g" ? drawing.groups[number_].side : partners[number_].side;
  marks.set(node.id, { ...node, side, lines: node.label.split("\n") });
});
(drawing.groups ?? []).forEach((group) => group.members.forEach((n, place) => {
  const [x, y] = group.spots[place];
  marks.set(`p${n}`, {
    id: `p${n}`, x, y, bank: "free", side: group.side, lines: [partners[n].name],
    size: 7 * drawing.equalArea[group.side],
  });
}));

const bends = new Map(drawing.edges.map((edge) => [edge.id, edge.smooth]));
let colours = {}, view = { nodes: [], arrows: new Map(), left: 0 };
let stored = null, paged = true, active = null, labels = [], magnified = 1;

const nodes = new vis.DataSet(), edges = new vis.DataSet();
const network = new vis.Network(box, { nodes, edges }, drawing.options);

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

/** How many pixels of the layout one CSS pixel takes when the whole is shown. */
const coarse = () => (drawing.free ? Math.max(1, stored.width / 900) : 1);

const widthOf = (arrow) => {
  const { thinnest, step, thickest } = drawing.width;
  return Math.min(thickest, thinnest + step * Math.max(arrow.weight - 1, 0)) * Math.sqrt(coarse());
};

/** Which marks and arrows the choice is about; null when nothing is chosen. */
function lit() {
  if (!now.chosen) return null;
  const { type, id } = now.chosen;
  const near = new Set();
  if (type === "arrow") {
    const { giver, receiver } = now.arrows.get(id) ?? view.arrows.get(id) ?? {};
    if (giver === undefined) return null;
    const ends = id.split(">");
    near.add(marks.has(ends[0]) && nodes.get(ends[0]) ? ends[0] : nodeOfPartner(giver));
    near.add(marks.has(ends[1]) && nodes.get(ends[1]) ? ends[1] : nodeOfPartner(receiver));
    const [a, b] = [...near];
    return { near, arrow: (arrow) => arrow.id === id || (arrow.from === a && arrow.to === b && arrow.id.endsWith(id.split(">")[2])) };
  }
  const me = type === "group" ? `g${id}` : drawnOf(id) ? nodeOfPartner(id) : null;
  if (!me) return null;
  near.add(me);
  for (const arrow of view.arrows.values()) {
    if (arrow.from === me) near.add(arrow.to);
    if (arrow.to === me) near.add(arrow.from);
  }
  return { near, me, arrow: (arrow) => arrow.from === me || arrow.to === me };
}

/** Bring marks and arrows in line with the filters, the opened countries and the choice. */
function draw() {
  const every = drawing.grouped ? arrowsBetween(now.shown, nodeOfPartner) : now.arrows;
  const widest = [...every.values()].sort((a, b) => b.weight - a.weight).slice(0, drawing.maxArrows);
  view = {
    arrows: new Map(widest.map((arrow) => [arrow.id, arrow])),
    left: every.size - widest.length,
    nodes: drawing.grouped
      ? drawing.groups.flatMap((group, g) => (opened.includes(g) ? group.members.map(partnerNode) : [`g${g}`]))
      : drawing.nodes.map((node) => node.id),
  };
  const tied = new Set(widest.flatMap((arrow) => [arrow.from, arrow.to]));
  view.tied = tied;
  view.lit = lit();
  const drawn = new Set(view.nodes);
  const clear = drawing.free ? Math.min(1, Math.max(0.15, 9 / Math.sqrt(widest.length + 1))) : 1;
  nodes.remove(nodes.getIds().filter((id) => !drawn.has(id)));
  nodes.update(view.nodes.map((id) => {
    const mark = marks.get(id), colour = colours.sides[mark.side];
    const bright = view.lit ? view.lit.near.has(id) : tied.has(id);
    return {
      id, x: mark.x, y: mark.y, size: mark.size, shape: drawing.shapes[mark.side], opacity: bright ? 1 : 0.25,
      color: mark.side === "unknown" ? { background: colours.page, border: colour } : { background: colour, border: colours.page },
    };
  }));
  edges.remove(edges.getIds().filter((id) => !view.arrows.has(id)));
  edges.update(widest.map((arrow) => {
    const line = drawing.lines[kinds[arrow.kind]];
    const bright = !view.lit || view.lit.arrow(arrow);
    return {
      id: arrow.id, from: arrow.from, to: arrow.to, width: widthOf(arrow), dashes: line.dashes,
      smooth: bends.get(arrow.id) ?? line.smooth,
      color: { color: colours.kinds[arrow.kind], opacity: bright ? (view.lit ? 1 : clear) : Math.min(0.16, clear) },
    };
  }));
  if (active && !drawn.has(active)) active = null;
  network.redraw();
}

// ---- over the marks

network.on("beforeDrawing", (context) => {
  const { width, height } = stored ?? { width: 0, height: 0 };
  context.fillStyle = colours.page;
  context.fillRect(-1e5, -1e5, 2e5 + width, 2e5 + height);
  if (stored?.pairsFrom != null && !drawing.free) {
    context.strokeStyle = colours.rule;
    context.lineWidth = 0.75;
    context.beginPath();
    context.moveTo(0, stored.pairsFrom);
    context.lineTo(width, stored.pairsFrom);
    context.stroke();
    context.fillStyle = colours.quiet;
    context.font = `${TEXT}px ${FONT}`;
    context.textAlign = "left";
    context.textBaseline = "alphabetic";
    context.fillText("Pairs that exchange only with each other, by name", 0, stored.pairsFrom + 16);
  }
  for (const g of opened) {
    const group = drawing.groups[g], home = marks.get(`g${g}`), scale = network.getScale();
    context.strokeStyle = context.fillStyle = colours.sides[group.side];
    context.lineWidth = 1.5 / scale;
    context.beginPath();
    context.arc(home.x, home.y, group.room * 0.97, 0, 2 * Math.PI);
    context.stroke();
    context.font = `650 ${TEXT / scale}px ${FONT}`;
    context.textAlign = "center";
    context.textBaseline = "bottom";
    context.fillText(group.name, home.x, home.y - group.room * 0.97 - 3 / scale);
  }
});

network.on("afterDrawing", (context) => {
  if (!stored) return;
  context.save();
  const scale = network.getScale() / magnified, size = drawing.free ? TEXT / scale : TEXT;
  hatch(context);
  labels = [];
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const id of labelOrder()) label(context, id, size, scale);
  if (active && (document.activeElement === box)) ring(context, marks.get(active), 3 / scale, 4 / scale);
  if (view.lit?.me) ring(context, marks.get(view.lit.me), 2 / scale, 2 / scale);
  context.restore();
});

function hatch(context) {
  context.lineWidth = 1;
  for (const id of view.nodes) {
    const mark = marks.get(id);
    if (mark.side !== "unknown") continue;
    context.save();
    context.globalAlpha = !view.lit || view.lit.near.has(id) ? 1 : 0.25;
    context.strokeStyle = colours.sides.unknown;
    context.beginPath();
    for (const [dx, dy] of [[0, -1], [1, 0], [0, 1], [-1, 0]]) context.lineTo(mark.x + dx * mark.size, mark.y + dy * mark.size);
    context.clip();
    context.beginPath();
    for (let d = -2 * mark.size; d <= 2 * mark.size; d += Math.max(3, mark.size / 3)) {
      context.moveTo(mark.x + d - mark.size, mark.y + mark.size);
      context.lineTo(mark.x + d + mark.size, mark.y - mark.size);
    }
    context.stroke();
    context.restore();
  }
}

/** Which label goes first where there isn't room for all: the chosen and its neighbours, then the largest. */
function labelOrder() {
  if (!drawing.free) return view.nodes;
  const first = (id) => (id === active || id === view.lit?.me ? 2 : view.lit?.near.has(id) ? 1 : 0);
  return [...view.nodes].sort((a, b) => first(b) - first(a) || marks.get(b).size - marks.get(a).size);
}

function label(context, id, size, scale) {
  const mark = marks.get(id);
  const bright = view.lit ? view.lit.near.has(id) : view.tied.has(id);
  const strong = view.lit && bright;
  context.font = `${strong ? 650 : 400} ${size}px ${FONT}`;
  context.fillStyle = bright ? colours.ink : colours.quiet;
  const step = size * 1.12, top = mark.y - ((mark.lines.length - 1) * step) / 2;
  if (mark.bank !== "free") {
    const left = mark.bank === "left";
    const x = mark.x + (left ? -1 : 1) * (Math.max(mark.size, 9) + 5);
    context.textAlign = left ? "right" : "left";
    mark.lines.forEach((line, i) => context.fillText(line, x, top + i * step, drawing.labelWidth - 2));
    labels.push({ id, left: left ? x - drawing.labelWidth : mark.x, right: left ? mark.x : x + drawing.labelWidth,
      top: top - step / 2, bottom: top + (mark.lines.length - 0.5) * step });
    return;
  }
  if (view.lit && !bright) return;
  const group = id[0] === "g";
  const wide = Math.max(...mark.lines.map((line) => context.measureText(line).width));
  const x = group ? mark.x - wide / 2 : mark.x + mark.size + 4 / scale;
  const y = group ? mark.y + mark.size + step * 0.7 : top;
  const area = { id, left: x, right: x + wide, top: y - step / 2, bottom: y + (mark.lines.length - 0.5) * step };
  const corner = network.canvasToDOM({ x: area.left, y: area.top }), end = network.canvasToDOM({ x: area.right, y: area.bottom });
  if (end.x < 0 || end.y < 0 || corner.x > box.clientWidth * magnified || corner.y > box.clientHeight * magnified) return;
  if (labels.some((other) => other.left < area.right && area.left < other.right && other.top < area.bottom && area.top < other.bottom)) return;
  labels.push(area);
  context.textAlign = "left";
  context.strokeStyle = colours.page;
  context.lineWidth = 3 / scale;
  mark.lines.forEach((line, i) => {
    context.strokeText(line, x, y + i * step);
    context.fillText(line, x, y + i * step);
  });
}

function ring(context, mark, width, gap) {
  context.strokeStyle = colours.ink;
  context.lineWidth = width;
  context.beginPath();
  context.arc(mark.x, mark.y, mark.size * 1.2 + gap, 0, 2 * Math.PI);
  context.stroke();
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
  const height = paged ? stored.height + 2 * PAD : Math.min(FREE_HEIGHT, Math.max(320, innerHeight * 0.8));
  box.classList.toggle("paged", paged);
  resize(width, height);
  network.setOptions({ interaction: { dragView: !paged } });
  whole();
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

function whole() {
  const position = { x: stored.width / 2, y: stored.height / 2 };
  const room = PAD + (drawing.free ? 24 : 0);
  const scale = paged ? 1 : Math.min((box.clientWidth - 2 * room) / stored.width, (box.clientHeight - 2 * room) / stored.height);
  network.moveTo({ position, scale: Math.min(scale, 1.5) });
}

function zoom(factor) {
  if (paged) return;
  if (factor === 0) whole();
  else network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
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
  const covered = innerHeight - (one("#details").dataset.sheet ? one("#details").offsetHeight : 0);
  if (y < 60 || y > covered - 60) scrollBy({ top: y - covered / 2, behavior: "instant" });
  if (x < 80 || x > frame.clientWidth - 80) frame.scrollLeft = at.x - frame.clientWidth / 2;
}

// ---- pointer and keyboard

function at(event) {
  const home = box.getBoundingClientRect();
  const point = { x: event.clientX - home.left, y: event.clientY - home.top };
  const node = network.getNodeAt(point);
  if (node !== undefined) return { node };
  const place = network.DOMtoCanvas(point);
  const named = labels.find((area) => place.x >= area.left && place.x <= area.right && place.y >= area.top && place.y <= area.bottom);
  if (named) return { node: named.id };
  return { arrow: network.getEdgeAt(point) };
}

function chooseNode(id) {
  active = id;
  if (id[0] === "g") choose({ type: "group", id: Number(id.slice(1)) });
  else choose({ type: "partner", id: Number(id.slice(1)) });
}

network.on("click", ({ event }) => {
  const source = event.srcEvent;
  const { node, arrow } = at(source.changedTouches?.[0] ?? source);
  if (node) {
    chooseNode(node);
    if (node[0] === "g") openGroup(Number(node.slice(1)));
  } else if (arrow) choose({ type: "arrow", id: arrow });
  else choose(null);
});

const tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
frame.append(tip);

box.addEventListener("pointermove", (event) => {
  const { node, arrow } = event.buttons ? {} : at(event);
  box.style.cursor = node || arrow ? "pointer" : "";
  tip.hidden = !(node || arrow);
  if (tip.hidden) return;
  const shown = view.arrows.get(arrow);
  tip.textContent = node ? nodeName(node) : `${nodeName(shown.from)} → ${nodeName(shown.to)}: ${amount(shown.exchanges)}, ${kindWord(shown.kind)}`;
  const home = frame.getBoundingClientRect();
  const x = event.clientX - home.left + frame.scrollLeft, y = event.clientY - home.top;
  tip.style.left = `${Math.min(x + 12, frame.scrollLeft + frame.clientWidth - tip.offsetWidth - 4)}px`;
  tip.style.top = `${y + 16 + tip.offsetHeight > frame.clientHeight ? y - tip.offsetHeight - 10 : y + 16}px`;
});
box.addEventListener("pointerleave", () => { tip.hidden = true; });
box.addEventListener("wheel", (event) => {
  if (paged || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
}, { passive: false });

function nodeName(id) {
  const n = Number(id.slice(1));
  return id[0] === "g" ? drawing.groups[n].name : partners[n].name;
}

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest mark in a direction; being aside counts double. */
function neighbour(id, [right, down]) {
  const from = marks.get(id);
  let best = null, least = Infinity;
  for (const other of view.nodes) {
    const mark = marks.get(other), x = mark.x - from.x, y = mark.y - from.y;
    const along = x * right + y * down, aside = Math.abs(x * down) + Math.abs(y * right);
    if (other !== id && along > 2 && along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
  }
  return best;
}

function firstMark() {
  const chosen = view.lit?.me ?? [...(view.lit?.near ?? [])][0];
  return chosen ?? [...view.nodes].sort((a, b) => marks.get(a).y - marks.get(b).y || marks.get(a).x - marks.get(b).x)[0];
}

function announce() {
  const n = Number(active.slice(1));
  const ties = [...view.arrows.values()].filter((arrow) => arrow.from === active || arrow.to === active).length;
  const what = active[0] === "g" ? `${sideWord(drawing.groups[n].side)}, ${counted(drawing.groups[n].members.length, "partner")}` : `${sideWord(partners[n].side)}, ${partners[n].countryName ?? "country not recorded"}`;
  say(`${nodeName(active)}, ${what}, ${counted(ties, "arrow")}.`);
}

box.addEventListener("focus", () => {
  active ??= firstMark();
  network.redraw();
  announce();
});
box.addEventListener("blur", () => network.redraw());
box.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key];
  if (way) {
    active = neighbour(active, way) ?? active;
    reveal(active);
    network.redraw();
    announce();
  } else if (event.key === "Enter" || event.key === " ") {
    const id = active;
    chooseNode(id);
    if (id[0] === "g") openGroup(Number(id.slice(1)));
  } else if (event.key === "Escape") choose(null);
  else if (event.key === "+" || event.key === "=") zoom(1.4);
  else if (event.key === "-") zoom(1 / 1.4);
  else if (event.key === "0") zoom(0);
  else return;
  event.preventDefault();
});

// ---- countries that open

function openGroup(g) {
  if (opened.includes(g)) return;
  opened.push(g);
  const drawnNow = () => drawing.groups.reduce((sum, group, i) => sum + (opened.includes(i) ? group.members.length : 1), 0);
  const closed = [];
  while (drawnNow() > drawing.maxDrawn && opened.length > 1) closed.push(opened.shift());
  draw();
  const home = marks.get(`g${g}`);
  network.moveTo({
    position: { x: home.x, y: home.y },
    scale: Math.min(1.5, (0.8 * Math.min(box.clientHeight, box.clientWidth)) / (2 * drawing.groups[g].room)),
  });
  active = `p${drawing.groups[g].members[0]}`;
  say(`${drawing.groups[g].name} opened into ${counted(drawing.groups[g].members.length, "partner")}.`
    + (closed.length ? ` Closed to keep the picture quick: ${closed.map((i) => drawing.groups[i].name).join(", ")}.` : ""));
  choose(now.chosen, { quiet: true });
}

function closeGroup(g) {
  opened.splice(opened.indexOf(g), 1);
  active = `g${g}`;
  draw();
  say(`${drawing.groups[g].name} closed.`);
  choose({ type: "group", id: g }, { quiet: true });
}

// ---- print: the picture at twice its size, in the colours of paper

function drawForPrint() {
  magnified = 2;
  printColours();
  if (paged && drawing.layouts[2]) use(drawing.layouts[2]);
  const width = paged ? stored.width + 2 * PAD : box.clientWidth, height = paged ? stored.height + 2 * PAD : box.clientHeight;
  const scale = paged ? 1 : network.getScale(), position = paged ? { x: stored.width / 2, y: stored.height / 2 } : network.getViewPosition();
  resize(width * 2, height * 2);
  network.moveTo({ position, scale: scale * 2 });
  draw();
}

function drawForScreen() {
  magnified = 1;
  readColours();
  fit();
  draw();
}
