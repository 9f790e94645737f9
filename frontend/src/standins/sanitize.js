// The manager takes descriptions as words, so there is no markup to clean.
export default function sanitize() {
  throw new Error("Markup is not taken from a description.");
}
