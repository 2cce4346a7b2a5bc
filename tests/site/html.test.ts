/** The HTML itself: valid, titled, described, marked for the engine that can show it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { HtmlValidate } from 'html-validate/node';
import { html, oneOfEach, pages, text } from './dist.ts';

test('html-validate finds no error on any kind of page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Line breaks between inline elements would be spaces in Chinese text: pages stand on few, long lines.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // Astro writes attributes the way the source does; void elements with a slash are valid HTML.
      'void-style': 'off',
      // https://html-validate.org/rules/no-raw-characters.html: parse5 and every browser read them as text.
      'no-raw-characters': 'off',
      // HTML allows any id without white space; article numbers (#97) and Chinese headings are ids here.
      'valid-id': ['error', { relaxed: true }],
    },
  });
  const out: string[] = [];
  for (const p of oneOfEach()) {
    const report = await validator.validateString(text(p.url));
    for (const r of report.results) for (const m of r.messages) out.push(`${p.url}:${m.line}:${m.column} ${m.ruleId} ${m.message}`);
  }
  assert.deepEqual(out, []);
});

test('titles and descriptions are unique and there', () => {
  for (const key of ['title', 'description'] as const) {
    const seen = new Map<string, string>();
    for (const p of pages) {
      assert.ok(p[key].length > 3, `${p.url} 没有 ${key}`);
      assert.equal(seen.get(p[key]), undefined, `${p.url} 与 ${seen.get(p[key])} 的 ${key} 相同：${p[key]}`);
      seen.set(p[key], p.url);
    }
  }
});

test('every page names its language and 360’s WebKit page, and no page waits for an outside font or sheet', () => {
  for (const f of html) {
    const t = text(f);
    assert.match(t, /<html lang="zh-CN">/, f);
    assert.match(t, /<meta name="renderer" content="webkit">/, f);
    assert.doesNotMatch(t, /rel="(stylesheet|preload|preconnect)"/, f);
    assert.doesNotMatch(t, /<script[^>]+type="module"/, f);
  }
});
