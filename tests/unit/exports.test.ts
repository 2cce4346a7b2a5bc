/** Every export read back by a parser that is not ours: what went in comes out, whatever characters it holds. */
import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import gift, { type GIFTQuestion, type MultipleChoice, type TrueFalse } from 'gift-pegjs';
import { reference } from '../../src/library/laws.ts';
import { build, type Library } from '../../src/library/library.ts';
import { answerOf, type Asked, inlineCites, itemsOf, keepsOrder, stemOf } from '../../src/library/quiz.ts';
import { csv, field } from '../../src/publish/exports/csv.ts';
import { downloads } from '../../src/publish/exports/downloads.ts';
import { escapeGift, gift as toGift } from '../../src/publish/exports/gift.ts';
import { bytes, word } from '../../src/publish/exports/word.ts';
import { fromHtml } from '../../src/publish/exports/word-html.ts';
import { quizBlocks } from '../../src/publish/exports/word-quiz.ts';
import { every, textOf } from '../../src/reader/body.ts';
import { read } from '../../src/reader/read.ts';
import type { QuizItem } from '../../src/schema/base.ts';
import { BASE } from '../fixtures/project.ts';

const lib: Library = build(read(BASE));
const page = lib.pages.find((p) => p.type === 'case');
assert.ok(page);

/** Texts that a format could take for its own signs. */
const HARD = [
  '花括号{里面}，波浪~，等号=，井号#，冒号:，反斜杠\\',
  '=开头像公式',
  '~开头像错项',
  '#开头像反馈',
  '%50%开头像权重',
  '[html]<b>开头像格式</b>',
  '//开头像注释',
  '+86 开头',
  '-3 到 3 度之间',
  '@所有人',
  '＝全角等号开头',
  "'=自己就带单引号",
  '反斜杠加字母\\n不是换行，\\r、\\t 也不是',
  '“弯引号”，《书名号》、顿号；省略号……破折号——',
  '半角引号"和逗号,以及分号;',
  'https://example.org:80/a?b=c#d',
  'TRUE',
  '第一行\n第二行',
  '生僻字𠮷与表情🙂',
];

const items: QuizItem[] = [
  ...HARD.map((t): QuizItem => ({ type: '单选', stem: `${t}？`, options: [{ text: `${t}甲` }, { text: t, correct: true }, { text: `${t}丙` }], explain: t })),
  ...HARD.map((t, i): QuizItem => ({ type: '判断', stem: t, answer: i % 2 ? '对' : '错', explain: t })),
  ...[2, 3, 4].map((n): QuizItem => ({ type: '多选', stem: `选出 ${n} 项`, options: [0, 1, 2, 3, 4].map((i) => ({ text: `${HARD[i]}${i}`, ...(i < n ? { correct: true } : {}) })), explain: '前两项都对，看清再选。' })),
];
const asked: Asked[] = items.map((item, i) => ({ id: `${page.slug}-${i + 1}`, page, item }));
const real = itemsOf(lib.pages);

type Answered = MultipleChoice | TrueFalse;
const answered = (qs: readonly GIFTQuestion[]): Answered[] => qs.filter((q): q is Answered => q.type === 'MC' || q.type === 'TF');

test('GIFT: stem, options, right answers and feedback survive', () => {
  for (const list of [asked, real]) {
    const parsed = gift.parse(toGift(lib, list));
    const got = answered(parsed);
    assert.equal(got.length, list.length);
    list.forEach(({ id, item: q }, i) => {
      const g = got[i];
      assert.ok(g);
      assert.equal(g.stem.text, stemOf(q));
      assert.equal(g.stem.format, 'plain');
      assert.equal(g.id, id);
      assert.ok(g.globalFeedback?.text.startsWith(q.explain), `${g.globalFeedback?.text} ≠ ${q.explain}`);
      for (const c of inlineCites(lib, q)) assert.ok(g.globalFeedback?.text.includes(reference(c)));
      if (q.type === '判断') {
        assert.ok(g.type === 'TF');
        assert.equal(g.isTrue, q.answer === '对');
        return;
      }
      assert.ok(g.type === 'MC');
      assert.deepEqual(g.choices.map((c) => c.text.text), q.options.map((o) => o.text));
      if (q.type === '单选') assert.deepEqual(g.choices.map((c) => c.isCorrect), q.options.map((o) => o.correct === true));
      else {
        assert.deepEqual(g.choices.map((c) => (c.weight ?? 0) > 0), q.options.map((o) => o.correct === true));
        const sum = (sign: number): number => g.choices.map((c) => c.weight ?? 0).filter((w) => Math.sign(w) === sign).reduce((a, b) => a + b, 0);
        assert.ok(Math.abs(sum(1) - 100) < 0.001);
        assert.ok(Math.abs(sum(-1) + 100) < 0.001, '全选应当什么也得不到');
      }
    });
  }
});

