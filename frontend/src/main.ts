// The widgets of the page: their state, their places, and their kernel.

import { markParts } from "./body.ts";
import { readConfig, stateAddress } from "./config.ts";
import { Lifeline } from "./life/lifeline.ts";
import { Outbox } from "./life/outbox.ts";
import { Signal } from "./life/signal.ts";
import { dismiss, worldOf } from "./life/world.ts";
import { showRooms } from "./rooms.ts";
import { copier } from "../../spotting/controls/copying.js";
import { say } from "../../spotting/controls/words.js";
import { type Facade, Manager } from "./widgets/manager.ts";

const outbox = new Outbox();
const facade: Facade = {
  reconnects: true,
  connectionStatus: "connecting",
  connectionStatusChanged: new Signal(),
};
const manager = new Manager(outbox, facade);

/** Read the states of all widgets; without a file of them the kernel is asked. */
async function readStates(url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The server says ${answer.status}.`);
  manager.fill((await answer.json()).state);
}

/** Hold a line to the page's kernel, whose name stands at the end of the page. */
function connect(): void {
  const config = readConfig(document);
  const lifeline = new Lifeline(config, outbox, worldOf(config), manager, (state) => {
    facade.connectionStatus = state;
    facade.connectionStatusChanged.emit(facade, state);
  });
  void lifeline.live(!config.state);
  for (const leaving of ["pagehide", "les-leave"]) {
    addEventListener(leaving, () => {
      lifeline.hangUp();
      dismiss(config, lifeline.kernel);
    });
  }
}

const states = stateAddress(document);
if (states) {
  readStates(states).catch((error) => {
    console.warn(error);
    const late = say("page-shell-late");
    for (const place of document.querySelectorAll(".les-waiting")) place.textContent = late;
    void manager.ask();
  });
}
showRooms(manager);

/** Begin what needs the whole page. */
function begin(): void {
  connect();
  markParts();
  for (const button of document.querySelectorAll<HTMLElement>("[data-les-copy]")) {
    button.after(...copier(button));
    button.hidden = false;
  }
}

// Whoever comes by a link is shown that room before the rest of the page has come in.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
