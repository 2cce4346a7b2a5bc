/** 我的册子: what was picked, put in order, printed as one booklet, passed on as a link or a file. */
import { bind } from './basket/booklet.ts';
import { type Basket, EMPTY, format, fromHash, join, type Look, LOOKS, move, parse, toHash, toggle } from './basket/list.ts';
import { want } from './basket/parts.ts';
import { draw, titleOf } from './basket/rows.ts';
import { broken, load, save } from './basket/stored.ts';
import { onFile, saveAs } from './files.ts';
import { button, el, type Kid } from './quiz/dom.ts';
import { publicUrl, sheet } from './sheet.ts';
import { memory } from './store.ts';

const host = document.querySelector<HTMLElement>('[data-basket]');

function run(host: HTMLElement): void {
  const part = (name: string): HTMLElement => host.querySelector(`[data-${name}]`) as HTMLElement;
  const status = part('say');
  const list = part('list');
  const booklet = document.querySelector('[data-booklet]') as HTMLElement;
  let mine = load();
  /** A list that came with a link; shown until it is taken over or turned away. */
  let sent = fromHash(location.hash);
  const say = (text: string): void => {
    status.textContent = text;
  };
  const shown = (): Basket => (sent.length > 0 ? { ...mine, list: sent } : mine);

  const to = (next: Basket, text = ''): void => {
    mine = next;
    const kept = save(next);
    say(kept ? text : `${text}这台设备没有记下来，要留就存成文件。`);
    show();
  };
  const acts = {
    move: (id: string, by: number): void => {
      const next = move(mine, id, by);
      to(next, `《${titleOf(id)}》排在第 ${next.list.indexOf(id) + 1}，一共 ${next.list.length} 篇。`);
    },
    drop: (id: string): void => to(toggle(mine, id), `《${titleOf(id)}》拿出来了。`),
  };
  const take = (next: Basket, text: string): void => {
    sent = [];
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
    to(next, text);
  };
  const offer = (): Kid[] => [
    el('p', {}, `别人传来的册子，${sent.length} 篇。可以先看、直接印，也可以收下。`),
    el(
      'p',
      { class: 'btns' },
      button(mine.list.length > 0 ? '加到我的册子后面' : '收下', () => take(join(mine, sent), '收下了。'), true),
      ...(mine.list.length > 0 ? [button('换成这一份', () => take({ ...mine, list: sent }, '换好了。')), button('不要，看我自己的', () => take(mine, ''))] : []),
    ),
  ];

  /** After a part has come: names in the list, the booklet below. */
  const paint = (): void => {
    draw(list, shown().list, acts, sent.length > 0);
    bind(booklet, shown(), host.dataset['basket'] ?? '');
  };
  const show = (): void => {
    const { list: ids, title, unit, look } = shown();
    part('empty').hidden = ids.length > 0;
    part('full').hidden = ids.length === 0;
    part('sent').hidden = sent.length === 0;
    part('sent').replaceChildren(...(sent.length > 0 ? offer() : []));
    part('count').textContent = `${ids.length} 篇`;
    for (const [name, value] of [['title', title], ['unit', unit]] as const) {
      const input = part(name) as HTMLInputElement;
      if (document.activeElement !== input) input.value = value;
    }
    for (const r of host.querySelectorAll<HTMLInputElement>('[name=look]')) r.checked = r.value === look;
    paint();
    want(ids, paint);
  };

  for (const name of ['title', 'unit'] as const) part(name).addEventListener('input', (e) => to({ ...mine, [name]: (e.target as HTMLInputElement).value.slice(0, 40) }));
  for (const r of host.querySelectorAll<HTMLInputElement>('[name=look]')) r.addEventListener('change', () => to({ ...mine, look: r.value as Look }, `案例印成${LOOKS[r.value as Look]}。`));
  part('print').addEventListener('click', () => print());
  part('share').addEventListener('click', () => {
    const at = part('link');
    const hash = toHash(shown().list);
    const url = publicUrl();
    at.replaceChildren(sheet((url ?? location.href.replace(/#.*/, '')) + hash, url !== undefined, () => at.replaceChildren()));
  });
  part('save').addEventListener('click', () => saveAs(`${mine.title || '学习册'}.json`, format(shown()), 'application/json'));
  onFile(part('open') as HTMLInputElement, (text) => {
    const got = text === undefined ? undefined : parse(text.replace(/^\ufeff/, ''));
    if (!got) {
      say('这个文件不是从这里存出去的册子，没有读进来。');
      return;
    }
    to(mine.list.length > 0 ? join(mine, got.list) : got, `读进来 ${got.list.length} 篇。`);
  });
  part('clear').addEventListener('click', () => {
    const had = mine;
    to({ ...EMPTY, look: mine.look });
    status.replaceChildren('册子清空了。', button('放回来', () => to(had, '放回来了。')));
  });
  addEventListener('hashchange', () => {
    if (!/^#[cpkl]\./.test(location.hash)) return;
    sent = fromHash(location.hash);
    show();
  });

  const where = memory();
  part('memory').textContent = broken()
    ? '以前的册子读不出来了，从这一次重新放。'
    : where === 'none'
      ? '这台设备不让网页记东西（存满了，或者在隐私窗口里）：关掉这一页册子就没了，要留就存成文件。'
      : where === 'tab'
        ? '火狐从文件打开时，册子只留到关掉这个标签页，要留就存成文件。'
        : '';
  host.hidden = false;
  show();
}

if (host) run(host);
