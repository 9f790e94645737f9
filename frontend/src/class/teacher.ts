/** The teacher's page: what to say, what comes next, how the class stands. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { keep, recall } from "../first/store.ts";
import { coming } from "./coming.ts";
import { Connection } from "./connection.ts";
import { hands } from "./hands.ts";
import { line, stroke, type Stroke, type Word } from "./keys.ts";
import { firstLook, type Look, mayView, moved } from "./looks.ts";
import { clock, notes, wallNow } from "./notes.ts";
import { phaseLine } from "./panel.ts";
import { preflight, type Checks } from "./preflight.ts";
import { act, at, base, get } from "./server.ts";
import type { Act, Teacher } from "./shapes.ts";
import { announce, placeStatus } from "./status.ts";
import { place } from "./telling.ts";

/** What cannot be undone is asked about first. */
const ENDINGS = {
  anew: {
    ask: "class-teacher-anew-ask",
    why: "class-teacher-anew-why",
    do: "class-teacher-anew",
  },
  end: {
    ask: "class-teacher-end-ask",
    why: "class-teacher-end-why",
    do: "class-teacher-end",
  },
};

/** Take the secret out of the address at once, so that it can be shown to a class. */
export function takeSecret(): string {
  const given = location.hash.slice(1);
  if (given) history.replaceState(null, "", location.pathname);
  if (given) keep("secret", given);
  return given || recall("secret") || "";
}

class Leading {
  private told: Teacher | null = null;
  private since = 0;
  private lost = false;
  private refusal = "";
  private digits = "";
  private keys = true;
  private look: Look = "words";
  private readonly checks: Checks = { size: null, key: null };
  private readonly tell: (word: Word) => void;
  private acting = Promise.resolve();

  private readonly page: HTMLElement;
  private readonly secret: string;

  constructor(page: HTMLElement, secret: string) {
    this.page = page;
    this.secret = secret;
    placeStatus();
    this.keys = recall("clicker") !== "off";
    this.tell = line((word) => this.hear(word));
    this.tell({ kind: "ask" });
    addEventListener("keydown", (event) => this.onKey(event));
    setInterval(() => this.tick(), 1000);
    const ways = { stream: at("teacher/events"), now: at("teacher/now"), secret };
    const connection = new Connection<Teacher>(
      ways,
      (told) => this.take(told),
      (state) => {
        if (state === "refused") return this.leave();
        this.lost = state === "lost";
        this.draw();
      },
    );
    void connection.keep();
  }

  /** This secret opens nothing (any more): what is left is the lesson itself. */
  private leave(): void {
    keep("secret", "");
    location.replace(base());
  }

  private take(told: Teacher): void {
    const before = this.told;
    this.told = told;
    this.since = performance.now();
    if (moved(before, told)) {
      this.look = firstLook(told);
      this.refusal = "";
    }
    if (told.lesson !== before?.lesson) this.digits = "";
    this.draw();
    if (before) announce(this.news(before, told));
  }

  private news(before: Teacher, now: Teacher): string {
    const step =
      now.step && now.step.id !== before.step?.id
        ? `${place(now.step)}. ${now.step.title}.`
        : "";
    const moved = now.phase !== before.phase || now.round !== before.round;
    return [step, moved ? phaseLine(now) : ""].filter(Boolean).join(" ");
  }

  private hear(word: Word): void {
    if (word.kind === "stroke") this.onStroke(word.stroke);
    if (word.kind === "size") this.checks.size = [word.width, word.height];
    this.draw();
  }

