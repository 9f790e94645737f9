// The ballots of an open page.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Ballot,
  Ballots,
  change,
  randomPage,
  taking,
} from "../src/class/ballots.ts";
import { answers, settle, told, vote } from "./class.ts";

/** Return ballots, what was sent of them, and a way to set what is answered. */
function urn(first = 204) {
  const sent: Ballot[] = [];
  const server = { status: first };
  const ballots = new Ballots(async (ballot) => {
    sent.push(ballot);
    return server.status;
  });
  const options = () => sent.map(({ round, option }) => `${round}${option}`);
  return { ballots, options, sent, server };
}

test("a page has a random number of 32 hex digits", () => {
  assert.match(randomPage(), /^[0-9a-f]{32}$/);
  assert.notEqual(randomPage(), randomPage());
});

test("a choice is sent, and another one in its place, under one number", async () => {
  const { ballots, options, sent } = urn();
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  ballots.choose("q", 1, "b");
  await settle();
  assert.deepEqual(options(), ["1a", "1b"]);
  assert.equal(new Set(sent.map(({ page }) => page)).size, 1);
  assert.equal(ballots.state("q", 1), "in");
});

test("the last of many quick choices is the last that is sent", async () => {
  const { ballots, options } = urn();
  ballots.follow(told());
  for (const option of ["a", "b", "c"]) ballots.choose("q", 1, option);
  await settle();
  assert.equal(options().at(-1), "1c");
});

test("a choice that did not get through is sent with the next snapshot", async () => {
  const { ballots, options, server } = urn(0);
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  assert.equal(ballots.state("q", 1), "waits");
  server.status = 204;
  ballots.follow(told());
  await settle();
  assert.deepEqual(options(), ["1a", "1a"]);
  assert.equal(ballots.state("q", 1), "in");
});

test("a new server gets the ballots of the open round again, the same one does not", async () => {
  const { ballots, options } = urn();
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  ballots.follow(told({ version: 2 }));
  await settle();
  assert.deepEqual(options(), ["1a"]);
  ballots.follow(told({ server: "two" }));
  await settle();
  assert.deepEqual(options(), ["1a", "1a"]);
});

test("a new server gets nothing of a round that is closed", async () => {
  const { ballots, options } = urn();
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  ballots.follow(told({ server: "two", phase: "closed" }));
  await settle();
  assert.deepEqual(options(), ["1a"]);
});

test("a ballot that is refused is not sent again", async () => {
  const { ballots, options } = urn(409);
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  ballots.follow(told({ server: "two" }));
  await settle();
  assert.deepEqual(options(), ["1a"]);
  assert.equal(ballots.state("q", 1), "late");
});

test("what became of an answer is told once, after the second round", async () => {
  const { ballots, options } = urn();
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  const second = { rounds: [2], round: 2 };
  ballots.follow(told(second));
  ballots.choose("q", 2, "b");
  await settle();
  const published = told({
    ...second,
    phase: "published",
    votes: [vote({ answers: answers("b") })],
  });
  ballots.follow(published);
  ballots.follow(published);
  await settle();
  assert.deepEqual(options(), ["1a", "2b", "pairgained"]);
});

test("an answer without a first one has no pair", async () => {
  const { ballots, options } = urn();
  const second = { rounds: [2], round: 2 };
  ballots.follow(told(second));
  ballots.choose("q", 2, "b");
  await settle();
  ballots.follow(
    told({ ...second, phase: "published", votes: [vote({ answers: answers("b") })] }),
  );
  await settle();
  assert.deepEqual(options(), ["2b"]);
});

test("the next class begins with empty hands", async () => {
  const { ballots } = urn();
  ballots.follow(told());
  ballots.choose("q", 1, "a");
  await settle();
  ballots.follow(told({ lesson: "another" }));
  assert.equal(ballots.choice("q", 1), "");
});

test("two answers and the right one make a pair", () => {
  const made = [
    ["b", "a"],
    ["a", "a"],
    ["a", "b"],
    ["b", "c"],
  ].map(([first, second]) => change(first!, second!, "a"));
  assert.deepEqual(made, ["gained", "kept", "lost", "missed"]);
});

test("pairs are taken until they are shown, and in that step alone", () => {
  const step = { phase: "published", round: 2, rounds: [2] } as const;
  assert.ok(taking(told(step), "pair"));
  const pairs = { enough: false, shown: [], few: [] };
  assert.ok(!taking(told({ ...step, votes: [vote({ pairs })] }), "pair"));
  assert.ok(!taking(told({ ...step, rounds: [1, 2] }), "pair"));
});