test('GIFT: categories are the topics, and an explanation that counts options carries their order', () => {
  const parsed = gift.parse(toGift(lib, real));
  const categories = parsed.flatMap((q) => (q.type === 'Category' ? [q.title] : []));
  assert.deepEqual(categories, [...new Set(real.map((a) => `${lib.content.site.name}/${a.page.topics[0]}`))]);
  const counting = asked.at(-1);
  assert.ok(counting && keepsOrder(counting.item));
  assert.match(answered(gift.parse(toGift(lib, [counting])))[0]?.globalFeedback?.text ?? '', /解析按这个次序说：一、.*；二、/s);
  assert.match(escapeGift('甲->乙'), /甲→乙/);
});

/** RFC 4180, written from its grammar alone. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++ + 1];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || (c === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (c === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += c;
  }
  assert.deepEqual(rows.at(-1), [], '最后一行没有收尾');
  return rows.slice(0, -1);
}
const plain = (cell: string): string => cell.replace(/^'/, '');

test('CSV: BOM, one row an item, every cell comes back, none is run', () => {
  const text = csv(lib, asked);
  assert.equal(text.charCodeAt(0), 0xfeff);
  const [head, ...rows] = parseCsv(text.slice(1));
  assert.equal(rows.length, asked.length);
  assert.ok(rows.every((r) => r.length === head?.length));
  for (const r of rows) for (const c of r) assert.doesNotMatch(c, /^[=+\-@\t\r\n＝＋－＠]/);
  rows.forEach((r, i) => {
    const q = items[i];
    assert.ok(q);
    assert.deepEqual([r[1], plain(r[2] ?? ''), r[9], plain(r[10] ?? '')], [q.type, stemOf(q), answerOf(q), q.explain]);
    if (q.type !== '判断') assert.deepEqual(r.slice(3, 3 + q.options.length).map(plain), q.options.map((o) => o.text));
  });
  assert.equal(field('=1+1'), `"'=1+1"`);
  assert.equal(field('a"b'), '"a""b"');
});

/** The text of a Word file, a line a paragraph; tabs and breaks as they stand. */
function textOfDocx(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([p]) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map((m) => m[1] ?? '\t').join(''))
    .join('\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
const squeeze = (s: string): string => s.replace(/〔\d+〕|\s/g, '');

test('Word: every item of a quiz stands there, questions before answers', async () => {
  const meta = { title: '自测', site: '某站', date: '2026-11-25' };
  const text = squeeze(textOfDocx(await bytes(word(quizBlocks(lib, asked, meta), meta), meta.date)));
  const half = text.indexOf('答案与解析');
  asked.forEach(({ item: q }, i) => {
    const at = text.indexOf(squeeze(`${i + 1}.${stemOf(q)}`));
    assert.ok(at >= 0 && at < half, stemOf(q));
    if (q.type !== '判断') for (const o of q.options) assert.ok(text.indexOf(squeeze(o.text), at) > at, o.text);
    assert.ok(text.indexOf(squeeze(`${i + 1}.${answerOf(q)}。${q.explain}`)) > half, q.explain);
  });
});

/** What the page's renderer writes → lines of text in Word. */
const PARTS: [string, string, string][] = [
  ['a list inside a list', '<ul><li>外一<ul><li>里一</li><li>里二</li></ul></li><li>外二</li></ul>', '·\t外一\n·\t里一\n·\t里二\n·\t外二'],
  ['a numbered list that starts later', '<ol start="3"><li>三</li><li>四</li></ol>', '3.\t三\n4.\t四'],
  ['a paragraph after a list in an item', '<ol><li>头<ul><li>里</li></ul>尾</li></ol>', '1.\t头\n·\t里\n尾'],
  ['a checklist', '<ul class="check"><li><label><input type="checkbox"><span>带<strong>登记表</strong></span></label></li></ul>', '□\t带登记表'],
  ['a flow', '<ol class="flow"><li>看</li><li>问</li></ol>', '①\t看\n②\t问'],
  ['words to say', '<figure class="say"><figcaption>家长</figcaption><blockquote><p>谢谢。</p><p>心意领了。</p></blockquote></figure>', '家长\n谢谢。\n心意领了。'],
  ['a quotation with its source', '<figure class="quote"><blockquote><p>静以修身</p></blockquote><figcaption>诸葛亮《诫子书》</figcaption></figure>', '静以修身\n—— 诸葛亮《诫子书》'],
  ['a scene', '<div class="scene"><b class="slip">情境</b><div class="body"><p>放学后。</p></div></div>', '情境\n放学后。'],
  ['a form with rows to fill in', '<div class="form"><table><caption>登记表</caption><thead><tr><th>时间</th><th>物品</th></tr></thead><tbody><tr><td></td><td></td></tr></tbody></table></div>', '登记表\n时间\n物品\n\n\n'],
  ['a picture', '<figure class="pic"><img src="/pictures/a.png" alt="一张表"><figcaption>说明</figcaption></figure>', '〔图：一张表〕\n说明'],
  ['signs of HTML', '<p>1 &lt; 2 &amp;&amp; “引号”<br>下一行<sup>〔1〕</sup></p>', '1 < 2 && “引号”下一行〔1〕'],
];
for (const [name, html, want] of PARTS) {
  test(`Word: ${name}`, async () => {
    const meta = { title: '', site: '', date: '2026-11-25' };
    assert.equal(textOfDocx(await bytes(word(fromHtml(html), meta), meta.date)), want);
  });
}

test('Word: an element nobody has thought of stops the build instead of vanishing', () => {
  assert.throws(() => fromHtml('<video src="x"></video>'), /不认识 <video>/);
});

/** All files as a build writes them. */
async function all(): Promise<Map<string, Uint8Array>> {
  const out = new Map<string, Uint8Array>();
  await downloads(lib, '2026-11-25', (f, c) => {
    assert.ok(!out.has(f), `${f} 写了两次`);
    out.set(f, typeof c === 'string' ? new TextEncoder().encode(c) : c);
  });
  return out;
}

test('Word: a case’s two versions hold its text; the learner’s holds no verdict', async () => {
  const files = await all();
  for (const p of lib.pages.filter((x) => x.type === 'case')) {
    const teacher = squeeze(textOfDocx(files.get(`downloads/${p.slug}-teacher.docx`) ?? new Uint8Array()));
    const student = squeeze(textOfDocx(files.get(`downloads/${p.slug}-student.docx`) ?? new Uint8Array()));
    const d = p.entry.data;
    assert.ok('options' in d);
    for (const o of d.options) {
      for (const t of [o.text, o.consequence, o.verdict]) assert.ok(teacher.includes(squeeze(t)), t);
      assert.ok(student.includes(squeeze(o.text)), o.text);
      assert.ok(!student.includes(squeeze(o.consequence)), o.consequence);
    }
    for (const q of d.quiz) for (const t of [stemOf(q), q.explain]) assert.ok(teacher.includes(squeeze(t)), t);
    for (const s of d.statusQuestions) assert.ok(teacher.includes(squeeze(s.answer)), s.answer);
    for (const n of every(p.entry.body.nodes)) {
      if (!/^(paragraph|heading|tableCell)$/.test(n.type) || [...every([n])].some((x) => x.type === 'link' && textOf([x]) === '')) continue;
      const t = squeeze(textOf([n]));
      assert.ok(teacher.includes(t), `${p.slug} 的教师版缺：${t}`);
    }
  }
});

test('Word: A4, Chinese faces, and quotation marks that stay in them', async () => {
  const [, file] = [...(await all())].find(([f]) => f.endsWith('-teacher.docx')) ?? [];
  const parts = unzipSync(file ?? new Uint8Array());
  const doc = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  assert.match(doc, /<w:pgSz w:w="11906" w:h="16838"/);
  for (const f of ['宋体', '黑体', '楷体']) assert.match(styles, new RegExp(`w:eastAsia="${f}"`));
  const runs = [...doc.matchAll(/<w:r>.*?<\/w:r>/gs)].map((m) => m[0]).filter((r) => /[“”]/.test(r));
  assert.ok(runs.length > 0 && runs.every((r) => /w:hint="eastAsia"/.test(r)));
});

test('two builds give the same bytes, whatever the clock and the time zone', async () => {
  const zone = process.env['TZ'];
  const run = async (tz: string, now: string): Promise<Map<string, Uint8Array>> => {
    process.env['TZ'] = tz;
    mock.timers.enable({ apis: ['Date'], now: new Date(now) });
    try {
      return await all();
    } finally {
      mock.timers.reset();
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  };
  const a = await run('Asia/Shanghai', '2026-11-25T09:00:00Z');
  const b = await run('America/New_York', '2031-03-01T23:59:58Z');
  assert.deepEqual([...a.keys()], [...b.keys()]);
  for (const [f, x] of a) assert.ok(Buffer.from(x).equals(b.get(f) ?? new Uint8Array()), f);
  assert.ok([...a.keys()].every((f) => /^downloads\/[a-z0-9.-]+$/.test(f)), '文件名只用 ASCII');
});
