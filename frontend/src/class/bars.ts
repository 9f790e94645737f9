/** Counts as bars with words beside them; what is too few is named, not drawn. */
import { html, nothing, type TemplateResult } from "lit-html";
import { styleMap } from "lit-html/directives/style-map.js";
import { say } from "../../../spotting/controls/words.js";
import type { Counts, Option } from "./shapes.ts";

/** Return the most that any of some counts shows. */
export const longest = (all: readonly Counts[]) =>
  Math.max(1, ...all.flatMap(({ shown }) => shown.map(({ about }) => about)));

/** Return one bar; its number stands beside it. A number of 0 is one of fewer than 5. */
export function bar(
  about: number,
  most: number,
  label = "",
  kind = "",
): TemplateResult {
  return html`<div class="les-cl-bar ${label ? "les-cl-named" : ""} ${kind}">
    ${label ? html`<span class="les-cl-bar-label">${label}</span>` : nothing}
    <span class="les-cl-track" aria-hidden="true"
      ><span style=${styleMap({ inlineSize: `${(100 * about) / most}%` })}></span
    ></span>
    <span class="les-cl-about"
      >${
        about ? say("class-phone-about", { n: about }) : say("class-phone-under")
      }</span
    >
  </div>`;
}

/** Return the line that names what fewer than five chose each. */
export function fewLine(
  counts: Counts & { readonly round?: number },
  options: readonly Option[],
  named = false,
): TemplateResult | typeof nothing {
  const names = options
    .filter(({ id }) => counts.few.includes(id))
    .map(({ text }) => text);
  if (!counts.enough || !names.length) return nothing;
  const message = !named
    ? "class-phone-few"
    : counts.round === 1
      ? "class-phone-few-first"
      : "class-phone-few-second";
  return html`<p class="les-cl-few">${say(message, { options: names.join("; ") })}</p>`;
}
