// Running a statement: one at a time, with its time, to be cancelled.

import { Fault, post } from "./api.js";
import { el, number, say } from "./dom.js";
import { words } from "./words.js";

const said = words.ask;

/** Make the form that runs and cancels, around `fields`; `make` gives the request, `done` gets the answer. */
export function runner({ fields, make, done, failed, about }) {
  let running = null, timer = 0;
  const clock = el("span", { class: "n", "aria-hidden": "true" });
  const rows = el("input", { type: "number", min: 1, max: about.limits.most_rows, value: about.limits.rows, "aria-label": said.rows });
  const press = el("button", { type: "submit", class: "act run", "aria-keyshortcuts": "Control+Enter" }, said.run);
  const acts = el("p", { class: "acts" }, press, " ", el("label", { class: "n" }, `${said.rows} `, rows), " ", clock);
  const element = el("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); if (running) cancel(); else run(); } }, fields, acts);

  async function run() {
    if (running) return;
    const asked = make();
    if (!asked) return;
    const request = { parameters: {}, rows: Number(rows.value) || about.limits.rows, seconds: about.limits.seconds, as: "table", ...asked };
    running = { id: crypto.randomUUID(), stop: new AbortController(), began: performance.now() };
    const own = running;
    press.textContent = said.cancel;
    say(said.running(0), { seen: false });
    timer = setInterval(() => { clock.textContent = said.running(number(Math.round((performance.now() - own.began) / 1000))); }, 1000);
    try {
      const answer = await post("/api/run", { id: own.id, ...request }, own.stop.signal);
      if (running === own) done(answer, request);
    } catch (error) {
      if (error.name === "AbortError") say(said.cancelled);
      else if (error instanceof Fault) failed(own.cancelled ? new Fault({ error: said.cancelled }) : error);
      else throw error;
    } finally {
      if (running === own) stopped();
    }
  }

  function stopped() {
    running = null;
    clearInterval(timer);
    clock.textContent = "";
    press.textContent = said.run;
  }

  /** End the statement where it runs, not only the waiting for it. */
  async function cancel() {
    if (!running) return;
    running.cancelled = true;
    clock.textContent = said.cancel;
    await post("/api/cancel", { id: running.id }).catch(() => running?.stop.abort());
  }

  /** The page is left: nobody waits for the answer any more. */
  function leave() {
    if (!running) return;
    const { stop } = running;
    cancel();
    stop.abort();
  }

  return { element, acts, run, cancel, leave };
}
