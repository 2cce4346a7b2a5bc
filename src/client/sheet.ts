/** A link to pass on: shown, copied, and as a code to be read by a phone where the address is public. */
import { qrOf } from '../schema/qr.ts';
import { copy } from './clipboard.ts';
import { button, el, type Kid } from './quiz/dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A code as a picture. */
export function code(url: string): SVGSVGElement | undefined {
  let qr: ReturnType<typeof qrOf>;
  try {
    qr = qrOf(url, url.length > 200 ? 'L' : 'M');
  } catch {
    // Longer than a code can be.
    return undefined;
  }
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${qr.size} ${qr.size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', '链接的二维码');
  for (const [fill, d] of [['#fff', `M0 0h${qr.size}v${qr.size}H0z`], ['#000', qr.d]] as const) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('fill', fill);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** The public address of this page, where the site has one. */
export function publicUrl(): string | undefined {
  const said = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return said || undefined;
}

/**
 * What is shown when a link is shared; it is copied at once.
 * @param shown whether a phone could open it
 */
export function sheet(url: string, shown: boolean, close: () => void): HTMLElement {
  const input = el('input', { type: 'text', readonly: true, 'aria-label': '链接' });
  input.value = url;
  const said = el('span', { role: 'status' });
  const take = (): void =>
    copy(
      url,
      () => {
        said.textContent = '已复制';
      },
      () => {
        said.textContent = '没有复制成，链接已选中，请手动复制';
        input.focus();
        input.select();
      },
    );
  const qr = shown ? code(url) : undefined;
  const kids: Kid[] = [input, el('p', { class: 'btns s' }, button('复制链接', take, true), button('收起', close), said)];
  if (qr) {
    qr.style.width = '9rem';
    qr.style.margin = '.75rem 0 .25rem';
    kids.push(el('figure', {}, qr, el('figcaption', { class: 's m' }, '用手机扫，打开同一页')));
  }
  if (location.protocol === 'file:' && !shown) kids.push(el('p', { class: 'm' }, '这一页是从文件打开的，这个链接只在这台电脑上有效。'));
  take();
  // Few pages are shared in one visit: what the panel looks like comes with it, not with every page.
  input.style.cssText = 'width:100%;height:2.75rem;padding:0 .6rem;margin-bottom:.75rem;border:1px solid var(--line-2);background:var(--sheet)';
  const box = el('div', { 'data-sheet': true }, ...kids);
  box.style.cssText = 'max-width:32rem;margin:.5rem 0;padding:1rem 1.25rem;border:1px solid var(--line-2)';
  return box;
}
