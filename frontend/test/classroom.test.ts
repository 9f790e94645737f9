// The parts of the class's pages that need no page.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Teacher } from "../src/class/shapes.ts";
import { answers, OPTIONS, page, told, vote } from "./class.ts";

Object.assign(globalThis, { document: page });
const { longest } = await import("../src/class/bars.ts");
const { passed } = await import("../src/class/box.ts");
const { elapsed, late, minutes } = await import("../src/class/clock.ts");
const { coming } = await import("../src/class/coming.ts");
const { pause } = await import("../src/class/connection.ts");
const { Events } = await import("../src/class/events.ts");
const { counted } = await import("../src/class/hands.ts");
const { stroke } = await import("../src/class/keys.ts");
const { firstLook, mayView } = await import("../src/class/looks.ts");
const { split } = await import("../src/class/panel.ts");
const { checked } = await import("../src/class/preflight.ts");
const { compared, roundOf, told: alone } = await import("../src/class/solo.ts");
const { news } = await import("../src/class/telling.ts");

test("events are read from pieces that end anywhere", () => {
  const found: string[] = [];
  const events = new Events((data) => found.push(data));
  for (const piece of [
    ": beat\n",
    "\nda",
    'ta: {"a"',
    ":1}\r",
    "\n\r\ndata:x\ndata:y\n",
    "\n",
  ]) {
    events.read(piece);
  }
  assert.deepEqual(found, ['{"a":1}', "x\ny"]);
});

test("the pause before a try grows from one second to five", () => {
  assert.deepEqual([1, 2, 3, 4, 9].map(pause), [1000, 2000, 4000, 5000, 5000]);
});

test("bars are drawn beside the longest of all rounds", () => {
  const counts = { enough: true, few: [], shown: [{ option: "a", about: 20 }] };
  assert.equal(
    longest([counts, { ...counts, shown: [{ option: "b", about: 40 }] }]),
    40,
  );
  assert.equal(longest([]), 1);
});

test("of several questions the right and the own answer come first", () => {
  const ids = (options: { id: string }[]) => options.map(({ id }) => id).join("");
  const item = vote({ answers: answers("b") });
  assert.deepEqual(split(item, "c").map(ids), ["bc", "a"]);
  assert.deepEqual(
    split(vote({ kind: "story", answers: answers("b") }), "c").map(ids),
    ["abc", ""],
  );
});

test("the clock runs on between snapshots, unless it is paused", () => {
  const clock = {
    running: true,
    step_seconds: 30,
    lesson_seconds: 250,
    planned_seconds: 240,
    late_by_minutes: 0,
    cuts: [],
  };
  assert.deepEqual(elapsed(clock, 5000), { step: 35, lesson: 255 });
  assert.deepEqual(elapsed({ ...clock, running: false }, 5000), {
    step: 30,
    lesson: 250,
  });
  assert.equal(late(clock, 0), 0);
  assert.equal(late(clock, 60_000), 1);
  assert.deepEqual([-3, 0, 61, 3000].map(minutes), ["0:00", "0:00", "1:01", "50:00"]);
});

/** Return what the big button does at each stage of a step, as one word. */
function way(changes: Partial<Teacher>): string {
  return coming({ ...told(), next: { title: "on", minutes: 1 }, ...changes }).act.do;
}

test("the big button leads through a vote, talk and a second vote", () => {
  const both = { rounds: [1, 2], votes: [vote({ kind: "story" })] };
  const stages: Partial<Teacher>[] = [
    { phase: "think", round: null },
    { phase: "open", round: 1 },
    { phase: "closed", round: 1 },
    { phase: "open", round: 2 },
    { phase: "closed", round: 2 },
    { phase: "published", round: 2 },
  ];
  assert.deepEqual(
    stages.map((one) => way({ ...both, ...one })),
    ["open", "close", "open", "close", "publish", "next"],
  );
});

test("a first round alone is never published, a second one lays both beside each other", () => {
  assert.equal(way({ phase: "closed", rounds: [1] }), "next");
  assert.equal(way({ phase: "closed", rounds: [2], round: 2 }), "publish");
  assert.equal(way({ phase: "published", rounds: [2], round: 2 }), "show-pairs");
  const pairs = { enough: true, shown: [], few: [] };
  assert.equal(
    way({ phase: "published", rounds: [2], votes: [vote({ pairs })] }),
    "next",
  );
});

test("the big button opens and closes the box, begins and ends the class", () => {
  const box = { phase: null, votes: [], step: { ...told().step!, activity: "box" } };
  assert.deepEqual(
    [null, "open", "closed"].map((one) => way({ ...box, box: one as never })),
    ["box-open", "box-close", "next"],
  );
  assert.equal(way({ running: false }), "begin");
  assert.equal(way({ running: false, ended: true }), "anew");
  assert.equal(way({ phase: null, votes: [], next: null }), "end");
});

