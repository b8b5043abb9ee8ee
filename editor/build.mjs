// Builds the editor into one module, headed by what is in it: node build.mjs [FILE]

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = process.argv[2] ?? here("../src/ihp_graph/explorer/static/editor.js");
const lock = JSON.parse(readFileSync(here("package-lock.json"), "utf8"));

const { metafile, outputFiles } = await build({
  absWorkingDir: here("."),
  entryPoints: ["editor.js"],
  bundle: true,
  format: "esm",
  minify: true,
  charset: "ascii",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  write: false,
  outdir: ".",
});

const inside = Object.keys(metafile.inputs).map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
const listed = [...new Set(inside.filter(Boolean))].sort().map((name) => {
  const { version, license } = lock.packages[`node_modules/${name}`];
  const holder = /^Copyright .*?(?= <|$)/m.exec(readFileSync(here(`node_modules/${name}/LICENSE`), "utf8"))[0];
  return `  ${name} ${version}, ${license}. ${holder}`;
});
const head = `/* Built by make editor from the folder editor; don't edit it here.\n${listed.join("\n")}\n   The licence is in NOTICE. */\n`;
writeFileSync(target, head + outputFiles[0].text);
