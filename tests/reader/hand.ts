/** What every browser driver here can do: Playwright for today's, puppeteer of their age for old ones. Steps are written against this. */

export interface Hand {
  /** Runs a function inside the page; it sees nothing but its argument. */
  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  click(selector: string): Promise<void>;
  /** Focuses and types; what stood there goes. */
  type(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
}

/** Waits until a function inside the page gives something true. Asked again and again: a strict policy forbids the drivers' own waiting, which evaluates text. */
export async function until<A>(hand: Hand, what: string, fn: (arg: A) => unknown, arg: A): Promise<void> {
  for (const end = Date.now() + 8_000; Date.now() < end; await new Promise((r) => setTimeout(r, 40))) {
    // While a page is being left for another there is nothing to ask.
    if (await hand.evaluate(fn, arg).catch(() => false)) return;
  }
  throw new Error(`等不到：${what}`);
}

/** How often a selector is on the page, seen or not. */
export const count = (hand: Hand, selector: string): Promise<number> => hand.evaluate((s: string) => document.querySelectorAll(s).length, selector);

/** What of puppeteer's page is needed to type. */
interface Typist {
  evaluate<R>(fn: (arg: string) => R, arg: string): Promise<R>;
  focus(selector: string): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}

/** Typing for the drivers that cannot fill a field. */
export const typing =
  (page: Typist): Hand['type'] =>
  async (selector, text) => {
    await page.evaluate((s) => document.querySelector<HTMLInputElement>(s)?.select(), selector);
    await page.focus(selector);
    await page.keyboard.press('Backspace');
    await page.keyboard.type(text);
  };
