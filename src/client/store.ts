/** What a reader does stays on the device. Storage may be full, blocked or broken: then nothing is remembered, and nothing throws. */
const PREFIX = 'qlzk-';

/** In Firefox each file of `file://` has its own local storage; the tab's session is shared, and ends with the tab. */
export const tabOnly = (): boolean => location.protocol === 'file:' && /Firefox/.test(navigator.userAgent);

function area(): Storage | undefined {
  try {
    return tabOnly() ? sessionStorage : localStorage;
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

/** Where things are remembered: on the device, in this tab only, or nowhere. */
export function memory(): 'device' | 'tab' | 'none' {
  if (!write('try', '1')) return 'none';
  write('try', '');
  return location.protocol === 'file:' && /Firefox/.test(navigator.userAgent) ? 'tab' : 'device';
}
