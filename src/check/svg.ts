/** What an SVG may hold: things that are drawn, nothing that acts, loads or leads away. Opened by itself it is a page of ours. */
import { type Position, positionAt } from '../schema/finding.ts';

const DRAWN = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc marker pattern clipPath mask linearGradient radialGradient stop style image filter feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset'.split(' '),
);
const TOKEN = /<!--[\s\S]*?-->|<\?xml\s[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAMESPACE = 'http://www.w3.org/2000/svg';

export interface SvgFault extends Position {
  message: string;
}

/** The first fault of a drawing, or nothing. */
export function svgFault(text: string): SvgFault | undefined {
  const open: string[] = [];
  let roots = 0;
  const say = (at: number, message: string): SvgFault => ({ ...positionAt(text, at), message });
  TOKEN.lastIndex = 0;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const m = TOKEN.exec(text);
    if (!m) return say(at, wrong(text.slice(at)));
    const [all, closes, name, attributes = '', empty] = m;
    if (closes) {
      if (open.pop() !== closes) return say(at, `SVG 写法不对，</${closes}> 与前面的标签对不上`);
    } else if (name) {
      if (open.length === 0 && (name !== 'svg' || roots++ > 0)) return say(at, 'SVG 写法不对，整张图应在一个 <svg> 里');
      if (/^script$/i.test(name)) return say(at, 'SVG 里有脚本，不能用');
      if (!DRAWN.has(name)) return say(at, `SVG 里有 <${name}>，只收画图的元素，请在画图软件里另存为“普通 SVG”`);
      const why = attributesFault(attributes, open.length === 0);
      if (why) return say(at, why);
      if (!empty) open.push(name);
    } else if (!all.startsWith('<')) {
      const why = decoded(all) === undefined ? 'SVG 写法不对，& 要写成 &amp;' : open.at(-1) === 'style' && loads(all) ? FOREIGN : open.length === 0 && all.trim() ? 'SVG 写法不对，图外面有字' : undefined;
      if (why) return say(at, why);
    }
  }
  if (roots === 0 || open.length > 0) return say(text.length, `SVG 写法不对，${roots === 0 ? '没有 <svg>' : `<${open.at(-1)}> 没有收尾`}`);
  return undefined;
}

const FOREIGN = 'SVG 里引了别处的东西，图要自己完整';

function wrong(rest: string): string {
  if (/^<!(DOCTYPE|ENTITY)/i.test(rest)) return 'SVG 里不要 <!DOCTYPE>，请删去';
  return `SVG 写法不对，从“${rest.slice(0, 20).replace(/\s+/g, ' ')}”起看不懂`;
}

/** Text with its entities read; nothing when one is not known. */
function decoded(value: string): string | undefined {
  let known = true;
  const out = value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+))?;?/gi, (all, hex?: string, n?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(n);
    if (all.endsWith(';') && (hex || n) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    if (all.endsWith(';') && name && ENTITIES[name]) return ENTITIES[name];
    known = false;
    return all;
  });
  return known ? out : undefined;
}

/** Whether a style or a value asks for something outside the drawing. */
const loads = (css: string): boolean => /@import|expression\s*\(/i.test(css) || /url\(\s*["']?\s*(?!["'#\s])/i.test(css) || /\\/.test(css);

function attributesFault(attributes: string, root: boolean): string | undefined {
  let xmlns = '';
  for (const [, name = '', quoted = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const value = decoded(quoted.slice(1, -1));
    if (value === undefined) return 'SVG 写法不对，& 要写成 &amp;';
    if (/^on/i.test(name) || /^\s*javascript:/i.test([...value].filter((c) => c > ' ').join(''))) return 'SVG 里有脚本，不能用';
    if (name === 'xmlns') xmlns = value;
    else if (/(^|:)href$/i.test(name) && !/^(#|data:image\/(png|jpeg|webp);base64,)/.test(value)) return FOREIGN;
    else if (loads(value)) return FOREIGN;
  }
  return root && xmlns !== NAMESPACE ? `<svg> 里缺少 xmlns="${NAMESPACE}"，浏览器不会把它当图画出来` : undefined;
}
