// The words of this page, from the catalogue of its language.

const plural = new Intl.PluralRules(page.language);

/** Say a message: `n` chooses its plural, every other argument is put in as it is. */
function word(id, args = {}) {
  const forms = page.words[id];
  const text = typeof forms === "string" ? forms : forms[plural.select(args.n)];
  return text.replace(/\{(\w+)\}/g, (_, name) => (name === "figure" ? number.format(args.n) : args[name]));
}
