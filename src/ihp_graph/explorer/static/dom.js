// Making elements. Text from the data only ever goes through here: as text, never as markup.

export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const absent = (value) => value === null || value === undefined || value === false || value === "";

/** Make an element; `on…` is a listener, true an attribute without a value, null leaves it out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value ?? "";
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

const present = (children) => children.flat(Infinity).filter((child) => !absent(child));

/** Put children in the place of those that an element has; null and lists are as for el. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

/** Make an SVG element. */
export function svg(tag, properties = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(properties)) if (!absent(value)) element.setAttribute(name, value);
  element.append(...present(children));
  return element;
}

export function button(text, onclick, properties = {}) {
  return el("button", { type: "button", onclick, ...properties }, text);
}

/** A text of the data, set apart so that its direction of writing disturbs nothing around it. */
export const named = (text) => el("bdi", {}, clean(text));

/** Replace what has no place in a page: control characters, halves of characters. */
export function clean(text) {
  const said = String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd");
  return said.toWellFormed ? said.toWellFormed() : said;
}

export const SIDES = ["HIC", "LMIC", "unknown"];
export const KINDS = ["technical", "cultural", "unclassified"];

/** The mark of a side: decoration for the eye, the word always stands beside it. */
export function sideMark(side) {
  return SIDES.includes(side) ? el("span", { class: `g ${side.toLowerCase()}`, "aria-hidden": "true" }) : null;
}

/** The mark of a kind of knowledge. */
export function kindMark(kind) {
  return KINDS.includes(kind) ? el("span", { class: `k ${kind}`, "aria-hidden": "true" }) : null;
}

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const broken = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** Write a number: years and other whole numbers of four digits that are no counts come as text. */
export function number(value) {
  if (!Number.isFinite(value)) return "–";
  return (Number.isInteger(value) ? whole : broken).format(value).replace("-", "\u2212");
}

export const counted = (n, word, words = `${word}s`) => `${number(n)} ${n === 1 ? word : words}`;

/** Say what has happened: to everybody, or, where it can be seen anyway, to those who don't see it. */
export function say(text, { seen = true } = {}) {
  const status = one("#status");
  status.classList.toggle("unseen", !seen || !text);
  // The same sentence twice is told twice.
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

/** A list of fields folded away under a word, that closes with Escape and when the focus goes. */
export function menu(word, items, properties = {}) {
  const summary = el("summary", {}, word);
  const box = el("details", { class: "menu", ...properties }, summary, el("div", { class: "drop" }, items));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.open) return;
    box.open = false;
    summary.focus();
    event.stopPropagation();
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) box.open = false;
  });
  return box;
}

/** Copy a text, and say so. */
export async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { class: "unseen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(said);
}

/** Offer a file to be saved. */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
