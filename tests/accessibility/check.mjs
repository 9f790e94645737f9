// Reads one JSON line a state, looks at the one open page with pa11y and Lighthouse, and
// answers with one JSON line. The page is already in its state: Playwright brought it there.

import { createInterface } from "node:readline";
import { snapshot } from "lighthouse";
import pa11y from "pa11y";
import puppeteer from "puppeteer";

const PA11Y = {
  standard: "WCAG2AA",
  runners: ["axe", "htmlcs"],
  ignoreUrl: true,
  // What axe can't decide, such as the contrast of a lone symbol, is no error by itself.
  levelCapWhenNeedsReview: "warning",
  timeout: 300_000,
};

const LIGHTHOUSE = {
  extends: "lighthouse:default",
  settings: {
    onlyCategories: ["accessibility"],
    disableFullPageScreenshot: true,
    screenEmulation: { disabled: true },
    emulatedUserAgent: false,
  },
};

/** Return the one page of the browser that shows the lesson. */
async function lesson(browser) {
  const pages = await browser.pages();
  return pages.find((page) => page.url().startsWith("http://127.0.0.1"));
}

async function errors(browser, page) {
  // The state has its window already, and another one would load the page anew.
  page.setViewport = async () => {};
  const { issues } = await pa11y(page.url(), { ...PA11Y, browser, page });
  return issues
    .filter(({ type }) => type === "error")
    .map(({ code, selector, context }) => `${code}: ${selector} ${context.slice(0, 200)}`);
}

async function score(page, formFactor) {
  const settings = { ...LIGHTHOUSE.settings, formFactor };
  const { lhr } = await snapshot(page, { config: { ...LIGHTHOUSE, settings } });
  const failed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1);
  return {
    score: Math.round(lhr.categories.accessibility.score * 100),
    failed: failed.map(({ id, details }) => {
      const node = details?.items?.[0]?.node;
      return `${id}: ${node?.selector ?? ""} ${node?.snippet ?? ""}`;
    }),
  };
}

async function check({ browserURL, formFactor }) {
  const browser = await puppeteer.connect({ browserURL, defaultViewport: null });
  try {
    const page = await lesson(browser);
    const found = await errors(browser, page);
    return { pa11y: found, lighthouse: await score(page, formFactor) };
  } finally {
    await browser.disconnect();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await check(JSON.parse(line))));
}
