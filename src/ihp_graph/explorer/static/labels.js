// Over the marks: names where they cover nothing, words at arrows, hatching, rings of what is chosen, marked, pinned.

import { arrowWord, FONT, lines, placesAmong, lineOf } from "./marks.js";
import { kindOfNode } from "./words.js";

const TEXT = 12, SMALL = 10, FEW_WORDS = 60;

/** Draw names after each drawing of the picture. Which fit is found once for each view, not for each frame. */
export function startLabels(picture) {
  const { network, board, box } = picture;
  let areas = [], stale = true, words = [];
  const widths = new Map();

  network.on("beforeDrawing", (pen) => {
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = picture.paint.bg;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.restore();
  });

  network.on("afterDrawing", (pen) => {
    pen.save();
    const scale = network.getScale();
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    if (stale && !picture.moving) {
      areas = fitting(pen, scale);
      words = wordsAtArrows();
      stale = false;
    }
    for (const mark of picture.marks.values()) if (mark.node.side === "unknown") hatch(pen, mark);
    if (!picture.moving || areas.length < 400) {
      for (const word of words) atArrow(pen, word, scale);
      for (const area of areas) name(pen, area, scale);
    }
    for (const ref of board.pinned) if (picture.marks.has(ref)) pin(pen, picture.marks.get(ref), scale);
    for (const ref of board.marked) if (picture.marks.has(ref)) ring(pen, picture.marks.get(ref), scale, 2, 4, [3, 2]);
    const chosen = picture.marks.get(board.chosen);
    if (chosen) ring(pen, chosen, scale, box.matches(":focus-visible") ? 3.5 : 2, 3);
    pen.restore();
  });

  function importance(mark) {
    if (mark.ref === board.chosen) return 4;
    if (board.marked.includes(mark.ref)) return 3;
    return mark.bright ? 1 : 0;
  }

  /** The names that cover no other name and no mark, the chosen one and its neighbours first, then the largest. */
  function fitting(pen, scale) {
    const size = TEXT / scale, step = size * 1.15;
    const corner = network.DOMtoCanvas({ x: 0, y: 0 }), end = network.DOMtoCanvas({ x: box.clientWidth, y: box.clientHeight });
    const inSight = (area) => area.right > corner.x && area.left < end.x && area.bottom > corner.y && area.top < end.y;
    const grid = new Grid(90 / scale);
    const marks = [...picture.marks.values()];
    for (const { ref, x, y, size: half } of marks) grid.add({ ref, left: x - half, right: x + half, top: y - half, bottom: y + half });
    const found = [];
    marks.sort((a, b) => importance(b) - importance(a) || b.size - a.size || (a.ref < b.ref ? -1 : 1));
    for (const mark of marks) {
      if (!mark.bright && picture.marks.size > 60) continue;
      if (scale < 0.35 && importance(mark) < 2 && found.length > 60) break;
      const rows = lines(mark.node.name);
      const wide = Math.max(...rows.map((row) => width(pen, row))) / scale;
      const extra = mark.node.side ? 0 : 1;
      const tall = (rows.length + extra * 0.85) * step;
      const gap = 6 / scale, aside = mark.size + gap;
      const below = [mark.x - wide / 2, mark.y + aside];
      const spots = importance(mark) > 1 || picture.lit?.nodes.has(mark.ref)
        ? [below, [mark.x + aside, mark.y - tall / 2], [mark.x - aside - wide, mark.y - tall / 2], [mark.x - wide / 2, mark.y - aside - tall]] : [below];
      const wanted = spots.map(([left, top]) => ({ ref: mark.ref, mark, rows, kind: extra ? kindOfNode(mark.node.kind) : null, left, right: left + wide, top, bottom: top + tall, step }));
      const area = wanted.find((each) => !grid.hits(each)) ?? (importance(mark) > 2 ? wanted[0] : null);
      if (!area || !inSight(area)) continue;
      grid.add(area);
      found.push(area);
    }
    return found;
  }

  /** The width of a line on the screen. */
  function width(pen, text) {
    if (!widths.has(text)) {
      pen.font = `${TEXT}px ${FONT}`;
      widths.set(text, pen.measureText(text).width);
    }
    return widths.get(text);
  }

  function name(pen, { mark, rows, kind, left, right, top, step }, scale) {
    const shown = picture.marks.get(mark.ref);
    if (!shown) return;
    const at = network.body?.nodes[mark.ref] ?? mark;
    const shift = { x: at.x - mark.x, y: at.y - mark.y };
    pen.textAlign = "center";
    pen.strokeStyle = picture.paint.bg;
    pen.lineWidth = 3.5 / scale;
    pen.fillStyle = shown.bright ? picture.paint.ink : picture.paint.mut;
    pen.globalAlpha = shown.bright ? 1 : 0.6;
    rows.forEach((row, n) => line(pen, row, (left + right) / 2 + shift.x, top + shift.y + (n + 0.5) * step, TEXT / scale, mark.ref === board.chosen ? 650 : 400));
    pen.fillStyle = picture.paint.mut;
    if (kind) line(pen, kind, (left + right) / 2 + shift.x, top + shift.y + (rows.length + 0.45) * step, SMALL / scale, 400);
    pen.globalAlpha = 1;
  }

  function line(pen, text, x, y, size, weight) {
    pen.font = `${weight} ${size}px ${FONT}`;
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }

  /** The words of arrows, where there are several types and not too many arrows. */
  function wordsAtArrows() {
    const types = new Set(picture.arrows.map((arrow) => arrow.type));
    if (picture.arrows.length > FEW_WORDS || (types.size < 2 && types.has("TAUGHT"))) return [];
    const among = placesAmong(picture.arrows);
    return picture.arrows.filter((arrow) => arrow.from !== arrow.to && arrow.type !== "TAUGHT" && (!picture.lit || picture.lit.arrow(arrow))).map((arrow) => ({ arrow, bend: lineOf(arrow, picture.paint, among.get(arrow.id)).bend }));
  }

  function atArrow(pen, { arrow, bend }, scale) {
    const [from, to] = [arrow.from, arrow.to].map((ref) => network.body?.nodes[ref] ?? picture.marks.get(ref));
    if (!from || !to || scale < 0.5) return;
    const [x, y] = [to.x - from.x, to.y - from.y];
    pen.textAlign = "center";
    pen.strokeStyle = picture.paint.bg;
    pen.lineWidth = 3 / scale;
    pen.fillStyle = picture.paint.mut;
    line(pen, arrowWord(arrow), (from.x + to.x) / 2 + y * bend * 0.5, (from.y + to.y) / 2 - x * bend * 0.5, SMALL / scale, 400);
  }

  function hatch(pen, { ref, size, bright }) {
    const at = network.body?.nodes[ref] ?? picture.marks.get(ref);
    pen.save();
    pen.globalAlpha = bright ? 1 : 0.25;
    pen.lineWidth = 1;
    pen.strokeStyle = picture.paint.unk;
    pen.beginPath();
    for (const [dx, dy] of [[0, -1], [1, 0], [0, 1], [-1, 0]]) pen.lineTo(at.x + dx * size, at.y + dy * size);
    pen.clip();
    pen.beginPath();
    for (let d = -2 * size; d <= 2 * size; d += Math.max(3, size / 3)) {
      pen.moveTo(at.x + d - size, at.y + size);
      pen.lineTo(at.x + d + size, at.y - size);
    }
    pen.stroke();
    pen.restore();
  }

  function ring(pen, { ref, size }, scale, wide, gap, dash = []) {
    const at = network.body?.nodes[ref] ?? picture.marks.get(ref);
    pen.strokeStyle = picture.paint.ink;
    pen.lineWidth = wide / scale;
    pen.setLineDash(dash.map((length) => length / scale));
    pen.beginPath();
    pen.arc(at.x, at.y, size * 1.2 + gap / scale, 0, 2 * Math.PI);
    pen.stroke();
    pen.setLineDash([]);
  }

  /** A small needle at the upper right. */
  function pin(pen, { ref, size }, scale) {
    const at = network.body?.nodes[ref] ?? picture.marks.get(ref);
    const [x, y, r] = [at.x + size + 3 / scale, at.y - size - 3 / scale, 2.6 / scale];
    pen.fillStyle = pen.strokeStyle = picture.paint.ink;
    pen.lineWidth = 1.4 / scale;
    pen.beginPath();
    pen.moveTo(at.x + size * 0.6, at.y - size * 0.6);
    pen.lineTo(x, y);
    pen.stroke();
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fill();
  }

  return {
    refresh: () => { stale = true; },
    at: ({ x, y }) => areas.find((area) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom)?.ref,
  };
}

/** Areas by the cells that they touch, so that what overlaps is found without comparing all. */
class Grid {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  * touched({ left, right, top, bottom }) {
    for (let c = Math.floor(left / this.cell); c <= Math.floor(right / this.cell); c += 1) {
      for (let r = Math.floor(top / this.cell); r <= Math.floor(bottom / this.cell); r += 1) yield `${c} ${r}`;
    }
  }

  add(area) {
    for (const cell of this.touched(area)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(area);
    }
  }

  hits(area) {
    for (const cell of this.touched(area)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (other.ref !== area.ref && other.left < area.right && area.left < other.right && other.top < area.bottom && area.top < other.bottom) return true;
      }
    }
    return false;
  }
}
