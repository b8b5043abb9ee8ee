// What the panel shows: a partner, an arrow or a country, each with its exchanges and sources.

const ADDRESS = /https?:\/\/[^\s<>"'{}|\\^`]+/g;
const MANY = 60;

/** A text with its web addresses as links; everything else stays text. */
function linked(text) {
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(/[.,;:!?]+$/, "").replace(/^([^(]*)\)+$/, "$1");
    parts.push(text.slice(end, index));
    parts.push(el("a", { href: address, rel: "noreferrer", target: "_blank" }, address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")));
    end = index + address.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}

function period(i) {
  const start = cell("start", i), end = cell("end", i);
  if (start && end && start !== end) return word("views-js-period", { start, end });
  return start ?? end;
}

/** One exchange, with what isn't recorded said in words. */
function exchangeItem(i) {
  const blank = [], recorded = [];
  const put = (value, name, words = codeWord) => (value === null ? blank.push(word(`views-js-blank-${name}`)) : recorded.push(words(value)));
  put(period(i), "date", (text) => text);
  put(cell("content", i), "content");
  put(cell("learning", i), "learning", (code) => word(`views-js-learning-${code}`));
  put(cell("benefit", i), "benefit", (code) => word(`views-js-benefit-${code}`));
  put(cell("practice_changed", i), "practice", (code) => word(code === "true" ? "views-js-practice-changed" : "views-js-practice-unchanged"));
  const volume = cell("volume", i);
  if (volume) recorded.push(word(`views-js-volume-${cell("unit", i).replaceAll("_", "-")}`, { n: Number(volume) }));
  const innovation = cell("innovation", i), notes = cell("notes", i), source = cell("source", i), certainty = cell("certainty", i);
  const where = partnerships[exchanges.partnership[i]];
  const [giver, receiver] = [exchanges.giver[i], exchanges.receiver[i]];
  const moved = ["giver_side", "receiver_side"].some((side, end) => cell(side, i) !== partners[end ? receiver : giver].side);
  const teller = cell("teller", i), classifier = cell("classifier", i);
  return el("li", { class: "exchange" },
    notes && el("p", {}, el("bdi", {}, ...linked(notes))),
    el("p", { class: "n" }, recorded.join(" · "), blank.length ? el("span", { class: "blank" }, `${recorded.length ? " · " : ""}${word("views-js-blank", { what: blank.join(", ") })}`) : null),
    innovation && el("p", { class: "n" }, ...phrase("views-js-innovation", { name: el("bdi", {}, innovation) })),
    moved && el("p", { class: "n" }, word("views-js-at-its-date", { giver: sideWord(cell("giver_side", i)), receiver: sideWord(cell("receiver_side", i)) })),
    el("p", { class: "n" }, where ? el("span", {}, ...phrase("views-js-within", { name: el("bdi", {}, where.name) }), " ") : null,
      teller ? el("span", {}, ...phrase("views-js-told-by", { name: el("bdi", {}, teller) }), " ") : `${word("views-js-untold")} `,
      classifier ? el("span", {}, ...phrase("views-js-classified-by", { name: el("bdi", {}, classifier) }), " ") : null,
      certainty ? word(`views-js-certainty-${certainty}`) : null),
    el("p", { class: "n source" }, ...phrase("views-js-source", { source: source ? linked(source) : [el("span", { class: "blank" }, word("views-js-not-recorded"))] })));
}

function exchangeList(list) {
  const items = el("ul", { class: "exchanges" }, ...list.slice(0, MANY).map(exchangeItem));
  if (list.length <= MANY) return items;
  const more = el("button", { type: "button", onclick: () => { items.append(...list.slice(MANY).map(exchangeItem)); more.remove(); } }, word("views-js-show-exchanges", { n: list.length - MANY }));
  return el("div", {}, items, more);
}

const ledgerKinds = () => kinds.map((_, kind) => kind).filter((kind) => kind !== UNCLASSIFIED || exchanges.kind.includes(UNCLASSIFIED));

function ledgerCells(list, columns) {
  return columns.map((kind) => {
    const rows = list.filter((i) => exchanges.kind[i] === kind);
    return el("td", { class: "r" }, number.format(weighted ? sumOf(rows) : rows.length));
  });
}

/** Gave and received, by kind: what passes the filters. */
function ledger(gave, received) {
  const columns = ledgerKinds();
  const row = (name, list) => el("tr", {}, el("th", { scope: "row" }, name), ...ledgerCells(list, columns));
  const about = received.filter((i) => cell("learning", i) === "about").length;
  return [
    ledgerTable(word("views-js-ledger"), columns, [row(word("views-js-gave"), gave), row(word("views-js-received"), received)]),
    about ? el("p", { class: "n" }, word("views-js-about", { n: about, received: number.format(received.length) })) : null,
  ];
}

function partnerDetails(n) {
  const partner = partners[n];
  const gave = now.shown.filter((i) => exchanges.giver[i] === n), received = now.shown.filter((i) => exchanges.receiver[i] === n);
  const total = everyExchange.filter((i) => exchanges.giver[i] === n || exchanges.receiver[i] === n).length;
  const hidden = total - gave.length - received.length;
  const ties = [...now.arrows.values()].filter((arrow) => arrow.giver === n || arrow.receiver === n)
    .sort((a, b) => (a.receiver === n) - (b.receiver === n) || a.kind - b.kind || a.giver - b.giver || a.receiver - b.receiver);
  let open = 8;
  const roles = Object.entries(partner.roles).map(([role, times]) => word("views-js-role", { role: codeWord(role), times })).join(" · ");
  return [
    heading(glyph(partner.side), nameOf(n)),
    el("p", { class: "n" }, [partner.country, partner.city, partner.kind && codeWord(partner.kind)].filter(Boolean).join(" · "),
      ` · ${word("views-js-in-year", { side: sideWord(partner.side), year: page.sideAsOf })}`),
    ...(total ? ledger(gave, received) : [el("p", { class: "none" }, word("views-js-nothing"))]),
    hidden ? el("p", { class: "n" }, word("views-js-hidden", { n: hidden })) : null,
    ties.length ? el("h3", {}, word("views-js-with-sources")) : null,
    ...ties.map((arrow) => {
      const out = arrow.giver === n, other = out ? arrow.receiver : arrow.giver;
      open -= arrow.exchanges.length;
      return el("details", { class: "tie", open: open >= 0 || arrow === ties[0] },
        el("summary", {}, lineOf(arrow.kind), ...phrase(out ? "views-js-gave-to" : "views-js-received-from", { count: number.format(arrow.exchanges.length), kind: kindWord(arrow.kind), name: nameOf(other) })),
        exchangeList(arrow.exchanges), el("p", { class: "n" }, partnerButton(other)));
    }),
    el("h3", {}, word("views-js-on-record")),
    el("dl", {},
      ...fact(word("views-js-roles"), roles || word("views-js-none-on-record")),
      ...fact(word("views-js-partnerships"), partner.partnerships.length ? el("bdi", {}, partner.partnerships.map((p) => partnerships[p].name).join("; ")) : word("views-js-none-on-record")),
      ...fact(word("views-js-aliases"), partner.aliases.length ? el("bdi", {}, partner.aliases.join("; ")) : null),
      ...fact(word("views-js-capacity"), partner.capacity === undefined ? null : `${number.format(partner.capacity)} ${partner.capacity_unit ?? ""}`),
      ...fact("ROR", partner.ror ? el("bdi", {}, ...linked(partner.ror)) : null),
      ...fact("IATI", partner.iati_id ? el("bdi", {}, partner.iati_id) : null),
      ...fact(word("views-js-id"), el("code", {}, partner.id))),
    drawing.grouped && groupOf.has(n) ? groupButtons(groupOf.get(n)) : null,
  ];
}

function arrowDetails(id) {
  const arrow = now.arrows.get(id) ?? view.every.get(id);
  if (!arrow) return null;
  const end = (node, n) => (node[0] === "g"
    ? el("button", { type: "button", class: "to", onclick: () => enter(node) }, glyph(drawing.groups[Number(node.slice(1))].side), nodeName(node))
    : partnerButton(n));
  const years = yearsOf(arrow.exchanges);
  return [
    heading(end(arrow.from, arrow.giver), " → ", end(arrow.to, arrow.receiver)),
    el("p", {}, lineOf(arrow.kind), [amount(arrow.exchanges), kindWord(arrow.kind), years ?? word("views-js-no-date")].join(", ")),
    el("h3", {}, word("views-js-with-sources")),
    exchangeList(arrow.exchanges),
  ];
}

function groupDetails(g) {
  const group = drawing.groups[g], inside = new Set(group.members);
  const gives = (i) => inside.has(exchanges.giver[i]), receives = (i) => inside.has(exchanges.receiver[i]);
  const within = now.shown.filter((i) => gives(i) && receives(i)).length;
  return [
    heading(glyph(group.side), group.name),
    el("p", { class: "n" }, [word("views-js-in-year", { side: sideWord(group.side), year: page.sideAsOf }), word("views-js-with-exchange", { n: group.members.length })].join(" · ")),
    groupButtons(g),
    ...ledger(now.shown.filter((i) => gives(i) && !receives(i)), now.shown.filter((i) => receives(i) && !gives(i))),
    within ? el("p", { class: "n" }, word("views-js-between-own", { n: within })) : null,
    el("h3", {}, word("views-js-its-partners")),
    el("ul", { class: "names" }, ...group.members.map((n) => el("li", {}, partnerButton(n)))),
  ];
}

const SIDES = Object.keys(drawing.shapes);

/** Nothing is chosen: what goes from side to side among the exchanges that pass the filters. */
function overview() {
  const columns = ledgerKinds();
  const rows = SIDES.flatMap((giver) => SIDES.map((receiver) => {
    const list = now.shown.filter((i) => cell("giver_side", i) === giver && cell("receiver_side", i) === receiver);
    return list.length ? el("tr", {}, el("th", { scope: "row" }, el("span", { class: "nowrap" }, glyph(giver), shortSide(giver), " →"), " ", el("span", { class: "nowrap" }, glyph(receiver), shortSide(receiver))), ...ledgerCells(list, columns)) : null;
  })).filter(Boolean);
  return [
    el("h2", {}, word("views-js-side-to-side")),
    ledgerTable(word("views-js-sides-caption"), columns, rows),
    el("p", { class: "n" }, word("views-js-sides-note")),
    el("h3", { class: "hint" }, word("views-js-details")),
    el("p", { class: "n hint" }, word("views-js-hint")),
  ];
}
