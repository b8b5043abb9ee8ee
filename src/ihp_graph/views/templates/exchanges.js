// The exchanges, those of them that pass the filters, and the arrows that these make.

/** A text cell of an exchange, null where it is blank. */
function cell(column, exchange) {
  const { values, codes } = exchanges.texts[column];
  return codes[exchange] < 0 ? null : values[codes[exchange]];
}

const exchangeCount = exchanges.giver.length;
const everyExchange = [...Array(exchangeCount).keys()];
const weighted = exchanges.weight.some((weight) => weight !== 1);
const sumOf = (list) => list.reduce((sum, exchange) => sum + exchanges.weight[exchange], 0);

/** "3 exchanges", and what they weigh where that isn't the same number. */
function amount(list) {
  const rows = word("views-js-exchanges", { n: list.length });
  if (!weighted) return rows;
  return `${rows} (${number.format(sumOf(list))} ${page.weightOf ?? word("views-js-by-volume")})`;
}

/** The exchanges that pass the filters, by their sides at their own date. */
function inView() {
  const { kind, giver, receiver, undated, from, to, programme } = chosenFilters();
  return everyExchange.filter((i) => {
    const year = exchanges.year[i];
    return kind.has(kinds[exchanges.kind[i]])
      && giver.has(cell("giver_side", i)) && receiver.has(cell("receiver_side", i))
      && (year === null ? undated : year >= from && year <= to)
      && (!programme || partnerships[exchanges.partnership[i]]?.programmes.includes(programme));
  });
}

/** Gather exchanges into arrows between nodes: one for each giver, receiver and kind. */
function arrowsBetween(list, nodeOf) {
  const arrows = new Map();
  for (const i of list) {
    const from = nodeOf(exchanges.giver[i]), to = nodeOf(exchanges.receiver[i]);
    if (from === to) continue;
    const id = `${from}>${to}>${kinds[exchanges.kind[i]]}`;
    let arrow = arrows.get(id);
    if (!arrow) {
      arrow = {
        id, from, to, kind: exchanges.kind[i], exchanges: [],
        giver: exchanges.giver[i], receiver: exchanges.receiver[i], weight: 0,
      };
      arrows.set(id, arrow);
    }
    arrow.exchanges.push(i);
    arrow.weight += exchanges.weight[i];
  }
  return arrows;
}

const partnerNode = (n) => `p${n}`;

/** What is in view now; every part of the page reads it. */
const now = { shown: everyExchange, arrows: arrowsBetween(everyExchange, partnerNode), chosen: null };
const everyArrow = now.arrows.size;

/** Bring what is in view in line with the filters. */
function refilter() {
  now.shown = inView();
  now.arrows = arrowsBetween(now.shown, partnerNode);
}

/** The arrows in view between the marks that are shown. */
const arrowsNow = () => (drawing.grouped ? arrowsBetween(now.shown, nodeOfPartner) : now.arrows);

const amountOf = (arrow) => amount(arrow.exchanges);

const shownWords = () => [
  word("views-js-arrows-shown", { n: everyArrow, shown: number.format(now.arrows.size) }),
  word("views-js-exchanges-shown", { n: exchangeCount, shown: number.format(now.shown.length) }),
].join(", ");

/** "2012–2015", "2012", null where no exchange is dated. */
function yearsOf(list) {
  const years = list.map((i) => exchanges.year[i]).filter((year) => year !== null);
  if (!years.length) return null;
  const first = Math.min(...years), last = Math.max(...years);
  return first === last ? `${first}` : `${first}–${last}`;
}

