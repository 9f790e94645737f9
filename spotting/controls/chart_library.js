// How the charts of a page come by one plotly.js: from the page's own file, or from Python.

import { h } from "./_shared.js";

export const PATIENCE = 20000;

// One plotly.js for all charts of the page; the charts that wait for it stand in line.
export const page = (window.lesPlotly ??= { line: [], asked: null });

function load(src) {
  return new Promise((resolve, reject) => {
    const onload = () => (window.Plotly ? resolve(window.Plotly) : reject(new Error(src)));
    document.head.append(h("script", { src, onload, onerror: () => reject(new Error(src)) }));
  });
}

/** Have one chart ask Python; if it goes, the next in line asks. */
export function ask() {
  if (page.asked || !page.answer) return;
  page.asked = page.line[0] ?? null;
  page.asked?.();
}

function fromPython() {
  return new Promise((resolve, reject) => {
    page.answer = (script) => {
      page.answer = null;
      const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      load(url).then(resolve, reject).finally(() => URL.revokeObjectURL(url));
    };
    ask();
  });
}

export function plotly() {
  const url = document.documentElement.dataset.lesPlotly;
  if (!page.library) {
    page.library = url ? load(new URL(url, location.href)).catch(fromPython) : fromPython();
    page.library.catch(() => (page.library = page.asked = null));
  }
  return page.library;
}

// For a page that knows that charts are near: none of them has to wait for it then.
page.start = plotly;
