/** The step as a phone shows it: question, text, votes, results, answers, box. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { say } from "../../../spotting/controls/words.js";
import { bar, fewLine, longest } from "./bars.ts";
import { Ballots } from "./ballots.ts";
import { box, type Box } from "./box.ts";
import type { Answer, Change, Option, Result, Told, Vote } from "./shapes.ts";

type Part = TemplateResult | typeof nothing;

/** What a panel needs of its page. */
export interface Desk {
  readonly ballots: Ballots;
  readonly box: Box;
  /** Return the address of a view, and whether it opens beside this page. */
  readonly link: (view: string) => { href: string; aside: boolean };
}

const CHANGES: Readonly<Record<Change, string>> = {
  gained: "class-phone-change-gained",
  kept: "class-phone-change-kept",
  lost: "class-phone-change-lost",
  missed: "class-phone-change-missed",
};
const MARKS = {
  own: "class-phone-mark-own",
  right: "class-phone-mark-right",
  best: "class-phone-mark-best",
};
export const changeWords = (): Option[] =>
  Object.entries(CHANGES).map(([id, name]) => ({ id, text: say(name) }));

/** Return a link to a view of the lesson, as a button. */
export function opens(desk: Desk, view: string, words: string): Part {
  if (!view) return nothing;
  const { href, aside } = desk.link(view);
  return html`<a
    class="les-cl-button"
    href=${href}
    target=${aside ? "_blank" : nothing}
    rel=${aside ? "noopener" : nothing}
    >${words}${
      aside
        ? html` <span class="les-cl-aside">${say("class-phone-aside")}</span>`
        : nothing
    }</a
  >`;
}

/** Return what is to be done now, in one sentence; "" where nothing is. */
export function phaseLine(told: Told): string {
  const { phase, round, rounds } = told;
  if (!phase) return "";
  const again = rounds.includes(2) && rounds.includes(1);
  if (phase === "think") return say("class-phone-think");
  if (phase === "open")
    return say(round === 2 && again ? "class-phone-open-again" : "class-phone-open");
  if (phase === "published") {
    const counted = told.votes.some(({ results }) => results);
    return say(counted ? "class-phone-published" : "class-phone-answers");
  }
  return say(again && round === 1 ? "class-phone-talk" : "class-phone-closed");
}

export function paragraphs(text: readonly string[]): Part {
  return text.length ? html`${text.map((one) => html`<p>${one}</p>`)}` : nothing;
}

/** Return all of a step that a phone shows below its heading. */
export function panel(told: Told, desk: Desk): TemplateResult {
  const line = phaseLine(told);
  return html` ${paragraphs(told.step!.text)}
  ${line ? html`<p class="les-cl-phase" data-phase=${told.phase!}>${line}</p>` : nothing}
  ${repeat(
    told.votes,
    ({ question }) => question,
    (vote) => oneVote(told, vote, desk),
  )}
  ${
    told.votes.some(({ pairs }) => pairs)
      ? html`<p class="les-cl-note">${say("class-phone-no-comparison")}</p>`
      : nothing
  }
  ${told.box ? box(told, desk.box, desk.link) : nothing}`;
}

function oneVote(told: Told, vote: Vote, desk: Desk): TemplateResult {
  const { story } = vote;
  return html`<div class="les-cl-vote">
    ${
      story
        ? html`<div class="les-cl-story">
            <h3>${story.title}</h3>
            <p>${story.text}</p>
          </div>`
        : nothing
    }
    ${told.phase === "open" ? ballot(told, vote, desk) : shown(told, vote, desk)}
  </div>`;
}

/** Return what a vote asks. */
export const asked = ({ story, text }: Vote) => text || story?.ask || "";

/** Return the class of a question that stands in the heading already. */
const twice = (told: Told, vote: Vote) =>
  asked(vote) === told.step!.question ? "les-unseen" : nothing;

function ballot(told: Told, vote: Vote, desk: Desk): TemplateResult {
  const { ballots } = desk;
  const { question } = vote;
  const chosen = ballots.choice(question, told.round!);
  const state = ballots.state(question, told.round!);
  return html`<fieldset class="les-cl-ballot">
    <legend class=${twice(told, vote)}>${asked(vote)}</legend>
    ${repeat(
      vote.options,
      ({ id }) => id,
      ({ id, text }) =>
        html`<label class="les-cl-option">
          <input
            type="radio"
            name=${`les-vote-${question}`}
            value=${id}
            autocomplete="off"
            .checked=${live(chosen === id)}
            @change=${() => ballots.choose(question, told.round!, id)}
          /><span>${text}</span></label
        >`,
    )}
    ${
      chosen
        ? html`<p class="les-cl-state" data-state=${state!}>
            ${say(state === "in" ? "class-phone-in" : "class-phone-sending")}
          </p>`
        : nothing
    }
  </fieldset>`;
}

