// The filters: years, programme, side, kind of knowledge. They are a part of the address.

import { button, el, KINDS, SIDES } from "./dom.js";
import { knowledgeWord, sideWord, words } from "./words.js";

export const FILTERS = ["from_year", "to_year", "programme", "side", "type"];

/** The filters that an address holds. */
export function filtersIn(query) {
  return Object.fromEntries(FILTERS.filter((name) => query[name]).map((name) => [name, name.endsWith("_year") ? Number(query[name]) : query[name]]));
}

/** Fields for those `names`; `change` is called with the filters as they are then. */
export function filterBar(about, names, filter, change) {
  const now = { ...filter };
  const said = words.filters;
  const set = (name, value) => {
    if (value === "" || value === null) delete now[name];
    else now[name] = name.endsWith("_year") ? Number(value) : value;
    change({ ...now });
  };
  const year = (name, word) => el("label", {}, word, " ", el("input", {
    type: "number", name, min: 1000, max: 2999, inputmode: "numeric", value: filter[name] ?? "",
    onchange: (event) => { if (event.target.checkValidity()) set(name, event.target.value); },
  }));
  const choice = (name, word, options) => el("label", {}, el("b", {}, word), " ", el("select", { name, onchange: (event) => set(name, event.target.value) },
    el("option", { value: "" }, said.any), options.map(([value, text]) => el("option", { value, selected: filter[name] === value }, text))));
  const fields = {
    years: () => el("fieldset", {}, el("legend", {}, said.years), year("from_year", said.from), " ", year("to_year", said.to)),
    programme: () => (about.programmes.length ? choice("programme", said.programme, about.programmes.map(({ id, name }) => [id, name ?? id])) : null),
    side: () => choice("side", said.side, SIDES.map((side) => [side, sideWord(side)])),
    type: () => choice("type", said.type, KINDS.map((kind) => [kind, knowledgeWord(kind)])),
  };
  const chosen = Object.keys(filter).length;
  return el("details", { class: "filters", open: chosen > 0 || matchMedia("(min-width: 700px)").matches },
    el("summary", {}, said.heading, chosen ? ` (${chosen})` : ""),
    el("div", {}, names.map((name) => fields[name]()), chosen ? button(said.reset, () => change({})) : null, names.includes("years") && about.years ? el("p", { class: "n" }, said.yearsOf(about.years)) : null));
}
