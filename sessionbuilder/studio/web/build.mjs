// The page's sources -> `../static/`, the same bytes each time; `node build.mjs --check` says whether that is up to date.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const made = await build({
  absWorkingDir: here,
  entryPoints: { studio: "src/main.ts" },
  outdir: "../static",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  legalComments: "eof",
  charset: "utf8",
  external: ["fonts/*"],
  write: false,
});
const stale = made.outputFiles.filter(({ path, contents }) => {
  try {
    return Buffer.compare(readFileSync(path), Buffer.from(contents)) !== 0;
  } catch {
    return true;
  }
});
if (process.argv.includes("--check")) {
  for (const { path } of stale) console.error(`${path} is not what its sources make; run \`npm run build\` in ${join(here)}.`);
  process.exit(stale.length ? 1 : 0);
}
for (const { path, contents } of stale) writeFileSync(path, contents);
for (const { path, contents } of made.outputFiles) console.log(`${path}: ${(contents.length / 1024).toFixed(0)} kB`);
