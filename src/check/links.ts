/** Every identity link and cite leads somewhere, and link text names the article it leads to. */
import { articleOf, numberedBy } from '../library/laws.ts';
import type { Library } from '../library/library.ts';
import { every, type Node, parseBody, textOf } from '../reader/body.ts';
import { citeLink, type Link, parseLink } from '../reader/links.ts';
import type { Content } from '../reader/read.ts';
import { type Finding, hint, type Position } from '../schema/finding.ts';
import { parseName, type Place, placeName, unhan } from '../schema/numbers.ts';

/** Why a place in a law cannot be cited; nothing when it can. */
export function refuse(lib: Library, slug: string, place: Place | undefined): string | undefined {
  const law = lib.laws.get(slug);
  if (!law && lib.content.written.has(`law:${slug}`)) return undefined;
  if (!law) return `没有法规“${slug}”${hint(slug, lib.laws.keys())}`;
  const { short, currency, unit, articles } = law.data;
  if (currency === '已废止') return `《${short}》已废止，不能再引`;
  if (!place) return undefined;
  const article = articleOf(law, place.n);
  if (!article) {
    const total = numberedBy(law)?.articles;
    const inserted = articles.find((a) => String(a.n).startsWith(`${place.n}-`));
    if (inserted) return `《${short}》没有收第 ${place.n} ${unit}，多半是 ${slug}#${inserted.n}`;
    if (articles.length === 0) return `《${short}》只收了名称，可以提到，不能引到${unit}`;
    if (total && Number(place.n.split('-')[0]) > total) return `《${short}》一共 ${total} ${unit}，没有第 ${place.n} ${unit}`;
    return `《${short}》还没有${placeName({ n: place.n }, unit)}的条目，最近的是 ${slug}#${closest(articles, place.n)}`;
  }
  if (place.p || place.i) {
    const at = (place.p ? `p${place.p}` : '') + (place.i ? `${place.p ? '.' : ''}i${place.i}` : '');
    const parts = article.parts?.map((p) => p.at) ?? [];
    if (!parts.includes(at)) return `《${short}》${placeName({ n: place.n }, unit)}没有“${at}”这一款项${parts.length ? `，有 ${parts.join('、')}` : '，条目里没有列款项'}`;
  }
  return undefined;
}

function closest(articles: { n: number | string }[], n: string): string {
  const to = Number(n.split('-')[0]);
  return String([...articles].sort((a, b) => Math.abs(Number.parseInt(String(a.n), 10) - to) - Math.abs(Number.parseInt(String(b.n), 10) - to))[0]?.n ?? '');
}

export function links(c: Content, lib: Library): Finding[] {
  const out: Finding[] = [];
  for (const e of c.bodies) {
    for (const n of every(e.body.nodes)) {
      if (n.type !== 'link' || !n.url) continue;
      const link = parseLink(n.url);
      const why = target(lib, link, n);
      if (why) out.push({ file: e.file, line: n.position?.start.line ?? 1, column: n.position?.start.column ?? 1, message: why });
    }
  }
  for (const e of [...c.studies, ...c.cases, ...c.kits]) {
    const front = (ref: string, path: PropertyKey[]): void => {
      const why = ref.includes('#') ? citeWhy(lib, ref) : target(lib, parseLink(ref));
      if (why) out.push({ file: e.file, ...e.at(path), message: why });
    };
    const d = e.data;
    const refs: [string, PropertyKey[]][] = (d.related ?? []).map((r, i) => [r, ['related', i]]);
    if ('uses' in d) refs.push(...d.uses.map((r, i): [string, PropertyKey[]] => [r, ['uses', i]]));
    if ('cites' in d) refs.push(...d.cites.map((r, i): [string, PropertyKey[]] => [r.to, ['cites', i, 'to']]));
    if ('statusQuestions' in d) refs.push(...d.statusQuestions.flatMap((s, i) => s.cites.map((r, k): [string, PropertyKey[]] => [r, ['statusQuestions', i, 'cites', k]])));
    if ('quiz' in d) refs.push(...d.quiz.flatMap((q, i) => (q.cites ?? []).map((r, k): [string, PropertyKey[]] => [r, ['quiz', i, 'cites', k]])));
    for (const [ref, path] of refs) front(ref, path);
    if ('compare' in d && d.compare) {
      if (d.compare === e.slug) out.push({ file: e.file, ...e.at(['compare']), message: 'compare 写的是自己，应是另一个案例' });
      else front(`case:${d.compare}`, ['compare']);
    }
  }
  out.push(...lists(c, lib));
  return out;
}

