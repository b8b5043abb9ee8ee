// Over the marks: names, the hatching of unknown sides, rings, the frames of opened countries.

let labels = [], obstacles = [];

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
    context.fillText(word("views-js-pairs"), 0, stored.pairsFrom + 16);
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
  const scale = network.getScale() / magnified;
  hatch(context);
  labels = [];
  obstacles = drawing.free
    ? view.nodes.map((id) => marks.get(id)).map(({ id, x, y, size }) => ({ id, left: x - size, right: x + size, top: y - size, bottom: y + size })).filter(inSight)
    : [];
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const most = drawing.free && !drawing.grouped && !view.lit && scale < 0.6 ? FEW_LABELS : Infinity;
  for (const id of labelOrder()) if (labels.length < most) label(context, id, scale);
  if (active && box.matches(":focus-visible")) ring(context, marks.get(active), 3 / scale, 4 / scale);
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

function label(context, id, scale) {
  const mark = marks.get(id), free = mark.bank === "free";
  if (!free && scale < 0.5) return;
  const size = free ? TEXT / scale : TEXT, step = size * 1.12;
  const bright = view.lit ? view.lit.near.has(id) : view.tied.has(id);
  context.font = `${view.lit && bright ? 650 : 400} ${size}px ${FONT}`;
  context.fillStyle = bright ? colours.ink : colours.quiet;
  if (free) {
    if (bright || !view.lit) freeLabel(context, mark, step, scale);
    return;
  }
  const left = mark.bank === "left", top = mark.y - ((mark.lines.length - 1) * step) / 2;
  const x = mark.x + (left ? -1 : 1) * (Math.max(mark.size, 9) + 5);
  context.textAlign = left ? "right" : "left";
  mark.lines.forEach((line, i) => context.fillText(line, x, top + i * step, drawing.labelWidth - 2));
  labels.push({ id, left: left ? x - drawing.labelWidth : mark.x, right: left ? mark.x : x + drawing.labelWidth,
    top: top - step / 2, bottom: top + (mark.lines.length - 0.5) * step });
}

/** Write a name where it covers no other name or mark: a country's below, a partner's at its right or left. */
function freeLabel(context, mark, step, scale) {
  const group = mark.id[0] === "g";
  const wide = Math.max(...mark.lines.map((line) => context.measureText(line).width));
  const tall = mark.lines.length * step, aside = mark.size + 4 / scale;
  const top = group ? mark.y + mark.size + step * 0.2 : mark.y - tall / 2;
  const starts = group ? [mark.x - wide / 2] : [mark.x + aside, mark.x - aside - wide];
  const overlap = (one_, two) => one_.left < two.right && two.left < one_.right && one_.top < two.bottom && two.top < one_.bottom;
  const free = (area) => inSight(area) && !labels.some((other) => overlap(area, other)) && !obstacles.some((other) => other.id !== mark.id && overlap(area, other));
  const area = starts.map((left) => ({ id: mark.id, left, right: left + wide, top, bottom: top + tall })).find(free);
  if (!area) return;
  labels.push(area);
  context.textAlign = group ? "center" : "left";
  context.strokeStyle = colours.page;
  context.lineWidth = 3 / scale;
  mark.lines.forEach((line, i) => {
    const x = group ? mark.x : area.left, y = top + (i + 0.5) * step;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

function inSight({ left, right, top, bottom }) {
  const corner = network.canvasToDOM({ x: left, y: top }), end = network.canvasToDOM({ x: right, y: bottom });
  return end.x > 0 && end.y > 0 && corner.x < box.clientWidth && corner.y < box.clientHeight;
}

function ring(context, mark, width, gap) {
  context.strokeStyle = colours.ink;
  context.lineWidth = width;
  context.beginPath();
  context.arc(mark.x, mark.y, mark.size * 1.2 + gap, 0, 2 * Math.PI);
  context.stroke();
}
