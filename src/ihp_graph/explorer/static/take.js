// Taking away: files that the server makes, and pictures that the page makes.

import { Fault, file } from "./api.js";
import { button, el, save, say } from "./dom.js";
import { still } from "./still.js";
import { words } from "./words.js";

const said = words.take;
const FORMULA = /^'*[=+\-@\t\r\n]/;
const LONGEST = 8000;
/** Pixels; a browser draws no larger picture. */

/** A picture as a file of SVG. */
export function svgFile(drawn) {
  return new Blob([new XMLSerializer().serializeToString(drawn)], { type: "image/svg+xml" });
}

/** A picture as a file of PNG, twice its size where that can be drawn. */
export async function pngFile(drawn) {
  const [width, height] = ["width", "height"].map((name) => Number(drawn.getAttribute(name)));
  const scale = Math.min(2, LONGEST / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`;
  await image.decode();
  const canvas = el("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}

/** A button that makes a file and offers it; what goes wrong is said. */
export function taking(word, make, trouble) {
  return button(word, async (event) => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    say(said.working);
    try {
      const { blob, name } = await make();
      save(blob, name);
      say(said.done(name));
      const menu = pressed.closest("details.menu");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      trouble(error);
    } finally {
      pressed.disabled = false;
    }
  });
}

const TIES = ["from", "from_id", "relationship", "to", "to_id", "knowledge_type", "year"];

/** The ties on the canvas, a row each. */
function tieRows(board) {
  return board.ties.map((tie) => [board.node(tie.from).name, tie.from, tie.type, board.node(tie.to).name, tie.to, tie.knowledge_type, tie.year]);
}

/** Rows as CSV, in which no cell is a formula to a spreadsheet: one that begins like one gets an apostrophe. */
export function csv(columns, rows) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const plain = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** What can be taken away of the canvas. */
export function takeBoard(desk, trouble) {
  const { board } = desk;
  const title = () => words.canvas.count(`${board.places.size} nodes`, `${board.arrows.length} arrows`);
  const drawn = () => still(board, { title: title(), key: true });
  const partners = () => board.refs.filter((ref) => ref.startsWith("partner:"));
  const placed = () => board.refs.map((ref) => ({ ref, ...board.places.get(ref) }));
  return [
    taking(said.csv, async () => ({ blob: new Blob([csv(TIES, tieRows(board))], { type: "text/csv" }), name: "ihp-graph-canvas.csv" }), trouble),
    taking(said.json, async () => ({ blob: new Blob([JSON.stringify({ nodes: board.nodes, ties: board.ties }, null, 1)], { type: "application/json" }), name: "ihp-graph-canvas.json" }), trouble),
    taking(said.png, async () => ({ blob: await pngFile(drawn()), name: "ihp-graph-canvas.png" }), trouble),
    taking(said.svg, async () => ({ blob: svgFile(drawn()), name: "ihp-graph-canvas.svg" }), trouble),
    taking(said.html, () => file("/api/take", { what: "html", nodes: placed(), ties: board.ties.map(({ id }) => id), filter: board.filter, title: title() }), trouble),
    taking(said.report, () => file("/api/take", { what: "report", refs: partners(), filter: board.filter }), trouble),
  ];
}
