// The picture in view as SVG, in the colours of paper: to be taken along, so it says what its marks mean.

const SVG = "http://www.w3.org/2000/svg";
const KEY_ROW = 22, KEY_WIDTH = 6.6;

/** A text without what XML can't hold. */
const clean = (text) => String(text).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "\ufffd");

/** Make an SVG element; text from the data only ever goes through here. */
function drawnElement(tag, properties, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) if (value !== null) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === "string" ? clean(child) : child)));
  return element;
}

const rounded = (...numbers) => numbers.map((number_) => number_.toFixed(1)).join(" ");
const aboutIt = (text) => drawnElement("title", {}, text);

/** What is in sight: all of a picture that is shown at its own size, else what the frame shows of it. */
function sight() {
  if (paged) return { left: -PAD, top: -FOOT, width: stored.width + 2 * PAD, height: stored.height + 2 * FOOT, unit: 1 };
  const { x, y } = network.getViewPosition(), unit = 1 / network.getScale();
  const [width, height] = [box.clientWidth * unit, box.clientHeight * unit];
  return { left: x - width / 2, top: y - height / 2, width, height, unit };
}

function stillArrow(arrow, unit) {
  const from = marks.get(arrow.from), to = marks.get(arrow.to), line = drawing.lines[kinds[arrow.kind]];
  const { type, roundness } = bends.get(arrow.id) ?? line.smooth;
  const [dx, dy] = [to.x - from.x, to.y - from.y], way = (type === "curvedCW" ? 1.3 : -1.3) * roundness;
  const control = [(from.x + to.x) / 2 + way * dy, (from.y + to.y) / 2 - way * dx];
  const far = Math.hypot(dx, dy), width = Math.min(widthOf(arrow), far / 8), tip = Math.min(4 * unit + 1.7 * width, far * 0.4);
  const towards = ([x, y], gap) => {
    const long = Math.hypot(control[0] - x, control[1] - y) || 1;
    return [x + ((control[0] - x) / long) * gap, y + ((control[1] - y) / long) * gap];
  };
  const start = towards([from.x, from.y], from.size + unit), end = towards([to.x, to.y], to.size + 2 * unit), neck = towards(end, tip);
  const [vx, vy] = [(neck[0] - end[0]) / tip, (neck[1] - end[1]) / tip], half = tip * 0.45;
  const colour = colours.kinds[arrow.kind];
  const dashes = line.dashes ? line.dashes.map((dash) => dash * unit).join(" ") : null;
  return drawnElement("g", { opacity: view.opacity(arrow).toFixed(2) },
    aboutIt(word("views-js-arrow", { from: nodeName(arrow.from), to: nodeName(arrow.to), amount: amountOf(arrow), kind: kindWord(arrow.kind) })),
    drawnElement("path", { d: `M${rounded(...start)}Q${rounded(...control, ...neck)}`, fill: "none", stroke: colour, "stroke-width": width.toFixed(2), "stroke-dasharray": dashes }),
    drawnElement("path", { d: `M${rounded(...end)}L${rounded(neck[0] - vy * half, neck[1] + vx * half)}L${rounded(neck[0] + vy * half, neck[1] - vx * half)}Z`, fill: colour }));
}

function glyphOf(side, x, y, size, unit, properties = {}) {
  const colour = colours.sides[side], look = { stroke: side === "unknown" ? colour : colours.page, fill: side === "unknown" ? colours.page : colour, "stroke-width": 1.5 * unit, ...properties };
  if (drawing.shapes[side] === "square") return drawnElement("rect", { x: x - size, y: y - size, width: 2 * size, height: 2 * size, ...look });
  if (drawing.shapes[side] === "dot") return drawnElement("circle", { cx: x, cy: y, r: size, ...look });
  return drawnElement("path", { d: `M${rounded(x, y - size)}L${rounded(x + size, y)}L${rounded(x, y + size)}L${rounded(x - size, y)}Z`, ...look });
}

function stillMark(id, unit) {
  const { side, x, y, size } = marks.get(id), bright = view.lit ? view.lit.near.has(id) : view.tied.has(id);
  const mark = glyphOf(side, x, y, size, unit, { opacity: bright ? null : 0.25 });
  mark.append(aboutIt(`${nodeName(id)}, ${sideWord(side)}`));
  return mark;
}

