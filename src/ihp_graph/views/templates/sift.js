// Narrows the lists, and the arrows of a map, to what is searched and ticked. Totals stay those of everything.
const sift = document.getElementById("sift");
if (sift) {
  const status = document.getElementById("sifted");
  const items = [...document.querySelectorAll("[data-sift]")];
  const counted = items.filter((item) => item.dataset.sift === "row");
  const holders = [...document.querySelectorAll("[data-sift-holder]")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  const texts = new Map(items.map((item) => [item, plain(item.dataset.text ?? item.textContent)]));
  const split = (cell) => (cell ? cell.split("; ") : []);

  const ticked = (name) => {
    const boxes = [...sift.querySelectorAll(`input[name=${name}]`)];
    return boxes.length ? new Set(boxes.filter((box) => box.checked).map((box) => box.value)) : null;
  };
  const value = (name) => sift.elements[name]?.value ?? "";

  /** Whether an item passes; what it has nothing to say to, an item passes. */
  function passing() {
    const words = plain(value("text")).split(" ").filter(Boolean);
    const kinds = ticked("kind"), sides = ticked("side");
    const from = value("from"), to = value("to"), programme = value("programme");
    return (item) => {
      const { kind, sides: own, year, programmes } = item.dataset;
      return words.every((word) => texts.get(item).includes(word))
        && (!kinds || kind === undefined || kinds.has(kind))
        && (!sides || own === undefined || own.split(" ").every((side) => sides.has(side)))
        && (year === undefined || (!from && !to) || (year !== "" && year >= (from || year) && year <= (to || year)))
        && (!programme || programmes === undefined || split(programmes).includes(programme));
    };
  }

  function show() {
    const passes = passing();
    for (const item of items) item.classList.toggle("sifted", !passes(item));
    for (const holder of holders) {
      const own = [...holder.querySelectorAll("[data-sift=row]")];
      holder.classList.toggle("sifted", own.length > 0 && own.every((item) => item.classList.contains("sifted")));
    }
    const shown = counted.filter((item) => !item.classList.contains("sifted")).length;
    const { said, all } = status.dataset;
    status.textContent = shown === counted.length ? all.replace("{n}", counted.length) : said.replace("{k}", shown).replace("{n}", counted.length);
  }

  sift.hidden = counted.length < 2;
  sift.addEventListener("input", show);
  sift.addEventListener("submit", (event) => event.preventDefault());
  sift.addEventListener("reset", () => setTimeout(show));
  // A link to something that is hidden shows it.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest(".sifted")) sift.reset();
  });
  if (!sift.hidden) show();
}
