/** The policy of each page: hashes are right, nothing is loosened but on the search page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { attribute, elements } from '../../src/publish/html.ts';
import { html, text } from './dist.ts';

/** What is wrong with the policy of one page. */
function faults(file: string, page: string): string[] {
  const els = elements(page);
  const metas = els.filter((e) => e.tagName === 'meta' && attribute(e, 'http-equiv') === 'Content-Security-Policy');
  const said = (metas[0] && attribute(metas[0], 'content')) ?? '';
  const out: string[] = [];
  if (metas.length !== 1) out.push(`有 ${metas.length} 条策略`);
  if (!/^default-src 'none';/.test(said)) out.push('策略不是从 default-src none 起');
  if (/unsafe-inline|https?:|\*/.test(said)) out.push('策略放得太宽');
  if (/unsafe/.test(said) && file !== 'search.html') out.push('只有搜索页可以放行 unsafe-eval');
  // A policy holds for what comes after it.
  const first = els.findIndex((e) => ['style', 'script', 'link', 'img'].includes(e.tagName));
  if (metas[0] && els.indexOf(metas[0]) > first && first >= 0) out.push('策略前面已有样式或脚本');
  for (const e of els) {
    if (!['style', 'script'].includes(e.tagName) || attribute(e, 'src') || /json/.test(attribute(e, 'type') ?? '')) continue;
    const c = e.childNodes[0];
    const hash = createHash('sha256').update(c && 'value' in c ? c.value : '').digest('base64');
    if (!said.includes(`'sha256-${hash}'`)) out.push(`${e.tagName} 的散列不在策略里`);
  }
  return out;
}

test('every page', () => {
  assert.deepEqual(html.flatMap((f) => faults(f, text(f)).map((x) => `${f}：${x}`)), []);
});

test('a changed sheet, a missing policy, a loose one are seen', () => {
  const page = text('index.html');
  assert.deepEqual(faults('index.html', page.replace('<style>', '<style>a{}')), ['style 的散列不在策略里']);
  assert.ok(faults('index.html', page.replace(/<meta http-equiv[^>]*>/, '')).length >= 2);
  assert.deepEqual(faults('about.html', page.replace("script-src ", "script-src 'unsafe-eval' ")), ['只有搜索页可以放行 unsafe-eval']);
  assert.deepEqual(faults('index.html', page.replace("img-src 'self'", "img-src 'self' https://a.cn")), ['策略放得太宽']);
});