/** The frames of opened countries, and where the pairs that exchange only with each other begin. */
function stillFrames(unit) {
  const frames = opened.flatMap((g) => {
    const { name, room, side } = drawing.groups[g], { x, y } = marks.get(`g${g}`), colour = colours.sides[side];
    return [drawnElement("circle", { cx: x, cy: y, r: room * 0.97, fill: "none", stroke: colour, "stroke-width": 1.5 * unit }),
      drawnElement("text", { x, y: y - room * 0.97 - 4 * unit, "text-anchor": "middle", "font-size": TEXT * unit, "font-weight": 650, fill: colour }, name)];
  });
  if (drawing.free || stored.pairsFrom === null) return frames;
  return [...frames, drawnElement("path", { d: `M0 ${stored.pairsFrom}h${stored.width}`, stroke: colours.rule, "stroke-width": 0.75 }),
    drawnElement("text", { x: 0, y: stored.pairsFrom + 16, "font-size": TEXT, fill: colours.quiet }, word("views-js-pairs"))];
}

/** A name where the picture has it: `labels` are those that found room. */
function stillLabel({ id, left, top, bottom }, unit) {
  const mark = marks.get(id), free = mark.bank === "free", size = free ? TEXT * unit : TEXT, step = (bottom - top) / mark.lines.length;
  const aside = Math.max(mark.size, 9) + 5;
  const [x, anchor] = id[0] === "g" ? [mark.x, "middle"] : free ? [left, "start"]
    : mark.bank === "left" ? [mark.x - aside, "end"] : [mark.x + aside, "start"];
  return mark.lines.map((line, row) => drawnElement("text", {
    x: x.toFixed(1), y: (top + (row + 0.5) * step).toFixed(1), "text-anchor": anchor, "dominant-baseline": "central", "font-size": size.toFixed(2), fill: colours.ink,
    ...(free ? { stroke: colours.page, "stroke-width": 3 * unit, "paint-order": "stroke", "stroke-linejoin": "round" } : {}),
  }, line));
}

/** The key, and that the bundled data weren't checked, below the picture. */
function stillKey({ left, top, width, height, unit }) {
  const group = drawnElement("g", { "font-size": TEXT * unit, fill: colours.ink });
  let x = left + PAD * unit, y = top + height + (KEY_ROW / 2) * unit;
  const put = (sign, text) => {
    const long = (34 + text.length * KEY_WIDTH + 20) * unit;
    if (x + long > left + width && x > left + PAD * unit) [x, y] = [left + PAD * unit, y + KEY_ROW * unit];
    group.append(...sign(x + 12 * unit, y), drawnElement("text", { x: x + 30 * unit, y, "dominant-baseline": "central" }, text));
    x += long;
  };
  for (const side of new Set(view.nodes.map((id) => marks.get(id).side))) put((cx, cy) => [glyphOf(side, cx, cy, 6 * unit, unit)], sideWord(side));
  for (const kind of new Set([...view.arrows.values()].map((arrow) => arrow.kind))) {
    const line = drawing.lines[kinds[kind]];
    put((cx, cy) => [drawnElement("path", { d: `M${rounded(cx - 12 * unit, cy)}h${rounded(26 * unit)}`, stroke: colours.kinds[kind], "stroke-width": 2.5 * unit, "stroke-dasharray": line.dashes ? line.dashes.map((dash) => dash * unit).join(" ") : null })], kindWord(kind));
  }
  const foot = one(".warn b")?.textContent;
  if (foot) put(() => [], foot);
  return { group, height: y + KEY_ROW * unit - (top + height) };
}

/** Draw what is in view as an SVG that stands alone. */
function still() {
  printColours();
  const seen = sight(), { left, top, width, height, unit } = seen, key = stillKey(seen);
  const drawn = drawnElement("svg", {
    xmlns: SVG, viewBox: rounded(left, top, width, height + key.height), width: (width / unit).toFixed(0), height: ((height + key.height) / unit).toFixed(0), role: "img", "font-family": FONT,
  }, aboutIt(document.title),
  drawnElement("clipPath", { id: "sight" }, drawnElement("rect", { x: left, y: top, width, height })),
  drawnElement("rect", { x: left, y: top, width, height: height + key.height, fill: colours.page }),
  drawnElement("g", { "clip-path": "url(#sight)" },
    ...stillFrames(unit),
    ...[...view.arrows.values()].reverse().map((arrow) => stillArrow(arrow, unit)),
    ...view.nodes.map((id) => stillMark(id, unit)),
    ...labels.flatMap((area) => stillLabel(area, unit))),
  key.group);
  readColours();
  return `${new XMLSerializer().serializeToString(drawn)}\n`;
}
