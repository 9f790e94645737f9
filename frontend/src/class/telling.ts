/** What of a snapshot is news to a reader: said once, by the page's one live region. */
import { say } from "../../../spotting/controls/words.js";
import { phaseLine } from "./panel.ts";
import type { Told } from "./shapes.ts";

/** Return what names the step, as a heading's small line does. */
export const place = ({ number, of }: { number: number; of: number }) =>
  say("class-phone-step", { at: number, all: of });

/** Return what has changed for a reader between two snapshots, "" for nothing. */
export function news(before: Told | null, now: Told): string {
  if (now.ended && !before?.ended) return say("class-phone-ended");
  if (!now.running || !now.step) return "";
  if (now.black !== (before?.black ?? false)) {
    return say(now.black ? "class-phone-black" : "class-phone-lit");
  }
  const parts: string[] = [];
  if (now.step.id !== before?.step?.id)
    parts.push(`${place(now.step)}. ${now.step.question || now.step.title}`);
  const moved =
    now.phase !== before?.phase || now.round !== before?.round || parts.length > 0;
  if (moved && now.phase) parts.push(phaseLine(now));
  if (now.box !== (before?.box ?? null)) {
    if (now.box === "open") parts.push(say("class-phone-box-open"));
    if (now.box === "closed" && before?.box) parts.push(say("class-phone-box-closed"));
  }
  return parts.join(" ");
}
