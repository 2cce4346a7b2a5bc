/** Things that are put into files: what authors type, paste and get wrong, and what somebody ill-meaning might try. `槐橡` marks what must not vanish. */

export const MARK = '槐橡';

export const CHARACTERS = ['\u0000', '\u0007', '\u001b', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u202e', '\u2028', '\u2066', '\ufeff', '\ufffd', '\ue000', '\u{1f600}', '\u{20000}', '\u0301', '　', '\t', '\r', '\n', '"', "'", '`', '\\', '<', '>', '&', '{', '}', '#', '*', '_', '|', '~', '：', ':', '“', '”', '-', '—', '[', ']', '(', ')', '!', '$', '%'];

/** Values for a front-matter field. */
export const VALUES: unknown[] = [
  '', ' ', MARK, `${MARK}：桉`, `${MARK}: 桉`, `${MARK} # 桉`, `# ${MARK}`, `- ${MARK}`, `“${MARK}”`, `"${MARK}"`, `'${MARK}`, `<b>${MARK}</b>`, `<script>alert(1)</script>${MARK}`, `{${MARK}}`, `[${MARK}](https://a.cn)`, `**${MARK}**`, `${MARK}\n第二行`, `${MARK}`.repeat(40), `&lt;${MARK}&amp;`, `${MARK}</script><script>`, `=cmd|${MARK}`, `\u200b${MARK}`, `${MARK}\u0000`,
  'javascript:alert(1)', 'https://a.cn/', 'https://a.cn/?q="><b>', '../../x', 'law:criminal-law#93', 'criminal-law#93', 'criminal-law#999', 'case:gouwuka', 'page:nope', 'kit:', '__proto__', 'constructor', 'toString',
  0, 1, -1, 1.5, 1e21, 15, true, false, null, '2026-11-24', '2026-02-30', '2026-13', '2026', '是', '否', '看职责', '对', '错',
  [], {}, [MARK], [[MARK]], [null], { a: MARK }, [MARK, MARK], { __proto__x: 1 },
];

/** Pieces for a body, on lines of their own. */
export const BLOCKS: string[] = [
  `${MARK}一句话。`, `## ${MARK}小节`, `### ${MARK}`, `#### ${MARK}`, `# ${MARK}`, `${MARK}\n===`, `${MARK}\n---`, '***', '---',
  `<div>${MARK}</div>`, `<script>alert("${MARK}")</script>`, `<img src=x onerror=alert(1)>`, `<!-- ${MARK} -->`, `{/* ${MARK} */}`, `{${MARK}}`, `{1+1}`, `import x from './x.js'`, `export const x = "${MARK}"`,
  `[^1]: ${MARK}脚注`, `[注]: https://a.cn "${MARK}"`, `[^1]`, `![${MARK}](liucheng.svg)`, `![${MARK}][图]`, `[${MARK}][注]`, `[${MARK}]`,
  `| 甲 | 乙 |\n|---|---|\n| ${MARK} | 二 | 多一格${MARK}三 |`, `| 甲 | 乙 |\n|---|---|\n| ${MARK} |`, `| ${MARK} |`, `|---|\n| ${MARK} |`,
  `- ${MARK}\n  - 二层\n    - 三层`, `1. ${MARK}\n\n   又一段`, `7. ${MARK}`, `- [ ] ${MARK}`, `> ${MARK}\n> > 再一层`, `\`\`\`\n${MARK}\n\`\`\``, `    ${MARK}`, `::: note\n${MARK}\n:::`, `$$\n${MARK}\n$$`,
  `<Scene>\n\n${MARK}\n\n</Scene>`, `<Scene>${MARK}</Scene>`, `<Scene>\n${MARK}`, `</Scene>`, `<Scen>\n\n${MARK}\n\n</Scen>`, `<Script>\n\n${MARK}\n\n</Script>`, `<Script to="${MARK}">\n\n${MARK}\n\n</Script>`, `<Script to={"${MARK}"}>\n\n话\n\n</Script>`, `<Script to="${MARK}" onclick="x()">\n\n话\n\n</Script>`, `<Script to="${MARK}" {...x}>\n\n话\n\n</Script>`,
  `<Checklist>\n\n${MARK}清单前\n\n- 一\n- 二\n\n${MARK}清单后\n\n</Checklist>`, `<Checklist>\n\n- 一\n\n1. ${MARK}另一张\n\n</Checklist>`, `<Flow>\n\n- ${MARK}\n\n</Flow>`, `<Flow>\n\n${MARK}\n\n</Flow>`,
  `<Form title="${MARK}" rows="2">\n\n${MARK}表前\n\n| 甲 |\n|---|\n| |\n\n</Form>`, `<Form title="${MARK}" rows="${'9'.repeat(9)}">\n\n| 甲 |\n|---|\n| |\n\n</Form>`, `<Form title="${MARK}" rows="99">\n\n| 甲 |\n|---|\n| |\n\n</Form>`,
  `<Figure src="liucheng.svg" alt="${MARK}">\n\n${MARK}图里的话\n\n</Figure>`, `<Figure src="../site.json" alt="${MARK}" />`, `<Figure src="${MARK}.png" alt="图" />`, `<Figure src="https://a.cn/x.png" alt="${MARK}" />`, `<Figure src="liucheng.svg" alt="${MARK}" caption="<b>${MARK}</b>" />`, `<Overview />`, `<Overview>\n\n${MARK}\n\n</Overview>`, `<Quote work="${MARK}" by="${MARK}">\n\n${MARK}\n\n</Quote>`,
  `${'>'.repeat(300)} ${MARK}`, `${'- '.repeat(200)}${MARK}`, `${'['.repeat(3000)}${MARK}`, `${'*'.repeat(2000)}${MARK}`, `${'<Scene>\n\n'.repeat(60)}${MARK}\n\n${'</Scene>\n\n'.repeat(60)}`, MARK.repeat(4000), `${`| ${'甲|'.repeat(120)}\n|${'---|'.repeat(120)}\n`}`, `${'`'.repeat(501)}${MARK}`, `${'&#x69d0;'}${MARK}`, '&#0;', '&nbsp;'.repeat(50),
];

