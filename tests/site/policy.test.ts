/** The policy of each page: hashes are right, nothing is loosened but on the search page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { attribute, elements } from '../../src/publish/html.ts';
import { html, text } from './dist.ts';

for (const f of ['index.html', ...html.filter((x) => /gouwuka|jiezishu|search\.html|404/.test(x))]) {
  test(f, () => {
    const els = elements(text(f));
    const policy = els.find((e) => e.tagName === 'meta' && attribute(e, 'http-equiv') === 'Content-Security-Policy');
    const said = (policy && attribute(policy, 'content')) ?? '';
    assert.match(said, /^default-src 'none';/);
    assert.doesNotMatch(said, /unsafe-inline|https?:|\*/);
    if (!/search\.html$/.test(f)) assert.doesNotMatch(said, /unsafe/);
    for (const e of els) {
      if (!['style', 'script'].includes(e.tagName) || attribute(e, 'src') || /json/.test(attribute(e, 'type') ?? '')) continue;
      const c = e.childNodes[0];
      const hash = createHash('sha256').update(c && 'value' in c ? c.value : '').digest('base64');
      assert.ok(said.includes(`'sha256-${hash}'`), `${e.tagName} 的散列不在策略里`);
    }
  });
}
