// The exchanges as columns, those that pass the filters, and what they sum up to: nothing is summed before it is asked for.

const KINDS = kinds.length, SIDES_ = page.sides.length;
const exchangeCount = page.exchanges, everyArrow = page.arrows;
const weighted = document.getElementById("column-weight") !== null;
const hasUnclassified = page.traits.counts.slice(UNCLASSIFIED * SIDES_ * SIDES_).some(Boolean);
let read = null;

/** The columns of the exchanges. `given[n]` to `given[n + 1]` are those that partner n gave; `taken` numbers those received. */
function columns() {
  if (read) return read;
  const [given, receiver, traits, year, programmes] = ["given", "receiver", "traits", "year", "programmes"].map(column);
  const weight = column("weight");
  const takenFrom = new Uint32Array(partners.length + 1);
  for (let i = 0; i < receiver.length; i += 1) takenFrom[receiver[i] + 1] += 1;
  for (let n = 0; n < partners.length; n += 1) takenFrom[n + 1] += takenFrom[n];
  const next = takenFrom.slice(), taken = new Uint32Array(receiver.length), giver = new Uint32Array(receiver.length);
  for (let n = 0; n < partners.length; n += 1) {
    for (let i = given[n]; i < given[n + 1]; i += 1) {
      giver[i] = n;
      taken[next[receiver[i]]++] = i;
    }
  }
  read = { given, giver, receiver, traits, year, programmes, weight, taken, takenFrom };
  return read;
}

const kindOf = (trait) => Math.floor(trait / (SIDES_ * SIDES_));
const yearAt = (place) => (place ? place + page.firstYear - 1 : 0);
const partnerNode = (n) => `p${n}`;

/** A sum of exchanges: how many, and what they weigh. */
const nothing = () => ({ count: 0, weight: 0 });

function add(sum, i) {
  const { weight } = columns();
  sum.count += 1;
  sum.weight += weight ? weight[i] : 1;
}

const byKind = () => kinds.map(nothing);
const counts = (sums) => sums.reduce((total, { count }) => total + count, 0);
const yearsOf = ({ first, last }) => (last ? (first === last ? `${first}` : `${first}–${last}`) : null);

/** What is in view: `passes` has a 1 for each exchange that the filters let through, null where all do. */
const now = { passes: null, count: exchangeCount, traits: page.traits, arrows: new Map(), rows: [], chosen: null, version: 0 };

/** Whether the filters are as they were when the page was opened. */
const untouched = () => all("input, select", form).every((input) => input.type === "search"
  || (input.type === "checkbox" ? input.checked : input.value === (input.defaultValue ?? "")));

/** Bring what is in view in line with the filters: one pass over the columns. */
function refilter() {
  now.version += 1;
  if (untouched()) return Object.assign(now, { passes: null, count: exchangeCount, traits: page.traits });
  const { kind, giver, receiver, undated, from, to, programme } = chosenFilters();
  const { traits, year, programmes, weight } = columns();
  const trait = Uint8Array.from({ length: KINDS * SIDES_ * SIDES_ }, (_, t) =>
    kind.has(kinds[kindOf(t)]) && giver.has(page.sides[Math.floor(t / SIDES_) % SIDES_]) && receiver.has(page.sides[t % SIDES_]));
  const years = Uint8Array.from({ length: year.reduce((most, place) => Math.max(most, place), 0) + 1 }, (_, place) =>
    (place ? yearAt(place) >= from && yearAt(place) <= to : undated));
  const sets = Uint8Array.from({ length: page.sets.length + 1 }, (_, place) =>
    !programme || (place > 0 && page.sets[place - 1].includes(programme)));
  const passes = new Uint8Array(exchangeCount);
  const found = { counts: new Array(trait.length).fill(0), weights: new Array(trait.length).fill(0) };
  let count = 0;
  for (let i = 0; i < exchangeCount; i += 1) {
    if (!(trait[traits[i]] & years[year[i]] & sets[programmes[i]])) continue;
    passes[i] = 1;
    count += 1;
    found.counts[traits[i]] += 1;
    found.weights[traits[i]] += weight ? weight[i] : 1;
  }
  Object.assign(now, { passes: count < exchangeCount ? passes : null, count, traits: found });
}

