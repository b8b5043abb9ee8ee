// Moving about the picture: pointer, keyboard, countries that open, print.

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

/** Choose what a mark stands for; a country opens. */
function enter(id) {
  const n = Number(id.slice(1));
  active = id;
  if (id[0] === "p") return choose({ type: "partner", id: n });
  now.chosen = { type: "group", id: n };
  openGroup(n);
}

network.on("click", ({ event }) => {
  const source = event.srcEvent;
  const { node, arrow } = at(source.changedTouches?.[0] ?? source);
  if (node) enter(node);
  else if (arrow) choose({ type: "arrow", id: arrow });
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
  tip.textContent = node ? nodeName(node) : word("views-js-arrow", { from: nodeName(shown.from), to: nodeName(shown.to), amount: amountOf(shown), kind: kindWord(shown.kind) });
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
  const ties = [...view.every.values()].filter((arrow) => arrow.from === active || arrow.to === active).length;
  const what = active[0] === "g" ? [sideWord(drawing.groups[n].side), word("views-js-partners", { n: drawing.groups[n].members.length })] : [sideWord(partners[n].side), partners[n].country ?? word("views-js-no-country")];
  say(word("views-js-announced", { n: ties, name: nodeName(active), what: what.join(", ") }));
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
    enter(active);
  } else if (event.key === "Escape") choose(null);
  else if (event.key === "+" || event.key === "=") zoom(1.4);
  else if (event.key === "-") zoom(1 / 1.4);
  else if (event.key === "0") zoom(0);
  else return;
  event.preventDefault();
});

// ---- countries that open

/** Open a country in its place; those opened first close when there would be too many marks. */
function openGroup(g) {
  const { parent, parts, members } = drawing.groups[g];
  for (const one_ of [parent, g]) if (one_ !== undefined && !opened.includes(one_)) opened.push(one_);
  if (!parts) placeMembers(drawing.groups[g]);
  const closed = [], other = (i) => i !== g && i !== parent;
  while (shownMarks().length > drawing.maxDrawn && opened.some(other)) {
    closed.push(opened.find(other));
    shut(closed.at(-1));
  }
  const home = marks.get(`g${g}`);
  network.moveTo({
    position: { x: home.x, y: home.y },
    scale: Math.min(1.5, (0.8 * Math.min(box.clientHeight, box.clientWidth)) / (2 * drawing.groups[g].room)),
  });
  active = parts ? `g${parts[0]}` : `p${members[0]}`;
  const { name } = drawing.groups[g];
  const said = [parts ? word("views-js-opened-parts", { n: parts.length, name }) : word("views-js-opened", { n: members.length, name })];
  if (closed.length) said.push(word("views-js-closed-others", { names: closed.map((i) => drawing.groups[i].name).join(", ") }));
  say(said.join(" "));
  choose(now.chosen, { quiet: true });
  if (drawing.crowd) showTable();
}

/** Take a group and its parts from those that are opened. */
function shut(g) {
  for (const i of [g, ...(drawing.groups[g].parts ?? [])]) if (opened.includes(i)) opened.splice(opened.indexOf(i), 1);
}

function closeGroup(g) {
  shut(g);
  active = `g${g}`;
  say(word("views-js-closed", { name: drawing.groups[g].name }));
  choose({ type: "group", id: g }, { quiet: true });
  if (drawing.crowd) showTable();
}

// ---- print: the picture at twice its size, in the colours of paper

let unprinted = null;

function drawForPrint() {
  magnified = 2;
  unprinted = paged ? null : { position: network.getViewPosition(), scale: network.getScale() };
  printColours();
  if (paged && drawing.layouts[2]) use(drawing.layouts[2]);
  const width = paged ? stored.width + 2 * PAD : box.clientWidth, height = paged ? stored.height + 2 * FOOT : box.clientHeight;
  const scale = paged ? 1 : network.getScale(), position = paged ? { x: stored.width / 2, y: stored.height / 2 } : network.getViewPosition();
  resize(width * 2, height * 2);
  network.moveTo({ position, scale: scale * 2 });
  draw();
  network.redraw();
}

function drawForScreen() {
  magnified = 1;
  readColours();
  fit();
  if (unprinted) network.moveTo(unprinted);
  unprinted = null;
  draw();
}
