// Notes, in the page itself, when its text and its charts can be seen: milliseconds
// since the visit began. Runs before any script of the page.
(() => {
  const marks = (window.lesMarks = {});
  const seen = (element) => element?.getClientRects().length > 0;
  const drawn = (chart) =>
    chart.querySelector(".main-svg .hm image, .main-svg .point path") !== null;

  const note = (name, done) => {
    if (done) marks[name] ??= performance.now();
  };

  /** Bring the next chart into sight: one that is out of sight may wait for that. */
  const follow = (chart) => {
    const { top } = chart.getBoundingClientRect();
    if (top < 0 || top > innerHeight - 100) chart.scrollIntoView({ behavior: "instant" });
  };

  /** Whether a heading can be read; asked no more once one can, as to look takes time. */
  const headed = () =>
    [...document.querySelectorAll("h1, h2")].find(seen)?.textContent.trim();

  /** Whether all is there, and a link that sets the lesson as well, where it can. */
  const usable = () =>
    document.readyState !== "loading" &&
    (!document.querySelector("script[type=module]") || document.querySelector(".les-address"));

  function look() {
    // Of the lesson one room is shown, which has its own heading.
    note("text", marks.text || headed());
    note("usable", marks.usable || usable());
    const charts = [...document.querySelectorAll(".les-explore .les-chart")].filter(seen);
    const waiting = charts.filter((chart) => !drawn(chart));
    note("first", charts.length && waiting.length < charts.length);
    note("charts", charts.length >= EXPECTED && !waiting.length);
    if (marks.charts) return;
    if (charts.length >= EXPECTED) follow(waiting[0]);
    requestAnimationFrame(look);
  }

  // The document may not have an element yet.
  requestAnimationFrame(look);
})();
