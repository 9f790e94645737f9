import assert from "node:assert/strict";
import { test } from "node:test";
import type { JSONObject } from "@lumino/coreutils";
import { Snapshot, type WidgetState } from "../src/widgets/snapshot.ts";

function widget(state: JSONObject): WidgetState {
  return { model_name: "M", model_module: "m", model_module_version: "1", state };
}

test("what Python says to a widget that is not made yet is in its state", async () => {
  const snapshot = new Snapshot();
  snapshot.fill({ a: widget({ value: 1, label: "A" }) });
  snapshot.merge("a", { value: 2 });
  assert.deepEqual((await snapshot.take("a")).state, { value: 2, label: "A" });
});

test("what Python says before the file is there wins over the file", async () => {
  const snapshot = new Snapshot();
  snapshot.merge("a", { value: 2 });
  snapshot.merge("a", { value: 3 });
  snapshot.fill({ a: widget({ value: 1 }) });
  assert.deepEqual((await snapshot.take("a")).state, { value: 3 });
});

test("what came before a full answer of the kernel is in that answer", async () => {
  const snapshot = new Snapshot();
  snapshot.merge("a", { value: 2 });
  snapshot.forgetEarly();
  snapshot.put("a", widget({ value: 3 }));
  assert.deepEqual((await snapshot.take("a")).state, { value: 3 });
});

test("who needs a widget that nobody knows waits for it, however long", async () => {
  const snapshot = new Snapshot();
  const taken = snapshot.take("a");
  assert.ok(snapshot.awaits("a"));
  snapshot.put("a", widget({ value: 1 }));
  assert.deepEqual((await taken).state, { value: 1 });
  assert.ok(!snapshot.awaits("a"));
});
