// What the panel and the table show of many partners: sums, never single exchanges.

const PAGE = 60;
const collator = new Intl.Collator(page.language, { numeric: true });

/** "3 exchanges", and what they weigh where that isn't the same number. */
function amountOf({ count, weight }) {
  const rows = word("crowd-js-exchanges", { n: count });
  return weighted ? `${rows} (${number.format(weight)} ${page.weightOf ?? word("crowd-js-by-volume")})` : rows;
}

const shownWords = () => word("crowd-js-shown", { n: exchangeCount, shown: number.format(now.count) });
const ledgerKinds = () => kinds.map((_, kind) => kind).filter((kind) => kind !== UNCLASSIFIED || hasUnclassified);
const ledgerCells = (sums, columns_) => columns_.map((kind) => el("td", { class: "r" }, number.format(weighted ? sums[kind].weight : sums[kind].count)));

/** Gave and received, by kind: what passes the filters. */
function ledger(gave, received) {
  const columns_ = ledgerKinds();
  const row = (name, sums_) => el("tr", {}, el("th", { scope: "row" }, name), ...ledgerCells(sums_, columns_));
  return ledgerTable(word("crowd-js-ledger"), columns_, [row(word("crowd-js-gave"), gave), row(word("crowd-js-received"), received)]);
}

/** A list that shows its first items, and more when asked. */
function paged_(items, make) {
  const list = el("ul", { class: "names" });
  const more = el("button", { type: "button", class: "noprint" });
  const show = () => {
    const from = list.children.length;
    list.append(...items.slice(from, from + PAGE).map(make));
    const left = items.length - list.children.length;
    if (!left) return more.remove();
    more.textContent = word("crowd-js-more", { n: left });
  };
  more.addEventListener("click", show);
  const whole = el("div", {}, list, more);
  show();
  return whole;
}

/** Sum the exchanges of some partners with everybody else, by whom else they are with. */
function exchangesOf(members, otherOf) {
  const { given, receiver, giver, traits, taken, takenFrom } = columns();
  const gave = byKind(), received = byKind(), others = new Map(), mine = new Uint8Array(partners.length);
  let within = 0, hidden = 0;
  members.forEach((n) => { mine[n] = 1; });
  const count = (i, sums_, other, out) => {
    if (now.passes && !now.passes[i]) { hidden += 1; return; }
    const kind = kindOf(traits[i]);
    if (mine[other]) { within += out ? 1 : 0; return; }
    add(sums_[kind], i);
    const whom = otherOf(other);
    if (!others.has(whom)) others.set(whom, { gave: byKind(), received: byKind() });
    add(others.get(whom)[out ? "gave" : "received"][kind], i);
  };
  for (const n of members) {
    for (let i = given[n]; i < given[n + 1]; i += 1) count(i, gave, receiver[i], true);
    for (let at = takenFrom[n]; at < takenFrom[n + 1]; at += 1) count(taken[at], received, giver[taken[at]], false);
  }
  return { gave, received, others, within, hidden };
}

/** What somebody gave to another and received from there, by kind, as short labels. */
function exchanged({ gave, received }) {
  const what = (sums_) => sums_.map(({ count }, kind) => (count ? `${number.format(count)} ${kindWord(kind)}` : null)).filter(Boolean).join(", ");
  const said = [["crowd-js-to-it", what(gave)], ["crowd-js-from-it", what(received)]].filter(([, text]) => text);
  return el("span", { class: "n" }, " ", said.map(([id, text]) => word(id, { what: text })).join(" · "));
}

function groupButton(g) {
  return el("button", { type: "button", class: "to", onclick: () => choose({ type: "group", id: g }, { still: true }) }, glyph(drawing.groups[g].side), el("bdi", {}, drawing.groups[g].name));
}

const markButton = (id) => (id[0] === "g" ? groupButton(Number(id.slice(1))) : partnerButton(Number(id.slice(1))));
const countryOf = (n) => { const g = leaf[n] - 1; return drawing.groups[g].parent ?? g; };

