// What the page's own element tells this script.

export interface Config {
  /** Where the server's addresses start, with a slash at the end. */
  readonly baseUrl: string;
  readonly kernelId: string;
  /** What the widgets were built from; kernels of one build hold the same widgets. */
  readonly build: string | null;
  /** What the page and its kernel speak; a browser that translates changes `lang`. */
  readonly language: string;
  /** The address of the state of all widgets; without one, the kernel is asked. */
  readonly state: string | null;
}

/** Return where the states of all widgets are, which the head tells; null is nowhere. */
export function stateAddress(page: Document): string | null {
  return page.querySelector<HTMLLinkElement>("link[rel=preload][as=fetch]")?.href ?? null;
}

/** Read the element in which the server names the page's kernel. */
export function readConfig(page: Document): Config {
  const text = page.getElementById("jupyter-config-data")?.textContent ?? "{}";
  const { baseUrl = "/", kernelId = "", build, state, language = "en" } = JSON.parse(text);
  return { baseUrl, kernelId, build: build || null, state: state || null, language };
}
