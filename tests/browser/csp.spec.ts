/** The policy in a real browser: every kind of page with everything operated and nothing refused, nothing asked of another origin; and the watch sees what is planted. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../src/publish/serve.ts';
import { oneOfEachKind } from '../reader/choose.ts';
import { operate } from '../reader/steps.ts';
import { handOf } from './hand.ts';
import { DIST, expect, fileUrl, test } from './site.ts';

interface Watch {
  /** What the policy refused: directive and address. */
  violations: string[];
  /** What was asked of any other origin. */
  foreign: string[];
  /** What another origin answered. */
  answered: string[];
}

/** Listens from before the first byte; goes on over pages that lead to others. */
async function watch(page: Page, own: string): Promise<Watch> {
  const w: Watch = { violations: [], foreign: [], answered: [] };
  await page.exposeFunction('qlzkRefused', (what: string) => w.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      (window as unknown as { qlzkRefused(what: string): void }).qlzkRefused(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`);
    });
  });
  const other = (url: string): boolean => !url.startsWith(own) && !url.startsWith('data:');
  page.on('request', (r) => other(r.url()) && w.foreign.push(r.url()));
  page.on('response', (r) => other(r.url()) && w.answered.push(r.url()));
  return w;
}

for (const p of oneOfEachKind(DIST)) {
  test(`${p.kind}：全部操作一遍，没有一处违反策略，不向别处要东西`, async ({ page, site, said }) => {
    if (p.kind === '404') said.allow(/404 \(Not Found\)/);
    const w = await watch(page, new URL(site).origin);
    await page.goto(site + p.url);
    await operate(p.kind, handOf(page));
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.waitForTimeout(100);
    expect(w).toEqual({ violations: [], foreign: [], answered: [] });
  });
}

test('从 file:// 打开，也没有一处违反策略', async ({ page, said }) => {
  said.allow(/ERR_FILE_NOT_FOUND/);
  const w = await watch(page, 'file:');
  for (const p of oneOfEachKind(DIST).filter((x) => /case|quiz|search|law/.test(x.kind))) {
    await page.goto(fileUrl(p.url));
    await operate(p.kind, handOf(page));
  }
  expect(w).toEqual({ violations: [], foreign: [], answered: [] });
});

/** What somebody might get into a page, and the directive that must refuse it. */
const PLANTED: [string, string, string][] = [
  ['事件属性', '<button id="planted" onclick="document.title=\'owned\'">x</button>', 'script-src-attr'],
  ['内联脚本', '<script>document.title="owned"</script>', 'script-src-elem'],
  ['图片的 onerror', '<img alt="" src="data:,x" onerror="document.title=\'owned\'">', 'script-src-attr'],
  ['别处的脚本', '<script src="https://example.org/x.js"></script>', 'script-src-elem'],
  ['别处的图片', '<img alt="" src="https://example.org/x.png">', 'img-src'],
  ['style 属性', '<p style="position:fixed">x</p>', 'style-src-attr'],
  ['内联样式', '<style>body{display:none}</style>', 'style-src-elem'],
  ['框', '<iframe title="x" src="about.html"></iframe>', 'frame-src'],
  ['插件', '<object data="mark.svg"></object>', 'object-src'],
  ['base', '<base href="https://example.org/">', 'base-uri'],
  ['发到别处的表单', '<form action="https://example.org/"><button id="planted">x</button></form>', 'form-action'],
];

for (const [name, html, directive] of PLANTED) {
  test(`埋进去的${name}：被拦下，也被看见`, async ({ page, said }) => {
    said.allow(/Content Security Policy/);
    const dir = mkdtempSync(path.join(tmpdir(), 'csp-'));
    for (const f of ['about.html', 'mark.svg', 'index.html']) cpSync(path.join(DIST, f), path.join(dir, f));
    const at = path.join(dir, 'about.html');
    writeFileSync(at, readFileSync(at, 'utf8').replace('</main>', `${html}</main>`));
    const server = await serve(dir);
    try {
      const w = await watch(page, new URL(server.url).origin);
      await page.goto(`${server.url}about.html`);
      // Clicked by script: what covers it does not matter here.
      await page.evaluate(() => document.querySelector<HTMLElement>('#planted')?.click());
      await expect.poll(() => w.violations.map((v) => v.split(' ')[0])).toContain(directive);
      expect(await page.title()).not.toContain('owned');
      expect(w.answered).toEqual([]);
      expect(page.url()).toBe(`${server.url}about.html`);
    } finally {
      server.close();
      rmSync(dir, { recursive: true, force: true });
    }
  });
}

test('只有搜索页放行 WebAssembly，别的页连 eval 也不行', async ({ page, site, said }) => {
  said.allow(/Content Security Policy/);
  const tried = async (): Promise<string[]> =>
    page.evaluate(() => {
      const s = document.createElement('script');
      s.textContent = 'window.__inline = 1';
      document.head.append(s);
      return ['__inline' in window ? '内联脚本跑起来了' : ''].filter(Boolean);
    });
  for (const url of ['index.html', 'search.html']) {
    await page.goto(site + url);
    expect(await tried(), url).toEqual([]);
    const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    expect(/unsafe-eval/.test(policy), url).toBe(url === 'search.html');
    expect(policy, url).not.toMatch(/unsafe-inline|https?:|\*/);
  }
});
