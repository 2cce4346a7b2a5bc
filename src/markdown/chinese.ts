/** What CommonMark does not know about Chinese. Pure functions over nodes and strings. */
import type { Node } from '../reader/body.ts';

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f\\u201c\\u201d\\u2018\\u2019]';
const SOFT = new RegExp(`(?<=${CJK})\\n(?=${CJK})`, 'g');

/** A soft line break between Chinese characters is no space. */
export const joinLines = (s: string): string => s.replace(SOFT, '');

/**
 * `**重点：**内容` is not bold by CommonMark's flanking rule, and a single `~` strikes text out; both read here as
 * the author meant them.
 */
export function mendInline(nodes: readonly Node[], source: string): Node[] {
  const out = nodes.flatMap((n) => {
    const children = n.children ? { children: mendInline(n.children, source) } : {};
    if (n.type === 'delete') {
      const at = n.position?.start.offset ?? 0;
      if (source.slice(at, at + 2) !== '~~') {
        return [{ type: 'text', value: '~' }, ...(children.children ?? []), { type: 'text', value: '~' }];
      }
    }
    return [{ ...n, ...children }];
  });
  return strong(out);
}

/** How many `**` are left as text among siblings; an odd number cannot be paired. */
export const strayStars = (nodes: readonly Node[]): number => nodes.reduce((s, n) => s + (n.type === 'text' ? (n.value ?? '').split('**').length - 1 : 0), 0);

/** Pairs the `**` that were left as text, also across links. */
function strong(nodes: Node[]): Node[] {
  const stars = strayStars(nodes);
  if (stars === 0 || stars % 2) return nodes;
  const out: Node[] = [];
  let held: Node[] | undefined;
  const put = (n: Node): void => {
    (held ?? out).push(n);
  };
  for (const n of nodes) {
    if (n.type !== 'text') {
      put(n);
      continue;
    }
    (n.value ?? '').split('**').forEach((v, i) => {
      if (i > 0) {
        if (held) {
          out.push({ type: 'strong', children: held });
          held = undefined;
        } else held = [];
      }
      if (v) put({ ...n, value: v });
    });
  }
  return out;
}

/** Words that lean on what stands before them, so that a title never breaks in front of one. */
const LEANS = /^([的了着过里中上下吧吗呢地得们家]|[，：；、。？—”》）]+)$/;
const OPENS = /[“《（]$/;

/**
 * A title cut into phrases that may not be broken inside: at punctuation, then at word borders of the Chinese
 * segmenter, gathered to three characters or more; quoted words stay whole.
 */
export function phrases(title: string): string[] {
  const words = (title.match(/《[^》]*》|“[^”]*”|[^《“]+/g) ?? [title]).flatMap((p) =>
    /^[《“]/.test(p) ? [p] : [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(p)].map((s) => s.segment),
  );
  const out: string[] = [];
  for (const w of words) {
    const last = out.at(-1);
    if (last === undefined) out.push(w);
    else if (LEANS.test(w) || OPENS.test(last) || (last.length < 3 && !/[，：；、。？—]$/.test(last))) out[out.length - 1] = last + w;
    else out.push(w);
  }
  const tail = out.at(-1);
  if (out.length > 1 && tail && tail.length < 2) out.splice(-2, 2, (out.at(-2) ?? '') + tail);
  return out;
}
