/** What must survive a reload of the projection, for this tab only. Where nothing can be kept, it is held in memory. */
const held = new Map<string, string>();

export function recall(key: string): unknown {
  let text: string | null | undefined;
  try {
    text = sessionStorage.getItem(key);
  } catch {
    text = held.get(key);
  }
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  held.set(key, text);
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Full or blocked: the lesson goes on from memory.
  }
}
