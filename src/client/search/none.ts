/** When nothing was found, or nothing that fits: that it is so, and what to try instead. */
import type { Engine } from '../../search/engine.ts';
import { nearest } from '../../search/nearest.ts';
import { normal } from '../../search/tokens.ts';
import { chip, el } from './dom.ts';

export interface None {
  title: string;
  say: string;
  tries: HTMLElement[];
}

/** Nothing is left because facets were chosen that do not go together. */
export function narrowedAway(before: number, clear: () => void): None {
  return { title: '这些条件合起来没有结果', say: '少选一个就有。', tries: [el('li', {}, chip('去掉条件', before, false, clear))] };
}

/** Nothing was found, or (`near`) only what answers a little. */
export function notFound(e: Engine, q: string, near: boolean, ask: (word: string) => void): None {
  const labels = new Set([...(e.data.facets[3]?.values ?? []), ...(e.data.facets[4]?.values ?? []), ...e.lexicon.concepts]);
  const words = nearest(normal(q), [...labels]);
  return {
    title: near ? `没有整个对上“${q}”的` : `没有找到“${q}”`,
    say: words.length === 0 ? '可能换一个说法就有，短一点也行。' : near ? '下面是沾边的。换一个说法也许更准：' : '可能换一个说法就有。试试：',
    tries: words.map((w) => el('li', {}, chip(w, undefined, false, () => ask(w)))),
  };
}