test("a clicker's keys step and darken, and never inside a control", () => {
  const key = (name: string, more = {}) =>
    stroke({
      key: name,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      shiftKey: false,
      target: null,
      ...more,
    });
  assert.deepEqual(
    ["ArrowRight", "PageUp", "b", "x"].map((name) => key(name)),
    ["next", "back", "black", null],
  );
  assert.equal(key("ArrowRight", { ctrlKey: true }), null);
  const inside = (tag: string) => ({
    closest: (all: string) =>
      all.split(", ").includes(tag)
        ? { matches: (some: string) => some.split(", ").includes(tag) }
        : null,
  });
  assert.equal(key("b", { target: inside("textarea") }), null);
  assert.equal(key("PageDown", { target: inside("select") }), null);
  assert.equal(key("ArrowRight", { target: inside("button") }), null);
  assert.equal(key("PageDown", { target: inside("button") }), "next");
});

test("hands are whole numbers from none to 500", () => {
  const fields = [
    ["a", "3"],
    ["b", ""],
    ["c", "-2"],
    ["d", "9999"],
    ["", "4"],
  ];
  assert.deepEqual(
    counted(fields.map(([name, value]) => ({ name: name!, value: value! }))),
    { a: 3, b: 0, c: 0, d: 500 },
  );
});

test("room that is left is said in steps", () => {
  assert.deepEqual([280, 101, 100, 60, 50, 3, 0].map(passed), [
    Infinity,
    Infinity,
    100,
    100,
    50,
    10,
    0,
  ]);
});

test("what is news is told once: the step, its phase, the end", () => {
  const before = told({ phase: "think", round: null });
  assert.equal(news(before, before), "");
  assert.equal(news(before, { ...before, version: 2 }), "");
  assert.match(news(before, told()), /class-phone-open/);
  const next = told({
    step: { ...told().step!, id: "s2", question: "why" },
    phase: null,
    votes: [],
  });
  assert.match(news(before, next), /class-phone-step\. why/);
  assert.equal(
    news(before, told({ running: false, ended: true, step: null })),
    "class-phone-ended",
  );
});

test("before class each check says what it knows", () => {
  const lights = (teacher: object, checks = {}) =>
    checked(teacher as Teacher, { size: null, key: null, ...checks }).map(
      ({ light }) => light,
    );
  const preflight = { phones: 0, room: 40, visitors: 2, isolated: null };
  assert.deepEqual(lights({ addresses: ["http://a/"], preflight }), [
    "good",
    "open",
    "open",
    "good",
    "open",
    "open",
  ]);
  assert.deepEqual(
    lights(
      {
        addresses: [],
        preflight: { ...preflight, isolated: true, visitors: 40, country: "Scotland" },
      },
      { size: [1024, 768], key: "next" },
    ),
    ["bad", "good", "bad", "bad", "bad", "good"],
  );
});

const STEP = {
  ...told().step!,
  questions: [
    {
      id: "q",
      kind: "item",
      text: "",
      story: null,
      options: OPTIONS.map((one) => ({
        ...one,
        right: one.id === "a",
        answer: "",
        view: "",
      })),
    },
  ],
};
const PLAN = {
  steps: [
    { ...STEP, rounds: [1] },
    { ...STEP, rounds: [2] },
  ],
};

test("alone, a step's vote is open until its answers are shown", () => {
  assert.equal(roundOf(PLAN.steps[1]!), 2);
  assert.equal(alone(PLAN, { at: 1, shown: false }).phase, "open");
  assert.equal(alone(PLAN, { at: 1, shown: false }).votes[0]!.answers, null);
  assert.ok(alone(PLAN, { at: 1, shown: true }).votes[0]!.answers![0]!.right);
});

test("alone, answers before and after are counted", () => {
  const choice = (_: string, round: unknown) => (round === 2 ? "a" : "b");
  assert.deepEqual(compared(PLAN, { choice }), { both: 1, before: 0, after: 1 });
});

test("the wall looks at how to join, at votes and the box, else at the step's view", () => {
  const step = { ...told().step!, number: 2, view: "Explore" };
  const quiet = { ...told(), step, phase: null, votes: [] };
  assert.equal(firstLook(quiet), "view");
  assert.equal(firstLook({ ...quiet, step: { ...step, number: 1 } }), "words");
  assert.equal(firstLook({ ...quiet, step: { ...step, activity: "box" } }), "words");
  const closed = {
    ...quiet,
    step: { ...step, activity: "box" },
    box: "closed",
  } as const;
  assert.equal(firstLook(closed), "view");
  const phases = (["think", "open", "closed", "published"] as const).map((phase) =>
    mayView({ ...told(), step, phase }),
  );
  assert.deepEqual(phases, [false, false, false, true]);
  assert.equal(firstLook({ ...told(), step, phase: "published" }), "words");
});
