/** The quiz page before anybody has done anything: the form appears, its program comes at the first touch. */
import { read } from './store.ts';

const form = document.querySelector<HTMLFormElement>('[data-quiz]');
if (form) {
  form.hidden = false;
  let asked = false;
  const load = (): void => {
    if (asked) return;
    asked = true;
    const s = document.createElement('script');
    s.src = 'js/quiz.js';
    s.onerror = () => {
      const count = form.querySelector('[data-count]');
      if (count) count.textContent = '自测程序没有读进来（js/quiz.js）。刷新再试，或者用下面的清单。';
    };
    document.head.append(s);
  };
  for (const t of ['focusin', 'pointerdown', 'change']) form.addEventListener(t, load);
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    // Sent before the program was there: it looks here when it comes.
    form.dataset['sent'] = '1';
    load();
  });
  if (/[?&][a-z]=/.test(location.search) || read('quiz-wrong')) load();
}
