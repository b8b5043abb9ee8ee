// The picture of the canvas: vis-network draws marks and arrows at the board's places. Nothing moves by itself.

import { el } from "./dom.js";
import { startLabels } from "./labels.js";
import { lineOf, paintOf, placesAmong, shapeOf, sizeOf, tokens } from "./marks.js";
import { bounds } from "./place.js";

const OPTIONS = {
  autoResize: false,
  physics: { enabled: false },
  layout: { improvedLayout: false },
  interaction: { dragNodes: true, dragView: true, zoomView: false, selectable: false, hover: false, keyboard: false },
  nodes: { borderWidth: 1.5 },
  edges: {
    arrowStrikethrough: false,
    arrows: { to: { enabled: true, scaleFactor: 0.5, type: "arrow" } },
    endPointOffset: { from: 2, to: 2 },
    selfReference: { size: 16 },
  },
};
const QUIET = 0.3, MANY = 400, EDGE = 34;
const LEAST_SCALE = 0.04, MOST_SCALE = 4;
/** From afar, marks and arrows shrink less than the distances between them. */
const SHRINK = 0.45;
/** Sides whose marks need no outline: from afar it would cover them. */
const SOLID = ["HIC", "LMIC"];
let loading = null;

/** Load vis-network once, when a canvas is first opened. */
function loadVis() {
  loading ??= new Promise((resolve, reject) => {
    document.head.append(el("script", { src: "/static/vis-network.min.js", onload: () => resolve(globalThis.vis), onerror: reject }));
  });
  return loading;
}

