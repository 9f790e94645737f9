/** What stands on the teacher's page to be read: notes, clock, wall, closed votes. */
import { html, nothing, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { elapsed, late, minutes } from "./clock.ts";
import { asked, phaseLine } from "./panel.ts";
import type { Teacher, Vote } from "./shapes.ts";

type Part = TemplateResult | typeof nothing;

/** Return what to say, to ask and to watch for, and what to cut when late. */
export function notes({ notes, clock }: Teacher, since: number): Part {
  if (!notes) return nothing;
  const note = (name: string, text: string) =>
    text
      ? html`<h2>${say(name)}</h2>
          <p>${text}</p>`
      : nothing;
  const behind = late(clock, since);
  return html`${note("class-teacher-note-say", notes.say)}${note("class-teacher-note-ask", notes.ask)}${note("class-teacher-note-watch", notes.watch)}
  ${
    notes.safety
      ? html`<div class="les-t-safety">
          <h2>${say("class-teacher-note-safety")}</h2>
          <p>${notes.safety}</p>
        </div>`
      : nothing
  }
  ${
    notes.cut || clock.cuts.length
      ? html`<div class="les-t-cut" data-late=${behind > 0 ? "yes" : nothing}>
          <h2>
            ${behind ? say("class-teacher-late", { n: behind }) : say("class-teacher-cut")}
          </h2>
          ${notes.cut ? html`<p>${notes.cut}</p>` : nothing}
          ${
            behind && clock.cuts.length
              ? html`<h3>${say("class-teacher-cuts")}</h3>
                  <ul>
                    ${clock.cuts.map(({ title, cut }) => html`<li><b>${title}</b> ${cut}</li>`)}
                  </ul>`
              : nothing
          }
        </div>`
      : nothing
  }`;
}

/** Return the clock of a lesson, some milliseconds after it was told. */
export function clock(
  { clock, plan, step, phones }: Teacher,
  since: number,
): TemplateResult {
  const gone = elapsed(clock, since);
  const whole = plan.reduce((sum, one) => sum + one.minutes, 0);
  const planned = plan.find(({ id }) => id === step!.id)?.minutes ?? 0;
  const behind = late(clock, since);
  return html`<div class="les-t-clock">
    <p>
      <b class="les-t-time">${minutes(whole * 60 - gone.lesson)}</b>
      <span>${say("class-teacher-left", { n: whole })}</span>
    </p>
    <p>
      <b>${minutes(gone.step)}</b>
      <span>${say("class-teacher-in-step", { n: planned })}</span>
    </p>
    <p>
      ${
        !clock.running
          ? html`<strong class="les-t-late">${say("class-teacher-paused")}</strong>`
          : behind
            ? html`<strong class="les-t-late"
                >${say("class-teacher-behind", { n: behind })}</strong
              >`
            : html`<span>${say("class-teacher-on-time")}</span>`
      }
    </p>
    <p class="les-t-phones">
      <b>${phones ?? 0}</b>
      <span>${say("class-teacher-phones", { n: phones ?? 0 })}</span>
    </p>
  </div>`;
}

/** Return what the wall shows, and how the votes of it stand. */
export function wallNow(told: Teacher): TemplateResult {
  const { step, black } = told;
  const line_ = phaseLine(told);
  return html`<div class="les-t-wall">
    <h2>
      ${say("class-teacher-wall")}${black ? html` <em>${say("class-teacher-dark")}</em>` : nothing}
    </h2>
    <p class="les-t-question">${step!.question || step!.title}</p>
    ${line_ ? html`<p class="les-cl-phase" data-phase=${told.phase!}>${line_}</p>` : nothing}
    ${counts(told)}
    ${
      told.box
        ? html`<p>
            ${say(told.box === "open" ? "class-phone-box-open" : "class-phone-box-closed")}
          </p>`
        : nothing
    }
  </div>`;
}

/** While a vote is open only how many answered; what, once it is closed. */
function counts(told: Teacher): Part {
  if (told.phase === "open") {
    const most = Math.max(0, ...Object.values(told.answered ?? {}));
    return html`<p class="les-t-answered">
      ${say("class-teacher-answered", { n: most })}
    </p>`;
  }
  const closed = told.votes.filter(({ question }) => told.totals?.[question]?.length);
  if (!closed.length)
    return told.pairs_in
      ? html`<p>${say("class-teacher-pairs-in", { n: told.pairs_in })}</p>`
      : nothing;
  return html`<div
      class="les-t-totals"
      tabindex="0"
      role="group"
      aria-label=${say("class-teacher-totals")}
    >
      ${closed.map((vote) => totals(told, vote))}
    </div>
    ${
      told.phase === "published" && told.pairs_in
        ? html`<p>${say("class-teacher-pairs-in", { n: told.pairs_in })}</p>`
        : nothing
    }`;
}

function totals(told: Teacher, vote: Vote): TemplateResult {
  const { question, options, answers } = vote;
  const rounds = told.totals![question]!.filter(({ round }) => Number(round));
  const name = (round: number) =>
    say(round === 1 ? "class-phone-first" : "class-phone-second");
  return html`<table>
    <caption>
      ${asked(vote)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say("class-teacher-option")}</th>
        ${rounds.map(({ round }) => html`<th scope="col">${name(round)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${options.map(
        ({ id, text }) =>
          html`<tr>
            <th scope="row">
              ${answers?.some(({ option, right }) => right && option === id) ? "✓ " : ""}${text}
            </th>
            ${rounds.map(({ counts }) => html`<td>${counts[id] ?? 0}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
