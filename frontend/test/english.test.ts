// No words that a reader meets stand in a script: they are messages of `data/text/`.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { type Node, parse } from "acorn";
import { transformSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, "../..");
const SOURCES = ["frontend/src", "spotting/controls"];
/** Built from the sources, or standing for packages of others: the page calls nothing there. */
const SKIPPED = /^(spotting\/controls\/built|frontend\/src\/standins)\/|\.d\.ts$|plotly-bundle/;

/** Strings that no reader of the page meets, and why they look like words. */
const EXCEPTIONS: [RegExp, string][] = [
  [/^(Escape|Enter|Home|End|Shift|Arrow(Left|Right|Up))$/, "a key, by the browser's name"],
  [/^\([a-z-]+: [a-z]+\)$/, "a question to the browser's style"],
  [/^contain: strict; |^\{\}px /, "style"],
  [/^(Canvas|GrayText)$/, "a colour of the browser's"],
  [/^les-[a-z{} -]+$/, "classes of an element"],
  [/^(Retry-After|Accept|Content-Type|Authorization|Bearer \{\})$/, "headers"],
  [/^Help-first$/, "a place of the page, as an address names it"],
  [/^textarea, \[|^a, button, summary|^\.les-an(atomy)? /, "selectors"],
  [/^Page(Up|Down)$/, "keys"],
  [/^@media screen /, "a rule of style"],
  [/^View$/, "the end of a widget's class"],
];

/** Calls whose strings are selectors, or names of traits with blanks between. */
const NAMES = new Set(["closest", "follow", "matches", "querySelector", "querySelectorAll", "split"]);

/** Whether what stands in a part of a script is read by a machine, or by who mends it. */
function machines(node: any): boolean {
  const { type, callee, id, source } = node;
  if (type === "VariableDeclarator") return id.name?.startsWith("__"); // esbuild's own help
  if (type === "NewExpression") return callee.name === "Error"; // told in the console
  if (type !== "CallExpression") return Boolean(source);
  return callee.object?.name === "console";
}

/** Markup holds no words at all: what stands in it is marked, so that one alone is found. */
const marked = (text: string) => `In markup: ${text}`;

/** Two words beside each other, a word that begins with a capital, or words around a gap. */
function english(text: string): boolean {
  return [
    /[A-Za-z]{2,}[,.;:!?]?\s+[A-Za-z]/,
    /^[A-Z][a-z]/,
    /\{\}.*\s[a-z]{2,}|[a-z]{2,}[,.;:!?]?\s\{\}/,
  ].some((one) => one.test(text));
}

/** What a reader meets of markup: its text, and what some attributes say. */
function read(markup: string): string[] {
  const heard = /\s(?:alt|aria-label|aria-description|placeholder|title)="([^"]*)"/g;
  const said = [...markup.matchAll(heard)].map(([, words]) => words!);
  const text = markup.replace(/<!--.*?-->|<[^>]*>/gs, "\n").split(/\{\}|\n/);
  return [...said, ...text].map((one) => one.trim()).filter((one) => /\p{L}/u.test(one));
}

/** Return the strings of a script; `{}` stands for what is filled into one. */
function strings(file: string): string[] {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    loader: file.endsWith(".ts") ? "ts" : "js",
    target: "es2020",
    charset: "utf8",
  });
  const found: string[] = [];
  const walk = (node: any, named: boolean): void => {
    if (machines(node)) return;
    const { callee } = node;
    const names = NAMES.has(callee?.name ?? callee?.property?.name);
    if (node.type === "Literal" && typeof node.value === "string" && !named) found.push(node.value);
    if (node.type === "TaggedTemplateExpression" && node.tag.name === "html") {
      const markup = node.quasi.quasis.map((one: any) => one.value.cooked).join("{}");
      found.push(...read(markup).map(marked));
      node.quasi.expressions.forEach((child: any) => walk(child, named));
      return;
    }
    if (node.type === "TemplateLiteral") {
      found.push(node.quasis.map((one: any) => one.value.cooked).join("{}"));
    }
    for (const [name, value] of Object.entries(node)) {
      if (name === "key" && !node.computed) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof (child as Node).type === "string") walk(child, names || (named && node.type === "MemberExpression"));
      }
    }
  };
  walk(parse(code, { ecmaVersion: 2020, sourceType: "module" }), false);
  return found;
}

const FILES = SOURCES.flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((name) =>
    join(folder, name)),
).filter((name) => /\.(js|ts)$/.test(name) && !SKIPPED.test(name));

const STRINGS = FILES.flatMap((name) =>
  strings(join(repository, name)).filter(english).map((text) => ({ name, text })));

test("no English stands in a script", () => {
  assert.ok(FILES.length > 30);
  const known = ({ text }: { text: string }) => EXCEPTIONS.some(([one]) => one.test(text));
  assert.deepEqual(STRINGS.filter((one) => !known(one)), []);
});

test("every exception is one of a string that is there", () => {
  for (const [one, why] of EXCEPTIONS) assert.ok(STRINGS.some(({ text }) => one.test(text)), why);
});

test("words in markup are found, and names of its parts are none", () => {
  const markup = `<p class="les-a les-b" title="{}">{} <b>of</b> {}</p><a aria-label="out">✓</a>`;
  assert.deepEqual(read(markup), ["out", "of"]);
  assert.ok(english(marked("of")));
});

test("what would be English is found", () => {
  for (const text of ["Remove ", "The chart", "{} of {} chosen", "{}: real values", "sign {}"]) {
    assert.ok(english(text), text);
  }
  for (const text of ["les-notice", "label", "{}px", "les-{}", "2-digit"]) {
    assert.ok(!english(text), text);
  }
});
