/** Where key elements stand: a sheet that an old kernel drops shows in the sizes. */

export type Sizes = Record<string, number>;

/** Runs inside the page: sizes in CSS pixels of what a reader meets first. */
export function measure(): Sizes {
  const box = (sel: string): DOMRect | undefined => document.querySelector(sel)?.getBoundingClientRect();
  const h1 = document.querySelector('h1');
  const p = [...document.querySelectorAll('main p')].find((e) => e.getBoundingClientRect().height > 0 && !e.closest('details'));
  return {
    'h1 字号': h1 ? Number.parseFloat(getComputedStyle(h1).fontSize) : 0,
    'h1 左边': h1?.getBoundingClientRect().left ?? 0,
    页眉高: box('.top')?.height ?? 0,
    导航左边: box('.nav')?.left ?? 0,
    正文宽: box('main')?.width ?? 0,
    首段宽: p?.getBoundingClientRect().width ?? 0,
    首段行高: p ? Number.parseFloat(getComputedStyle(p).lineHeight) : 0,
    首段左边: p?.getBoundingClientRect().left ?? 0,
    页脚宽: box('.foot')?.width ?? 0,
    底色: Number.parseInt(getComputedStyle(document.body).backgroundColor.replace(/\D/g, '').slice(0, 9), 10) || 0,
  };
}

/** What differs by more than 2 px and 2 %: fonts are drawn a little otherwise over six years. */
export function differences(old: Sizes, now: Sizes): string[] {
  return Object.keys(now).filter((k) => Math.abs((old[k] ?? 0) - (now[k] ?? 0)) > Math.max(2, 0.02 * Math.abs(now[k] ?? 0))).map((k) => `${k}：旧内核 ${old[k]}，今天 ${now[k]}`);
}
