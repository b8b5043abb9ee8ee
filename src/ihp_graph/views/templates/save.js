"use strict";
// Offers each picture as a PNG too: drawn from its SVG, which the page holds.
for (const link of document.querySelectorAll("a[download$='.svg']")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "PNG";
  button.setAttribute("aria-label", link.getAttribute("aria-label").replace("SVG", "PNG"));
  button.addEventListener("click", () => {
    const image = new Image();
    image.addEventListener("load", () => {
      const canvas = document.createElement("canvas");
      canvas.width = 2 * image.naturalWidth;
      canvas.height = 2 * image.naturalHeight;
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      const saved = document.createElement("a");
      saved.download = link.download.replace(/svg$/, "png");
      saved.href = canvas.toDataURL("image/png");
      saved.click();
    });
    image.src = link.href;
  });
  link.after(button);
}
