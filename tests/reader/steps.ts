/**
 * What a reader does on each kind of page, written once: in Chromium 86 and 88, in today's Chromium under a watched policy,
 * from a folder with an awkward name, in Firefox. Each step throws when the page does not answer.
 */
import { count, type Hand, until } from './hand.ts';

const expect = (ok: unknown, what: string): void => {
  if (!ok) throw new Error(what);
};

/** Every page: the panel enlarges the type, keeps it, gives it back; the first folds open by click. */
async function anyPage(h: Hand): Promise<void> {
  if ((await count(h, '.set')) > 0) {
    const size = (): Promise<number> => h.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), null);
    const before = await size();
    await h.click('.set > summary');
    await h.click('[data-set="size:large"]');
    expect((await size()) > before * 1.3, '关怀版没有把字放大');
    await h.click('[data-set="size:"]');
    await h.click('.set > summary');
  }
  await folds(h, 'main', 3);
}

/** Opens up to `n` folded parts by clicking on them, and sees that what they hold has a height. */
async function folds(h: Hand, where: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const found = await h.evaluate((root: string) => {
      for (const d of document.querySelectorAll<HTMLDetailsElement>(`${root} details:not([open]):not(.opt):not(.unseal)`)) {
        const s = d.querySelector('summary');
        // New kernels give sizes inside what is closed.
      if (!s || s.getBoundingClientRect().height === 0 || d.parentElement?.closest('details:not([open])')) continue;
        for (const old of document.querySelectorAll('[data-here]')) if (old.getAttribute('data-here') === 'fold') old.removeAttribute('data-here');
        s.setAttribute('data-here', 'fold');
        return true;
      }
      return false;
    }, where);
    if (!found) return;
    await h.click('summary[data-here="fold"]');
    const open = await h.evaluate(() => {
      const d = document.querySelector('summary[data-here="fold"]')?.parentElement as HTMLDetailsElement | null;
      return d ? d.open && d.scrollHeight > (d.querySelector('summary')?.getBoundingClientRect().height ?? 0) : false;
    }, null);
    expect(open, '点了折叠的一段，没有展开');
  }
}

async function caseReading(h: Hand): Promise<void> {
  const open = (): Promise<number> => count(h, '.opt[open]');
  const options = await count(h, '.opt');
  expect(options >= 3 && (await open()) === 0, '做法一开始就展开了');
  expect(await h.evaluate(() => document.querySelector('#fenxi')?.closest('details:not([open])') != null, null), '封条里的字没有拆封就看得见');
  await h.click('.opt:nth-of-type(2) > summary');
  await until(h, '选一个，全部展开', (n: number) => document.querySelectorAll('.opt[open]').length === n, options);
  expect((await count(h, '.opt.mine')) === 1, '没有标出自己选的');
  await h.click('[data-reset]');
  await until(h, '重新选，全部合上', () => document.querySelectorAll('.opt[open]').length === 0, null);
  await h.click('.unseal > summary');
  await until(h, '拆封', () => !document.querySelector('#fenxi')?.closest('details:not([open])') && (document.querySelector('#fenxi')?.getBoundingClientRect().height ?? 0) > 0, null);
  await folds(h, '.unseal', 2);
  if ((await count(h, 'button.copy')) === 0) return;
  await h.evaluate(() => document.querySelector('button.copy')?.setAttribute('data-here', 'copy'), null);
  await h.click('[data-here="copy"]');
  await until(h, '复制引用', () => document.querySelector('[data-here="copy"]')?.textContent === '已复制', null);
}

