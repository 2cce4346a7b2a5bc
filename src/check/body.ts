/** What may stand in a body: known tags with their attributes, no code, no raw addresses. */
import { strayStars } from '../markdown/chinese.ts';
import { attributesOf, TAGS } from '../markdown/components.ts';
import { every, type Node } from '../reader/body.ts';
import { parseLink } from '../reader/links.ts';
import type { Content } from '../reader/read.ts';
import { type Finding, hint } from '../schema/finding.ts';

export function body(c: Content): Finding[] {
  const out: Finding[] = [];
  for (const e of c.bodies) {
    // Where something leads to a definition, the fault is said there.
    const led = [...every(e.body.nodes)].some((n) => /^(link|image|footnote)Reference$/.test(n.type));
    for (const n of every(e.body.nodes)) {
      if (led && /^(definition|footnoteDefinition)$/.test(n.type)) continue;
      const say = (message: string): void => {
        out.push({ file: e.file, line: n.position?.start.line ?? 1, column: n.position?.start.column ?? 1, message });
      };
      node(n, say);
    }
  }
  return out;
}

function node(n: Node, say: (m: string) => void): void {
  if (strayStars(n.children ?? []) % 2) say('有一个 ** 没有配上，加粗不会生效');
  switch (n.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      tag(n, say);
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      say(`正文里有半角花括号“{${(n.value ?? '').slice(0, 20)}}”，请写成全角或删去`);
      break;
    case 'mdxjsEsm':
      say('正文里不写 import 或 export，组件直接用');
      break;
    case 'html':
      say('正文里不写 HTML 标签，请用本站的组件');
      break;
    case 'image':
      say('图片请用 <Figure src alt caption>，不用 ![]( )');
      break;
    case 'code':
      say('正文里不用代码框，给人照着说的话请用 <Script>');
      break;
    case 'linkReference':
    case 'footnoteReference':
    case 'definition':
    case 'footnoteDefinition':
      say('链接写成 [文字](网址)，不用编号，也不用脚注');
      break;
    case 'link': {
      const l = parseLink(n.url ?? '');
      if (l.kind === 'bad') {
        const why = /^\s*javascript:/i.test(n.url ?? '') ? '不许用 javascript: 地址' : '链接要写成 law:、case:、page:、topic:、role:、term: 或完整的 https 地址，不写路径';
        say(`链接“${n.url && n.url.length > 60 ? `${n.url.slice(0, 60)}…` : n.url}”不对，${why}`);
      } else if (l.kind === 'out' && /[\u3000-\u9fff\uff00-\uffef]/.test(l.url)) say(`网址后面粘上了中文“${l.url.replace(/([\u3000-\u9fff\uff00-\uffef].{0,3}).*/s, '$1')}”，请写成 [文字](网址)，网址到字母、数字为止`);
      else if (l.kind === 'out' && (n.children?.length ?? 0) === 0) say('链接没有文字');
      if (n.title) say(`链接里引号中的“${n.title.slice(0, 20)}”不会显示，请写进正文`);
      break;
    }
    case 'text':
      if (/https?:\/\/|(^|[^\w.])www\./.test(n.value ?? '')) say('正文里有裸网址，请写成 [文字](网址)');
      break;
    default:
  }
}

function tag(n: Node, say: (m: string) => void): void {
  const name = n.name ?? '';
  const known = TAGS[name];
  if (!known) {
    say(/^[a-z]/.test(name) ? `正文里不写 HTML 标签 <${name}>，请用本站的组件` : `不认识的组件 <${name}>${hint(name, Object.keys(TAGS))}`);
    return;
  }
  const given = attributesOf(n);
  for (const a of n.attributes ?? []) {
    if (!a.name || typeof a.value !== 'string') say(`<${name}> 的属性要写成 名="值"`);
    else if (/^on/i.test(a.name)) say(`<${name}> 不许有事件属性“${a.name}”`);
    else if (!(a.name in known.attributes)) say(`<${name}> 没有属性“${a.name}”${hint(a.name, Object.keys(known.attributes))}`);
  }
  for (const [a, must] of Object.entries(known.attributes)) {
    if (must && !given[a]?.trim()) say(`<${name}> 缺少属性“${a}”`);
  }
  if (name === 'Form' && given['rows'] && !/^\d{1,2}$/.test(given['rows'])) say(`<Form> 的 rows 写的是“${given['rows']}”，应为空行的数目`);
  const wants = name === 'Form' ? 'table' : name === 'Checklist' || name === 'Flow' ? 'list' : undefined;
  const kids = n.children ?? [];
  if (wants && !kids.some((k) => k.type === wants)) say(`<${name}> 里应有一张${wants === 'table' ? '表格' : '清单'}，标签与它之间要空一行`);
  else if (wants && kids.length > 1) say(`<${name}> 里只放一张${wants === 'table' ? '表格' : '清单'}，别的不会显示，请写到标签外面`);
  else if ((name === 'Figure' || name === 'Overview') && kids.length > 0) say(`<${name}> 里面的字不会显示，请写到标签外面`);
}
