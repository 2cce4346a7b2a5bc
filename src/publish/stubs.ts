/** A page that was renamed leaves a stub under each old name that forwards: an address once given out goes on working. */
import path from 'node:path';
import type { Library } from '../library/library.ts';
import { esc } from '../markdown/escape.ts';

/** Old file → stub. */
export function stubs(lib: Library): Map<string, string> {
  const out = new Map<string, string>();
  for (const p of lib.pages) {
    for (const old of p.entry.data.formerly ?? []) {
      const to = path.posix.basename(p.url);
      out.set(
        `${path.posix.dirname(p.url).slice(1)}/${old}.html`,
        `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${esc(p.title)}：换了地址</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${to}"></head><body><main><h1>换了地址</h1><p>这一页现在是<a href="${to}">${esc(p.title)}</a>。</p></main></body></html>`,
      );
    }
  }
  return out;
}
