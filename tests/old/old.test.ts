/** Every kind of page in a real old Chromium, over http in a sub-folder and from a file: read, fold, choose, project, filter, search, vote, print. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import config from '../../playwright.config.ts';
import { serve } from '../../src/publish/serve.ts';
import { oneOfEachKind } from '../reader/choose.ts';
import { until } from '../reader/hand.ts';
import { OPERATED, operate } from '../reader/steps.ts';
import { differences, measure } from './geometry.ts';
import { RUNS_HERE } from './install.ts';
import { launch, type OldBrowser, open } from './kernel.ts';
import { charactersOf, lacking } from './pdf.ts';

const VERSION = process.env['OLD'] ?? '86';
const DIST = path.resolve(process.env['SITE_DIST'] ?? 'dist');
const skip = RUNS_HERE ? false : '旧内核只有 Linux x64 的';
const chosen = oneOfEachKind(DIST);
const size = { width: 1280, height: 800 };

/**
 * Errors that are none: the lost page looks for the root by asking for what may not be there; kernels below 97 do not know
 * one word of the search page's policy and take the other (see SECURITY.md).
 */
const unexpected = (kind: string, errors: readonly string[]): string[] =>
  errors.filter((e) => !(kind === '404' && /mark\.svg|404|ERR_FILE_NOT_FOUND/.test(e)) && !(kind === 'search' && /invalid source: ''wasm-unsafe-eval''/.test(e)));

let held: OldBrowser | undefined;
/** The kernel; started again when it has fallen over, so that one page takes no others with it. */
async function kernel(): Promise<OldBrowser> {
  if (!held?.isConnected()) held = await launch(VERSION);
  return held;
}
/** A question to a browser that has gone is never answered, and nothing would keep this process waiting. */
const waiting = setInterval(() => {}, 1_000);
const limit = { skip, timeout: 90_000 };
let now: Browser;
let site: Awaited<ReturnType<typeof serve>>;
before(async () => {
  if (skip) return;
  now = await chromium.launch(config.use?.launchOptions);
  site = await serve(DIST, 0, '/a/b');
});
after(async () => {
  clearInterval(waiting);
  await held?.close();
  await now?.close();
  site?.close();
});

test('the comparison of sizes can fail', () => {
  assert.deepEqual(differences({ a: 100 }, { a: 101.9 }), []);
  assert.equal(differences({ a: 16 }, { a: 30 }).length, 1);
  assert.equal(differences({}, { a: 30 }).length, 1);
});

test(`it is Chromium ${VERSION}`, limit, async () => {
  assert.match(await (await kernel()).version(), new RegExp(`Chrome/${VERSION}\\.`));
});

test('the kinds that are operated are there', () => {
  const kinds = chosen.map((p) => p.kind);
  assert.deepEqual(OPERATED.filter((k) => !kinds.includes(k) && existsSync(path.join(DIST, `${k}.html`))), []);
  assert.ok(kinds.length >= 24, kinds.join());
});

for (const p of chosen) {
  test(`${p.kind}: drawn as today`, limit, async () => {
    const o = await open(await kernel(), site.url + p.url);
    const page = await now.newPage({ viewport: size, locale: 'zh-CN' });
    try {
      await page.goto(site.url + p.url);
      assert.deepEqual(differences(await o.evaluate(measure, undefined), await page.evaluate(measure)), []);
      const h1 = await o.evaluate(() => {
        const r = document.querySelector('h1')?.getBoundingClientRect();
        return r ? [r.width, r.height] : [];
      }, null);
      assert.ok((h1[0] ?? 0) > 0 && (h1[1] ?? 0) > 0, `h1 ${h1.join('×')}`);
      assert.deepEqual(unexpected(p.kind, o.errors), []);
    } finally {
      await o.close();
      await page.close();
    }
  });

  for (const where of ['http', 'file'] as const) {
    test(`${p.kind}: operated over ${where}`, limit, async () => {
      const o = await open(await kernel(), where === 'http' ? site.url + p.url : pathToFileURL(path.join(DIST, p.url)).href);
      try {
        await operate(p.kind, o).catch((e: unknown) => {
          throw new Error([e instanceof Error ? e.message : String(e), ...o.errors].join('\n'));
        });
        assert.deepEqual(unexpected(p.kind, o.errors), []);
      } finally {
        await o.close();
      }
    });
  }
}

test('printing a case gives the folded text too', limit, async () => {
  const p = chosen.find((x) => x.kind === 'case');
  assert.ok(p);
  const o = await open(await kernel(), site.url + p.url);
  try {
    // Folded text as print would show it, without buttons and the like.
    await o.page.emulateMediaType('print');
    const folded = await o.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLDetailsElement>('main details')];
      for (const d of all) d.open = true;
      const text = [...document.querySelectorAll<HTMLElement>('#houlai, #fenxi, #chuli, .opt > div')].map((e) => e.innerText).join('');
      for (const d of all) d.open = false;
      return text;
    }, null);
    await o.page.emulateMediaType(null);
    assert.ok(folded.length > 400, `${folded.length}`);
    assert.deepEqual(lacking(await o.page.pdf(), folded), []);
    assert.equal(await o.evaluate(() => document.querySelectorAll('main details[open]').length, null), 0, 'folded again after printing');
    // Without the script that opens the folds most of it is not there: the measure can fail.
    const bare = await open(await kernel(), site.url + p.url, false);
    assert.ok(lacking(await bare.page.pdf(), folded).length > 20);
    await bare.close();
  } finally {
    await o.close();
  }
});

for (const kind of ['study', 'kit', 'case-student', 'case-teacher', 'case-screen', 'law', 'quiz']) {
  test(`${kind}: prints`, limit, async () => {
    const p = chosen.find((x) => x.kind === kind);
    assert.ok(p);
    const o = await open(await kernel(), pathToFileURL(path.join(DIST, p.url)).href);
    try {
      const text = await o.evaluate(() => document.querySelector('h1')?.textContent ?? '', null);
      const pdf = await o.page.pdf();
      assert.ok(charactersOf(pdf).size > 40);
      if (!/screen|quiz/.test(kind)) assert.deepEqual(lacking(pdf, text), []);
    } finally {
      await o.close();
    }
  });
}

test('without script: read, walk by links, open the seal', limit, async () => {
  const o = await open(await kernel(), `${site.url}cases/index.html`, false);
  try {
    await o.click('.facets a[href^="kind-"]');
    await until(o, '按类型筛的那一页', () => location.pathname.includes('/kind-'), null);
    await o.click('.rows a');
    await until(o, '案例页', () => document.querySelector('.unseal') !== null, null);
    await o.click('.unseal > summary');
    await until(o, '拆封', () => (document.querySelector('#fenxi')?.getBoundingClientRect().height ?? 0) > 0, null);
    assert.deepEqual(o.errors, []);
  } finally {
    await o.close();
  }
});
