/** Publishing is all or nothing: a build killed at any stage border leaves the site of before or the whole new one, at once or after the next command. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { recover } from '../../src/publish/build.ts';
import { build, digest, twoContents } from './sites.ts';
import { ownRoot } from '../fixtures/root.ts';

const root = ownRoot();
const { first, second } = twoContents();
const dir = mkdtempSync(path.join(tmpdir(), 'atomic-'));
const dist = path.join(dir, 'dist');
const clean = path.join(dir, 'clean');
let was = '';
let will = '';

before(() => {
  assert.match(build(root, first, dist).said, /built/);
  was = digest(dist);
  cpSync(dist, clean, { recursive: true });
});
after(() => rmSync(dir, { recursive: true, force: true }));

/** What must stand there after the kill: the old site, at once or when the next command has put it back. */
const BORDERS: [string, 'at once' | 'next command'][] = [
  ['checked', 'at once'],
  ['built', 'at once'],
  ['portable', 'at once'],
  ['verified', 'at once'],
  ['aside', 'next command'],
];

for (const [border, when] of BORDERS) {
  test(`killed at “${border}”: the old site is whole ${when}`, () => {
    const { signal, said } = build(root, second, dist, border);
    assert.equal(signal, 'SIGKILL', said);
    if (when === 'at once') assert.equal(digest(dist), was);
    else assert.equal(existsSync(dist), false, 'between the two renames there is no dist');
    recover(dist);
    assert.equal(digest(dist), was);
  });
}

test('killed with the new site in place: it is whole, and the next build does not mind what is left', () => {
  assert.equal(build(root, second, dist, 'placed').signal, 'SIGKILL');
  will = digest(dist);
  assert.notEqual(will, was);
  assert.match(readFileSync(path.join(dist, 'campus/tuili-liucheng.html'), 'utf8'), /心里总有一件事/);
  recover(dist);
  assert.equal(digest(dist), will);
  assert.match(build(root, first, dist).said, /built/);
  assert.equal(digest(dist), was, 'the same bytes as a build that nothing disturbed');
  assert.deepEqual(['dist.new', 'dist.old'].filter((f) => existsSync(path.join(dir, f))), []);
});

test('refused content publishes nothing', () => {
  const bad = path.join(first, 'content/site.json');
  const text = readFileSync(bad, 'utf8');
  writeFileSync(bad, text.replace('"name"', '"nome"'));
  assert.match(build(root, first, dist).said, /content\/site\.json:\d+:\d+ .*没有发布任何东西/s);
  writeFileSync(bad, text);
  assert.equal(digest(dist), was);
});

test('the comparison can fail: one byte', () => {
  const f = path.join(clean, 'index.html');
  writeFileSync(f, readFileSync(f, 'utf8').replace('<h1>', '<h1> '));
  assert.notEqual(digest(clean), was);
});
