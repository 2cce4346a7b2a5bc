/** An old name forwards to the new one, relatively. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { check } from '../../src/check/run.ts';
import { stubs } from '../../src/publish/stubs.ts';

test('a renamed page leaves a stub', () => {
  const { library } = check(process.cwd());
  const page = library.byId.get('case:gouwuka-zai-zuoye-li');
  assert.ok(page);
  page.entry.data.formerly = ['jiu-mingzi'];
  const stub = stubs(library).get('cases/jiu-mingzi.html') ?? '';
  assert.match(stub, /content="0;url=gouwuka-zai-zuoye-li\.html"/);
  assert.match(stub, /<a href="gouwuka-zai-zuoye-li\.html">作业本里夹着的购物卡<\/a>/);
  assert.match(stub, /noindex/);
});
