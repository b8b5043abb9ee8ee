// A partner's two ledgers as arrow bars on one scale: what it taught, what it learned, by kind of knowledge.

import { el, KINDS, kindMark, number } from "./dom.js";
import { knowledgeWord, words } from "./words.js";

const WAYS = ["taught", "learned"];
const LONGEST = 70;
/** Percent of the room that the longest bar takes; its number stands behind it. */

/** Draw the sums of a panel of ledgers; nothing where it doesn't hold all rows. */
export function ledgers({ id, columns, rows, n, of }) {
  if (id !== "ledgers" || !rows.length || (of ?? n) > rows.length) return null;
  const sum = (name) => {
    const at = columns.findIndex((column) => column.name === name);
    return rows.reduce((total, row) => total + (row[at] ?? 0), 0);
  };
  const sums = Object.fromEntries(WAYS.flatMap((way) => KINDS.map((kind) => [`${way}_${kind}`, sum(`${way}_${kind}`)])));
  const most = Math.max(...Object.values(sums));
  const kinds = KINDS.filter((kind) => kind !== "unclassified" || WAYS.some((way) => sums[`${way}_${kind}`]));
  const bar = (way, kind) => {
    const value = sums[`${way}_${kind}`];
    if (!value) return [el("span", { class: "stub", "aria-hidden": "true" }), el("span", { class: "none" }, words.look.noneRecorded)];
    const arrow = el("span", { class: `ar ${kind}`, "aria-hidden": "true" });
    arrow.style.width = `${(LONGEST * value) / most}%`;
    return [arrow, el("span", { class: "v" }, number(value))];
  };
  return el("div", { class: "ab" }, WAYS.map((way) => [
    el("div", { class: "cap" }, words.look[way]),
    kinds.map((kind) => [el("div", { class: "who" }, kindMark(kind), knowledgeWord(kind)), el("div", { class: "t" }, bar(way, kind))])]));
}
