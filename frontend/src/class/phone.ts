/** The class on the ordinary page: a slim bar, and the step above the rooms. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { readAddress } from "../../../spotting/controls/places.js";
import { say } from "../../../spotting/controls/words.js";
import { Ballots } from "./ballots.ts";
import { Box } from "./box.ts";
import { Connection } from "./connection.ts";
import { panel, type Desk } from "./panel.ts";
import { at, post } from "./server.ts";
import type { Told } from "./shapes.ts";
import { announce, placeStatus } from "./status.ts";
import { news, place } from "./telling.ts";

const root = document.documentElement;
const TYPED =
  "textarea, [contenteditable], input:not([type='radio'], [type='checkbox'], [type='range'])";

/** Return what sends ballots: the status tells how each got on. */
export const sendBallot = async (ballot: object) =>
  (await post("votes", ballot)).status;

/** How this page and the class go together. */
type Way = "follows" | "looks" | "left";

class Follower implements Desk {
  readonly ballots = new Ballots(sendBallot, () => this.draw());
  readonly box = new Box(this.ballots.page, () => this.draw());
  private told: Told | null = null;
  private way: Way = "follows";
  private lost = false;
  private leads = false;
  private readonly bar = document.createElement("div");
  private readonly part = document.createElement("section");

  constructor() {
    this.bar.className = "les-cl-place";
    this.part.className = "les-cl les-cl-phone";
    this.part.setAttribute("aria-label", say("class-phone-label"));
    this.part.hidden = true;
    document.querySelector(".les-header")?.append(this.bar);
    document.getElementById("lesson")?.before(this.part);
    placeStatus();
    addEventListener("hashchange", () => this.onAddress());
    const ways = { stream: at("events?for=phone"), now: at("now?for=phone") };
    const line = new Connection<Told>(
      ways,
      (told) => this.take(told),
      (state) => {
        this.lost = state === "lost";
        this.draw();
      },
    );
    addEventListener("les-leave", () => line.stop());
    void line.keep();
  }

  readonly link = (view: string) => ({ href: `#${view}`, aside: false });

  private take(told: Told): void {
    const before = this.told;
    if (before && before.lesson !== told.lesson) this.box.clear();
    this.told = told;
    this.ballots.follow(told);
    const stepped = told.step?.id !== before?.step?.id;
    this.draw();
    if (stepped || told.phase !== before?.phase) this.unfold();
    const said = this.way === "left" ? "" : news(before, told);
    if (said) announce(said);
    if (!told.step || this.way !== "follows") return;
    // Who opens a link to a view sees that view; the next step leads on.
    const first = !before && Boolean(location.hash);
    if (shows(told) && !first && (stepped || !shows(before))) this.lead(told.step.view);
    else if (stepped && before) this.lead("");
  }

  /** Go to a step's view as a link would, and leave focus and typing where they are. */
  private lead(view: string): void {
    if (!view) {
      if (!this.typing()) scrollTo({ top: 0, behavior: "instant" });
      return;
    }
    if (busy()) return this.turn("looks");
    const now = readAddress(location.hash);
    const to = readAddress(view);
    if (now.place === to.place && (now.code === to.code || !to.code)) return;
    root.dataset.lesLed = "yes";
    this.leads = true;
    location.hash = view;
  }

  private typing(): boolean {
    return document.activeElement?.matches(TYPED) ?? false;
  }

  /** A reader who goes elsewhere is left there until they come back themselves. */
  private onAddress(): void {
    delete root.dataset.lesLed;
    const led = this.leads;
    this.leads = false;
    const { place: here } = readAddress(location.hash);
    const { place: there } = readAddress(this.told?.step?.view ?? "");
    if (led || this.way !== "follows" || !this.told?.running || !here) return;
    if (here !== there && !this.answers(here)) this.turn("looks");
  }

  /** Is a place one that the class itself offers now? */
  private answers(here: string): boolean {
    return (this.told?.votes ?? []).some(({ answers }) =>
      answers?.some(({ view }) => view && readAddress(view).place === here),
    );
  }

  private turn(way: Way): void {
    this.way = way;
    this.draw();
  }

  private back(): void {
    const before = this.way;
    this.turn("follows");
    this.unfold();
    const button = this.bar.querySelector<HTMLElement>("button");
    button?.focus();
    if (before !== "follows" && shows(this.told)) this.lead(this.told!.step!.view);
    scrollTo({ top: 0, behavior: "instant" });
  }

  private unfold(): void {
    const folded = this.part.querySelector("details");
    if (folded) folded.open = true;
  }

  private draw(): void {
    const told = this.told;
    const here = Boolean(told?.running && told.step);
    root.toggleAttribute("data-les-class-bar", here);
    render(here ? this.line(told!) : nothing, this.bar);
    this.part.hidden = !here || this.way === "left";
    render(here ? this.step(told!) : nothing, this.part);
  }

  private line({ step }: Told): TemplateResult {
    const follows = this.way === "follows";
    return html`<div
      class="les-cl-line"
      role="group"
      aria-label=${say("class-phone-label")}
      data-way=${this.way}
    >
      <p>
        <span class="les-cl-dot" aria-hidden="true"></span
        ><span class="les-cl-at"
          >${
            this.lost
              ? say("class-phone-lost")
              : html`<b>${place(step!)}</b> <span>${step!.title}</span>`
          }</span
        >
      </p>
      ${
        follows
          ? html`<button
              class="les-cl-small"
              type="button"
              @click=${() => this.turn("left")}
            >
              ${say("class-phone-leave")}
            </button>`
          : html`<button
              class="les-cl-small les-cl-main"
              type="button"
              @click=${() => this.back()}
            >
              ${say("class-phone-back")}
            </button>`
      }
    </div>`;
  }

  private step(told: Told): TemplateResult {
    const { step, black } = told;
    return html`<details open>
      <summary>
        <span class="les-cl-eyebrow">${say("class-phone-now")}</span>
        <h2 class="les-cl-question">${step!.question || step!.title}</h2>
      </summary>
      ${black ? html`<p class="les-cl-phase">${say("class-phone-black")}</p>` : nothing}
      <div class="les-cl-body">${panel(told, this)}</div>
    </details>`;
  }
}

/** Is a step's view to be looked at? One that could tell an answer comes after the votes. */
export function shows(told: Told | null): boolean {
  return Boolean(told?.step) && (!told!.phase || told!.phase === "published");
}

/** Is a reader in the middle of typing something into the rooms? */
function busy(): boolean {
  const field = document.activeElement;
  if (!field?.matches(TYPED) || !field.closest("#lesson")) return false;
  return Boolean((field as HTMLInputElement).value ?? field.textContent);
}

export function startPhone(): void {
  // In a frame the page is a picture on the teacher's wall.
  if (window.top === window) new Follower();
  else Object.assign(root.dataset, { lesFramed: "yes", lesLed: "yes" });
}
