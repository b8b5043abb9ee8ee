// Talking with the server: JSON in and out, and one kind of fault.

/** What the server, or the way to it, had to say instead of an answer. */
export class Fault extends Error {
  constructor({ error, mend = null, line = null, column = null, near = [] }, status = 0) {
    super(error);
    Object.assign(this, { mend, line, column, near, status });
  }
}

export const GONE = { error: "The explorer doesn't answer.", mend: "Start it again with: ihp-graph explore. Then reload this page; it goes on where it was." };

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, { credentials: "same-origin", ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Fault(GONE);
  }
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => null);
  throw new Fault(said?.error ? said : { error: `The explorer answered with ${answer.status}.` }, answer.status);
}

const filled = (parameters) => Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== "");

export async function get(path, parameters = {}, signal = undefined) {
  const search = new URLSearchParams(filled(parameters)).toString();
  return (await ask(search ? `${path}?${search}` : path, { signal })).json();
}

function sent(method, body, signal) {
  return { method, signal, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}

export async function post(path, body, signal = undefined) {
  return (await ask(path, sent("POST", body, signal))).json();
}

export const put = async (path, body) => (await ask(path, sent("PUT", body))).json().catch(() => null);
export const remove = async (path) => (await ask(path, sent("DELETE", {}))).json().catch(() => null);

/** Ask for a file: {blob, name}. */
export async function file(path, body) {
  const answer = await ask(path, sent("POST", body));
  const said = answer.headers.get("Content-Disposition") ?? "";
  const name = /filename="?([^";]+)"?/.exec(said)?.[1] ?? "ihp-graph";
  return { blob: await answer.blob(), name };
}

/** The address of a node's page in the API; ids are anything. */
export const nodePath = (api, { kind, id }) => `/api/${api}/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