/** Sum what is in view between the marks that are shown, by kind; what stays within a mark too. */
function sums() {
  if (!opened.length && !now.passes) {
    const { from, to, kind, count, weight, first, last } = page.flows;
    return from.map((_, at) => ({ from: `g${from[at]}`, to: `g${to[at]}`, kind: kind[at], count: count[at], weight: weight[at], first: first[at], last: last[at] }));
  }
  const { given, receiver, traits, weight, year } = columns(), { passes } = now;
  const shown = shownMarks(), mark = markPlaces(shown), many = shown.length;
  const kind = Uint8Array.from({ length: KINDS * SIDES_ * SIDES_ }, (_, t) => kindOf(t));
  // Each pair of marks and kind that occurs gets a place in the lists of its sums.
  const place = new Int32Array(many * many * KINDS), keys = [], count = [], total = [], first = [], last = [];
  for (let n = 0; n < partners.length; n += 1) {
    const from = mark[n] * many;
    for (let i = given[n]; i < given[n + 1]; i += 1) {
      if (passes !== null && passes[i] === 0) continue;
      const key = (from + mark[receiver[i]]) * KINDS + kind[traits[i]], when = year[i];
      let at = place[key] - 1;
      if (at < 0) {
        at = keys.length;
        place[key] = at + 1;
        keys.push(key);
        count.push(0);
        total.push(0);
        first.push(0);
        last.push(0);
      }
      count[at] += 1;
      total[at] += weight === null ? 1 : weight[i];
      if (when !== 0) {
        if (when > last[at]) last[at] = when;
        if (first[at] === 0 || when < first[at]) first[at] = when;
      }
    }
  }
  return keys.map((key, at) => ({
    from: shown[Math.floor(key / KINDS / many)], to: shown[Math.floor(key / KINDS) % many], kind: key % KINDS,
    count: count[at], weight: total[at], first: yearAt(first[at]), last: yearAt(last[at]),
  }));
}

/** The place of each partner's mark among those that are shown. */
function markPlaces(shown) {
  const place = new Map(shown.map((id, at) => [id, at]));
  const ofLeaf = drawing.groups.map((group, g) => (group.parts || opened.includes(g) ? -1 : place.get(nodeOfPartner(group.members[0]))));
  return Int32Array.from(leaf, (g, n) => (g === 0 ? -1 : ofLeaf[g - 1] >= 0 ? ofLeaf[g - 1] : place.get(`p${n}`)));
}

/** Whether a mark is in a group that is opened, so that it is what the reader looks at. */
const inOpened = (id) => (id[0] === "p" || drawing.groups[Number(id.slice(1))].parent !== undefined);

/** The arrows in view between the marks that are shown; the table's rows are those of the groups that are opened. */
function arrowsNow() {
  const key = `${opened.join()}/${now.version}`;
  if (now.key === key) return now.arrows;
  const every = sums().map((arrow) => ({ ...arrow, id: `${arrow.from}>${arrow.to}>${kinds[arrow.kind]}` }));
  now.rows = opened.length ? every.filter(({ from, to }) => inOpened(from) || inOpened(to)) : every;
  now.arrows = new Map(every.filter(({ from, to }) => from !== to).map((arrow) => [arrow.id, arrow]));
  const { thinnest, thickest } = drawing.width;
  const heaviest = now.rows.reduce((most, { from, to, weight }) => (from === to ? most : Math.max(most, weight)), 0);
  drawing.width.step = (thickest - thinnest) / Math.max(heaviest - 1, 1);
  now.key = key;
  return now.arrows;
}
