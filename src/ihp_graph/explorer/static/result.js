// What a statement gave: as a table, a graph or a chart, and to be taken away.

import { file, post } from "./api.js";
import { Board } from "./board.js";
import { barChart, drawable, MOST_BARS } from "./chart.js";
import { button, counted, el, menu, named, number } from "./dom.js";
import { columnLook } from "./look.js";
import { PAPER, tokens } from "./marks.js";
import { address } from "./route.js";
import { statement } from "./statement.js";
import { still } from "./still.js";
import { rowsWord, table } from "./tables.js";
import { pngFile, svgFile, taking } from "./take.js";
import { words } from "./words.js";

const said = words.ask;
const SHOWS = ["table", "graph", "chart"];
const STILL_MOST = 400;
/** A still picture of more nodes is left to the canvas. */

const timed = (ms) => (ms < 1000 ? `${number(Math.round(ms))} ms` : `${number(Math.round(ms / 10) / 100)} s`);

/** Show an answer to `request`; `as` is how, `tell` is told when that changes. */
export function resultOf(answer, request, { as = "table", tell, trouble, about }) {
  const { columns, rows, more, ms } = answer;
  const place = el("div", { class: "shown" });
  const found = drawable(columns, rows);
  const charted = found.numbers.length > 0 && found.texts.length > 0;
  let now = SHOWS.includes(as) ? as : "table", board = null, drawn = null;

  const tabs = SHOWS.map((name) => button(said[name], () => show(name), { "data-show": name, class: "tab" }));
  const take = el("span", { class: "takes" });
  const summary = el("p", { class: "summary" }, named(answer.said || rowsWord(rows.length)), el("span", { class: "n" }, ` ${timed(ms)}`), more ? el("span", { class: "n" }, ` ${said.more(number(rows.length))}`) : null);

  async function show(name) {
    now = name;
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.show === name));
    if (name === "table") showTable();
    else if (name === "chart") showChart();
    else await showGraph();
    take.replaceChildren(menu(words.take.word, takes()));
    tell(name);
  }

  function showTable() {
    place.replaceChildren(rows.length ? table({
      caption: said.table, hideCaption: true, label: said.table, rows,
      columns: columns.map((name, n) => ({ title: name, align: found.numbers.includes(n) ? "right" : null, ...columnLook(name) })),
    }) : "");
  }

  function showChart() {
    if (!charted) return place.replaceChildren(el("p", { class: "mut" }, said.noChart));
    const choice = (label, places, chosen, change) => el("label", {}, `${label} `, el("select", { onchange: (event) => { change(Number(event.target.value)); paint(); } }, places.map((n) => el("option", { value: n, selected: n === chosen }, columns[n]))));
    let number_ = found.numbers.find((n) => !/year/i.test(columns[n])) ?? found.numbers[0];
    let text = found.texts.find((n) => n !== number_) ?? found.texts[0];
    const chart = el("div", { class: "chart scroll", tabindex: "0", role: "region", "aria-label": said.chart });
    const paint = () => {
      const wide = Math.max(320, Math.min(920, (place.clientWidth || 720) - 2));
      chart.replaceChildren(barChart({ columns, rows }, text, number_, tokens(), wide));
      drawn = () => barChart({ columns, rows }, text, number_, PAPER, 800);
    };
    place.replaceChildren(el("p", { class: "acts" }, choice(said.chartOf, found.numbers, number_, (n) => { number_ = n; }), " ", choice(said.chartBy, found.texts, text, (n) => { text = n; })), chart,
      el("p", { class: "n" }, said.chartMost(number(Math.min(rows.length, MOST_BARS)), number(rows.length))));
    paint();
    return undefined;
  }

  async function showGraph() {
    place.replaceChildren(el("p", { class: "mut" }, words.loading));
    try {
      board ??= await graphBoard(answer, request, about);
    } catch (error) {
      place.replaceChildren();
      return trouble(error);
    }
    if (!board?.places.size) return place.replaceChildren(el("p", { class: "mut" }, said.noGraph));
    const shown = board.places.size <= STILL_MOST;
    const title = said.graphOf(counted(board.places.size, "node"), counted(board.ties.length, "relationship"));
    drawn = () => still(board, { title, key: true });
    place.replaceChildren(
      el("p", { class: "acts" }, `${title}. `, board.left ? `${said.leftOut(number(board.left))} ` : "", el("a", { class: "act", href: address(["canvas"], board.asQuery()) }, said.toCanvas)),
      shown ? el("div", { class: "still scroll", tabindex: "0", role: "region", "aria-label": said.graph }, still(board, { paint: tokens(), title })) : "");
    return undefined;
  }

  function takes() {
    const rowsFile = (what) => () => file("/api/take", { ...request, what, as: "table" });
    const pictures = now === "table" ? [] : [
      taking(words.take.png, async () => ({ blob: await pngFile(drawn()), name: "ihp-graph.png" }), trouble),
      taking(words.take.svg, async () => ({ blob: svgFile(drawn()), name: "ihp-graph.svg" }), trouble)];
    const page = now === "graph" && board?.places.size ? [taking(words.take.html, () => file("/api/take", { what: "html", nodes: board.refs.map((ref) => ({ ref, ...board.places.get(ref) })), ties: board.ties.map(({ id }) => id), title: request.title }), trouble)] : [];
    return [taking(words.take.csv, rowsFile("csv"), trouble), taking(words.take.json, rowsFile("json"), trouble), ...(drawn ? pictures : []), ...page];
  }

  const element = el("section", { class: "result", "aria-label": said.shown }, summary,
    el("div", { class: "tabs" }, el("span", { role: "group", "aria-label": said.shown }, tabs), take), place, statement(answer.cypher, request.parameters));
  return { element, start: () => show(now), next: () => show(now === "table" ? "graph" : "table") };
}

/** The nodes and ties of an answer on a board of its own. */
async function graphBoard(answer, request, about) {
  const graph = answer.graph ?? (await post("/api/run", { ...request, id: crypto.randomUUID(), as: "graph" })).graph;
  if (!graph?.nodes?.length) return null;
  const board = new Board(about.limits.nodes);
  board.learn(graph.nodes);
  for (const { ref } of graph.nodes.slice(0, board.most)) board.places.set(ref, { x: 0, y: 0 });
  board.ties = graph.ties.filter(({ from, to }) => board.places.has(from) && board.places.has(to));
  board.left = (graph.left_out ?? 0) + Math.max(0, graph.nodes.length - board.most);
  board.arrange();
  return board;
}
