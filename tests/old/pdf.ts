/** Which characters a PDF can show: Chromium embeds of a font only what is used, and says in a ToUnicode map what that is. */
import { inflateSync } from 'node:zlib';

/** A font draws some characters by the sign of the radical, and the map then names that; what NFKC does not undo stands here in pairs. */
const RADICALS = new Map(('⺟母⺠民⺢水⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟戶户靑青'.match(/../gu) ?? []).map((p): [string, string] => [p[0] ?? '', p[1] ?? '']));
const plain = (c: string): string => RADICALS.get(c.normalize('NFKC')) ?? c.normalize('NFKC');

/** Every character of every ToUnicode map. */
export function charactersOf(pdf: Buffer): Set<string> {
  const out = new Set<string>();
  const text = pdf.toString('latin1');
  for (const m of text.matchAll(/stream\r?\n/g)) {
    const from = m.index + m[0].length;
    let body: string;
    try {
      body = inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1');
    } catch {
      continue;
    }
    if (!body.includes('beginbfchar') && !body.includes('beginbfrange')) continue;
    const put = (hex: string, plus = 0): void => {
      const units = hex.match(/.{4}/g)?.map((u) => Number.parseInt(u, 16)) ?? [];
      if (units.length > 0) units[units.length - 1] = (units.at(-1) ?? 0) + plus;
      for (const c of String.fromCharCode(...units)) out.add(plain(c));
    };
    for (const block of body.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) for (const l of (block[1] ?? '').matchAll(/<\w+>\s*<(\w+)>/g)) put(l[1] ?? '');
    for (const block of body.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const l of (block[1] ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) for (let i = 0; i <= Number.parseInt(l[2] ?? '', 16) - Number.parseInt(l[1] ?? '', 16); i++) put(l[3] ?? '', i);
    }
  }
  return out;
}

/** Chinese characters of a text that a PDF lacks. */
export function lacking(pdf: Buffer, text: string): string[] {
  const have = charactersOf(pdf);
  return [...new Set(text.match(/[\u4e00-\u9fff]/g) ?? [])].filter((c) => !have.has(c));
}
