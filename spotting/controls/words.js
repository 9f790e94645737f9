// Sentences by name, in the language of the page: gaps filled, plurals chosen.

let kept = null;

/**
 * Return the messages: those that Python put before this script (a control on any page), or
 * those that the page holds for all its scripts.
 */
function held() {
  /* global LES_WORDS */
  return (kept ??= typeof LES_WORDS === "object" ? LES_WORDS : ofPage());
}

function ofPage() {
  return JSON.parse(document.getElementById("les-words")?.textContent ?? '{"said":{}}');
}

// Made when they are first needed: a browser takes 10 ms for them.
const numbers = () =>
  (held().numbers ??= new Intl.NumberFormat(kept.lang, { maximumFractionDigits: 6 }));
const plurals = () => (held().plurals ??= new Intl.PluralRules(kept.lang));

/** A small whole number, which English writes as a script does, needs none of them. */
const plain = (value) => Number.isInteger(value) && value >= 0 && value < 1000;

/** Return a number as the page's language writes it. */
export const number = (value) =>
  held().lang === "en" && plain(value) ? String(value) : numbers().format(value);

const written = (gap) => (typeof gap === "number" ? number(gap) : gap);

/** Fill a pattern: words with gaps in braces, or a choice, [gap, { value: pattern }]. */
function fill(pattern, gaps) {
  if (!Array.isArray(pattern)) return pattern.replace(/\{(\w+)\}/g, (_, gap) => written(gaps[gap]));
  const [gap, variants] = pattern;
  const by = gaps[gap];
  const plural = typeof by === "number" ? plurals().select(by) : "";
  return fill(variants[by] ?? variants[plural] ?? variants[""], gaps);
}

/** Return what a message says; one that the page does not hold shows its name. */
export const say = (name, gaps = {}) => fill(held().said[name] ?? name, gaps);

/** Return what a message says before and after one gap, for a page that fills it itself. */
export function around(name, gap) {
  const mark = "\u0000";
  return say(name, { [gap]: mark }).split(mark);
}
