/** A case cut into screens: nothing scrolls, and the last row can read it. */
import type { RenderedCase } from './case.ts';
import { phrases } from './chinese.ts';
import { esc } from './escape.ts';

export interface Slide {
  title: string;
  html: string;
  /** Opened parts stand on the dark field. */
  opened?: boolean;
  /** Words that somebody can say are set in 楷体. */
  spoken?: boolean;
  /** The options with their counts: before and after the discussion. */
  vote?: 'first' | 'again';
  /** What the timer is set to on this screen. */
  minutes: number;
}

/** Characters on a line of a 4:3 screen at the deck's size, of its heading, and lines on a screen under a heading of one line. */
const LINE = 19;
const HEADING = 17;
const LINES = 6;
/** What stands between two paragraphs, in lines; under the last line there is room for one more. */
const GAP = 0.32;
/** The timer where the teacher's guide names no minutes. */
const MINUTES = 5;

const lines = (text: string): number => Math.ceil(text.length / LINE);

/** Lines that a heading takes; it breaks between phrases only. */
function headingLines(title: string): number {
  let n = 1;
  let used = 0;
  for (const p of phrases(title)) {
    if (used > 0 && used + p.length > HEADING) {
      n++;
      used = 0;
    }
    used += p.length;
  }
  return n;
}

/** Paragraphs gathered into screens; a paragraph longer than a screen is cut between sentences. */
export function screens(paragraphs: readonly string[], room = LINES): string[][] {
  const out: string[][] = [];
  let used = room + 1;
  for (const p of paragraphs.flatMap((x) => cut(x, room))) {
    const need = lines(p) + GAP;
    if (used + need > room + 2 * GAP || out.length === 0) {
      out.push([]);
      used = 0;
    }
    out.at(-1)?.push(p);
    used += need;
  }
  return out;
}

/** Where a paragraph may be cut: between sentences, else at commas, else (a number, an address) anywhere. */
const CUTS = [/[^。！？；]*[。！？；]+[”’）》]*|[^。！？；]+$/g, /[^，、：]*[，、：]+|[^，、：]+$/g, /[\s\S]/gu];

function cut(p: string, room: number, level = 0): string[] {
  const at = CUTS[level];
  if (lines(p) <= room || !at) return [p];
  const out: string[] = [];
  for (const s of (p.match(at) ?? [p]).flatMap((x) => cut(x, room, level + 1))) {
    const last = out.at(-1);
    if (last !== undefined && lines(last + s) <= room) out[out.length - 1] = last + s;
    else out.push(s);
  }
  return out;
}

/** Paragraphs of an HTML part as plain text. */
export function paragraphsOf(html: string): string[] {
  return [...html.matchAll(/<(p|li)>([\s\S]*?)<\/\1>/g)].map((m) => plain(m[2] ?? '')).filter(Boolean);
}

const plain = (html: string): string =>
  html
    .replace(/<sup>[^<]*<\/sup>|<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();

/** Minutes that the guide's shortest plan gives to a step: `| 3 | 举手表决四个做法 | … |`. */
export function minutesFor(guide: string, step: RegExp): number {
  const plan = /15 分钟<\/h3>([\s\S]*?)(?=<h3|$)/.exec(guide)?.[1] ?? '';
  for (const row of plan.matchAll(/<tr>([\s\S]*?)<\/tr>/g)) {
    const [n = '', what = ''] = [...(row[1] ?? '').matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map((c) => plain(c[1] ?? ''));
    if (step.test(what) && Number(n) > 0) return Number(n);
  }
  return MINUTES;
}

const MARK = { 稳妥: '○', 有风险: '△', 违规: '✕' } as const;
const KEYS = '甲乙丙丁';

/** All screens of a case, from a flat rendering. */
export function slidesOf(r: RenderedCase): Slide[] {
  const { data, parts } = r;
  const guide = parts.教师指南.html;
  const deck: Slide[] = [];
  const add = (title: string, ps: readonly string[], o: { opened?: true; spoken?: true; step?: RegExp } = {}): void => {
    const minutes = o.step ? minutesFor(guide, o.step) : MINUTES;
    for (const s of screens(ps, LINES + 1 - headingLines(title))) {
      deck.push({ title, html: s.map((p) => `<p>${esc(p)}</p>`).join(''), minutes, ...(o.opened ? { opened: true } : {}), ...(o.spoken ? { spoken: true } : {}) });
    }
  };
  const vote = (title: string, is: 'first' | 'again'): void => {
    deck.push({ title, html: '', vote: is, minutes: minutesFor(guide, /表决|投票|举手|站|贴|选|写/) });
  };
  add('情境', paragraphsOf(parts.情境.html), { step: /情境/ });
  vote(data.decision, 'first');
  add('后来怎样', paragraphsOf(parts.后来怎样.html), { opened: true, step: /后来/ });
  add(data.options.length === 3 ? '三个做法，各会怎样' : '四个做法，各会怎样', data.options.map((o, i) => `${KEYS[i]}　${MARK[o.verdict]} ${o.verdict}。${o.consequence}`), { opened: true });
  const main = data.people.find((p) => p.main)?.name ?? '';
  add(`身份四问：${main}`, r.status.filter((s) => s.who === main).map((s) => `${s.q}？${s.applies}。${s.answer}`), { opened: true });
  add('依据条款', r.ctx.cites.map((c) => `${c.law.data.short}${c.name}：${c.caption}`), { opened: true });
  add('处理与容错', paragraphsOf(parts.处理与容错.html), { opened: true });
  for (const say of parts.可以照着说.html.matchAll(/<figcaption>([\s\S]*?)<\/figcaption><blockquote>([\s\S]*?)<\/blockquote>/g)) {
    add(`可以照着说：${plain(say[1] ?? '')}`, paragraphsOf(say[2] ?? ''), { spoken: true });
  }
  add('讨论', paragraphsOf(parts.讨论.html));
  vote('讨论过后，再选一次', 'again');
  return deck;
}
