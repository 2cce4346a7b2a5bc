/** 加进册子: puts the page into the booklet or takes it out again. */
import { toggle } from './basket/list.ts';
import { load, save } from './basket/stored.ts';
import { el, link } from './quiz/dom.ts';
import { root } from './root.ts';

document.addEventListener('use-keep', (e) => {
  const b = e.target as HTMLElement;
  const holder = b.closest<HTMLElement>('[data-acts]');
  const id = b.dataset['id'];
  if (!holder || !id) return;
  const next = toggle(load(), id);
  const kept = save(next);
  const inside = kept && next.list.indexOf(id) >= 0;
  b.setAttribute('aria-pressed', String(inside));
  b.textContent = inside ? '已在册子里' : '加进册子';
  const said = holder.querySelector('[data-kept]') ?? holder.appendChild(el('p', { role: 'status', 'data-kept': true }));
  said.replaceChildren(
    ...(kept
      ? [inside ? `册子里有 ${next.list.length} 篇，` : `已拿出来，还有 ${next.list.length} 篇，`, link('看我的册子', `${root()}basket.html`)]
      : ['这台设备不让网页记东西（存满了，或者在隐私窗口里），册子记不下来。可以直接打印这一页。']),
  );
});
