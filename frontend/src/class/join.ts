/** The class as a whole page, without a kernel: for phones above the room's size. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { Ballots } from "./ballots.ts";
import { Box } from "./box.ts";
import { Connection } from "./connection.ts";
import { panel, opens, type Desk } from "./panel.ts";
import { sendBallot, shows } from "./phone.ts";
import { at, home } from "./server.ts";
import type { Told } from "./shapes.ts";
import { announce, placeStatus } from "./status.ts";
import { news, place } from "./telling.ts";

class Joined implements Desk {
  readonly ballots = new Ballots(sendBallot, () => this.draw());
  readonly box = new Box(this.ballots.page, () => this.draw());
  private told: Told | null = null;
  private lost = false;

  private readonly page: HTMLElement;

  constructor(page: HTMLElement) {
    this.page = page;
    placeStatus();
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
    this.draw();
    void line.keep();
  }

  // This page holds what was chosen: the lesson opens beside it.
  readonly link = (view: string) => ({ href: `${home()}#${view}`, aside: true });

  private take(told: Told): void {
    const before = this.told;
    if (before && before.lesson !== told.lesson) this.box.clear();
    this.told = told;
    this.ballots.follow(told);
    this.draw();
    const said = news(before, told);
    if (said) announce(said);
  }

  private draw(): void {
    render(
      html`${this.lost ? html`<p class="les-notice">${say("class-phone-lost")}</p>` : nothing}
        ${this.shown()}
        <p class="les-cl-try">
          ${say("class-phone-whole-why")}
          <a href=${home()}>${say("class-phone-whole")}</a>
        </p>`,
      this.page,
    );
  }

  private shown(): TemplateResult {
    const told = this.told;
    if (!told?.running || !told.step) {
      const words = told?.ended ? "class-phone-ended" : "class-phone-waits";
      return html`<h1>${say("class-phone-label")}</h1>
        <p class="les-cl-phase">${say(told ? words : "class-phone-comes")}</p>
        ${told?.ended ? html`<p><a href=${`${home()}#Help-first`}>${say("class-phone-box-help")}</a></p>` : nothing}`;
    }
    const { step, black } = told;
    return html`<h1 class="les-cl-eyebrow">${place(step)} · ${step.title}</h1>
      <h2 class="les-cl-question">${step.question || step.title}</h2>
      ${black ? html`<p class="les-cl-phase">${say("class-phone-black")}</p>` : nothing}
      <div class="les-cl-body">
        ${panel(told, this)}
        ${shows(told) ? opens(this, step.view, say("class-phone-step-view")) : nothing}
      </div>`;
  }
}

export function startJoin(page: HTMLElement): void {
  new Joined(page);
}
