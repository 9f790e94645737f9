/** The question box: what a reader has to know stands before its field. */
import { html, nothing, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { announce } from "./status.ts";
import { post } from "./server.ts";
import type { Told } from "./shapes.ts";

export const LONGEST = 280;
/** Signs that are left when a screen reader is told so. */
const MARKS = [100, 50, 20, 10, 0];

const STATES = {
  sending: "class-phone-box-sending",
  in: "class-phone-box-in",
  none: "class-phone-box-none",
  late: "class-phone-box-late",
  failed: "class-phone-box-failed",
};
export type BoxState = "" | keyof typeof STATES;

export class Box {
  state: BoxState = "";
  left = LONGEST;
  private told = Infinity;
  private timer = 0;

  private readonly page: string;
  private readonly changed: () => void;

  constructor(page: string, changed: () => void) {
    this.page = page;
    this.changed = changed;
  }

  /** Send what was typed; "" is "no question today", and counts as much. */
  async send(text: string): Promise<void> {
    this.state = "sending";
    this.changed();
    const { status } = await post("box", { page: this.page, text });
    if (status && status < 300) this.state = text ? "in" : "none";
    else this.state = status === 409 ? "late" : "failed";
    this.changed();
  }

  typed(text: string): void {
    this.left = LONGEST - text.length;
    this.changed();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.speak(), 900);
  }

  /** Say how much room is left, in steps: at each letter would be noise. */
  private speak(): void {
    const mark = passed(this.left);
    if (mark < this.told)
      announce(say("class-phone-left", { n: Math.max(this.left, 0) }));
    this.told = mark;
  }

  /** A new lesson has a new box. */
  clear(): void {
    this.state = "";
    this.left = LONGEST;
    this.told = Infinity;
  }
}

/** Return the last mark that has been passed on the way to no room left. */
export const passed = (left: number) =>
  MARKS.filter((mark) => left <= mark).at(-1) ?? Infinity;

type Link = (view: string) => { href: string; aside: boolean };

export function box(told: Told, own: Box, link: Link): TemplateResult {
  const help = (view: string, words: string) => {
    const { href, aside } = link(view);
    return html`<a
      href=${href}
      target=${aside ? "_blank" : nothing}
      rel=${aside ? "noopener" : nothing}
      >${words}</a
    >`;
  };
  return html`<section class="les-cl-box" aria-labelledby="les-cl-box">
    <h3 id="les-cl-box">${say("class-phone-box")}</h3>
    <ul>
      <li>${say("class-phone-box-who")}</li>
      <li>${say("class-phone-box-limits")}</li>
      <li>
        <strong>${say("class-phone-box-watched")}</strong>
        ${help("Help-first", say("class-phone-box-help"))}
        ${help("not-wanted", say("class-phone-box-unwanted"))}
      </li>
      <li>${say("class-phone-box-gone")}</li>
    </ul>
    ${
      told.box === "open"
        ? form(own)
        : html`<p class="les-cl-phase">${say("class-phone-box-closed")}</p>`
    }
  </section>`;
}

function form(own: Box): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector("textarea")!;
    if (field.value.trim()) void own.send(field.value.trim());
    else field.focus();
  };
  const state = own.state && say(STATES[own.state]);
  return html`<form @submit=${submit}>
    <label for="les-cl-question">${say("class-phone-box-field")}</label>
    <textarea
      id="les-cl-question"
      rows="4"
      maxlength=${LONGEST}
      autocomplete="off"
      aria-describedby="les-cl-left"
      @input=${({ target }: InputEvent) => own.typed((target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="les-cl-left" id="les-cl-left">
      ${say("class-phone-left", { n: own.left })}
    </p>
    <div class="les-cl-row">
      <button class="les-cl-button les-cl-main">${say("class-phone-box-send")}</button>
      <button class="les-cl-button" type="button" @click=${() => void own.send("")}>
        ${say("class-phone-box-no")}
      </button>
    </div>
    ${state ? html`<p class="les-cl-state" data-state=${own.state}>${state}</p>` : nothing}
  </form>`;
}
