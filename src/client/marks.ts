/** Words found by the search are marked on the page it led to. They travel in the tab's own memory, once. */
const KEY = 'qlzk-marks';

/** Remembers what to mark on the next page. @param to its address from the site's root */
export function remember(to: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([to, ...words.map((w) => w.replace(/[^\p{L}\p{N}]/gu, '\\$&'))]));
  } catch {
    // Where nothing can be stored nothing is marked.
  }
}

/** Whether there is anything to mark. */
export function found(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Marks what was remembered, if this is the page it was remembered for. */
export function markFound(): void {
  try {
    const [to, ...words] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[];
    const main = document.querySelector('main');
    if (!to || !main || !decodeURI(location.pathname).endsWith(to)) return;
    sessionStorage.removeItem(KEY);
    const found = new RegExp(`(${words.join('|')})`, 'i');
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const t of texts) {
      const parts = (t.nodeValue ?? '').split(found);
      if (parts.length < 2) continue;
      (t as Text).replaceWith(
        ...parts.map((p, i) => {
          if (i % 2 === 0) return p;
          const m = document.createElement('mark');
          m.textContent = p;
          return m;
        }),
      );
    }
  } catch {
    // Blocked storage, or somebody else's value.
  }
}
