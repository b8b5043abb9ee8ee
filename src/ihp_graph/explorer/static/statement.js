// The statement behind a panel: shown, copied, opened in Ask.

import { button, copy, el, named } from "./dom.js";
import { address } from "./route.js";
import { words } from "./words.js";

/** The address under which Ask opens a statement with these values. */
export function askFor(cypher, parameters = {}, more = {}) {
  const values = Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [`$${name}`, JSON.stringify(value)]));
  return address(["ask"], { text: cypher, ...values, ...more });
}

export function statement(cypher, parameters = {}, what = "") {
  if (!cypher) return null;
  const values = Object.entries(parameters ?? {});
  return el("details", { class: "cypher" },
    el("summary", {}, words.cypher.word, what ? el("span", { class: "unseen" }, `: ${what}`) : null),
    el("pre", { tabindex: "0", role: "region", "aria-label": what ? `${words.cypher.word}: ${what}` : words.cypher.word }, el("code", {}, named(cypher))),
    values.length ? el("p", { class: "small" }, `${words.cypher.parameters}: `, values.map(([name, value], n) => [n ? ", " : null, el("code", {}, named(`$${name} = ${JSON.stringify(value)}`))])) : null,
    el("p", { class: "acts" }, button(words.cypher.copy, () => copy(cypher, words.cypher.copied)), " ", el("a", { href: askFor(cypher, parameters) }, words.cypher.open)));
}
