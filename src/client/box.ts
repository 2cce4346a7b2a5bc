/**
 * The search page before anything of the search is loaded: it loads what is needed when the reader turns to the box,
 * or comes with a query, and says so when that does not arrive. Scripts are the one thing that every place loads.
 */
import type { Host, Names } from '../search/data.ts';

const form = document.querySelector<HTMLFormElement>('[data-names]');
if (form) boot(form);

function boot(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const names = JSON.parse(form.dataset['names'] || 'null') as Names | null;
  const values: Record<string, unknown> = {};
  const asked: Record<string, Promise<unknown> | undefined> = {};
  let waiting = 0;
  let running = false;
  let composing = false;
  input?.addEventListener('input', (e) => {
    composing = (e as InputEvent).isComposing;
  });
  input?.addEventListener('compositionend', () => {
    composing = false;
  });
  (window as unknown as { qlzk: (name: string, value: unknown) => void }).qlzk = (name, value) => {
    values[name] = value;
  };
  // A script that arrives cut is a syntax error before it is anything else; it is said below.
  addEventListener('error', (e) => {
    if (waiting > 0) e.preventDefault();
  });
  let slow: ReturnType<typeof setInterval> | undefined;
  const show = (what: string): void => {
    for (const el of document.querySelectorAll<HTMLElement>('[data-say]')) el.hidden = el.dataset['say'] !== what;
  };
  const say: Host['say'] = (what) => {
    clearInterval(slow);
    show(what);
  };
  const load: Host['load'] = (name) => {
    const had = asked[name];
    if (had) return had;
    const made = new Promise<unknown>((done, lost) => {
      const s = document.createElement('script');
      waiting++;
      const end = (): void => {
        clearTimeout(late);
        waiting--;
        if (name in values) done(values[name]);
        else {
          asked[name] = undefined;
          s.remove();
          lost(new Error('lost'));
        }
      };
      const late = setTimeout(() => s.dispatchEvent(new Event('error')), 2e4);
      s.charset = 'utf-8';
      s.addEventListener('load', end, { once: true });
      s.addEventListener('error', end, { once: true });
      s.src = `search/${name}.js`;
      document.head.append(s);
    });
    asked[name] = made;
    return made;
  };
  const start = (): void => {
    if (running || !input) return;
    if (!names) {
      say('lost');
      return;
    }
    running = true;
    // Until the search itself has something to say.
    slow = setInterval(() => input.value && show('slow'), 900);
    const quiet = (): void => {};
    load(names.engine).catch(quiet);
    load(names.data).catch(quiet);
    load(names.app)
      .then((run) => (run as (host: Host) => void)({ form, input, names, load, say, composing: () => composing }))
      .catch(() => {
        running = false;
        say('lost');
      });
  };
  for (const event of ['focus', 'input']) input?.addEventListener(event, start);
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    start();
  });
  // The tool in the header leads to #q: the browser itself puts the reader into the box.
  if (document.activeElement === input || /[?#&]q=[^&]/.test(location.href)) start();
}
