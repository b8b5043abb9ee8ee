// The picture and the table as files: what is in view now.

function save(name, blob) {
  const link = el("a", { download: name, href: URL.createObjectURL(blob) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const saveStill = () => save("ihp-graph-network.svg", new Blob([still()], { type: "image/svg+xml" }));

/** The same as PNG, at twice its size. */
function savePicture() {
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = el("canvas", { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save("ihp-graph-network.png", blob));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(still())}`;
}

/** A cell of a CSV file; one that a spreadsheet would run is made harmless as everywhere in this program. */
function csvCell(value) {
  const text = String(value ?? "").replace(/^(?='*[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every row of the table, in its order. */
function saveTable() {
  const head = ["giver", "receiver", "knowledge_type", "exchanges", ...(weighted ? ["weight"] : []), "years"];
  const text = [head, ...sortedArrows().map(csvRow)].map((row) => row.map(csvCell).join(",")).join("\n");
  save("ihp-graph-network.csv", new Blob([text, "\n"], { type: "text/csv" }));
}

one("#more").after(el("p", { class: "noprint" },
  el("button", { type: "button", onclick: saveStill }, word("crowd-js-save-still")), " · ",
  el("button", { type: "button", onclick: savePicture }, word("crowd-js-save-picture")), " · ",
  el("button", { type: "button", onclick: saveTable }, word("crowd-js-save-table"))));