function citeWhy(lib: Library, ref: string): string | undefined {
  const l = citeLink(ref);
  return l ? refuse(lib, l.slug, l.place) : `条款“${ref}”写法不对，应为 法规slug#条号`;
}

/** Why a link leads nowhere; with its node, whether its text names another article than its target. */
export function target(lib: Library, link: Link, n?: Node): string | undefined {
  switch (link.kind) {
    case 'law': {
      const why = refuse(lib, link.slug, link.place);
      if (why || !link.place || !n) return why;
      return mismatch(textOf([n]), link.place, lib.laws.get(link.slug)?.data.unit ?? '条');
    }
    case 'topic':
      return lib.topics.has(link.to) ? undefined : `没有主题“${link.to}”${hint(link.to, lib.topics.keys())}`;
    case 'role':
      return lib.roles.has(link.to) ? undefined : `没有岗位“${link.to}”${hint(link.to, lib.roles.keys())}`;
    case 'term': {
      const terms = lib.content.glossary.data.map((t) => t.term);
      return terms.includes(link.to) || lib.content.written.has(`term:${link.to}`) ? undefined : `没有术语“${link.to}”${hint(link.to, terms)}`;
    }
    case 'case':
    case 'page':
    case 'kit': {
      const id = `${link.kind}:${link.to}`;
      if (lib.byId.has(id) || lib.content.written.has(id)) return undefined;
      return `没有 ${id}${hint(id, lib.byId.keys())}`;
    }
    default:
      return undefined;
  }
}

function mismatch(text: string, place: Place, unit: string): string | undefined {
  const t = text.trim();
  const only = /^第([〇零一二两三四五六七八九十百千\d]+)(款|项)$/.exec(t);
  if (only?.[1] && unit === '条') {
    const want = only[2] === '款' ? place.p : place.i;
    return want === unhan(only[1]) ? undefined : `链接文字是“${t}”，目标却是${placeName(place, unit)}`;
  }
  const said = parseName(t);
  if (!said) return undefined;
  const same = said.n === place.n && (said.p ?? place.p) === place.p && (said.i ?? place.i) === place.i;
  return same ? undefined : `链接文字是“${t}”，目标却是${placeName(place, unit)}`;
}

/** Glossary, synonyms and role data. */
function lists(c: Content, lib: Library): Finding[] {
  const out: Finding[] = [];
  const put = (file: string, pos: Position, why: string | undefined): void => {
    if (why) out.push({ file, ...pos, message: why });
  };
  const seen = new Set<string>();
  c.glossary.data.forEach((t, i) => {
    if (t.to) put(c.glossary.file, c.glossary.at([i, 'to']), own(lib, t.to));
    if (seen.has(t.term)) put(c.glossary.file, c.glossary.at([i, 'term']), `术语“${t.term}”写了两次`);
    seen.add(t.term);
  });
  c.vocab.roles.forEach((r) => {
    const file = 'content/vocab/roles.json';
    const line = lineOf(c, file, `"${r.label}"`);
    for (const s of r.statuses.flat()) if (!c.vocab.statuses.some((x) => x.label === s)) put(file, line, `岗位“${r.label}”的身份“${s}”不在词表里${hint(s, c.vocab.statuses.map((x) => x.label))}`);
    for (const ref of [...(r.often ?? []), ...(r.months ?? []), ...(r.line ? [r.line] : [])]) put(file, lineOf(c, file, `"${ref.to}"`), own(lib, ref.to));
  });
  for (const name of ['topics', 'roles'] as const) {
    const file = `content/vocab/${name}.json`;
    for (const text of c.vocab[name].flatMap((t) => [t.lead, t.advice])) {
      for (const n of every(parseBody(file, text, 0, [])?.nodes ?? [])) {
        if (n.type === 'link') put(file, lineOf(c, file, JSON.stringify(text)), own(lib, n.url ?? '', n));
      }
    }
  }
  return out;
}

/** Why a link of a list leads nowhere: there, only pages of ours. */
function own(lib: Library, to: string, n?: Node): string | undefined {
  const link = parseLink(to);
  return link.kind === 'bad' || link.kind === 'out' ? `“${to}”不是本站的链接，要写成 law:、case:、page:、topic:、role: 或 term:` : target(lib, link, n);
}

function lineOf(c: Content, file: string, needle: string): Position {
  const text = c.texts.find((t) => t.file === file)?.text ?? '';
  const at = text.indexOf(needle);
  return { line: at < 0 ? 1 : text.slice(0, at).split('\n').length, column: 1 };
}
