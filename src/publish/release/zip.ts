/** Zips that are the same bytes on every machine: sorted names, one date, no time zone. */
import { zipSync, type Zippable } from 'fflate';

/**
 * @param files name → bytes; names with forward slashes
 * @param date YYYY-MM-DD, the date that every entry bears
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [y = 1980, m = 1, d = 1] = date.split('-').map(Number);
  // A zip's time has no zone and fflate reads local fields: a local date made of them is the same everywhere.
  const mtime = new Date(y, m - 1, d, 12, 0, 0);
  const out: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const bytes = files.get(name);
    // Pictures, fonts and zips do not get smaller; trying costs most of the time.
    if (bytes) out[name] = [bytes, { mtime, level: /\.(png|webp|jpg|zip|docx)$/.test(name) ? 0 : 9, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(out);
}
