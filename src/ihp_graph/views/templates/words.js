// The words of the page, from the catalogue of its language.

const plural = new Intl.PluralRules(page.language);

/** The text of a message: `n` chooses its plural. */
function textOf(id, args) {
  const forms = page.words[id];
  return typeof forms === "string" ? forms : forms[plural.select(args.n)];
}

/** Say a message: `figure` is `n` as it is written, every other argument is put in as it is. */
function word(id, args = {}) {
  return textOf(id, args).replace(/\{(\w+)\}/g, (_, name) => (name === "figure" ? number.format(args.n) : args[name]));
}

/** Say a message of whose arguments some are elements, or lists of them: give its parts. */
function phrase(id, args) {
  return textOf(id, args).split(/\{(\w+)\}/).flatMap((part, i) => (i % 2 ? args[part] : part)).filter((part) => part !== "");
}
