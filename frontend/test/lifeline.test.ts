import assert from "node:assert/strict";
import { test } from "node:test";
import { event, idle, said, update } from "./letters.ts";
import { life, settle } from "./straw.ts";

test("the page's kernel is reached without a question, and then told as there", async () => {
  const { world, widgets, told } = await life();
  assert.equal(world.last.kernel, "first");
  await world.last.open();
  assert.deepEqual(told, ["connected"]);
  assert.equal(widgets.asked, 0);
});

test("without a file of states the kernel is asked for them", async () => {
  const { world, widgets } = await life({ asksFirst: true });
  await world.last.open();
  assert.equal(widgets.asked, 1);
});

test("what was used before the kernel was ready reaches it in order", async () => {
  const { outbox, world } = await life();
  const early = [update("a", { value: 1 }), event("b", "press")];
  early.forEach((one) => outbox.post(one));
  await world.last.open();
  assert.deepEqual(world.last.ids, early.map(({ id }) => id));
});

test("a dropped connection to a kernel that lives is opened again, and states asked", async () => {
  const { world, widgets, told } = await life();
  await world.last.open();
  await world.last.drop();
  assert.equal(world.wires.length, 2);
  assert.equal(world.last.kernel, "first");
  await world.last.open();
  assert.deepEqual(told, ["connected", "lost", "connected"]);
  assert.equal(widgets.asked, 1);
  assert.deepEqual(widgets.restored.at(-1), []);
});

test("a value that the dropped connection may have lost is said again", async () => {
  const { outbox, world, widgets } = await life();
  await world.last.open();
  outbox.post(update("a", { value: 1 }));
  const settled = update("b", { value: 1 });
  outbox.post(settled);
  await world.last.say(idle(settled.id));
  await world.last.drop();
  await world.last.open();
  assert.deepEqual(widgets.restored.at(-1), ["a"]);
});

test("a kernel that is gone is replaced; all is said to the new one before what waits", async () => {
  const { outbox, world, widgets, told, lifeline } = await life();
  await world.last.open();
  world.alive = false;
  await world.last.drop();
  const waits = event("b", "press");
  outbox.post(waits);
  assert.equal(world.last.kernel, "second");
  assert.equal(lifeline.kernel, "second");
  widgets.session = "kernel-2";
  await world.last.open();
  assert.deepEqual(widgets.restored.at(-1), "all");
  assert.deepEqual(world.last.letters.map(({ comm }) => comm), ["address", "b"]);
  assert.equal(widgets.asked, 1);
  assert.deepEqual(told, ["connected", "lost", "connected"]);
});

test("a kernel of another build means another page", async () => {
  const { world } = await life();
  await world.last.open();
  world.alive = false;
  world.offer = { kernel: "second", build: "two" };
  await world.last.drop();
  assert.deepEqual(world.reloads, ["two"]);
  assert.equal(world.wires.length, 1);
});

test("a full room is told, and asked again after the time that it names", async () => {
  const { world, told } = await life();
  await world.last.open();
  world.alive = false;
  world.offer = { seconds: 7 };
  await world.last.drop();
  assert.equal(told.at(-1), "full");
  assert.equal(world.longest, 7000);
  world.offer = { kernel: "second", build: "one" };
  await world.pass();
  await world.last.open();
  assert.equal(told.at(-1), "connected");
});

test("a server that cannot be reached is asked until it can", async () => {
  const { world, told } = await life();
  await world.last.open();
  world.alive = new Error("no server");
  await world.last.drop();
  await world.pass();
  await world.pass();
  assert.equal(world.wires.length, 1);
  world.alive = true;
  await world.pass();
  // A kernel that lives is given a moment before it is called again.
  await world.pass();
  await world.last.open();
  assert.deepEqual([told[0], told[1], told.at(-1)], ["connected", "lost", "connected"]);
});

test("a server that is not reached is told though the connection looks open", async () => {
  const { world, told } = await life();
  await world.last.open();
  world.alive = new Error("no answer in time");
  await world.pass();
  assert.equal(told.at(-1), "lost");
  assert.ok(!world.last.isClosed);
});

test("a line that still works after a slow time is kept", async () => {
  const { world, widgets, told } = await life();
  await world.last.open();
  world.alive = new Error("no answer in time");
  await world.pass();
  world.alive = true;
  await world.pass();
  assert.deepEqual(told, ["connected", "lost", "connected"]);
  assert.equal(world.wires.length, 1);
  assert.equal(widgets.asked, 0);
});

test("a line that is silent after the network came back is opened anew", async () => {
  const { world, widgets } = await life();
  await world.last.open();
  world.alive = new Error("no answer in time");
  await world.pass();
  world.alive = true;
  widgets.answers = false;
  await world.pass();
  await world.pass();
  assert.ok(world.wires[0]!.isClosed);
  assert.equal(world.wires.length, 2);
});

test("a kernel that the server no longer knows is replaced at the next beat", async () => {
  const { world } = await life();
  await world.last.open();
  world.alive = false;
  await world.pass();
  assert.equal(world.last.kernel, "second");
});

test("a kernel that answers is left alone", async () => {
  const { world, told } = await life();
  await world.last.open();
  for (let beat = 0; beat < 3; beat += 1) await world.pass();
  assert.deepEqual(told, ["connected"]);
  assert.equal(world.wires.length, 1);
});

test("a kernel that was started again under its name is told everything", async () => {
  const { outbox, world, widgets } = await life();
  await world.last.open();
  const one = update("a", { value: 1 });
  outbox.post(one);
  await world.last.say(idle(one.id, "kernel-1"));
  await world.last.say(said("status", { execution_state: "restarting" }));
  widgets.session = "kernel-1b";
  await world.last.open();
  assert.deepEqual(widgets.restored.at(-1), "all");
  assert.equal(widgets.asked, 2);
});

test("a page that is put away connects when it comes back", async () => {
  const { world, lifeline, told } = await life();
  await world.last.open();
  let wake = () => {};
  world.isAwake = new Promise((resolve) => (wake = resolve));
  world.alive = false;
  lifeline.hangUp();
  await settle();
  assert.equal(world.wires.length, 1);
  assert.deepEqual(told, ["connected"]);
  wake();
  await settle();
  assert.equal(world.last.kernel, "second");
});

test("a connection that ended says nothing more", async () => {
  const { outbox, world } = await life();
  await world.last.open();
  const [first] = world.wires;
  await first!.drop();
  await world.last.open();
  await first!.drop();
  const one = event("b", "press");
  outbox.post(one);
  assert.ok(world.last.ids.includes(one.id));
});