/** Put a picture of the board into an element. */
export async function pictureOf(board, box) {
  const vis = await loadVis();
  const nodes = new vis.DataSet(), edges = new vis.DataSet();
  const network = new vis.Network(box, { nodes, edges }, OPTIONS);
  // vis-network makes its own element a tab stop; the canvas is one, and handles the keys.
  box.querySelector(".vis-network").removeAttribute("tabindex");
  const picture = {
    board, box, network, paint: tokens(), marks: new Map(), arrows: [], shown: new Map(), moving: false, lit: null, crowded: false,
    drawn: 1, repaint, draw, fit, zoom, reveal, resize, at,
  };
  const labels = startLabels(picture);
  const drawnNodes = new Map(), drawnEdges = new Map();
  let painting = 0;
  new ResizeObserver(resize).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    picture.paint = tokens();
    draw();
  });
  network.on("dragStart", () => { picture.moving = true; });
  network.on("dragEnd", () => { picture.moving = false; labels.refresh(); repaint(); });

  /** Paint once before the next frame, however often that is asked. */
  function repaint() {
    painting ||= requestAnimationFrame(() => {
      painting = 0;
      network.redraw();
    });
  }

  /** Bring marks and arrows in line with the board. */
  function draw() {
    const { paint } = picture;
    picture.drawn = network.getScale();
    const larger = Math.max(1, picture.drawn ** -SHRINK);
    picture.arrows = board.arrows;
    const ties = new Map();
    for (const arrow of picture.arrows) for (const end of [arrow.from, arrow.to]) ties.set(end, (ties.get(end) ?? 0) + arrow.ties.length);
    const lit = litBy(board, picture.arrows);
    picture.lit = lit;
    const dims = Object.keys(board.filter).length > 0;
    picture.marks = new Map(board.refs.map((ref) => {
      const node = board.node(ref);
      const bright = lit ? lit.nodes.has(ref) : !dims || ties.has(ref);
      return [ref, { ref, node, ...board.places.get(ref), size: larger * sizeOf(node, ties.get(ref)), bright }];
    }));
    changing(nodes, drawnNodes, [...picture.marks.values()].map(({ ref, node, x, y, size, bright }) => {
      const { fill, stroke } = paintOf(node, paint);
      return { id: ref, x, y, size, shape: shapeOf(node), opacity: bright ? 1 : QUIET, color: { background: fill, border: SOLID.includes(node.side) ? fill : stroke } };
    }));
    const among = placesAmong(picture.arrows);
    const crowded = picture.arrows.length > MANY;
    picture.shown = new Map(picture.arrows.map((arrow) => [arrow.id, arrow]));
    changing(edges, drawnEdges, picture.arrows.map((arrow) => {
      const line = lineOf(arrow, paint, among.get(arrow.id));
      const bright = !lit || lit.arrow(arrow);
      return {
        id: arrow.id, from: arrow.from, to: arrow.to, width: Math.sqrt(larger) * line.width, dashes: line.dashes,
        smooth: { enabled: true, type: "curvedCW", roundness: line.bend },
        color: { color: line.color, opacity: bright ? (lit || !crowded ? 1 : 0.5) : 0.13 },
      };
    }));
    // To set an option makes vis-network go through all that is drawn.
    if (crowded !== picture.crowded) network.setOptions({ interaction: { hideEdgesOnDrag: crowded } });
    picture.crowded = crowded;
    labels.refresh();
    repaint();
  }

  function resize() {
    if (!box.clientWidth) return;
    network.setSize(`${box.clientWidth}px`, `${box.clientHeight}px`);
    labels.refresh();
    repaint();
  }

  /** All in view, no larger than life. */
  function fit() {
    if (!board.places.size || !box.clientWidth) return;
    const { left, top, width, height } = bounds([...board.places.values()]);
    const room = Math.min(90, box.clientWidth / 4.2);
    const scale = Math.min(1.25, (box.clientWidth - 2 * room) / Math.max(width, 1), (box.clientHeight - 90) / Math.max(height, 1));
    network.moveTo({ position: { x: left + width / 2, y: top + height / 2 + 8 / scale }, scale: Math.max(LEAST_SCALE, scale) });
    rescaled();
  }

  /** Bring the sizes of marks in line with the scale; where it is the same, only what is in sight has changed. */
  function rescaled() {
    if (Math.abs(network.getScale() / picture.drawn - 1) > 0.02) draw();
    labels.refresh();
    repaint();
  }

  /** Nearer or further, about the chosen node where it is in sight, else about the middle; 0 is all. */
  function zoom(factor) {
    if (factor === 0) return fit();
    const middle = network.getViewPosition(), before = network.getScale();
    const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, before * factor));
    const { x, y } = inSight(board.places.get(board.chosen)) ?? middle;
    network.moveTo({ scale, position: { x: x + ((middle.x - x) * before) / scale, y: y + ((middle.y - y) * before) / scale } });
    return rescaled();
  }

  /** A place that is in sight; null for any other. */
  function inSight(place) {
    if (!place) return null;
    const { x, y } = network.canvasToDOM(place);
    return x >= 0 && y >= 0 && x <= box.clientWidth && y <= box.clientHeight ? place : null;
  }

  /** Bring a node into sight. */
  function reveal(ref) {
    const place = board.places.get(ref);
    if (!place) return;
    const { x, y } = network.canvasToDOM(place);
    const out = (at, size) => Math.min(at - EDGE, 0) + Math.max(at - size + EDGE, 0);
    const [right, down] = [out(x, box.clientWidth), out(y, box.clientHeight)];
    if (right || down) {
      const { x: left, y: top } = network.getViewPosition(), scale = network.getScale();
      network.moveTo({ position: { x: left + right / scale, y: top + down / scale } });
    }
    labels.refresh();
    repaint();
  }

  /** What is under a pointer. */
  function at(event) {
    const home = box.getBoundingClientRect();
    const point = { x: event.clientX - home.left, y: event.clientY - home.top };
    const place = network.DOMtoCanvas(point);
    const node = network.getNodeAt(point) ?? labels.at(place);
    return node ? { node } : { arrow: picture.shown.get(network.getEdgeAt(point)) };
  }

  return picture;
}

/** Bring a data set in line with items, touching only those that look otherwise than before. */
function changing(set, drawn, items) {
  const now = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  const gone = [...drawn.keys()].filter((id) => !now.has(id));
  set.remove(gone);
  for (const id of gone) drawn.delete(id);
  set.update(items.filter(({ id }) => drawn.get(id) !== now.get(id)));
  for (const [id, look] of now) drawn.set(id, look);
}

/** What stands out: a path, or the chosen node and its neighbours; null where nothing is chosen. */
function litBy(board, arrows) {
  if (board.path) {
    const on = new Set(board.path.flat());
    return { nodes: on, arrow: ({ from, to }) => board.path.some((path) => path.some((ref, n) => n > 0 && ((path[n - 1] === from && ref === to) || (path[n - 1] === to && ref === from)))) };
  }
  if (!board.chosen) return null;
  const near = new Set([board.chosen, ...board.marked]);
  for (const { from, to } of arrows) {
    if (from === board.chosen) near.add(to);
    if (to === board.chosen) near.add(from);
  }
  return { nodes: near, arrow: ({ from, to }) => from === board.chosen || to === board.chosen };
}
