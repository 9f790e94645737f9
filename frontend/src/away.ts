/**
 * The neutral page goes on to a site outside, but only if that can be reached: a page that
 * stays is better than an error of the browser. What a browser says of itself ("online")
 * is not asked, as it knows only that some network is there.
 */
const PATIENCE = 10_000;

const onward = document.querySelector<HTMLAnchorElement>("a[data-onward]");

async function goOn(page: string): Promise<void> {
  await fetch(page, {
    mode: "no-cors",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  });
  location.replace(page);
}

if (onward) goOn(onward.href).catch(() => {});
