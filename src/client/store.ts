/** What a reader does stays on the device. Storage may be full, blocked or broken: then nothing is remembered, and nothing throws. */
const PREFIX = 'qlzk-';

/** In Firefox each file of `file://` has its own local storage; the tab's session is shared. */
function area(): Storage | undefined {
  try {
    const s = location.protocol === 'file:' && /Firefox/.test(navigator.userAgent) ? sessionStorage : localStorage;
    return s;
  } catch {
    return undefined;
  }
}

export function read(key: string): string | null {
  try {
    return area()?.getItem(PREFIX + key) ?? null;
  } catch {
    return null;
  }
}

/** Stores a value, or forgets it when empty. False when the device refused. */
export function write(key: string, value: string): boolean {
  try {
    const s = area();
    if (!s) return false;
    if (value) s.setItem(PREFIX + key, value);
    else s.removeItem(PREFIX + key);
    return true;
  } catch {
    return false;
  }
}
