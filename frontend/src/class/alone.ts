/** The lesson alone: own Next and Back; what is chosen stays in this page. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { Ballots } from "./ballots.ts";
import { Box } from "./box.ts";
import { opens, panel, type Desk } from "./panel.ts";
import { get, home } from "./server.ts";
import { answered, compared, type Place, type SoloPlan, told } from "./solo.ts";
import { announce, placeStatus } from "./status.ts";
import { place } from "./telling.ts";

/** Nothing is sent: what this page keeps is all there is. */
const keepHere = async () => 204;

class Alone implements Desk {
  readonly ballots = new Ballots(keepHere, () => this.draw());
  readonly box = new Box(this.ballots.page, () => {});
  private at: Place = { at: 0, shown: false };

  private readonly page: HTMLElement;
  private readonly plan: SoloPlan;

  constructor(page: HTMLElement, plan: SoloPlan) {
    this.page = page;
    this.plan = plan;
    placeStatus();
    this.draw();
  }

  readonly link = (view: string) => ({ href: `${home()}#${view}`, aside: true });

  private get step() {
    return this.plan.steps[this.at.at]!;
  }

  private go(at: number): void {
    this.at = { at, shown: false };
    this.draw();
    scrollTo({ top: 0, behavior: "instant" });
    this.page.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  private reveal(): void {
    this.at = { ...this.at, shown: true };
    this.draw();
    announce(say("class-alone-shown"));
  }

  private draw(): void {
    const now = told(this.plan, this.at);
    const { step } = now;
    const last = this.at.at === this.plan.steps.length - 1;
    render(
      html`<h1 class="les-cl-eyebrow" tabindex="-1">
          ${place(step!)} · ${step!.title}
        </h1>
        <progress
          max=${this.plan.steps.length}
          value=${step!.number}
          aria-hidden="true"
        ></progress>
        <h2 class="les-cl-question">${step!.question || step!.title}</h2>
        <div class="les-cl-body">
          ${panel(now, this)}
          ${now.phase === "open" && answered(this.step) ? this.revealing() : nothing}
          ${this.at.shown && this.step.rounds[0] === 2 ? this.comparison() : nothing}
          ${step!.activity === "box" ? html`<p class="les-cl-note">${say("class-alone-box")}</p>` : nothing}
          ${
            now.phase === "open" && answered(this.step)
              ? nothing
              : opens(this, step!.view, say("class-phone-step-view"))
          }
        </div>
        <nav class="les-cl-ways" aria-label=${say("class-alone-ways")}>
          ${
            this.at.at
              ? html`<button
                  class="les-cl-button"
                  type="button"
                  @click=${() => this.go(this.at.at - 1)}
                >
                  ${say("class-alone-back")}
                </button>`
              : nothing
          }
          ${
            last
              ? html`<a class="les-cl-button les-cl-main" href=${home()}
                  >${say("class-alone-end")}</a
                >`
              : html`<button
                  class="les-cl-button les-cl-main"
                  type="button"
                  @click=${() => this.go(this.at.at + 1)}
                >
                  ${say("class-alone-next", {
                    title: this.plan.steps[this.at.at + 1]!.title,
                  })}
                </button>`
          }
        </nav>`,
      this.page,
    );
  }

  private revealing(): TemplateResult {
    return html`<p>
      <button class="les-cl-button" type="button" @click=${() => this.reveal()}>
        ${say("class-alone-show")}
      </button>
    </p>`;
  }

  private comparison(): TemplateResult | typeof nothing {
    const { both, before, after } = compared(this.plan, this.ballots);
    if (!both) return nothing;
    return html`<p class="les-cl-phase">
      ${say("class-alone-compared", { before, after })}
      ${say("class-phone-no-comparison")}
    </p>`;
  }
}

export async function startAlone(page: HTMLElement): Promise<void> {
  try {
    const answer = await get("alone.json");
    if (!answer.ok) throw new Error(`the plan is answered with ${answer.status}`);
    new Alone(page, await answer.json());
  } catch {
    render(
      html`<p class="les-notice">
        ${say("class-alone-failed")}
        <a href=${home()}>${say("class-phone-whole")}</a>
      </p>`,
      page,
    );
  }
}
