// What the page's scripts say, of the messages that the page holds.

import assert from "node:assert/strict";
import { test } from "node:test";

const WORDS = {
  lang: "en",
  said: {
    "a-gap": "{found} of {all} shown, {all} in all",
    "a-plural": ["n", { one: "{n} sign", "": "{n} signs" }],
    "a-kind": ["things", { line: ["n", { "": "{n} lines" }], "": ["n", { 0: "none", "": "{n} signs" }] }],
    "a-around": "Take {label} away",
  },
};

const page = { getElementById: () => ({ textContent: JSON.stringify(WORDS) }) };
Object.assign(globalThis, { document: page });
const { around, number, say } = await import("../../spotting/controls/words.js");

test("gaps are filled, numbers as the language writes them", () => {
  assert.equal(say("a-gap", { found: 2, all: 1470 }), "2 of 1,470 shown, 1,470 in all");
  assert.equal(number(0.1 + 0.2), "0.3");
});

test("what is filled in is taken as it is", () => {
  assert.equal(say("a-around", { label: "{label} $& <b>" }), "Take {label} $& <b> away");
});

test("a number chooses its plural", () => {
  assert.deepEqual([0, 1, 2].map((n) => say("a-plural", { n })), ["0 signs", "1 sign", "2 signs"]);
});

test("choices stand in one another, and a number itself wins over its plural", () => {
  assert.equal(say("a-kind", { things: "line", n: 1 }), "1 lines");
  assert.equal(say("a-kind", { things: "sign", n: 0 }), "none");
  assert.equal(say("a-kind", { things: "sign", n: 2 }), "2 signs");
});

test("words may stand before and after what the page fills in itself", () => {
  assert.deepEqual(around("a-around", "label"), ["Take ", " away"]);
});

test("a message that the page does not hold shows its name", () => {
  assert.equal(say("a-none"), "a-none");
});
