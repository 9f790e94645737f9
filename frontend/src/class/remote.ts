/** The teacher's second phone: six digits, then two big buttons. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { keep, recall } from "../first/store.ts";
import { elapsed, late, minutes } from "./clock.ts";
import { Connection } from "./connection.ts";
import { act, at, post } from "./server.ts";
import type { Act, Remote } from "./shapes.ts";
import { announce, placeStatus } from "./status.ts";
import { place } from "./telling.ts";

class Second {
  private told: Remote | null = null;
  private since = 0;
  private lost = false;
  private wrong = "";
  private secret = recall("remote") ?? "";
  private line: Connection<Remote> | null = null;

  private readonly page: HTMLElement;

  constructor(page: HTMLElement) {
    this.page = page;
    placeStatus();
    if (this.secret) this.follow();
    setInterval(() => this.told?.clock.running && this.draw(), 1000);
    this.draw();
  }

  private follow(): void {
    const ways = { now: at("teacher/now"), secret: this.secret };
    this.line = new Connection<Remote>(
      ways,
      (told) => this.take(told),
      (state) => {
        if (state === "refused") return this.forget();
        this.lost = state === "lost";
        this.draw();
      },
    );
    void this.line.keep();
  }

  private forget(): void {
    this.line?.stop();
    this.secret = "";
    this.told = null;
    keep("remote", "");
    this.draw();
  }

  private take(told: Remote): void {
    const stepped = this.told && told.step?.number !== this.told.step?.number;
    this.told = told;
    this.since = performance.now();
    this.draw();
    if (stepped && told.step) announce(`${place(told.step)}. ${told.step.title}`);
  }

  private async enter(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const digits = form.querySelector("input")!.value.replace(/\D/g, "");
    const { status, told } = await post("remote", { digits });
    if (status >= 200 && status < 300 && told.token) {
      this.wrong = "";
      this.secret = told.token;
      keep("remote", told.token);
      this.follow();
    } else {
      this.wrong = say(status ? "class-remote-wrong" : "class-remote-lost");
      announce(this.wrong);
    }
    this.draw();
  }

  private async act(action: Act): Promise<void> {
    const { status } = await act(action, this.secret);
    if (status === 404) this.forget();
    if (!status) {
      this.lost = true;
      this.draw();
    }
  }

  private draw(): void {
    render(this.secret ? this.buttons() : this.digits(), this.page);
  }

  private digits(): TemplateResult {
    return html`<form
      class="les-r-form"
      @submit=${(event: SubmitEvent) => void this.enter(event)}
    >
      <h1>${say("class-remote-title")}</h1>
      <p id="les-r-how">${say("class-remote-how")}</p>
      <label for="les-r-digits">${say("class-remote-digits")}</label>
      <input
        id="les-r-digits"
        inputmode="numeric"
        autocomplete="off"
        maxlength="7"
        size="7"
        aria-describedby="les-r-how"
        aria-invalid=${this.wrong ? "true" : nothing}
        required
      />
      ${this.wrong ? html`<p class="les-notice">${this.wrong}</p>` : nothing}
      <button class="les-cl-button les-cl-main">${say("class-remote-enter")}</button>
    </form>`;
  }

  private buttons(): TemplateResult {
    const told = this.told;
    const off = !told?.running || !told.step;
    return html`<div class="les-r">
      ${this.lost ? html`<p class="les-notice">${say("class-remote-lost")}</p>` : nothing}
      <div class="les-r-head">
        ${
          off
            ? html`<h1>${say("class-remote-waits")}</h1>`
            : html`<p class="les-cl-eyebrow">${place(told!.step!)}</p>
                <h1>${told!.step!.title}</h1>
                ${this.clock(told!)}`
        }
      </div>
      <button
        class="les-cl-button les-cl-main les-r-next"
        type="button"
        ?disabled=${off || told!.step!.number === told!.step!.of}
        @click=${() => void this.act({ do: "next" })}
      >
        ${say("class-remote-next")}
      </button>
      <button
        class="les-cl-button les-r-back"
        type="button"
        ?disabled=${off || told!.step!.number === 1}
        @click=${() => void this.act({ do: "back" })}
      >
        ${say("class-remote-back")}
      </button>
      <div class="les-cl-row">
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${off}
          aria-pressed=${Boolean(told?.black)}
          @click=${() => void this.act({ do: "black", on: !told!.black })}
        >
          ${say("class-teacher-black")}
        </button>
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${off}
          @click=${() => void this.act({ do: "clock", running: !told!.clock.running })}
        >
          ${say(
            told?.clock.running === false
              ? "class-teacher-go-on"
              : "class-teacher-pause",
          )}
        </button>
      </div>
    </div>`;
  }

  private clock({ clock }: Remote): TemplateResult {
    const since = performance.now() - this.since;
    const behind = late(clock, since);
    return html`<p class="les-t-clock">
      <b class="les-t-time">${minutes(elapsed(clock, since).lesson)}</b> ${
        !clock.running
          ? html`<strong class="les-t-late">${say("class-teacher-paused")}</strong>`
          : behind
            ? html`<strong class="les-t-late"
                >${say("class-teacher-behind", { n: behind })}</strong
              >`
            : nothing
      }
    </p>`;
  }
}

export function startRemote(page: HTMLElement): void {
  new Second(page);
}
