// Builds the browser's files of the lesson: `node build.mjs [folder]`. With a folder, each
// control's own file goes into `controls/` of it; without, all go where they are used.

import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const scripts = resolve(here, "../spotting/controls");
const static_ = resolve(here, "../share/jupyter/voila/templates/lesson/static");
const outdir = resolve(process.argv[2] ?? static_);
const alone = process.argv[2] ? join(outdir, "controls") : join(scripts, "built");

/** Every file that is built: its source, and how it differs from the others. */
const ENTRIES = [
  { name: "lesson.js", source: "src/main.ts", format: "esm" },
  { name: "first.js", source: "src/first.ts", format: "iife" },
  { name: "away.js", source: "src/away.ts", format: "iife" },
  { name: "class.js", source: "src/class.ts", format: "iife" },
  { name: "lesson.css", source: "src/lesson.css" },
  { name: "class.css", source: "src/class/class.css" },
  // The trace types that the rooms draw with, on plotly.js' own way to choose them.
  { name: "plotly-cartesian.min.js", source: "src/plotly-bundle.cjs", format: "iife", globalName: "Plotly" },
];

/** What plotly.js is built with by its own makers; the style sheet is for maps only. */
const PLOTLY = { define: { global: "window", "define.amd": "false" }, loader: { ".css": "empty" } };

/** Parts of the standard packages that the page never calls, and that weigh. */
const STANDINS = {
  jquery: "src/standins/jquery.js",
  "sanitize-html": "src/standins/sanitize.js",
  "@lumino/widgets": "src/standins/lumino.js",
  underscore: "src/standins/underscore.js",
};
const standins = {
  name: "standins",
  setup(builder) {
    for (const [name, path] of Object.entries(STANDINS)) {
      builder.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: join(here, path) }));
    }
  },
};

/** Return how one file is built. */
const options = ({ name, source, format, globalName, folder = outdir }) => ({
  entryPoints: [resolve(here, source)],
  outfile: join(folder, name),
  absWorkingDir: here,
  format,
  globalName,
  bundle: true,
  minify: true,
  target: "es2020",
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  legalComments: "none",
  charset: "utf8",
  loader: { ".html": "text" },
  plugins: [standins],
  metafile: true,
  logLevel: "warning",
  ...(globalName ? PLOTLY : {}),
});

await mkdir(outdir, { recursive: true });
const packages = new Set();
for (const entry of ENTRIES) {
  if (!existsSync(join(here, entry.source))) continue;
  const { metafile } = await build(options(entry));
  if (process.env.WEIGH) weigh(entry.name, metafile);
  for (const path of Object.keys(metafile.inputs)) packages.add(packageOf(path));
}
for (const source of await controls()) {
  await build(options({ name: basename(source), source, format: "esm", folder: alone }));
}
await writeFile(join(outdir, "licences.txt"), await licences([...packages].sort()));

/**
 * Return the scripts of the controls: what their index imports. JupyterLab and Voilà's own
 * page take each as one text that imports nothing.
 */
async function controls() {
  const index = { source: join(scripts, "index.js"), name: "index.js", format: "esm" };
  const { metafile } = await build({ ...options(index), write: false });
  const [{ entryPoint }] = Object.values(metafile.outputs);
  return metafile.inputs[entryPoint].imports.map(({ path }) => join(here, path));
}

/** Return the folder of the package that a file is part of, "" for our own. */
function packageOf(path) {
  return path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? "";
}

/** Return the licences of what is in the files, each text once. */
async function licences(folders) {
  const owners = new Map();
  for (const folder of folders.filter(Boolean)) {
    const { name, version, license } = JSON.parse(await readFile(join(here, folder, "package.json")));
    const file = (await readdir(join(here, folder))).find((one) => /^(licen[cs]e|copying)/i.test(one));
    const text = file ? await readFile(join(here, folder, file), "utf8") : String(license);
    const key = text.trim().replaceAll("\r", "");
    owners.set(key, [...(owners.get(key) ?? []), `${name} ${version}`]);
  }
  const parts = [...owners].map(([text, names]) => `${[...new Set(names)].join(", ")}\n\n${text}\n`);
  return `The scripts in this folder hold parts of these packages.\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}

/** Print what weighs in a file. */
function weigh(name, { outputs }) {
  const [{ bytes, inputs }] = Object.values(outputs);
  console.log(`${name}: ${bytes} bytes`);
  const parts = {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const part = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? dirname(path);
    parts[part] = (parts[part] ?? 0) + bytesInOutput;
  }
  for (const [part, size] of Object.entries(parts).sort(([, a], [, b]) => b - a)) {
    console.log(`  ${size}\t${part}`);
  }
}