async function screen(h: Hand): Promise<void> {
  const at = (): Promise<string> => h.evaluate(() => document.querySelector('.slide:not([hidden]) .n')?.textContent ?? '', null);
  const total = await count(h, '.slide');
  const go = async (key: string, n: number): Promise<void> => {
    await h.press(key);
    await until(h, `按 ${key} 到第 ${n} 屏`, (want: string) => document.querySelector('.slide:not([hidden]) .n')?.textContent === want, `${n}／${total}`);
  };
  await go('Home', 1);
  await go('ArrowRight', 2);
  await go('PageUp', 1);
  await go('End', total);
  await go('Home', 1);
  for (let i = 1; i < total && (await h.evaluate(() => document.querySelector('.slide:not([hidden]) [data-vote]') === null, null)); i++) await go('PageDown', i + 1);
  for (const key of ['1', '2', '2']) await h.press(key);
  await until(h, '投了三票', () => document.querySelector('.slide:not([hidden]) [data-tally]')?.textContent?.includes('3 票'), null);
  await h.press('b');
  await until(h, '黑屏', () => document.querySelector('.deck.dark') !== null, null);
  await h.press('b');
  await h.press('t');
  await until(h, '计时', () => document.querySelector<HTMLElement>('[data-clock]')?.hidden === false, null);
  expect((await at()) !== '', '屏号不见了');
}

async function law(h: Hand): Promise<void> {
  if ((await count(h, '[data-filter]')) === 0) return;
  const word = await h.evaluate(() => document.querySelectorAll('.art')[2]?.textContent?.trim().match(/第[一二三四五六七八九十百]+[条项部]/)?.[0] ?? '', null);
  const shown = (): Promise<number> => h.evaluate(() => [...document.querySelectorAll<HTMLElement>('.art')].filter((a) => a.getBoundingClientRect().height > 0).length, null);
  const all = await shown();
  await h.type('[data-filter]', word);
  await until(h, '筛选条文', () => /筛出 \d+ 条/.test(document.querySelector('[data-filter-count]')?.textContent ?? ''), null);
  const left = await shown();
  expect(left >= 1 && left < all, `筛“${word}”从 ${all} 条剩下 ${left} 条`);
  await h.type('[data-filter]', '');
}

async function who(h: Hand): Promise<void> {
  await h.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[data-who] input')].find((i) => i.value === '党员')?.setAttribute('data-here', 'who'), null);
  await h.click('[data-here="who"]');
  await until(h, '身份四问答出“党员：是”', () => document.querySelector('[data-who-says]')?.textContent?.includes('党员：是'), null);
  const rows = await h.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-q="党员"] [data-a]')].filter((r) => r.getBoundingClientRect().height > 0).map((r) => r.dataset['a']).join(), null);
  expect(rows === '是', `该只剩“是”，现在是“${rows}”`);
}

async function renumbering(h: Hand): Promise<void> {
  const old = await h.evaluate(() => document.getElementById(document.querySelector('select')?.value ?? '')?.querySelector<HTMLElement>('[data-old]')?.dataset['old'] ?? '', null);
  await h.type('[data-renumber] input', old);
  await until(h, '旧条号有答案', () => /^今天是/.test(document.querySelector('[data-answer]')?.textContent ?? ''), null);
}

async function library(h: Hand): Promise<void> {
  const rows = (): Promise<number> => h.evaluate(() => [...document.querySelectorAll<HTMLElement>('.rows > li')].filter((l) => l.getBoundingClientRect().height > 0).length, null);
  const before = await rows();
  await h.evaluate(() => [...document.querySelectorAll('.facets a[data-f]')].find((a) => !/:$/.test(a.getAttribute('data-f') ?? '') && !a.hasAttribute('aria-current') && a.getBoundingClientRect().height > 0)?.setAttribute('data-here', 'facet'), null);
  await h.click('[data-here="facet"]');
  await until(h, '筛选案例', () => document.querySelectorAll('.chips .chip.on').length > 0 && location.search + location.hash !== '', null);
  const after = await rows();
  expect(after > 0 && after <= before, `筛后有 ${after} 则，原来 ${before} 则`);
}

