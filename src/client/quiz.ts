/** Self-test and paper-making: what the address asks for is put on the page; the form makes new addresses. */
import type { QuizData } from '../schema/paper.ts';
import { ask } from './quiz/ask.ts';
import { type Choice, format, parse } from './quiz/choice.ts';
import { button, el, type Kid, link } from './quiz/dom.ts';
import { fillForm, rangeOf, readForm, tell } from './quiz/form.ts';
import { draw, markOf, pool } from './quiz/paper.ts';
import { newSeed } from './quiz/random.ts';
import { sheet } from './quiz/sheet.ts';
import { wrongOnes } from './quiz/wrong.ts';

declare global {
  interface Window {
    qlzkQuiz?: QuizData;
  }
}

const form = document.querySelector<HTMLFormElement>('[data-quiz]');
const stage = document.querySelector<HTMLElement>('[data-stage]');
/** What steps back while a paper is on the page. */
const rest = [...document.querySelectorAll<HTMLElement>('[data-rest]')];
const count = form?.querySelector('[data-count]');
const wrong = wrongOnes();

/** Items come as a script: a page opened from a disk may not read files otherwise. */
function load(then: (data: QuizData) => void): void {
  const s = el('script', { src: 'data/quiz.js' });
  const failed = (): void => {
    if (count) count.textContent = '题目没有读进来（data/quiz.js）。刷新再试，或者用下面的清单。';
  };
  s.onload = () => (window.qlzkQuiz ? then(window.qlzkQuiz) : failed());
  s.onerror = failed;
  document.head.append(s);
}

/** Another paper of the same range: a new address, so that Back leads to the old one. */
function deal(data: QuizData, c: Choice): void {
  location.assign(format({ ...c, seed: newSeed(), mark: markOf(pool(data, c, wrong.ids())) }));
}

function run(data: QuizData, c: Choice): void {
  if (!form || !stage) return;
  const fits = pool(data, c, wrong.ids());
  if (fits.length === 0) {
    if (count) count.textContent = c.again ? '这台设备上没有记着的错题。' : '这个范围里没有题，少选一项就有。';
    return;
  }
  const plain = format({ ...c, again: false, seed: '', mark: '' });
  const tools = (): Kid[] => [...(c.again ? [] : [button('再出一份', () => deal(data, c))]), link('换范围', plain, 'btn')];
  const body = el('div', {});
  // Wrong ones change as they are answered: nothing else was promised about them.
  const changed = !c.again && c.mark && c.mark !== markOf(fits) ? [el('p', { class: 'note' }, '题库在这份卷子之后改过，题目可能和当时不完全一样。')] : [];
  form.hidden = true;
  // A paper prints under its own title.
  document.querySelector('.head')?.classList.add('np');
  for (const r of rest) r.hidden = true;
  stage.hidden = false;
  stage.replaceChildren(...changed, body);
  const questions = draw(data, fits, c);
  const range = rangeOf(form, c);
  if (c.paper) {
    sheet(body, questions, { title: stage.dataset['stage'] ?? '', range, seed: c.seed, url: /^http/.test(location.protocol) ? location.href : format(c) }, wrong, tools);
    return;
  }
  const same = (): Kid[] => [button('同一份从头做', () => run(data, c)), link('印成卷子', format({ ...c, paper: true }), 'btn')];
  const end = (): Kid[] => [...(c.again ? [] : same()), ...tools()];
  stage.prepend(el('p', { class: 's m' }, `${range}　卷号 ${c.seed}`));
  ask(body, questions, wrong, end);
}

if (form) {
  const form_ = form;
  load((data) => {
    const c = parse(location.search);
    if (location.search) fillForm(form_, c);
    const refresh = (): void => tell(form_, data);
    refresh();
    form_.addEventListener('input', refresh);
    form_.addEventListener('submit', () => {
      const chosen = readForm(form_);
      if (pool(data, chosen).length > 0) deal(data, chosen);
    });
    const again = form_.querySelector<HTMLButtonElement>('[data-again]');
    const ids = pool(data, { topics: [], roles: [], law: '', again: true }, wrong.ids());
    if (again) {
      again.textContent = `以前错的 ${ids.length} 题再做一遍`;
      again.hidden = ids.length === 0;
      again.addEventListener('click', () => deal(data, { ...readForm(form_), topics: [], roles: [], law: '', paper: false, again: true, n: ids.length }));
    }
    const forget = form_.querySelector<HTMLButtonElement>('[data-forget]');
    if (forget) {
      forget.hidden = ids.length === 0;
      forget.addEventListener('click', () => {
        wrong.clear();
        forget.hidden = true;
        if (again) again.hidden = true;
        if (count) count.textContent = wrong.trouble() || '以前的错题忘掉了。';
      });
    }
    if (wrong.trouble() && count) count.textContent = wrong.trouble();
    if (form_.dataset['sent']) form_.requestSubmit();
    else if (c.seed) run(data, c);
  });
}
