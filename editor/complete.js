// What may come next: labels and types after a colon, properties after a dot or in braces, parameters after $.

const KEYWORDS = `MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|UNWIND|ORDER BY|SKIP|LIMIT|DISTINCT|AS|AND|OR|XOR|NOT|IN|IS NULL
  |IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|UNION|UNION ALL|EXISTS|CALL|ASC|DESC|null|true
  |false`.split("|").map((word) => word.trim());
const FUNCTIONS = `abs all any avg ceil coalesce collect count elementId endNode exists floor head keys labels last length
  max min nodes none percentileCont properties range reduce relationships reverse round single size split startNode
  substring sum tail toFloat toInteger toLower toString toUpper trim type`.split(/\s+/);

/** Give CodeMirror's source of completions for a schema and parameters that are asked each time. */
export function completions(schema, params) {
  return (context) => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - 2000), context.pos);
    if (inText(before)) return null;
    const word = /[\p{L}\p{N}_]*$/u.exec(before)[0];
    const from = context.pos - word.length;
    const options = optionsAfter(before.slice(0, before.length - word.length), word || context.explicit, schema(), params());
    return options && { from, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
}

function optionsAfter(before, wanted, schema, params) {
  if (before.endsWith("$")) return params.map((name) => ({ label: name, type: "variable", detail: "parameter" }));
  if (/[:|&!]\s*$/.test(before)) {
    const open = innermost(before);
    if (open === "[") return schema.types.map((name) => ({ label: name, type: "type", detail: "relationship" }));
    if (open === "(") return schema.labels.map((name) => ({ label: name, type: "class", detail: "label" }));
    if (open === "{") return null;
  }
  if (/[\p{L}\p{N}_)\]]\.$/u.test(before)) return properties(before, schema);
  if (innermost(before) === "{" && /[{,]\s*$/.test(before)) return properties(before, schema);
  if (!wanted) return null;
  return [
    ...names(before).map((label) => ({ label, type: "variable", boost: 1 })),
    ...KEYWORDS.map((label) => ({ label, type: "keyword" })),
    ...FUNCTIONS.map((label) => ({ label, type: "function", apply: `${label}(`, detail: "()" })),
  ];
}

/** Properties of the label or type that the name before the dot stands for; of every one where that isn't known. */
function properties(before, schema) {
  const own = /([\p{L}\p{N}_]+)\.$/u.exec(before)?.[1];
  const named = own
    ? new RegExp(`[([]\\s*${own}\\s*:\\s*([\\p{L}\\p{N}_]+)`, "u").exec(before)?.[1]
    : /:\s*([\p{L}\p{N}_]+)\s*\{[^{}]*$/u.exec(before)?.[1];
  const of = schema.properties[named] ? [named] : Object.keys(schema.properties);
  const found = new Map();
  for (const name of of) {
    for (const property of schema.properties[name]) found.set(property, found.has(property) ? "" : name);
  }
  return [...found].sort().map(([label, detail]) => ({ label, type: "property", detail }));
}

/** The bracket in which the text ends, null outside of all. */
function innermost(text) {
  let depth = 0;
  for (let place = text.length - 1; place >= 0; place -= 1) {
    if (")]}".includes(text[place])) depth += 1;
    else if ("([{".includes(text[place])) {
      if (depth === 0) return text[place];
      depth -= 1;
    }
  }
  return null;
}

/** The names that the statement gives to what it finds. */
function names(text) {
  const found = [...text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*[:)\]]/gu), ...text.matchAll(/\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu)];
  return [...new Set(found.map((match) => match[1]))];
}

/** Whether the text ends within a string or a comment. */
function inText(text) {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  let quote = null;
  for (let place = 0; place < line.length; place += 1) {
    if (quote) {
      if (line[place] === "\\") place += 1;
      else if (line[place] === quote) quote = null;
    } else if (line.startsWith("//", place)) return true;
    else if (`'"\``.includes(line[place])) quote = line[place];
  }
  return quote !== null;
}
