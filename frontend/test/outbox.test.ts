import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../src/life/outbox.ts";
import { Basket, event, update } from "./letters.ts";

test("what is posted before there is a kernel goes out in order when there is", () => {
  const outbox = new Outbox();
  const letters = [update("a", { value: 1 }), event("b", "press"), update("a", { value: 2 })];
  letters.forEach((one) => outbox.post(one));
  const basket = new Basket();
  outbox.open(basket);
  assert.deepEqual(basket.ids, letters.map(({ id }) => id));
});

test("what is posted while a kernel is there goes out at once", () => {
  const outbox = new Outbox();
  const basket = new Basket();
  outbox.open(basket);
  const one = update("a", { value: 1 });
  outbox.post(one);
  assert.deepEqual(basket.ids, [one.id]);
});

test("what is said first on a new line goes before what waits", () => {
  const outbox = new Outbox();
  const waits = event("b", "press");
  const first = update("a", { value: 1 });
  outbox.post(waits);
  const basket = new Basket();
  outbox.open(basket, () => outbox.post(first));
  assert.deepEqual(basket.ids, [first.id, waits.id]);
});

test("a letter is settled once, when the kernel has dealt with it", () => {
  const outbox = new Outbox();
  let settled = 0;
  const one = update("a", { value: 1 }, () => (settled += 1));
  outbox.open(new Basket());
  outbox.post(one);
  outbox.settle("another");
  outbox.settle(one.id);
  outbox.settle(one.id);
  assert.equal(settled, 1);
});

test("a value is on its way until the kernel has dealt with it, sent or not", () => {
  const outbox = new Outbox();
  const one = update("a", { value: 1 });
  outbox.post(one);
  assert.deepEqual([...outbox.onTheWay("a")], ["value"]);
  outbox.open(new Basket());
  assert.deepEqual([...outbox.onTheWay("a")], ["value"]);
  outbox.settle(one.id);
  assert.deepEqual([...outbox.onTheWay("a")], []);
});

test("values that a lost kernel never took are given back, events are not", () => {
  const outbox = new Outbox();
  outbox.open(new Basket());
  outbox.post(update("a", { value: 1, open: true }));
  outbox.post(event("b", "press"));
  outbox.shut();
  assert.deepEqual([...outbox.giveUp()], [["a", new Set(["value", "open"])]]);
  assert.deepEqual([...outbox.giveUp()], []);
});

test("letting go frees what a widget held back, and that waits for the next kernel", () => {
  const outbox = new Outbox();
  const next = update("a", { value: 2 });
  outbox.open(new Basket());
  outbox.post(update("a", { value: 1 }, () => outbox.post(next)));
  outbox.shut();
  outbox.giveUp();
  const basket = new Basket();
  outbox.open(basket);
  assert.deepEqual(basket.ids, [next.id]);
});
