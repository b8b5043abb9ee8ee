// Fields made from the types of parameters, and the values that they hold.

import { el } from "./dom.js";
import { words } from "./words.js";

const said = words.ask;

/** Make the fields of a query's parameters; {element, values, missing}. `given` holds texts, by name. */
export function fieldsOf(params, given, about) {
  const fields = params.map((param) => ({ param, ...field(param, given[param.name] ?? shown(param.default), about) }));
  return {
    element: fields.length ? el("div", { class: "fields" }, fields.map(({ element }) => element)) : null,
    /** The values in their types; what is blank is left to its default. */
    values: () => Object.fromEntries(fields.map(({ param, input }) => [param.name, valueOf(param, input.value)]).filter(([, value]) => value !== undefined)),
    /** The texts that differ from the defaults, for the address. */
    texts: () => Object.fromEntries(fields.map(({ param, input }) => [param.name, input.value.trim(), shown(param.default)]).filter(([, text, plain]) => text !== plain)),
    missing: () => fields.filter(({ param, input }) => param.required && !input.value.trim()).map(({ input }) => input),
    valid: () => fields.every(({ input }) => input.reportValidity()),
  };
}

const shown = (value) => (value === null || value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value));

function field(param, value, about) {
  const id = `param-${param.name}`;
  const common = { id, name: param.name, required: param.required, "aria-describedby": `${id}-hint` };
  const choices = param.choices ?? (param.name === "programme" ? about.programmes.map(({ name, id: own }) => name ?? own) : null);
  let input, list = null;
  if (param.type === "boolean") input = el("select", common, param.required ? null : el("option", { value: "" }, ""), ["true", "false"].map((word) => el("option", { value: word, selected: value === word }, word === "true" ? said.yes : said.no)));
  else if (param.choices) input = el("select", common, el("option", { value: "" }, ""), choices.map((choice) => el("option", { value: choice, selected: value === String(choice) }, choice)));
  else if (param.type === "int" || param.type === "float") input = el("input", { ...common, type: "number", step: param.type === "int" ? 1 : "any", value });
  else input = el("input", { ...common, type: "text", value, autocomplete: "off", list: choices ? `${id}-list` : null });
  if (choices && !param.choices) list = el("datalist", { id: `${id}-list` }, choices.map((choice) => el("option", { value: choice })));
  const hints = [param.required ? said.needed : param.default === null ? said.blank : null, param.type === "list" ? said.list : null].filter(Boolean);
  const element = el("div", { class: "field" }, el("label", { for: id }, el("code", {}, param.name)), input, list, el("span", { class: "n", id: `${id}-hint` }, hints.join("; ")));
  return { element, input };
}

function valueOf(param, text) {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (param.type === "int" || param.type === "float") return Number(trimmed);
  if (param.type === "boolean") return trimmed === "true";
  if (param.type === "list") return trimmed.split(",").map((each) => each.trim()).filter(Boolean);
  return trimmed;
}

/** The names of the parameters that a statement uses. */
export function parametersIn(text) {
  const code = text.replace(/\/\/.*$/gm, "").replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''");
  return [...new Set([...code.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((found) => found[1]))];
}

/** Fields for the parameters of one's own statement: a value says its own type. */
export function ownFields(names, given) {
  const inputs = names.map((name) => [name, el("input", { type: "text", id: `own-${name}`, autocomplete: "off", value: given[`$${name}`] ?? "" })]);
  return {
    element: names.length ? el("div", { class: "fields" }, inputs.map(([name, input]) => el("div", { class: "field" }, el("label", { for: `own-${name}` }, el("code", {}, `$${name}`)), input, el("span", { class: "n" }, said.value)))) : null,
    values: () => Object.fromEntries(inputs.map(([name, input]) => [name, guessed(input.value)])),
    texts: () => Object.fromEntries(inputs.map(([name, input]) => [`$${name}`, input.value]).filter(([, text]) => text !== "")),
  };
}

/** A text as a value: what JSON reads, else the text itself; blank is missing. */
function guessed(text) {
  if (!text.trim()) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
