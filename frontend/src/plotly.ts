// The library of charts is fetched before the first of them asks for it.

/** Fetch it once; the chart that runs it then finds it in the browser's memory. */
export function fetchPlotly(): void {
  const url = document.documentElement.dataset.lesPlotly;
  if (!url || document.querySelector("link[data-les-early]")) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "script", href: url });
  link.dataset.lesEarly = "";
  document.head.append(link);
}
