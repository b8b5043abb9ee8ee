// Where nodes stand. Nothing moves by itself: a new node gets the nearest free place around the one it came from,
// in the order of names, so that the same steps give the same picture.

export const ACROSS = 150, DOWN = 74;
/** The room that a node takes with its name, in pixels of the picture. */

const key = (column, row) => `${column} ${row}`;

/** What is taken: places by the cell of a grid in which they stand. */
class Taken {
  constructor(places) {
    this.cells = new Map();
    for (const place of places) this.add(place);
  }

  add({ x, y }) {
    const name = key(Math.floor(x / ACROSS), Math.floor(y / DOWN));
    if (!this.cells.has(name)) this.cells.set(name, []);
    this.cells.get(name).push({ x, y });
  }

  free({ x, y }) {
    const column = Math.floor(x / ACROSS), row = Math.floor(y / DOWN);
    for (let c = column - 1; c <= column + 1; c += 1) {
      for (let r = row - 1; r <= row + 1; r += 1) {
        for (const other of this.cells.get(key(c, r)) ?? []) {
          if (Math.abs(other.x - x) < ACROSS - 1 && Math.abs(other.y - y) < DOWN - 1) return false;
        }
      }
    }
    return true;
  }
}

/** Places around a middle, ring by ring, each ring begun at the top. */
function* rings({ x, y }) {
  for (let ring = 1; ; ring += 1) {
    const around = Math.max(6, Math.floor(2 * Math.PI * ring * 0.95));
    for (let n = 0; n < around; n += 1) {
      const angle = (2 * Math.PI * (n + (ring % 2) / 2)) / around;
      yield { x: Math.round(x + Math.sin(angle) * ring * ACROSS * 1.02), y: Math.round(y - Math.cos(angle) * ring * DOWN * 1.35) };
    }
  }
}

/** Give `count` free places around a middle, nearest ring first; `places` are taken. */
export function around(middle, count, places) {
  const taken = new Taken(places);
  const found = [];
  for (const place of rings(middle)) {
    if (found.length === count) break;
    if (!taken.free(place)) continue;
    taken.add(place);
    found.push(place);
  }
  return found;
}

/**
 * Give each of `refs` a place from nothing: linked groups beside each other, the largest first; within one, each node
 * around the one by which it was reached, beginning with the most linked.
 *
 * `ties` are [ref, ref]; `fixed` maps refs to places that stay.
 */
export function arranged(refs, ties, fixed = new Map()) {
  const linked = new Map(refs.map((ref) => [ref, new Set()]));
  for (const [a, b] of ties) {
    if (a === b || !linked.has(a) || !linked.has(b)) continue;
    linked.get(a).add(b);
    linked.get(b).add(a);
  }
  const most = (a, b) => linked.get(b).size - linked.get(a).size || (a < b ? -1 : 1);
  const groups = components(refs, linked).map((group) => group.sort(most)).sort((a, b) => b.length - a.length || most(a[0], b[0]));
  const places = new Map(fixed);
  const alone = groups.filter((group) => group.length === 1).flat();
  let left = 0, top = 0, low = 0;
  const wide = ACROSS * Math.max(6, Math.ceil(Math.sqrt(refs.length) * 1.25));
  for (const group of groups.filter((each) => each.length > 1)) {
    const own = grown(group, linked);
    const box = bounds([...own.values()]);
    if (left && left + box.width > wide) [left, top] = [0, low];
    for (const [ref, { x, y }] of own) if (!places.has(ref)) places.set(ref, { x: Math.round(left + x - box.left), y: Math.round(top + y - box.top) });
    left += box.width + ACROSS;
    low = Math.max(low, top + box.height + DOWN * 1.5);
  }
  const columns = Math.max(1, Math.floor(wide / ACROSS));
  alone.sort().forEach((ref, n) => {
    if (!places.has(ref)) places.set(ref, { x: (n % columns) * ACROSS, y: Math.round(low + Math.floor(n / columns) * DOWN) });
  });
  return places;
}

/** Set one linked group: a walk from the most linked, each node's neighbours around it. */
function grown(group, linked) {
  const places = new Map([[group[0], { x: 0, y: 0 }]]);
  const queue = [group[0]];
  for (const ref of queue) {
    const next = [...linked.get(ref)].filter((other) => !places.has(other)).sort();
    const free = around(places.get(ref), next.length, places.values());
    next.forEach((other, n) => {
      places.set(other, free[n]);
      queue.push(other);
    });
  }
  return places;
}

function components(refs, linked) {
  const seen = new Set(), groups = [];
  for (const start of refs) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const ref of group) {
      for (const other of linked.get(ref)) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

export function bounds(places) {
  const xs = places.map(({ x }) => x), ys = places.map(({ y }) => y);
  const [left, top] = [xs, ys].map((list) => list.reduce((least, value) => Math.min(least, value), Infinity));
  const [right, bottom] = [xs, ys].map((list) => list.reduce((most, value) => Math.max(most, value), -Infinity));
  return places.length ? { left, top, width: right - left, height: bottom - top } : { left: 0, top: 0, width: 0, height: 0 };
}
