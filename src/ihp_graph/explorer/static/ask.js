// Ask: a question of the library with its form, or a statement of one's own in the editor; below it what was found.

import { Fault, put, remove } from "./api.js";
import { button, el, fill, named, one, say } from "./dom.js";
import { fieldsOf, ownFields, parametersIn } from "./form.js";
import { library } from "./library.js";
import { resultOf } from "./result.js";
import { address, go, note } from "./route.js";
import { runner } from "./run.js";
import { askFor, statement } from "./statement.js";
import { words } from "./words.js";

const said = words.ask;
const SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

/** Make Ask in its section; {show, toggle}. */
export function startAsk(section, about, { trouble, onaddress }) {
  const list = library();
  const main = el("div", { class: "asked" });
  let loaded = false, run = null, result = null, editor = null, columns = [];

  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) run?.cancel();
  });

  async function show({ id, query }, signal) {
    run?.leave();
    editor?.destroy();
    [editor, result] = [null, null];
    if (!section.children.length) section.append(el("div", { class: "cols" }, list.element, main));
    if (!loaded) {
      await list.load(signal);
      loaded = true;
    }
    list.mark(id);
    if (id) return showQuery(id, query);
    return showOwn(query, query.text ?? null);
  }

  function tell(hash) {
    note(hash, { replace: true });
    onaddress(hash);
  }

  /** A question of the library, or a saved one. */
  function showQuery(id, query) {
    const found = list.find(id);
    if (!found) throw new Fault({ error: words.look.notFound, mend: said.lead }, 404);
    document.title = `${found.title} – ${words.title}`;
    const fields = fieldsOf(found.params, query, about);
    const place = el("div", { class: "results", "aria-live": "off" }), fault = el("div", { role: "alert" });
    let as = query.as ?? "table";
    const here = () => address(["ask", id], { ...fields.texts(), as: as === "table" ? null : as });
    run = runner({
      about, fields: fields.element,
      make: () => {
        if (!fields.valid()) return null;
        fault.replaceChildren();
        tell(here());
        return { query: id, text: null, parameters: fields.values(), title: found.title };
      },
      done: shown(place, () => as, (chosen) => { as = chosen; tell(here()); }),
      failed: (error) => { place.replaceChildren(); failure(fault, error); },
    });
    const edited = () => askFor(found.text, fields.values(), found.saved ? { saved: id } : {});
    run.acts.append(el("a", { href: edited(), onclick: (event) => { event.preventDefault(); go(edited()); } }, said.edit), ...(found.saved ? [deletion(found)] : []));
    const heading = el("h1", { tabindex: "-1" }, named(found.title));
    fill(main,
      heading,
      el("p", { class: "sub" }, [found.question && /^Q\d/.test(found.question) ? `${found.question}. ` : "", named(found.why)]),
      found.principle && found.principle !== "none" ? el("p", { class: "n" }, said.answers(found.principle)) : null,
      run.element,
      fault, place);
    place.append(statement(found.text, {}, found.title));
    if (!fields.missing().length) run.run();
    return heading;
  }

  /** A saved query goes after a second press: there is no way back. */
  function deletion({ id, title }) {
    const box = el("span", {});
    const ask = () => box.replaceChildren(button(said.remove, () => {
      box.replaceChildren(button(said.sure, async () => {
        await remove(`/api/saved/${encodeURIComponent(id)}`);
        await list.load();
        say(said.removed(title));
        go("#ask");
      }), " ", button(said.keep, ask));
      one("button", box).focus();
    }));
    ask();
    return box;
  }

  /** A statement of one's own. */
  async function showOwn(query, text) {
    document.title = `${said.own} – ${words.title}`;
    const heading = el("h1", { tabindex: "-1" }, text === null ? said.heading : said.own);
    const parent = el("div", { class: "editor" }), place = el("div", { class: "results" }), fault = el("div", { role: "alert", id: "own-fault" });
    const params = el("div");
    let fields = ownFields([], {}), names = [], as = query.as ?? "table", given = { ...query };
    const here = () => address(["ask"], { text: editor.text(), ...fields.texts(), saved: query.saved, as: as === "table" ? null : as });

    function adapt(now) {
      const wanted = parametersIn(now);
      if (wanted.join() === names.join()) return;
      given = { ...given, ...fields.texts() };
      names = wanted;
      fields = ownFields(names, given);
      params.replaceChildren(fields.element ?? "");
    }

    run = runner({
      about, fields: params,
      make: () => {
        if (!editor.text().trim()) return null;
        editor.setFault(null);
        fault.replaceChildren();
        tell(here());
        return { query: null, text: editor.text(), parameters: fields.values(), title: said.own };
      },
      done: (answer, request) => {
        columns = answer.columns;
        shown(place, () => as, (chosen) => { as = chosen; tell(here()); })(answer, request);
      },
      failed: (error) => {
        place.replaceChildren();
        failure(fault, error);
        editor.setFault({ line: error.line, column: error.column, message: error.message });
      },
    });
    main.replaceChildren(heading, el("p", { class: "sub" }, said.lead), parent, run.element, saving(() => ({ text: editor.text(), values: fields.values() }), list.find(query.saved)), fault, place);
    const { cypherEditor } = await import("./editor.js");
    if (!parent.isConnected) return heading;
    editor = cypherEditor({
      parent, text: text ?? "", label: said.editor, hint: said.hint, nonce: one("style[nonce]").nonce,
      schema: () => about.schema, params: () => names, onRun: () => run.run(), onChange: adapt,
    });
    adapt(text ?? "");
    if (text?.trim() && names.every((name) => given[`$${name}`] !== undefined)) run.run();
    return heading;
  }

  const shown = (place, as, tellAs) => (answer, request) => {
    result = resultOf(answer, request, { as: as(), tell: tellAs, trouble, about });
    place.replaceChildren(result.element);
    result.start();
    list.refresh();
    say(one(".summary", result.element).textContent, { seen: false });
  };

  /** The fields that keep a statement in a file; `kept` is the one that it was, if any. */
  function saving(statementNow, kept = null) {
    const title = el("input", { type: "text", id: "save-title", required: true, value: kept?.title, oninput: () => { if (!id.dataset.own) id.value = slug(title.value); } });
    const why = el("input", { type: "text", id: "save-why", value: kept?.why });
    const id = el("input", { type: "text", id: "save-id", required: true, value: kept?.id, "data-own": kept ? "yes" : null, pattern: SLUG, "aria-describedby": "save-hint", oninput: () => { id.dataset.own = "yes"; } });
    const fault = el("div", { role: "alert" });
    const form = el("form", { onsubmit: keep }, el("div", { class: "fields" },
      el("div", { class: "field" }, el("label", { for: "save-title" }, said.title), title), el("div", { class: "field" }, el("label", { for: "save-why" }, said.why), why),
      el("div", { class: "field" }, el("label", { for: "save-id" }, said.id), id, el("span", { class: "n", id: "save-hint" }, said.idHint))), el("p", { class: "acts" }, el("button", { type: "submit", class: "act" }, said.save)), fault);
    const box = el("details", { class: "saving" }, el("summary", {}, said.saveAs), form);

    async function keep(event) {
      event.preventDefault();
      const { text, values } = statementNow();
      const params = Object.entries(values).map(([name, value]) => ({ name, type: typeOf(value), required: value === null, default: value ?? undefined }));
      try {
        await put(`/api/saved/${encodeURIComponent(id.value)}`, { title: title.value, why: why.value, text, params, returns: columns });
        await list.load();
        say(said.savedAs(title.value));
        go(address(["ask", id.value]));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        failure(fault, error);
      }
    }
    return box;
  }

  return { show, toggle: () => result?.next() };
}

const slug = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80);

function typeOf(value) {
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  if (typeof value === "boolean") return "boolean";
  return Array.isArray(value) ? "list" : "string";
}

/** Say what is wrong with a statement, and where. */
function failure(place, error) {
  place.replaceChildren(el("div", { class: "fault" }, el("p", {}, error.line ? el("b", {}, `Line ${error.line}, column ${error.column}. `) : null, named(error.message)), error.mend ? el("p", {}, named(error.mend)) : null));
}
