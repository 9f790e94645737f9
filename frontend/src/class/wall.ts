/** What the projector shows: one question, large; no note, no open count, no secret. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { keep, recall } from "../first/store.ts";
import { Connection } from "./connection.ts";
import { line, stroke, type Word } from "./keys.ts";
import { firstLook, type Look, mayView, moved } from "./looks.ts";
import { asked, phaseLine, rounds } from "./panel.ts";
import { at, home } from "./server.ts";
import type { Answer, Option, Result, Vote, Wall } from "./shapes.ts";
import { announce, placeStatus } from "./status.ts";
import { news, place } from "./telling.ts";

type Part = TemplateResult | typeof nothing;

const LETTERS = "ABCDEFGH";

class Projected {
  private told: Wall | null = null;
  private lost = false;
  private look: Look = "words";
  /** The last view that a step had: its frame is kept, so that it is there at once. */
  private framed = "";
  private keys = true;
  private readonly tell: (word: Word) => void;

  private readonly page: HTMLElement;

  constructor(page: HTMLElement) {
    this.page = page;
    placeStatus();
    // What the step's view is drawn in, in the frame: large type, in this tab alone.
    keep("size", "presenter");
    this.keys = recall("clicker") !== "off";
    this.tell = line((word) => this.hear(word));
    this.size();
    addEventListener("resize", () => this.size());
    addEventListener("keydown", this.onKey);
    const ways = { stream: at("events?for=wall"), now: at("now?for=wall") };
    const connection = new Connection<Wall>(
      ways,
      (told) => this.take(told),
      (state) => {
        this.lost = state === "lost";
        this.draw();
      },
    );
    this.draw();
    void connection.keep();
  }

  private take(told: Wall): void {
    const before = this.told;
    this.told = told;
    if (moved(before, told)) this.look = firstLook(told);
    this.draw();
    const said = news(before, told);
    if (said) announce(said);
  }

  private hear(word: Word): void {
    if (word.kind === "ask") this.size();
    if (word.kind !== "look") return;
    this.look = word.at;
    this.draw();
  }

  private size(): void {
    this.tell({ kind: "size", width: innerWidth, height: innerHeight });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const found =
      this.keys && !event.repeat && !event.defaultPrevented ? stroke(event) : null;
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.tell({ kind: "stroke", stroke: found });
  };

  /** The view in the frame has keys of its own: here they are the class's. */
  private readonly onFrame = ({ target }: Event): void => {
    (target as HTMLIFrameElement).contentWindow?.addEventListener(
      "keydown",
      this.onKey,
      true,
    );
  };

  private draw(): void {
    const told = this.told;
    document.documentElement.toggleAttribute("data-les-black", Boolean(told?.black));
    if (told?.black) {
      render(html`<p class="les-unseen">${say("class-wall-black")}</p>`, this.page);
      return;
    }
    if (told?.running) this.framed = told.step?.view || this.framed;
    render(
      html`${told?.running && told.step ? this.step(told) : this.start()}
      ${this.frame(told)}
      ${this.lost ? html`<p class="les-w-lost">${say("class-wall-lost")}</p>` : nothing}`,
      this.page,
    );
  }

  private readonly onSwitch = ({ target }: Event): void => {
    this.keys = (target as HTMLInputElement).checked;
    keep("clicker", this.keys ? "" : "off");
    (target as HTMLInputElement).blur();
  };

  /** Before the first step: how to come in. */
  private start(): TemplateResult {
    const words = this.told?.ended ? "class-wall-ended" : "class-wall-welcome";
    if (this.told?.ended && this.framed) {
      return html`<header class="les-w-head" data-full="yes">
        <div><h1>${say(words)}</h1></div>
      </header>`;
    }
    return html`<div class="les-w-start">
        <h1>${say(words)}</h1>
        ${this.told?.ended ? nothing : this.address("large")}
      </div>
      <footer class="les-w-foot">
        <label
          ><input
            type="checkbox"
            .checked=${this.keys}
            autocomplete="off"
            @change=${this.onSwitch}
          />
          ${say("class-wall-keys")}</label
        >
      </footer>`;
  }

  private address(kind: "large" | "small"): Part {
    const [first] = this.told?.addresses ?? [];
    if (!first) return nothing;
    return html`<div class="les-w-address" data-kind=${kind}>
      <img src=${at("qr.svg")} alt=${say("class-wall-code")} width="300" height="300" />
      <p>
        ${kind === "large" ? html`<span>${say("class-wall-join")}</span>` : nothing}
        <b>${first.replace(/\/$/, "")}</b>
      </p>
    </div>`;
  }

  /** The frame of the step's view; it waits aside, so that a view is there at once. */
  private frame(told: Wall | null): Part {
    if (!this.framed) return nothing;
    const seen = Boolean(told && this.views(told));
    return html`<iframe
      class=${seen ? "les-w-frame" : "les-w-frame les-w-waits"}
      ?inert=${!seen}
      src=${`${home()}#${this.framed}`}
      title=${say("class-wall-view")}
      @load=${this.onFrame}
    ></iframe>`;
  }

  private views(told: Wall): boolean {
    // At the end the last view stays: where to get help.
    return told.ended || (told.running && mayView(told) && this.look === "view");
  }

  private step(told: Wall): TemplateResult {
    const step = told.step!;
    const viewed = this.views(told);
    const first = step.number === 1;
    const words = phaseLine(told);
    const question = html`<h1>${step.question || step.title}</h1>`;
    const many = told.votes.length > 1;
    // A view, and the answers to many questions, need the room of the heading.
    const full = viewed || (many && told.phase === "published");
    return html`<header class="les-w-head" data-full=${full ? "yes" : nothing}>
        ${full ? html`<div>${question}${viewed && step.text[0] ? html`<p>${step.text[0]}</p>` : nothing}</div>` : html`<p>${place(step)} <span>${step.title}</span></p>`}
        ${first || full ? nothing : this.address("small")}
      </header>
      ${
        viewed
          ? nothing
          : html`<div class="les-w-body">
              <div class="les-w-words" data-many=${many ? "yes" : nothing}>
                ${full ? nothing : question} ${this.text(told)}${this.votes(told)}
                ${
                  told.box
                    ? html`<p class="les-w-text">
                        ${say(
                          told.box === "open"
                            ? "class-phone-box-open"
                            : "class-phone-box-closed",
                        )}
                      </p>`
                    : nothing
                }
              </div>
              ${first ? this.address("large") : nothing}
            </div>`
      }
      ${
        words && told.phase !== "published"
          ? html`<p class="les-w-phase" data-phase=${told.phase!}>${words}</p>`
          : nothing
      }`;
  }

  private text({ step, votes, phase }: Wall): Part {
    if (phase === "published" && votes.length) return nothing;
    return html`${step!.text.map((one) => html`<p class="les-w-text">${one}</p>`)}`;
  }

  private votes(told: Wall): Part {
    const { votes } = told;
    const [only] = votes;
    if (votes.length > 1) {
      const shown = told.phase === "published";
      return html`<ul class=${shown ? "les-w-shorts" : "les-w-items"}>
        ${votes.map((vote) => (shown ? this.short(vote) : html`<li>${vote.text}</li>`))}
      </ul>`;
    }
    if (!only) return nothing;
    return told.phase === "published" ? this.results(only) : this.options(told, only);
  }

  private options({ step }: Wall, vote: Vote): TemplateResult {
    const { story, options } = vote;
    const own = asked(vote);
    return html`${story ? html`<p class="les-w-story"><b>${story.title}.</b> ${story.text}</p>` : nothing}
      ${own && own !== step!.question ? html`<h2>${own}</h2>` : nothing}
      <ul class="les-w-options">
        ${options.map(
          ({ text }, number) =>
            html`<li><b>${LETTERS[number]}</b><span>${text}</span></li>`,
        )}
      </ul>`;
  }

  /** One question of several: the right answer, before and after; the phones show all. */
  private short(vote: Vote): TemplateResult {
    const right = vote.answers?.find((one) => one.right);
    const option = vote.options.find(({ id }) => id === right?.option);
    const enough = (vote.results ?? []).filter((one) => one.enough);
    const gained = vote.pairs?.shown.find((one) => one.option === "gained");
    return html`<li>
      <p>${vote.text}</p>
      ${
        option
          ? html`<p><b>✓ ${option.text}</b></p>
              ${rounds(option.id, enough, true)}`
          : nothing
      }
      ${gained ? html`<p class="les-w-gained">${say("class-wall-gained", { n: gained.about })}</p>` : nothing}
    </li>`;
  }

  private results(vote: Vote): TemplateResult {
    const enough = (vote.results ?? []).filter((one) => one.enough);
    return html`${
        vote.results?.length && !enough.length
          ? html`<p class="les-w-text">${say("class-phone-too-few")}</p>`
          : nothing
      }
      <ul class="les-w-results">
        ${vote.options.map((option, number) =>
          this.result(
            option,
            LETTERS[number]!,
            enough,
            vote.answers?.find((one) => one.option === option.id),
          ),
        )}
      </ul>`;
  }

  private result(
    option: Option,
    letter: string,
    enough: readonly Result[],
    answer?: Answer,
  ): TemplateResult {
    return html`<li class=${answer?.right ? "les-w-right" : ""}>
      <b>${answer?.right ? "✓" : letter}</b>
      <div>
        <p><b>${option.text}</b></p>
        ${answer?.answer ? html`<p>${answer.answer}</p>` : nothing}
      </div>
      <div>${rounds(option.id, enough, true)}</div>
    </li>`;
  }
}

export function startWall(page: HTMLElement): void {
  new Projected(page);
}
