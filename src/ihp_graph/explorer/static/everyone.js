// Everybody who taught or learned: all of them, or their countries where they are more than a canvas holds.

import { post } from "./api.js";
import { button, el, named, number } from "./dom.js";
import { words } from "./words.js";

const TAUGHT = "MATCH (p:Partner) WHERE EXISTS { (p)-[:TAUGHT]->() } OR EXISTS { ()-[:TAUGHT]->(p) }";
const COUNTS = `${TAUGHT} OPTIONAL MATCH (p)-[:IN]->(c:Country)\nRETURN c.id AS id, c.name AS name, count(p) AS n ORDER BY toLower(name)`;
const ALL = `${TAUGHT}\nRETURN p`;
const OF_COUNTRY = `${TAUGHT.replace("WHERE", "WHERE (")}) AND (p.country = $country OR $country IS NULL AND p.country IS NULL)\nRETURN p`;

const run = (text, parameters, rows, as, signal) => post("/api/run", { id: crypto.randomUUID(), text, parameters, rows, as }, signal);

/** Give {nodes}, or {nodes: [], total, groups: [{id, name, n}]} where there are more than `most`. */
export async function everyone(most, signal) {
  const { rows } = await run(COUNTS, {}, 1000, "table", signal);
  const groups = rows.map(([id, name, n]) => ({ id, name: name ?? id ?? words.canvas.noCountry, n }));
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  if (total > most) return { nodes: [], total, groups, most };
  const { graph } = await run(ALL, {}, most, "graph", signal);
  return { nodes: graph.nodes };
}

/** The countries to choose from; `add` gets the nodes of the one that is chosen. */
export function countries({ groups, total, most }, add) {
  return el("div", { class: "empty" }, el("p", {}, words.canvas.tooMany(number(total), number(most))),
    el("ul", { class: "plain many" }, groups.map((group) => el("li", {}, button([named(group.name), ` ${number(group.n)}`], async (event) => {
      const pressed = event.currentTarget;
      pressed.disabled = true;
      const { graph } = await run(OF_COUNTRY, { country: group.id }, most, "graph");
      await add(graph.nodes);
    })))));
}
