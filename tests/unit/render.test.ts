/** Trees into HTML: links, notes, tables, forms, terms, words to say. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from '../../src/library/library.ts';
import { renderCase } from '../../src/markdown/case.ts';
import { TAGS } from '../../src/markdown/components.ts';
import { renderPage } from '../../src/markdown/page.ts';
import { blocks, type Context, contextFor } from '../../src/markdown/render.ts';
import { parseBody } from '../../src/reader/body.ts';
import { read } from '../../src/reader/read.ts';
import { BASE } from '../fixtures/project.ts';

const lib = build(read(BASE));

function render(markdown: string, opt: { flat?: boolean; terms?: boolean; id?: string } = {}): { html: string; ctx: Context } {
  const body = parseBody('x.mdx', markdown, 0, []);
  assert.ok(body, markdown);
  const ctx = contextFor(lib, { file: 'x.mdx', source: body.source, ...(opt.id ? { id: opt.id } : {}) }, opt);
  return { html: blocks(body.nodes, ctx), ctx };
}

test('identity links lead to pages, each with its own or its target’s words', () => {
  const rows: [string, string][] = [
    ['[那张卡](case:gouwuka)', '<a href="/cases/gouwuka.html">那张卡</a>'],
    ['[](case:gouwuka)', '<a href="/cases/gouwuka.html">作业本里夹着的购物卡</a>'],
    ['[](page:tuili-liucheng)', '<a href="/campus/tuili-liucheng.html">东西退到哪一步才算退</a>'],
    ['[晨会](kit:chenhui-tuika)', '<a href="/kits/chenhui-tuika.html">晨会</a>'],
    ['[](topic:礼品礼金)', '<a href="/topics/lipin-lijin.html">礼品礼金</a>'],
    ['[](role:班主任)', '<a href="/roles/banzhuren.html">班主任</a>'],
    ['[这种处分](term:政务处分)', '<a href="/glossary.html#ci-政务处分">这种处分</a>'],
    ['[](law:supervision-law)', '<a href="/laws/supervision-law.html">监察法</a>'],
    ['[外面](https://example.cn/?a=1&b=2)', '<a href="https://example.cn/?a=1&amp;b=2" rel="noopener noreferrer">外面</a>'],
  ];
  for (const [markdown, want] of rows) assert.equal(render(markdown).html, `<p>${want}</p>`);
});

test('law links are numbered in the order of their first mention; the same place keeps its number, a second mark gets its own id', () => {
  const { html, ctx } = render('[第九项](law:teacher-ten-k12#9)、[](law:ccp-discipline-regulations#97.p2)、[再说一次](law:teacher-ten-k12#9)、[第九十七条](law:ccp-discipline-regulations#97)');
  const mark = (says: string, n: number, id = `${n}`): string => `${says}\u2060<a class="ref" href="#zhu${n}" id="yin${id}" aria-label="注${n}">${n}</a>`;
  assert.equal(html, `<p>${mark('第九项', 1)}、${mark('纪律处分条例第九十七条第二款', 2)}、${mark('再说一次', 1, '1-2')}、${mark('第九十七条', 3)}</p>`);
  assert.deepEqual(
    ctx.cites.map((c) => c.key),
    ['teacher-ten-k12#9', 'ccp-discipline-regulations#97.p2', 'ccp-discipline-regulations#97'],
  );
});

test('flat: links are text, notes are numbers in brackets, terms are left alone', () => {
  const { html } = render('[那张卡](case:gouwuka)，[第九项](law:teacher-ten-k12#9)，[监察法](law:supervision-law)，政务处分', { flat: true, terms: true });
  assert.equal(html, '<p>那张卡，第九项<sup>〔1〕</sup>，监察法，政务处分</p>');
});

test('terms: the first use on a page is linked, also under another name; not in headings, links or bold, not where it is explained', () => {
  const term = (as: string, says: string, id = as): string => `<a class="term" href="/glossary.html#ci-${id}" aria-describedby="shi-ci-${id}">${as}</a><span class="says" id="shi-ci-${id}" role="tooltip">${says}</span>`;
  const sanction = '监察机关给违法公职人员的处分，公办学校、医院里只有从事管理的人用得上。';
  const slip = '一张写明几点、谁交、谁收的单子，日后说得清东西是什么时候退的。';
  assert.equal(render('政务处分和政务处分', { terms: true }).html, `<p>${term('政务处分', sanction)}和政务处分</p>`);
  assert.equal(render('填退回登记单，又叫退礼单', { terms: true }).html, `<p>填${term('退回登记单', slip, '退礼单')}，又叫退礼单</p>`);
  assert.equal(render('## 政务处分\n\n**政务处分**', { terms: true }).html, '<h2 id="政务处分">政务处分</h2><p><strong>政务处分</strong></p>');
  assert.equal(render('退礼单', { terms: true, id: 'page:tuili-liucheng' }).html, '<p>退礼单</p>');
  assert.equal(render('政务处分').html, '<p>政务处分</p>');
  assert.match(render('- 师德', { terms: true }).html, /class="term"/);
});

test('a table repeats its head as labels; short first cells are row heads', () => {
  assert.equal(
    render('| 情形 | 今天做什么 |\n|---|---|\n| 约不到人 | 交单位 |\n| 人走了 | |').html,
    '<div class="tbl"><table class="stack"><thead><tr><th scope="col">情形</th><th scope="col">今天做什么</th></tr></thead><tbody>' +
      '<tr><th scope="row">约不到人</th><td data-l="今天做什么">交单位</td></tr><tr><th scope="row">人走了</th><td data-l="今天做什么"></td></tr></tbody></table></div>',
  );
  assert.match(render('| 情形 | 做法 |\n|---|---|\n| 约了三次都没有来 | 交 |').html, /<tr><td>约了三次都没有来<\/td>/);
  assert.match(render('| | 做法 |\n|---|---|\n| 甲 | 交 |').html, /<thead><tr><td><\/td><th scope="col">做法<\/th>/);
});

test('a form repeats its blank row, and only that', () => {
  const form = (rows: string): string => render(`<Form title="退礼单"${rows}>\n\n| 日期 | 谁 |\n|---|---|\n| 今天 | |\n| | |\n\n</Form>`).html;
  const count = (html: string): number => html.split('<tr><td></td><td></td></tr>').length - 1;
  assert.deepEqual([count(form('')), count(form(' rows="1"')), count(form(' rows="4"'))], [1, 1, 4]);
  assert.match(form(' rows="4"'), /<caption>退礼单<\/caption><thead><tr><th scope="col">日期<\/th>.*<tbody><tr><td>今天<\/td><td><\/td><\/tr>/);
});

test('scripts, quotes, lists to tick, steps, scenes', () => {
  const rows: [string, string][] = [
    ['<Script to="家长 & 老师">\n\n一句。\n\n两句。\n\n</Script>', '<figure class="say"><figcaption>家长 &amp; 老师</figcaption><blockquote><p>一句。</p><p>两句。</p></blockquote></figure>'],
    ['<Quote work="诫子书" by="诸葛亮">\n\n静以修身。\n\n</Quote>', '<figure class="quote"><blockquote><p>静以修身。</p></blockquote><figcaption>诸葛亮《诫子书》</figcaption></figure>'],
    ['<Checklist>\n\n- 甲\n- **乙**\n\n</Checklist>', '<ul class="check"><li><label><input type="checkbox"><span>甲</span></label></li><li><label><input type="checkbox"><span><strong>乙</strong></span></label></li></ul>'],
    ['<Flow>\n\n1. 甲\n2. 乙\n\n</Flow>', '<ol class="flow"><li>甲</li><li>乙</li></ol>'],
    ['<Scene>\n\n早读。\n\n</Scene>', '<div class="scene"><b class="slip">情境</b><div class="body"><p>早读。</p></div></div>'],
    ['<Scene>早读，**只有**他在。</Scene>', '<div class="scene"><b class="slip">情境</b><div class="body"><p>早读，<strong>只有</strong>他在。</p></div></div>'],
    ['一\n\n<Quote work="论语" by="孔子">己所不欲</Quote>\n\n二', '<p>一</p><figure class="quote"><blockquote><p>己所不欲</p></blockquote>'],
  ];
  for (const [markdown, want] of rows) assert.ok(render(markdown).html.startsWith(want), `${markdown}\n${render(markdown).html}`);
});

test('a picture has its words and its size', () => {
  const html = render('<Figure src="liucheng.svg" alt="退礼“三步”" caption="三步走" />').html;
  assert.match(html, /<img src="\/pictures\/liucheng\.svg" alt="退礼“三步”" width="120" height="40"/);
  assert.match(html, /<figcaption>三步走<\/figcaption>/);
});

test('lists, quotes, rules; a list goes on where the author lets it', () => {
  const rows: [string, string][] = [
    ['- 甲\n- 乙', '<ul><li>甲</li><li>乙</li></ul>'],
    ['3. 甲\n4. 乙', '<ol start="3"><li>甲</li><li>乙</li></ol>'],
    ['1. 甲\n   - 乙', '<ol><li>甲<ul><li>乙</li></ul></li></ol>'],
    ['> 甲', '<blockquote><p>甲</p></blockquote>'],
    ['---', '<hr>'],
    ['`<b>`', '<p><code>&lt;b&gt;</code></p>'],
  ];
  for (const [markdown, want] of rows) assert.equal(render(markdown).html, want);
});

test('ids of headings: their own words, numbered when they come again', () => {
  assert.equal(render('### 甲，乙\n\n### 甲，乙\n\n### ！').html, '<h3 id="甲-乙">甲，乙</h3><h3 id="甲-乙-2">甲，乙</h3><h3 id="jie">！</h3>');
});

test('a page: its lead, its sections, and the notes that each mentions first', () => {
  const page = lib.byId.get('page:tuili-liucheng');
  assert.ok(page);
  const r = renderPage(lib, page);
  assert.match(r.lead, /^<p>早读前五分钟/);
  assert.deepEqual(
    r.sections.map((s) => [s.id, s.title, s.notes.map((n) => `${n.number} ${n.cite.key}`)]),
    [
      ['先做三步', '先做三步', []],
      ['退不掉怎么办', '退不掉怎么办', []],
      ['规矩在哪里', '规矩在哪里', ['1 ccp-discipline-regulations#97', '2 teacher-ten-k12#9', '3 criminal-law#388-1']],
    ],
  );
});

test('a case: notes number the four answers before the analysis, and carry the reason from front matter', () => {
  const page = lib.byId.get('case:gouwuka');
  assert.ok(page);
  const r = renderCase(lib, page);
  assert.deepEqual(
    r.status.map((s) => [s.q, s.applies, s.refs.map((x) => x.number)]),
    [
      ['党员', '是', [1]],
      ['从事管理', '否', [2]],
      ['事业单位', '是', []],
      ['执业资格', '是', [3]],
    ],
  );
  assert.deepEqual(
    r.ctx.cites.map((c) => [c.key, c.why]),
    [
      ['ccp-discipline-regulations#97.p1', '党员收卡先看这一款'],
      ['supervision-law#15.i4', undefined],
      ['teacher-ten-k12#9', '教师不收家长的礼'],
    ],
  );
  assert.equal(r.parts.讨论.id, 'taolun');
  assert.doesNotMatch(renderCase(lib, page, true).parts.分析.html, /<a /);
});

test('every component says what it is for', () => {
  for (const [name, tag] of Object.entries(TAGS)) assert.ok(tag.means.length >= 2, name);
});
