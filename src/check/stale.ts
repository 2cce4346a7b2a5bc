/** What was checked long ago. The only rule that looks at the clock, and it only warns. */
import type { Content } from '../reader/read.ts';
import type { Finding } from '../schema/finding.ts';

const YEAR = 365 * 24 * 3600 * 1000;

/** @param today YYYY-MM-DD */
export function stale(c: Content, today: string): Finding[] {
  const now = Date.parse(today);
  return c.laws
    .filter((l) => l.data.checked && now - Date.parse(l.data.checked) > YEAR)
    .map((l) => ({ file: l.file, ...l.at(['checked']), message: `上次核对是 ${l.data.checked}，已满一年，该重新核对是否有新版本`, warning: true }));
}
