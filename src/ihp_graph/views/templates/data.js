// What the page knows: every partner and exchange.

const page = JSON.parse(document.getElementById("page").textContent);
const { partners, partnerships, exchanges } = page;