  private onKey(event: KeyboardEvent): void {
    const found =
      this.keys && !event.repeat && !event.defaultPrevented ? stroke(event) : null;
    if (!found || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    this.onStroke(found);
  }

  /** A clicker presses what the big button is; before class it is only tried out. */
  private onStroke(found: Stroke): void {
    this.checks.key = found;
    const told = this.told;
    if (!told?.running) return this.draw();
    if (found === "black") return this.act({ do: "black", on: !told.black });
    // To go back would end what is open, for good: no key does that by mistake.
    if (found === "back" && told.phase === "open") return this.draw();
    if (found === "back") return this.act({ do: "back" });
    const next = coming(told);
    // What ends a class is no matter of one press too many.
    if (next.act.do !== "end") this.act(next.act);
  }

  private act(action: Act): void {
    this.acting = this.acting.then(async () => {
      const { status, told } = await act(action, this.secret);
      if (status === 404) return this.leave();
      this.refusal = status >= 200 && status < 300 ? "" : reason(status, told.reason);
      if (this.refusal) announce(this.refusal);
      this.draw();
    });
  }

  private tick(): void {
    if (this.told?.running && this.told.clock.running) this.draw();
  }

  private draw(): void {
    const told = this.told;
    if (!told) {
      render(
        html`<p class="les-t-wait">
          ${say(this.lost ? "class-teacher-lost" : "class-teacher-comes")}
        </p>`,
        this.page,
      );
      return;
    }
    render(
      html`${this.lost ? html`<p class="les-notice">${say("class-teacher-lost")}</p>` : nothing}
      ${told.running ? this.running(told) : this.start(told)} ${this.asking()}`,
      this.page,
    );
  }

  private start(told: Teacher): TemplateResult {
    return preflight(told, this.checks, {
      begin: () => (told.ended ? this.ask() : this.act({ do: "begin" })),
      sheet: (name) => void this.sheet(name),
      refusal: this.refusal,
    });
  }

  private running(told: Teacher): TemplateResult {
    return html`<div class="les-t-run">
      <section class="les-t-notes" aria-labelledby="les-t-title">
        <p class="les-cl-eyebrow">${place(told.step!)}</p>
        <h1 id="les-t-title">${told.step!.title}</h1>
        ${notes(told, this.gone())}
      </section>
      <section class="les-t-desk" aria-label=${say("class-teacher-desk")}>
        ${clock(told, this.gone())}${wallNow(told)}
        ${this.refusal ? html`<p class="les-notice">${this.refusal}</p>` : nothing}
        ${this.buttons(told)}${this.more(told)}
      </section>
    </div>`;
  }

  private gone(): number {
    return performance.now() - this.since;
  }

  private buttons(told: Teacher): TemplateResult {
    const next = coming(told);
    const { act: action, title } = next;
    const both = told.rounds.includes(1) && told.rounds.includes(2);
    const minor = (name: string, deed: Act, pressed?: boolean) =>
      html`<button
        class="les-cl-button"
        type="button"
        aria-pressed=${pressed ?? nothing}
        @click=${() => this.act(deed)}
      >
        ${name}
      </button>`;
    return html`<div class="les-t-buttons les-t-first">
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${told.step!.number === 1 || told.phase === "open"}
          @click=${() => this.act({ do: "back" })}
        >
          ${say("class-teacher-back")}
        </button>
        <button
          class="les-cl-button les-cl-main les-t-next"
          type="button"
          @click=${() => (action.do === "end" ? this.ask("end") : this.act(action))}
        >
          ${say(next.name, title ? { title } : {})}
        </button>
      </div>
      <div class="les-t-buttons">
        ${
          action.do !== "next" && told.next
            ? minor(say("class-teacher-skip", { title: told.next.title }), {
                do: "next",
              })
            : nothing
        }
        ${
          told.phase === "closed" && both && told.round === 1
            ? minor(say("class-teacher-publish-now"), { do: "publish" })
            : nothing
        }
        ${
          mayView(told)
            ? html`<button
                class="les-cl-button"
                type="button"
                @click=${() => this.turn()}
              >
                ${say(
                  this.look === "view"
                    ? "class-teacher-see-words"
                    : "class-teacher-see-view",
                )}
              </button>`
            : nothing
        }
        ${minor(
          say(told.black ? "class-teacher-lit" : "class-teacher-black"),
          { do: "black", on: !told.black },
          told.black,
        )}
        ${minor(
          say(told.clock.running ? "class-teacher-pause" : "class-teacher-go-on"),
          { do: "clock", running: !told.clock.running },
        )}
        <a class="les-cl-button" href=${`${base()}wall`} target="_blank" rel="noopener"
          >${say("class-teacher-open-wall")}</a
        >
      </div>`;
  }

  private turn(): void {
    this.look = this.look === "view" ? "words" : "view";
    this.tell({ kind: "look", at: this.look });
    this.draw();
  }

  private more(told: Teacher): TemplateResult {
    return html`${
        told.asked
          ? html`<details class="les-t-more">
              <summary>${say("class-teacher-asked", { n: told.asked.length })}</summary>
              <p>${say("class-teacher-asked-note")}</p>
              <ul class="les-t-asked">
                ${told.asked.map(
                  (text) =>
                    html`<li>${text || html`<i>${say("class-phone-box-no")}</i>`}</li>`,
                )}
              </ul>
            </details>`
          : nothing
      }
      ${hands(told, (action) => this.act(action))}
      <details class="les-t-more">
        <summary>${say("class-teacher-more")}</summary>
        <div class="les-t-tools">
          <label
            >${say("class-teacher-go")}
            <select
              autocomplete="off"
              @change=${({ target }: Event) =>
                this.act({
                  do: "go",
                  step: (target as HTMLSelectElement).value,
                })}
            >
              ${told.plan.map(
                ({ id, number, title }) =>
                  html`<option
                    value=${id}
                    ?selected=${id === told.step!.id}
                    .selected=${id === told.step!.id}
                  >
                    ${number}. ${title}
                  </option>`,
              )}
            </select></label
          >
          <label class="les-t-check"
            ><input
              type="checkbox"
              .checked=${this.keys}
              autocomplete="off"
              @change=${({ target }: Event) => this.switchKeys(target as HTMLInputElement)}
            />
            ${say("class-teacher-keys")}</label
          >
          <p>
            <button
              class="les-cl-button"
              type="button"
              @click=${() => void this.reveal()}
            >
              ${say(this.digits ? "class-teacher-digits-hide" : "class-teacher-digits")}
            </button>
            ${
              this.digits
                ? html`<b class="les-t-digits">${this.digits}</b>
                    ${say("class-teacher-digits-how")}`
                : nothing
            }
          </p>
          <p>
            <button class="les-cl-button" type="button" @click=${() => this.ask()}>
              ${say("class-teacher-anew")}
            </button>
          </p>
        </div>
      </details>`;
  }

  private switchKeys(box: HTMLInputElement): void {
    this.keys = box.checked;
    keep("clicker", this.keys ? "" : "off");
  }

  private async reveal(): Promise<void> {
    if (this.digits) this.digits = "";
    else {
      const answer = await get("teacher/digits", this.secret).catch(() => null);
      this.digits = answer?.ok ? (await answer.json()).digits : "";
    }
    this.draw();
    if (this.digits) announce(this.digits.split("").join(" "));
  }

  /** Fetch a sheet that is the teacher's alone, as a link can carry no secret. */
  private async sheet(name: string): Promise<void> {
    const ask = (kind: string) =>
      get(`print/${name}.${kind}`, this.secret).catch(() => null);
    // A PDF is not made of every language: its letters have to be there.
    const pdf = await ask("pdf");
    const answer = pdf?.ok ? pdf : await ask("html");
    if (!answer?.ok) {
      this.refusal = say("class-teacher-no-sheet");
      return this.draw();
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${name}.${pdf?.ok ? "pdf" : "html"}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  private ending: "anew" | "end" = "anew";

  private ask(what: "anew" | "end" = "anew"): void {
    this.ending = what;
    this.draw();
    this.page.querySelector("dialog")?.showModal();
  }

  private asking(): TemplateResult {
    const close = ({ target }: Event) => (target as Element).closest("dialog")?.close();
    const go = (event: Event) => (close(event), this.act({ do: this.ending }));
    return html`<dialog class="les-t-ask" aria-labelledby="les-t-ask">
      <h2 id="les-t-ask">${say(ENDINGS[this.ending].ask)}</h2>
      <p>${say(ENDINGS[this.ending].why, { n: this.told?.asked?.length ?? 0 })}</p>
      <div class="les-cl-row">
        <button class="les-cl-button" type="button" autofocus @click=${close}>
          ${say("class-teacher-keep")}
        </button>
        <button class="les-cl-button les-cl-main" type="button" @click=${go}>
          ${say(ENDINGS[this.ending].do)}
        </button>
      </div>
    </dialog>`;
  }
}

/** Return why something was not done; what the server means is one of a few words. */
function reason(status: number, word = ""): string {
  if (!status) return say("class-teacher-no-answer");
  return say("class-teacher-refused", { reason: word });
}

export function startTeacher(page: HTMLElement): void {
  const secret = takeSecret();
  if (secret) new Leading(page, secret);
  else location.replace(base());
}
