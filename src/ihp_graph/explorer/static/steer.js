// Moving about the picture: by pointer and by keyboard.

import { counted, el, say } from "./dom.js";
import { aboutNode } from "./look.js";
import { arrowWord } from "./marks.js";
import { knowledgeWord, words } from "./words.js";

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Let pointer and keys steer a picture; give it back. */
export function steer(picture, desk) {
  const { board, network, box } = picture;
  const tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  box.parentElement.append(tip);

  network.on("click", ({ event }) => {
    const source = event.srcEvent;
    const { node, arrow } = picture.at(source.changedTouches?.[0] ?? source);
    desk.choose(node ?? (arrow ? arrow.from : null), { reveal: false });
  });
  network.on("doubleClick", ({ event }) => {
    const { node } = picture.at(event.srcEvent);
    if (node) desk.page(node);
  });
  network.on("dragEnd", ({ nodes }) => {
    for (const ref of nodes) desk.moved(ref, network.getPosition(ref));
  });
  box.addEventListener("pointermove", (event) => {
    const { node, arrow } = event.buttons ? {} : picture.at(event);
    box.style.cursor = node || arrow ? "pointer" : "";
    tip.hidden = !(node || arrow);
    if (tip.hidden) return;
    tip.textContent = node ? `${board.node(node).name}. ${aboutNode(board.node(node))}` : arrowSaid(board, arrow);
    const home = box.getBoundingClientRect();
    const [x, y] = [event.clientX - home.left, event.clientY - home.top];
    tip.style.left = `${Math.max(0, Math.min(x + 12, box.clientWidth - tip.offsetWidth - 4))}px`;
    tip.style.top = `${y + 16 + tip.offsetHeight > box.clientHeight ? y - tip.offsetHeight - 10 : y + 16}px`;
  });
  box.addEventListener("pointerleave", () => { tip.hidden = true; });
  box.addEventListener("wheel", (event) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    picture.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  }, { passive: false });

  /** The nearest mark in a direction; being aside counts double. */
  function neighbour(ref, [right, down]) {
    const from = board.places.get(ref);
    let best = null, least = Infinity;
    for (const [other, place] of board.places) {
      const x = place.x - from.x, y = place.y - from.y;
      const along = x * right + y * down, aside = Math.abs(x * down) + Math.abs(y * right);
      if (other !== ref && along > 2 && along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
    }
    return best;
  }

  const first = () => board.refs.sort((a, b) => board.places.get(a).y - board.places.get(b).y || board.places.get(a).x - board.places.get(b).x)[0];

  function announce() {
    const node = board.node(board.chosen);
    const ties = picture.arrows.filter(({ from, to }) => from === node.ref || to === node.ref).length;
    const state = [board.pinned.has(node.ref) ? words.canvas.pinned("").trim() : null].filter(Boolean);
    say([node.name, aboutNode(node), counted(ties, "arrow"), ...state].join(", "));
  }

  const acts = {
    Enter: (ref) => desk.openInspector(ref),
    e: (ref) => desk.openWays(ref),
    c: (ref) => desk.collapse(ref),
    p: (ref) => desk.pin(ref),
    x: (ref) => desk.mark(ref),
    Delete: (ref) => desk.hide(ref),
    Backspace: (ref) => desk.hide(ref),
  };

  box.addEventListener("focus", () => {
    if (!board.chosen && board.places.size) desk.choose(first());
    if (board.chosen) announce();
    picture.repaint();
  });
  box.addEventListener("blur", () => picture.repaint());
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (way) {
      desk.choose(neighbour(board.chosen ?? first(), way) ?? board.chosen ?? first());
      announce();
    } else if (acts[event.key] && board.chosen) acts[event.key](board.chosen);
    else if (event.key === "Escape") desk.choose(null);
    else if (event.key === "+" || event.key === "=") picture.zoom(1.4);
    else if (event.key === "-") picture.zoom(1 / 1.4);
    else if (event.key === "0") picture.zoom(0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return picture;
}

/** An arrow in words: "A taught B: technical, 3 exchanges". */
export function arrowSaid(board, arrow) {
  const [from, to] = [arrow.from, arrow.to].map((ref) => board.node(ref).name);
  return `${from} ${arrowWord(arrow)} ${to}${arrow.kind ? `: ${knowledgeWord(arrow.kind)}` : ""}${arrow.ties.length > 1 ? `, ${counted(arrow.ties.length, arrow.type === "TAUGHT" ? "exchange" : "record")}` : ""}`;
}
