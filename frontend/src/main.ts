// The widgets of the page: their state, their places, and their kernel.

import { markParts } from "./body.ts";
import { readConfig } from "./config.ts";
import { Lifeline } from "./life/lifeline.ts";
import { Outbox } from "./life/outbox.ts";
import { Signal } from "./life/signal.ts";
import { dismiss, worldOf } from "./life/world.ts";
import { showRooms, startPlotly } from "./rooms.ts";
import { copier } from "../../spotting/controls/copying.js";
import { say } from "../../spotting/controls/words.js";
import { type Facade, Manager } from "./widgets/manager.ts";

const config = readConfig(document);
const outbox = new Outbox();
const facade: Facade = {
  reconnects: true,
  connectionStatus: "connecting",
  connectionStatusChanged: new Signal(),
};
const manager = new Manager(outbox, facade);
const lifeline = new Lifeline(config, outbox, worldOf(config), manager, (state) => {
  facade.connectionStatus = state;
  facade.connectionStatusChanged.emit(facade, state);
});

/** Read the states of all widgets; without a file of them the kernel is asked. */
async function readStates(url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The server says ${answer.status}.`);
  manager.fill((await answer.json()).state);
}

if (config.state) {
  readStates(config.state).catch((error) => {
    console.warn(error);
    const late = say("page-shell-late");
    for (const place of document.querySelectorAll(".les-waiting")) place.textContent = late;
    void manager.ask();
  });
}
// Whoever comes by a link comes to a view or a room, and most have charts.
if (location.hash) startPlotly();
void lifeline.live(!config.state);
showRooms(manager);
markParts();
for (const button of document.querySelectorAll<HTMLElement>("[data-les-copy]")) {
  button.after(...copier(button));
  button.hidden = false;
}
for (const leaving of ["pagehide", "les-leave"]) {
  addEventListener(leaving, () => {
    lifeline.hangUp();
    dismiss(config, lifeline.kernel);
  });
}
