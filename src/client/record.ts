/** 学习记录: started, seen, printed, carried to another computer, erased. Nothing leaves the device. */
import { onFile, saveAs } from './files.ts';
import { button, el } from './quiz/dom.ts';
import { chinese, local } from './record/clock.ts';
import { fromCsv, toCsv } from './record/csv.ts';
import { draw } from './record/form.ts';
import { EMPTY, lines, type Log, merge } from './record/log.ts';
import { add, broken, erase, load, since, turn } from './record/stored.ts';
import { memory, read, write } from './store.ts';

const host = document.querySelector<HTMLElement>('[data-record]');

function run(host: HTMLElement): void {
  const part = (name: string): HTMLElement => host.querySelector(`[data-${name}]`) as HTMLElement;
  const field = (name: string): HTMLInputElement => part(name) as HTMLInputElement;
  const form = document.querySelector('[data-form]') as HTMLElement;
  const status = part('say');
  const mark = document.querySelector('[data-record-link]');
  /** What was taken in on a device that keeps nothing. */
  let held: Log = EMPTY;
  const all = (): Log => merge(load(), held);
  const say = (text: string): void => {
    status.textContent = text;
  };

  const show = (): void => {
    const log = all();
    const on = since();
    const any = log.visits.length + log.answers.length > 0;
    part('off').hidden = on !== '';
    part('on').hidden = on === '';
    part('since').textContent = on ? `从${chinese(on)}开始，正在记。` : '';
    part('has').hidden = !any;
    part('none').hidden = any || on === '';
    form.hidden = !any;
    if (mark) mark.textContent = on ? '学习记录（正在记）' : '学习记录';
    const [from, to] = [field('from').value, field('to').value];
    const found = lines(log, from, to);
    part('count').textContent = found.length > 0 ? `${found.length} 行` : '这几天没有记录';
    draw(form, found, { name: field('name').value, unit: field('unit').value, each: Number(field('each').value), from, to });
  };

  part('start').addEventListener('click', () => {
    const kept = turn(local(new Date()).slice(0, 10));
    say(kept ? '开始记了。去读一页，再回来看。' : '这台设备不让网页记东西（存满了，或者在隐私窗口里），没有开始。');
    show();
    if (kept) part('stop').focus();
  });
  part('stop').addEventListener('click', () => {
    turn('');
    say('停了。以前记的还在。');
    show();
    part('start').focus();
  });
  for (const name of ['name', 'unit', 'each'] as const) {
    field(name).value = read(`record-${name}`) ?? field(name).value;
    field(name).addEventListener('input', () => {
      write(`record-${name}`, field(name).value.slice(0, 40));
      show();
    });
  }
  for (const name of ['from', 'to'] as const) field(name).addEventListener('input', show);
  part('print').addEventListener('click', () => print());
  part('save').addEventListener('click', () => saveAs(`学习记录${local(new Date()).slice(0, 10)}.csv`, toCsv(all()), 'text/csv'));
  onFile(field('open'), (text) => {
    const got = text === undefined ? undefined : fromCsv(text);
    if (!got) {
      say('这个文件不是从这里存出去的学习记录，没有读进来。');
      return;
    }
    const kept = add(got);
    if (!kept) held = merge(held, got);
    say(`读进来 ${got.visits.length} 次阅读、${got.answers.length} 次作答，重复的只算一次。${kept ? '' : '这台设备没有记下来，关掉这一页就没了。'}`);
    show();
  });
  part('erase').addEventListener('click', () => {
    const ask = part('sure');
    const close = (): void => {
      ask.replaceChildren();
      part('erase').focus();
    };
    const yes = button('抹掉', () => {
      erase();
      held = EMPTY;
      for (const name of ['name', 'unit'] as const) field(name).value = '';
      ask.replaceChildren();
      say('抹掉了：读过的、答过的、案例里选过的、做错的题，这台设备上都没有了。');
      show();
      part('start').focus();
    });
    ask.replaceChildren(el('p', {}, '读过的、答过的、案例里选过的、做错的题，一样不留，找不回来。要留底，先存成表格。'), el('p', { class: 'btns' }, yes, button('不抹', close)));
    yes.focus();
  });

  const where = memory();
  part('memory').textContent = broken()
    ? '以前的记录读不出来了，从这一次重新记。'
    : where === 'none'
      ? '这台设备不让网页记东西（存满了，或者在隐私窗口里），学习记录用不了。'
      : where === 'tab'
        ? '火狐从文件打开时，记录只留到关掉这个标签页，关以前请存成表格。'
        : '';
  host.hidden = false;
  show();
}

if (host) run(host);
