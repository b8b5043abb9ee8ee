// Countries of the picture are links to their rows; the arrows of the one that is linked stand out.
const place = () => {
  const row = document.getElementById(location.hash.slice(1));
  const name = row && row.dataset.country;
  for (const arc of document.querySelectorAll(".pic [data-giver]")) {
    arc.classList.toggle("faint", Boolean(name) && arc.dataset.giver !== name && arc.dataset.receiver !== name);
  }
  const status = document.getElementById("status");
  if (status) status.textContent = name ? status.dataset.shown.replace("{name}", () => name) : "";
};
addEventListener("hashchange", place);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash) {
    history.replaceState(null, "", location.pathname + location.search);
    place();
  }
});
for (const link of document.querySelectorAll(".pic a")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    place();
  });
}
place();
