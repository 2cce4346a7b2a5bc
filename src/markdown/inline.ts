/** One line of Markdown out of a vocabulary file or glossary as HTML. */
import type { Library } from '../library/library.ts';
import { type Node, parseBody } from '../reader/body.ts';
import { parseLink } from '../reader/links.ts';
import { lawUrl } from '../library/laws.ts';
import { contextFor, inline } from './render.ts';

/** Renders a line; identity links lead straight to their page, without notes. */
export function line(lib: Library, text: string): string {
  const body = parseBody('', text, 0, []);
  const first = body?.nodes[0];
  if (!body || !first?.children) return text;
  return inline(first.children.map(direct), contextFor(lib, { file: '', source: body.source }));
}

/** A law link in a list leads to the law's page: there is no note to lead to. */
function direct(n: Node): Node {
  if (n.type !== 'link') return n;
  const l = parseLink(n.url ?? '');
  if (l.kind !== 'law') return n;
  return { type: 'emphasisless', children: [{ ...n, url: `law:${l.slug}`, position: n.position as NonNullable<Node['position']> }] };
}

/** The URL that an identity link leads to, and the words for it. */
export function resolve(lib: Library, ref: string): { url: string; title: string; about: string } | undefined {
  const l = parseLink(ref);
  switch (l.kind) {
    case 'case':
    case 'page':
    case 'kit': {
      const p = lib.byId.get(ref);
      return p && { url: p.url, title: p.title, about: `${p.type === 'case' ? '案例，' : ''}${p.kind}，${p.minutes} 分钟` };
    }
    case 'law': {
      const law = lib.laws.get(l.slug);
      return law && { url: lawUrl(l.slug, l.place?.n), title: law.data.short, about: '条款' };
    }
    case 'topic': {
      const t = lib.topics.get(l.to);
      return t && { url: `/topics/${t.slug}.html`, title: t.label, about: '主题' };
    }
    case 'role': {
      const r = lib.roles.get(l.to);
      return r && { url: `/roles/${r.slug}.html`, title: r.label, about: '岗位' };
    }
    default:
      return undefined;
  }
}
