// What a page of many partners knows: names, and columns of numbers that are read when they are first used.

const page = JSON.parse(document.getElementById("page").textContent);
const partners = page.names.map((name, n) => ({ name, id: page.ids[n], aliases: page.aliases[n] }));

const TYPES = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, f8: Float64Array };

/** Read a column of numbers from its element. */
function column(name) {
  const element = document.getElementById(`column-${name}`);
  if (!element) return null;
  const text = element.textContent;
  const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  element.remove();
  return new TYPES[element.dataset.type](bytes.buffer);
}

const leaf = column("leaf");
{
  const side = column("side"), country = column("country");
  partners.forEach((partner, n) => {
    partner.side = page.sides[side[n]];
    partner.country = country[n] ? page.countries[country[n] - 1] : null;
  });
}

// Groups are given without what follows from the columns: who is in them, and where.
page.drawing.groups.forEach((group) => { group.members = []; });
leaf.forEach((g, n) => { if (g) page.drawing.groups[g - 1].members.push(n); });
page.drawing.groups.forEach((group, g) => {
  if (group.parts) group.members = group.parts.flatMap((part) => page.drawing.groups[part].members);
  const [x, y] = ["x", "y"].map((axis) => page.drawing.layouts[1][axis][g]);
  group.spots = { of: (place) => [x + page.drawing.spots[place][0], y + page.drawing.spots[place][1]] };
});