/** Return a vote that takes no answers: to think about, closed, or with its results. */
function shown(told: Told, vote: Vote, desk: Desk): TemplateResult {
  const own = told.phase === "think" ? "" : ownChoice(told, vote, desk);
  return html`<div class=${twice(told, vote)}>
      <h3 class="les-cl-asked">${asked(vote)}</h3>
    </div>
    ${
      vote.answers || vote.results
        ? results(vote, own, desk)
        : html` <ul class="les-cl-options">
            ${vote.options.map(
              ({ id, text }) =>
                html` <li class=${id === own ? "les-cl-own" : ""}>
                  <span>${text}</span>${id === own ? mark("own") : nothing}
                </li>`,
            )}
          </ul>`
    }`;
}

/** Return what this page chose in the round that is over, as far as it was counted. */
function ownChoice(told: Told, { question }: Vote, { ballots }: Desk): string {
  const round = told.round ?? Math.max(...told.rounds, 0);
  const rounds = told.phase === "published" ? [2, 1] : [round];
  const last = rounds.find((one) => ballots.state(question, one) === "in");
  return last ? ballots.choice(question, last) : "";
}

const mark = (kind: keyof typeof MARKS) =>
  html` <span class="les-cl-mark" data-mark=${kind}>${say(MARKS[kind])}</span>`;

/** Return what the whole class chose, and what is to be said to each option. */
export function results(vote: Vote, own: string, desk: Desk): TemplateResult {
  const all = vote.results ?? [];
  const enough = all.filter((one) => one.enough);
  const answers = new Map(vote.answers?.map((one) => [one.option, one]));
  const list = (options: readonly Option[]) =>
    html`<ul class="les-cl-results">
      ${options.map(
        (option) =>
          html`<li class=${option.id === own ? "les-cl-own" : ""}>
            ${oneResult(vote, option, own, enough, answers.get(option.id), desk)}
          </li>`,
      )}
    </ul>`;
  const [first, others] = split(vote, own);
  return html` ${
    all.length && !enough.length
      ? html`<p class="les-cl-note">${say("class-phone-too-few")}</p>`
      : nothing
  }
  ${list(first)}
  ${
    others.length
      ? html`<details class="les-cl-others">
          <summary>${say("class-phone-others")}</summary>
          ${list(others)}
        </details>`
      : nothing
  }
  ${enough.map((one) => fewLine(one, vote.options, enough.length > 1))}
  ${vote.pairs ? pairs(vote) : nothing}`;
}

/** Of one question among several, the right answer and one's own come first. */
export function split(
  { kind, options, answers }: Vote,
  own: string,
): [Option[], Option[]] {
  const right = answers?.find((one) => one.right)?.option;
  if (kind !== "item" || !right) return [[...options], []];
  const leads = ({ id }: Option) => id === right || id === own;
  return [options.filter(leads), options.filter((one) => !leads(one))];
}

function oneResult(
  vote: Vote,
  { id, text }: Option,
  own: string,
  enough: readonly Result[],
  answer: Answer | undefined,
  desk: Desk,
): TemplateResult {
  const kind = vote.kind === "item" || vote.kind === "bet" ? "right" : "best";
  return html`<p class="les-cl-said">
      ${text}${answer?.right ? mark(kind) : nothing}${
        id === own ? mark("own") : nothing
      }
    </p>
    ${rounds(id, enough)}
    ${answer?.answer ? html`<p class="les-cl-answer">${answer.answer}</p>` : nothing}
    ${answer ? opens(desk, answer.view, say("class-phone-view")) : nothing}`;
}

/**
 * Return the bars of one option, one for each round that has any for it; with `few`, the
 * others are said to be fewer than five.
 */
export function rounds(option: string, enough: readonly Result[], few = false): Part {
  const most = longest(enough);
  const two = enough.length > 1;
  return html`${enough.map(({ round, shown }) => {
    const about = shown.find((one) => one.option === option)?.about ?? 0;
    if (!about && !few) return nothing;
    const label = say(round === 1 ? "class-phone-first" : "class-phone-second");
    return bar(
      about,
      most,
      two ? label : "",
      two && round === 1 ? "les-cl-before" : "",
    );
  })}`;
}

/** Return what became of the answers, as each phone has told of its own two. */
export function pairs({ pairs: counts }: Vote): TemplateResult {
  const options = changeWords();
  return html`<div class="les-cl-pairs">
    <h4>${say("class-phone-pairs")}</h4>
    ${
      counts!.enough
        ? html`<ul>
            ${counts!.shown.map(
              ({ option, about }) =>
                html`<li>
                  ${bar(about, longest([counts!]), options.find(({ id }) => id === option)?.text)}
                </li>`,
            )}
          </ul>`
        : html`<p>${say("class-phone-too-few")}</p>`
    }
    ${fewLine(counts!, options)}
  </div>`;
}
