// The address of a view: `#place&v=1&...`, as a reader, mail or a chat hands it on.

const PLACE = /^[\p{L}\p{N}_.:-]+$/u;
const PAIR = /^[a-z0-9]{1,2}=[a-z0-9.~-]*$/;
const LONGEST = 2000;

/** What mail and chat put around a link, or make of its signs. */
const clean = (hash) => decoded(hash.slice(0, LONGEST))
  .replace(/^#+/, "")
  .replaceAll("&amp;", "&")
  .replace(/[)\]}>.,;:!?"'”’»]+$/u, "");

function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Return whether a pair is one that others add to addresses, to follow readers. */
const foreign = (pair) => /^[^=]{3,}=/.test(pair);

/**
 * Return the place that an address names and the code of what is chosen, "" for none, and
 * whether all of it was understood.
 */
export function readAddress(hash) {
  const [first = "", ...others] = clean(hash).split("&");
  const parts = [first, ...others].filter((part) => part && !foreign(part));
  const place = parts[0] && !parts[0].includes("=") ? parts.shift() : "";
  const pairs = parts.filter((part) => PAIR.test(part));
  const code = pairs[0]?.startsWith("v=") ? pairs.join("&") : "";
  const understood = pairs.length === parts.length && Boolean(code || !pairs.length)
    && (!place || PLACE.test(place));
  return { place, code, understood };
}

/** Return the hash of a place and a code, either of which may be "". */
export const writeAddress = (place, code) => [place, code].filter(Boolean).join("&");