/** A command as it is typed: an id that the shell would read otherwise is quoted. */
const command = (id) => `ihp-graph view partner ${/^[\w.@:/-]+$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`}`;

function partnerDetails(n) {
  const partner = partners[n];
  const { gave, received, others, hidden } = exchangesOf([n], (other) => other);
  const recorded = leaf[n] > 0;
  return [
    heading(glyph(partner.side), nameOf(n)),
    el("p", { class: "n" }, [partner.country, sideWord(partner.side)].filter(Boolean).join(" · "), " · ", word("crowd-js-side-as-of", { year: page.sideAsOf })),
    recorded ? ledger(gave, received) : el("p", { class: "none" }, word("crowd-js-none")),
    hidden ? el("p", { class: "n" }, word("crowd-js-hidden", { n: hidden })) : null,
    recorded ? el("p", { class: "n" }, word("crowd-js-sources"), " ", el("code", {}, command(partner.id))) : null,
    others.size ? el("h3", {}, word("crowd-js-with", { n: others.size })) : null,
    others.size ? paged_([...others].sort(([a], [b]) => a - b), ([other, sums_]) => el("li", {}, partnerButton(other), exchanged(sums_))) : null,
    el("dl", {},
      ...fact(word("crowd-js-aliases"), partner.aliases ? el("bdi", {}, partner.aliases.join("; ")) : null),
      ...fact(word("crowd-js-id"), el("code", {}, partner.id))),
    recorded ? groupButtons(leaf[n] - 1) : null,
  ];
}

function groupDetails(g) {
  const group = drawing.groups[g];
  const { gave, received, others, within } = exchangesOf(group.members, countryOf);
  const byName = (a, b) => collator.compare(drawing.groups[a].name, drawing.groups[b].name);
  return [
    heading(glyph(group.side), el("bdi", {}, group.name)),
    el("p", { class: "n" }, sideWord(group.side), " · ", word("crowd-js-side-as-of", { year: page.sideAsOf }), " · ", word("crowd-js-partners", { n: group.members.length })),
    groupButtons(g),
    ledger(gave, received),
    within ? el("p", { class: "n" }, word("crowd-js-within", { n: within })) : null,
    group.parts ? el("h3", {}, word("crowd-js-parts")) : null,
    group.parts ? el("ul", { class: "names" }, ...group.parts.map((part) => el("li", {}, groupButton(part), el("span", { class: "n" }, ": ", el("bdi", {}, endsOf(part)))))) : null,
    others.size ? el("h3", {}, word("crowd-js-countries")) : null,
    others.size ? paged_([...others].sort(([a], [b]) => byName(a, b)), ([other, sums_]) => el("li", {}, groupButton(other), exchanged(sums_))) : null,
    group.parts ? null : el("h3", {}, word("crowd-js-members")),
    group.parts ? null : paged_(group.members, (n) => el("li", {}, partnerButton(n))),
    group.parent === undefined ? null : el("p", {}, groupButton(group.parent)),
  ];
}

/** The first and the last partner of a part: its names are in alphabetical order. */
const endsOf = (part) => [drawing.groups[part].members[0], drawing.groups[part].members.at(-1)].map((n) => partners[n].name).join(" – ");

function arrowDetails(id) {
  const arrow = now.arrows.get(id) ?? now.rows.find((row) => row.id === id);
  if (!arrow) return null;
  const groups = arrow.from[0] === "g" || arrow.to[0] === "g";
  return [
    heading(markButton(arrow.from), " → ", markButton(arrow.to)),
    el("p", {}, lineOf(arrow.kind), [amountOf(arrow), kindWord(arrow.kind), yearsOf(arrow) ?? word("crowd-js-undated")].join(", ")),
    el("p", { class: "n" }, word(groups ? "crowd-js-open-for-partners" : "crowd-js-sources"), " ",
      groups ? null : el("code", {}, command(partners[Number(arrow.from.slice(1))].id))),
  ];
}

/** Nothing is chosen: what goes from side to side among the exchanges that pass the filters. */
function overview() {
  const columns_ = ledgerKinds(), sides = page.sides;
  const sumsOf = (giver, receiver) => kinds.map((_, kind) => {
    const trait = (kind * SIDES_ + giver) * SIDES_ + receiver;
    return { count: now.traits.counts[trait], weight: now.traits.weights[trait] };
  });
  const rows = sides.flatMap((giver, from) => sides.map((receiver, to) => {
    const sums_ = sumsOf(from, to);
    return counts(sums_) ? el("tr", {}, el("th", { scope: "row" }, el("span", { class: "nowrap" }, glyph(giver), sideWord(giver), " →"), " ", el("span", { class: "nowrap" }, glyph(receiver), sideWord(receiver))), ...ledgerCells(sums_, columns_)) : null;
  })).filter(Boolean);
  return [
    el("h2", {}, word("crowd-js-sides")),
    ledgerTable(word("crowd-js-sides-caption"), columns_, rows),
    el("p", { class: "n" }, word("crowd-js-sides-note")),
    el("h3", { class: "hint" }, word("crowd-js-details")),
    el("p", { class: "n hint" }, word("crowd-js-hint")),
  ];
}

// ---- the rows of the table

const COLUMNS = [
  { name: word("crowd-js-giver"), of: (arrow, rank) => rank.get(arrow.from) },
  { name: word("crowd-js-receiver"), of: (arrow, rank) => rank.get(arrow.to) },
  { name: word("crowd-js-knowledge"), of: (arrow) => arrow.kind },
  { name: word("crowd-js-count"), of: (arrow) => -arrow.count },
  ...(weighted ? [{ name: page.weightOf ?? word("crowd-js-volume"), of: (arrow) => -arrow.weight }] : []),
  { name: word("crowd-js-years"), of: (arrow) => arrow.first || Infinity },
];

function sortedArrows() {
  arrowsNow();
  const ids = [...new Set(now.rows.flatMap(({ from, to }) => [from, to]))].sort((a, b) => collator.compare(nodeName(a), nodeName(b)));
  const rank = new Map(ids.map((id, place) => [id, place]));
  const { of } = COLUMNS[order.column], sign = order.down ? -1 : 1;
  const keys = new Map(now.rows.map((row) => [row, [of(row, rank), rank.get(row.from), rank.get(row.to), row.kind]]));
  return [...now.rows].sort((one_, other) => {
    const [a, b] = [keys.get(one_), keys.get(other)];
    return sign * (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1) || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
  });
}

function tableRow(arrow) {
  const years = yearsOf(arrow);
  return el("tr", { role: "row", "data-arrow": arrow.id },
    el("th", { scope: "row", role: "rowheader" }, markButton(arrow.from)),
    el("td", { role: "cell" }, el("span", { class: "narrow", "aria-hidden": "true" }, "→ "), markButton(arrow.to)),
    el("td", { role: "cell" }, lineOf(arrow.kind), kindWord(arrow.kind)),
    el("td", { role: "cell" }, el("button", { type: "button", onclick: () => choose({ type: "arrow", id: arrow.id }) },
      word("crowd-js-exchanges", { n: arrow.count }), el("span", { class: "unseen" }, `, ${nodeName(arrow.from)} → ${nodeName(arrow.to)}`))),
    weighted ? el("td", { role: "cell" }, number.format(arrow.weight)) : null,
    el("td", { role: "cell", class: years ? "" : "mut" }, years ?? word("crowd-js-not-recorded")));
}

const csvRow = (arrow) => [nodeName(arrow.from), nodeName(arrow.to), kinds[arrow.kind], arrow.count, ...(weighted ? [arrow.weight] : []), yearsOf(arrow)];

// What the first search, filter or opening needs is read when the page has been painted.
requestAnimationFrame(() => setTimeout(() => { columns(); searchable(); }));