/** Pieces for the middle of a line. */
export const INLINES: string[] = [
  MARK, `**${MARK}**`, `**${MARK}：**`, `*${MARK}*`, `***${MARK}***`, `~~${MARK}~~`, `~${MARK}~`, `\`${MARK}\``, `$${MARK}$`, `<b>${MARK}</b>`, `<${MARK}>`, `<120`, `{${MARK}}`, `\\{${MARK}\\}`, `${MARK}  \n`, `${MARK}\\\n`, `<br/>`, `<br>`, `<Scene>${MARK}</Scene>`, `<!--${MARK}-->`, `[^1]`, `^${MARK}^`, `:${MARK}:`, ':note[槐橡]', `https://a.cn/${MARK}`, `www.a.cn`, `a@b.cn`, `<https://a.cn>`, `\u202e${MARK}`, `&${MARK};`, `&lt;script&gt;${MARK}`, `\\${MARK}`, `!${MARK}`, `]${MARK}`, `|${MARK}`,
];

/** Targets for a link. */
export const TARGETS: string[] = [
  'law:criminal-law', 'law:criminal-law#93', 'law:criminal-law#388-1', 'law:criminal-law#999', 'law:criminal-law#93.p9', 'law:nope#1', 'law:', 'law:criminal-law#', 'case:gouwuka', 'case:nope', 'case:gouwuka#fenxi', 'page:tuili-liucheng', 'page:../x', 'kit:chenhui-tuika', 'topic:礼品礼金', `topic:${MARK}`, 'role:班主任', 'term:政务处分', `term:${MARK}`, 'term:__proto__', 'role:constructor',
  'javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java&#115;cript:alert(1)', 'data:text/html,<b>x', 'vbscript:x', 'file:///etc/passwd', '//a.cn/x', '/index.html', 'x.html', '#x', '', ' ', '%zz', '%00', 'https://', 'https://a.cn/?q=1&b=2#c', `https://a.cn/${MARK}`, 'https://a.cn/"onclick="x', 'http://[::1', 'mailto:a@b.cn', 'tel:12388', `https://a.cn "${MARK}"`, `case:gouwuka "${MARK}"`, '<https://a.cn/a b>', 'https://user:pw@a.cn/', `${'a'.repeat(5000)}`,
];

/** Content of an SVG. */
export const SVGS: string[] = [
  '<script>alert(1)</script>', '<script href="https://a.cn/x.js"/>', '<g onload="alert(1)"/>', '<g onload = "alert(1)"/>', '<g\nonload="alert(1)"/>', '<a href="javascript:alert(1)"><text>x</text></a>', '<a href="java&#115;cript:alert(1)"><text>x</text></a>', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><b>x</b></body></foreignObject>', '<image href="https://a.cn/x.png"/>', '<image xlink:href="https://a.cn/x.png"/>', '<use href="https://a.cn/x.svg#a"/>', '<style>@import url(https://a.cn/x.css);</style>', '<style>rect{fill:url(https://a.cn/x.svg#a)}</style>', '<rect style="fill:url(https://a.cn/#x)" width="1" height="1"/>', '<animate attributeName="href" values="javascript:alert(1)"/>', '<set attributeName="onload" to="alert(1)"/>', '<handler xmlns="http://www.w3.org/2001/xml-events" type="application/ecmascript">alert(1)</handler>', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://a.cn"/>', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '<text>文字</text>', '<g>', '</g>', '<rect', '&x;', '<![CDATA[x]]>', '<?xml-stylesheet href="https://a.cn/x.css"?>', '<!-- x -->', '<circle cx="5" cy="5" r="4"/>',
];