async function quiz(h: Hand): Promise<void> {
  await h.type('#q-n', '2');
  await h.click('[data-quiz] [type="submit"]');
  for (let i = 1; i <= 2; i++) {
    await until(h, `第 ${i} 题`, (n: number) => document.querySelector('[data-stage] h2')?.textContent?.includes(`第 ${n} 题`), i);
    await h.click('[data-stage] .choice');
    await h.click('[data-stage] .btn-1');
    await until(h, '说出道理', () => (document.querySelector('[data-stage] [role=status]')?.textContent?.length ?? 0) > 10, null);
    await h.click('[data-stage] .btns button:not([hidden])');
  }
  await until(h, '小结', () => document.querySelector('[data-stage]')?.textContent?.includes('做完了'), null);
}

async function search(h: Hand): Promise<void> {
  await h.type('#q', '购物卡');
  await until(h, '搜“购物卡”有结果', () => document.querySelectorAll('[data-search-results] a[href]').length > 2, null);
  await h.type('#q', '纪律处分条例第97条');
  await until(h, '搜条号得到那一条', () => [...document.querySelectorAll('[data-search-results] a[href]')].some((a) => a.getAttribute('href')?.includes('ccp-discipline-regulations.html#97')), null);
}

/** Follows an address as seen from this page, and waits for something on the next. */
async function go(h: Hand, url: string, selector: string): Promise<void> {
  await h.evaluate((to: string) => {
    document.documentElement.setAttribute('data-left', '');
    location.assign(to);
  }, url);
  await until(h, `${url} 上的 ${selector}`, (s: string) => !document.documentElement.hasAttribute('data-left') && document.querySelector(s) !== null, selector);
}

/** From a page to the first case of the library. */
async function firstCase(h: Hand, selector: string): Promise<void> {
  await go(h, 'cases/index.html', '.rows a[href]');
  await go(h, await h.evaluate(() => document.querySelector<HTMLAnchorElement>('.rows a[href]')?.href ?? '', null), selector);
}

/** Printing asks the machine; that it was asked is enough. */
async function prints(h: Hand, selector: string): Promise<void> {
  await h.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  }, null);
  await h.click(selector);
  await until(h, '打印', () => document.documentElement.hasAttribute('data-printed'), null);
}

async function basket(h: Hand): Promise<void> {
  await firstCase(h, '[data-use="keep"]');
  await h.click('[data-use="keep"]');
  await until(h, '放进册子', () => document.querySelector('[data-use="keep"]')?.getAttribute('aria-pressed') === 'true', null);
  await go(h, '../basket.html', '[data-list] li');
  await h.type('[data-title]', '三月学习');
  await h.click('[name="look"][value="full"]');
  await until(h, '排成册子', () => /三月学习/.test(document.querySelector('[data-booklet]')?.textContent ?? '') && (document.querySelector('[data-booklet]')?.textContent?.length ?? 0) > 800, null);
  await prints(h, '[data-full] [data-print]');
}

async function record(h: Hand): Promise<void> {
  await h.click('[data-start]');
  await until(h, '正在记', () => document.querySelector<HTMLElement>('[data-on]')?.hidden === false, null);
  await firstCase(h, 'h1');
  // Shorter visits are not counted.
  await new Promise((r) => setTimeout(r, 6_000));
  await go(h, '../record.html', '[data-has]:not([hidden])');
  await h.type('[data-name]', '李老师');
  await until(h, '填进表里', () => /李老师/.test(document.querySelector('[data-form]')?.textContent ?? ''), null);
  await prints(h, '[data-has] [data-print]');
}

const OWN: Record<string, (h: Hand) => Promise<void>> = { case: caseReading, 'case-screen': screen, law, 'law-who': who, 'law-renumbering': renumbering, 'case-index': library, quiz, search, basket, record };

/** Kinds with something to operate beside what every page has. */
export const OPERATED: readonly string[] = Object.keys(OWN);

/** Everything that a reader does on a page of this kind. */
export async function operate(kind: string, h: Hand): Promise<void> {
  await anyPage(h);
  await OWN[kind]?.(h);
}
