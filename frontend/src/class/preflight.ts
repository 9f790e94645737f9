/** Before class: what works, the plan, and the way in. */
import { html, nothing, type TemplateResult } from "lit-html";
import { say } from "../../../spotting/controls/words.js";
import { base, at } from "./server.ts";
import type { Stroke } from "./keys.ts";
import type { Teacher } from "./shapes.ts";

/** What the teacher's page has seen of wall and clicker. */
export interface Checks {
  size: [number, number] | null;
  key: Stroke | null;
}

export interface Deeds {
  readonly begin: () => void;
  readonly sheet: (name: string) => void;
  readonly refusal: string;
}

/** Whether something works; "open" is not known yet, or the teacher's to judge. */
export type Light = "good" | "open" | "bad";

export interface Check {
  readonly light: Light;
  readonly name: string;
  readonly said: string;
}

/** The smallest wall on which a view fits with large type. */
const SMALLEST = [1280, 720] as const;

/** Return what works before class, in the order in which a teacher sees to it. */
export function checked(
  { addresses, preflight }: Teacher,
  { size, key }: Checks,
): Check[] {
  const [address] = addresses ?? [];
  const { phones = 0, room = 0, visitors = 0, isolated = null, country = "" } =
    preflight ?? {};
  const fits = size && size[0] >= SMALLEST[0] && size[1] >= SMALLEST[1];
  return [
    {
      name: say("class-teacher-check-address"),
      ...(address
        ? is("good", "class-teacher-check-address-is", {
            address: address.replace(/\/$/, ""),
          })
        : is("bad", "class-teacher-check-address-none")),
    },
    {
      name: say("class-teacher-check-country"),
      ...(country
        ? is("good", "class-teacher-check-country-is", { country })
        : is("open", "class-teacher-check-country-none")),
    },
    {
      name: say("class-teacher-check-phones"),
      // Pages on this very computer prove nothing of the Wi-Fi.
      ...(isolated
        ? is("bad", "class-teacher-check-phones-isolated")
        : phones
          ? is("good", "class-teacher-check-phones-seen", { n: phones })
          : is("open", "class-teacher-check-phones-none")),
    },
    {
      name: say("class-teacher-check-room"),
      ...is(visitors < room ? "good" : "bad", "class-teacher-check-room-size", {
        n: room,
        visitors,
      }),
    },
    {
      name: say("class-teacher-check-wall"),
      ...(size
        ? is(
            fits ? "good" : "bad",
            fits ? "class-teacher-check-wall-fits" : "class-teacher-check-wall-small",
            { width: String(size[0]), height: String(size[1]) },
          )
        : is("open", "class-teacher-check-wall-none")),
    },
    {
      name: say("class-teacher-check-clicker"),
      ...(key ? is("good", KEYS[key]) : is("open", "class-teacher-check-clicker-none")),
    },
  ];
}

const is = (light: Light, name: string, gaps = {}) => ({
  light,
  said: say(name, gaps),
});

const KEYS: Readonly<Record<Stroke, string>> = {
  next: "class-teacher-check-clicker-next",
  back: "class-teacher-check-clicker-back",
  black: "class-teacher-check-clicker-black",
};
const LIGHTS: Readonly<Record<Light, string>> = {
  good: "class-teacher-light-good",
  open: "class-teacher-light-open",
  bad: "class-teacher-light-bad",
};

/** The sheets of everybody, and those of the teacher alone, by the file that is asked. */
const SHEETS = {
  handout: "class-teacher-sheet-handout",
  claims: "class-teacher-sheet-claims",
  body: "class-teacher-sheet-body",
  visit: "class-teacher-sheet-visit",
};
const OWN = {
  plan: "class-teacher-sheet-plan",
  letter: "class-teacher-sheet-letter",
  answers: "class-teacher-sheet-key",
};

export function preflight(told: Teacher, checks: Checks, deeds: Deeds): TemplateResult {
  const whole = told.plan.reduce((sum, { minutes }) => sum + minutes, 0);
  return html`<div class="les-t-start">
    <section>
      <h1>${say(told.ended ? "class-teacher-over" : "class-teacher-start")}</h1>
      <p>${say(told.ended ? "class-teacher-over-why" : "class-teacher-start-why")}</p>
      ${
        told.asked?.length
          ? html`<details class="les-t-more">
              <summary>${say("class-teacher-asked", { n: told.asked.length })}</summary>
              <ul class="les-t-asked">
                ${told.asked.map((text) => html`<li>${text}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <h2>${say("class-teacher-checks")}</h2>
      <ul class="les-t-checks">
        ${checked(told, checks).map(
          ({ light, name, said }) =>
            html` <li data-light=${light}>
              <span class="les-t-light" aria-hidden="true"
                >${{ good: "✓", open: "○", bad: "!" }[light]}</span
              >
              <span
                ><b>${name}</b>
                <span class="les-unseen">${say(LIGHTS[light])}</span>
                <span>${said}</span></span
              >
            </li>`,
        )}
      </ul>
      ${deeds.refusal ? html`<p class="les-notice">${deeds.refusal}</p>` : nothing}
      <div class="les-cl-row">
        <button
          class="les-cl-button les-cl-main les-t-next"
          type="button"
          @click=${deeds.begin}
        >
          ${say(told.ended ? "class-teacher-anew" : "class-teacher-begin")}
        </button>
        <a class="les-cl-button" href=${`${base()}wall`} target="_blank" rel="noopener"
          >${say("class-teacher-open-wall")}</a
        >
      </div>
      <p class="les-cl-note">${say("class-teacher-paper")}</p>
    </section>
    <section>
      <h2>${say("class-teacher-plan", { n: whole })}</h2>
      <ol class="les-t-plan">
        ${told.plan.map(
          ({ title, minutes }) =>
            html`<li>
              <span>${title}</span>
              <span>${say("class-teacher-minutes", { n: minutes })}</span>
            </li>`,
        )}
      </ol>
      <h2>${say("class-teacher-print")}</h2>
      <ul class="les-t-sheets">
        ${Object.entries(SHEETS).map(
          ([name, words]) =>
            html`<li>
              <a href=${at(`print/${name}.html`)} target="_blank" rel="noopener"
                >${say(words)}</a
              >
            </li>`,
        )}
        ${Object.entries(OWN).map(
          ([name, words]) =>
            html`<li>
              <button
                class="les-t-link"
                type="button"
                @click=${() => deeds.sheet(name)}
              >
                ${say(words)}
              </button>
            </li>`,
        )}
      </ul>
    </section>
  </div>`;
}
