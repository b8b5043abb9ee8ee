// What is on the canvas: nodes with their places, the ties among them, what is chosen, marked, pinned and hidden.
// It draws nothing; the picture, the table and the address are made from it.

import { around, arranged } from "./place.js";
import { Raw, written } from "./route.js";

export class Board {
  constructor(most) {
    this.most = most;
    this.known = new Map();
    this.gathered = { from: null, arrows: [] };
    this.clear();
  }

  clear() {
    this.places = new Map();
    this.pinned = new Set();
    this.hidden = new Set();
    this.ties = [];
    this.left = 0;
    this.statement = null;
    this.filter = {};
    this.chosen = null;
    this.marked = [];
    this.path = null;
    this.longest = null;
  }

  get refs() {
    return [...this.places.keys()];
  }

  node(ref) {
    return this.known.get(ref) ?? { ref, kind: ref.slice(0, ref.indexOf(":")), name: ref, side: null, properties: {} };
  }

  /** The nodes in the order of their names. */
  get nodes() {
    return this.refs.map((ref) => this.node(ref)).sort(byName);
  }

  learn(nodes) {
    for (const node of nodes) this.known.set(node.ref, node);
  }

  /** Put nodes around another (or in rows), as many as the canvas holds; give those that are new. */
  add(nodes, parent = null) {
    this.learn(nodes);
    const fresh = nodes.filter(({ ref }) => !this.places.has(ref)).sort(byName).slice(0, Math.max(0, this.most - this.places.size));
    const middle = this.places.get(parent) ?? this.nextMiddle();
    const spots = this.places.size || parent ? around(middle, fresh.length, this.places.values()) : null;
    if (spots) fresh.forEach(({ ref }, n) => this.put(ref, spots[n]));
    else for (const [ref, place] of arranged(fresh.map(({ ref }) => ref), [])) this.put(ref, place);
    return fresh;
  }

  put(ref, place) {
    this.places.set(ref, place);
    this.hidden.delete(ref);
  }

  /** Below all that is there. */
  nextMiddle() {
    const places = [...this.places.values()];
    return places.length ? { x: places[0].x, y: places.reduce((low, { y }) => Math.max(low, y), -Infinity) } : { x: 0, y: 0 };
  }

  /** Set all that isn't pinned anew, linked groups together. */
  arrange() {
    const fixed = new Map([...this.pinned].filter((ref) => this.places.has(ref)).map((ref) => [ref, this.places.get(ref)]));
    const free = this.nodes.map(({ ref }) => ref).filter((ref) => !fixed.has(ref));
    const places = arranged(free, this.pairs());
    const set = new Map(fixed);
    for (const [ref, place] of places) {
      const taken = [...fixed.values()].some((other) => Math.abs(other.x - place.x) < 100 && Math.abs(other.y - place.y) < 60);
      set.set(ref, taken ? around(place, 1, [...fixed.values(), ...places.values()])[0] : place);
    }
    this.places = set;
  }

  pairs() {
    return this.ties.map(({ from, to }) => [from, to]);
  }

  drop(refs) {
    for (const ref of refs) {
      this.places.delete(ref);
      this.pinned.delete(ref);
      this.marked = this.marked.filter((other) => other !== ref);
      if (this.chosen === ref) this.chosen = null;
    }
    this.path = null;
    this.ties = this.ties.filter(({ from, to }) => this.places.has(from) && this.places.has(to));
  }

  hide(ref) {
    this.drop([ref]);
    this.hidden.add(ref);
  }

  /** The neighbours that hang on this node alone and aren't pinned. */
  hanging(ref) {
    const linked = this.neighbours();
    return [...(linked.get(ref) ?? [])].filter((other) => linked.get(other).size === 1 && !this.pinned.has(other));
  }

  neighbours() {
    const linked = new Map(this.refs.map((ref) => [ref, new Set()]));
    for (const { from, to } of this.ties) {
      if (from === to) continue;
      linked.get(from)?.add(to);
      linked.get(to)?.add(from);
    }
    return linked;
  }

  mark(ref) {
    this.path = null;
    if (this.marked.includes(ref)) this.marked = this.marked.filter((other) => other !== ref);
    else this.marked = [...this.marked, ref].slice(-2);
  }

  pin(ref, set = !this.pinned.has(ref)) {
    this.pinned[set ? "add" : "delete"](ref);
  }

  /** Ties gathered into arrows: one for each start, end, type and kind of knowledge. */
  get arrows() {
    if (this.gathered.from !== this.ties) this.gathered = { from: this.ties, arrows: this.gather() };
    return this.gathered.arrows;
  }

  gather() {
    const arrows = new Map();
    for (const tie of this.ties) {
      const id = `${tie.from} ${tie.to} ${tie.type} ${tie.knowledge_type ?? ""}`;
      if (!arrows.has(id)) arrows.set(id, { id, from: tie.from, to: tie.to, type: tie.type, kind: tie.type === "TAUGHT" ? tie.knowledge_type ?? "unclassified" : tie.knowledge_type, ties: [] });
      arrows.get(id).ties.push(tie);
    }
    const name = (ref) => this.node(ref);
    return [...arrows.values()].sort((a, b) => byName(name(a.from), name(b.from)) || byName(name(a.to), name(b.to)) || (a.id < b.id ? -1 : 1));
  }

  // ---- the address

  /** What the address says of the canvas. */
  asQuery() {
    const nodes = this.refs.map((ref) => {
      const { x, y } = this.places.get(ref);
      return `${written(ref)}@${Math.round(x)}_${Math.round(y)}${this.pinned.has(ref) ? "!" : ""}`;
    });
    return {
      nodes: nodes.length ? new Raw(nodes.join(",")) : null,
      hidden: this.hidden.size ? new Raw([...this.hidden].map(written).join(",")) : null,
      marked: this.marked.length ? new Raw(this.marked.map(written).join(",")) : null,
      at: this.chosen,
      path: this.path ? this.longest : null,
      ...this.filter,
    };
  }

  /** Take nodes, places and pins from what the address says, which is decoded already. */
  fromQuery({ nodes = "", hidden = "", marked = "", at = null }, filter) {
    this.clear();
    const loose = [];
    for (const said of listed(nodes)) {
      const found = /^(.*?)(?:@(-?\d+)_(-?\d+)(!?))?$/s.exec(said);
      if (this.places.size + loose.length >= this.most) break;
      if (found[2] === undefined) loose.push({ ...this.node(found[1]), ref: found[1] });
      else this.places.set(found[1], { x: Number(found[2]), y: Number(found[3]) });
      if (found[4]) this.pinned.add(found[1]);
    }
    this.hidden = new Set(listed(hidden));
    const there = new Set([...this.places.keys(), ...loose.map(({ ref }) => ref)]);
    this.marked = listed(marked).filter((ref) => there.has(ref)).slice(-2);
    this.chosen = there.has(at) ? at : null;
    this.filter = filter;
    return loose;
  }
}

/** References separated by commas; one in an id was written as %2C and is told by what follows it: a kind. */
const listed = (text) => text.split(/,(?=[a-z_]+:)/).filter(Boolean);

const letters = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
export const byName = (a, b) => letters.compare(a.name, b.name) || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
