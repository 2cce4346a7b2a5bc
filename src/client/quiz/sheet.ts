/** A paper: all questions at once, answered here or on print; the answers print on a page of their own. */
import { memory, summary } from './ask.ts';
import { button, el, type Kid, landing } from './dom.ts';
import { answer, byType, isRight, type Put } from './paper.ts';
import { question, reason } from './question.ts';
import { tell } from './tell.ts';
import type { Wrong } from './wrong.ts';

const HOW = { 判断: '判断题：对的写“对”，错的写“错”', 单选: '单选题：只有一项合适', 多选: '多选题：有两项或更多合适' } as const;
const COUNT = '一二三';

export interface Heading {
  /** 清廉知库自测卷 */
  title: string;
  /** 主题：礼品礼金 */
  range: string;
  seed: string;
  /** Address that gives this paper again. */
  url: string;
}

/** Prints, with or without the answers. */
function print(stage: HTMLElement, answers: boolean): void {
  stage.classList.toggle('bare', !answers);
  window.print();
}

/** The page of answers: a row to read out, then reasons. It shows in print only; on the screen reasons stand under the questions. */
function key(questions: readonly Put[], h: Heading): HTMLElement {
  const row = questions.map((q, i) => el('li', {}, el('span', { class: 'n' }, String(i + 1)), answer(q)));
  const why = questions.map((q, i) => {
    const cites = q.cites.map((c) => c.text).join('；');
    return el('p', {}, el('b', {}, `${i + 1}. ${answer(q)}。`), q.why, cites ? `（${cites}）` : '');
  });
  return el('section', { class: 'key', 'aria-hidden': 'true' }, el('h2', {}, `答案页　卷号 ${h.seed}`), el('ol', { class: 'row-key' }, ...row), ...why, el('p', { class: 's' }, `再出同一份：${h.url}`));
}

/** Lays a paper out inside an element. */
export function sheet(stage: HTMLElement, drawn: readonly Put[], h: Heading, wrong: Wrong, tools: () => Kid[]): void {
  const groups = byType(drawn);
  const questions = groups.flatMap((g) => g.questions);
  const shown = questions.map((q, i) => question(q, i + 1));
  const head = landing(h.title);
  const name = el('input', { type: 'text', value: h.title, maxlength: '40', autocomplete: 'off' });
  name.addEventListener('input', () => {
    head.textContent = name.value.trim() || h.title;
  });
  const result = el('div', { role: 'status', 'aria-live': 'polite', class: 'np' });
  const check = el('button', { class: 'btn btn-1' }, '对答案');
  const form = el('form', {});
  let at = 0;
  groups.forEach((g, k) => {
    const part = shown.slice(at, at + g.questions.length);
    at += g.questions.length;
    form.append(el('h3', {}, `${COUNT[k]}、${HOW[g.type]}（${g.questions.length} 题）`), ...part.map((s) => s.box));
  });
  form.append(el('p', { class: 'btns' }, check));
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    const missed: number[] = [];
    const open: number[] = [];
    questions.forEach((q, i) => {
      const chosen = shown[i]?.chosen() ?? [];
      if (isRight(q, chosen)) wrong.drop(q.id);
      else if (chosen.length === 0) open.push(i + 1);
      else {
        missed.push(i + 1);
        wrong.add(q.id);
      }
      if (chosen.length > 0) tell(q, chosen);
      shown[i]?.settle();
      shown[i]?.box.append(reason(q, chosen));
    });
    check.hidden = true;
    const end = landing('对过了');
    result.replaceChildren(end, ...summary(questions, missed, open), ...memory(wrong));
    end.focus();
  });
  stage.replaceChildren(
    el('div', { class: 'np tools' }, el('label', {}, '卷名', name), el('p', { class: 'btns' }, button('打印，附答案页', () => print(stage, true), true), button('只打印卷子', () => print(stage, false)), ...tools())),
    el('p', { class: 'who' }, el('span', {}, '班级或科室'), el('span', {}, '姓名'), el('span', {}, '日期')),
    head,
    el('p', { class: 's m' }, `${h.range}　共 ${questions.length} 题　卷号 ${h.seed}`),
    form,
    result,
    key(questions, h),
  );
  head.focus();
}

