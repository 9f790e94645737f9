/** Raised hands, typed in for a closed round: where phones can't connect, on paper too. */
import { html, nothing, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { asked } from "./panel.ts";
import type { Act, Teacher } from "./shapes.ts";

/** Return the numbers of a form's fields, by option; empty fields are none. */
export function counted(
  fields: Iterable<{ name: string; value: string }>,
): Record<string, number> {
  return Object.fromEntries(
    [...fields]
      .filter(({ name }) => name)
      .map(({ name, value }) => [
        name,
        Math.min(500, Math.max(0, Math.round(Number(value) || 0))),
      ]),
  );
}

export function hands(
  told: Teacher,
  act: (action: Act) => void,
): TemplateResult | typeof nothing {
  const rounds = told.votes.flatMap((vote) =>
    (told.totals?.[vote.question] ?? [])
      .filter(({ round }) => typeof round === "number")
      .map(({ round }) => ({ vote, round })),
  );
  if (!rounds.length) return nothing;
  return html`<details class="les-t-more">
    <summary>${say("class-teacher-hands")}</summary>
    <p>${say("class-teacher-hands-how")}</p>
    ${rounds.map(
      ({ vote, round }) =>
        html`<form
          class="les-t-hands"
          @submit=${(event: SubmitEvent) => {
            event.preventDefault();
            const form = event.currentTarget as HTMLFormElement;
            const counts = counted(form.querySelectorAll("input"));
            act({ do: "hands", question: vote.question, round, counts });
          }}
        >
          <fieldset>
            <legend>
              ${asked(vote)} ·
              ${say(round === 1 ? "class-phone-first" : "class-phone-second")}
            </legend>
            ${vote.options.map(
              ({ id, text }) =>
                html`<label
                  >${text}
                  <input
                    type="number"
                    name=${id}
                    min="0"
                    max="500"
                    inputmode="numeric"
                    autocomplete="off"
                /></label>`,
            )}
            <button class="les-cl-button">${say("class-teacher-hands-in")}</button>
          </fieldset>
        </form>`,
    )}
  </details>`;
}
