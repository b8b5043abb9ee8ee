// What is shown is in the fragment of the address: it can be shared, kept, and gone back to.
//
//   #                                       what the store holds
//   #partner/kcmc?from_year=2010            a node's page
//   #canvas?nodes=partner:kcmc@0_-40!,…     the canvas, each node with its place; ! is pinned
//   #ask/ledgers?min_total=2                a query of the library, with its parameters
//   #ask?text=MATCH …                       a statement of one's own

const PARTS = ["canvas", "ask"];

/** Read a fragment: {part, kind, id, query}; `part` is look, canvas or ask. */
export function parse(hash) {
  const [, path, search = ""] = /^#?([^?]*)\??(.*)$/s.exec(hash);
  const pieces = path.split("/").filter(Boolean).map(decoded);
  const query = Object.fromEntries(search.split("&").filter(Boolean).map((pair) => {
    const [name, ...value] = pair.split("=");
    return [decoded(name), decoded(value.join("="))];
  }));
  if (PARTS.includes(pieces[0])) return { part: pieces[0], kind: null, id: pieces.slice(1).join("/") || null, query };
  return { part: "look", kind: pieces[0] ?? null, id: pieces.slice(1).join("/") || null, query };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Write a part of a fragment so that it stays readable: colons and slashes stand as they are. */
export const written = (text) => encodeURIComponent(text).replace(/%3A/g, ":").replace(/%24/g, "$");

export function address(path, query = {}) {
  const said = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return `#${path.map(written).join("/")}${said.length ? `?${said.map(([name, value]) => `${written(name)}=${value instanceof Raw ? value.text : written(value)}`).join("&")}` : ""}`;
}

/** A value that is written already. */
export class Raw {
  constructor(text) {
    this.text = text;
  }
}

/** The address of the page of a node, by its reference. */
export function pageOf(ref, query = {}) {
  const { kind, id } = split(ref);
  return address([kind, id], query);
}

/** Take a reference apart: "partner:kcmc" is {kind, id}. */
export function split(ref) {
  const place = ref.indexOf(":");
  return { kind: ref.slice(0, place), id: ref.slice(place + 1) };
}

let shown = () => {};

/** Call `show` with what the address says, now and whenever it changes by a link, back or forward. */
export function follow(show) {
  shown = show;
  addEventListener("hashchange", () => shown(parse(location.hash)));
  show(parse(location.hash));
}

/** Go to an address; with `replace` back skips where one is now. */
export function go(hash, { replace = false } = {}) {
  if (hash === location.hash || (hash === "#" && !location.hash)) return shown(parse(hash));
  if (!replace) {
    location.hash = hash;
    return undefined;
  }
  note(hash, { replace });
  return shown(parse(hash));
}

/** Put into the address what is shown already. */
export function note(hash, { replace = false } = {}) {
  if (hash === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", hash);
}
