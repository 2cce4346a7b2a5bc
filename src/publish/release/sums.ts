/** SHA256SUMS as `sha256sum -c` reads it. */
import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function sums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files.keys()]
    .sort()
    .map((f) => `${sha256(files.get(f) ?? new Uint8Array())}  ${f}\n`)
    .join('');
}

/** What differs between files and the sums that go with them. */
export function compare(files: ReadonlyMap<string, Uint8Array>, list: string): string[] {
  const want = new Map(list.split('\n').filter(Boolean).map((l): [string, string] => [l.slice(66), l.slice(0, 64)]));
  const out: string[] = [];
  for (const [f, h] of want) {
    const bytes = files.get(f);
    if (!bytes) out.push(`${f}：缺少这个文件`);
    else if (sha256(bytes) !== h) out.push(`${f}：内容被改过`);
  }
  for (const f of files.keys()) if (!want.has(f)) out.push(`${f}：清单里没有这个文件`);
  return out.sort();
}
