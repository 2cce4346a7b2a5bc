/** The library before anybody has chosen anything: facets are links to pages of their own; the first one pressed brings the program. */
const host = document.querySelector<HTMLElement>('[data-lib]');
if (host) {
  // A page of one facet leads to the whole library with that facet chosen.
  const here = host.dataset['lib'] ?? '';
  const load = (then?: string[], link?: HTMLAnchorElement): void => {
    (window as unknown as { qlzkLibrary?: string[] | undefined }).qlzkLibrary = then;
    let n = 0;
    for (const file of ['../data/cases.js', '../js/library.js']) {
      const s = document.createElement('script');
      s.src = file;
      s.async = false;
      // Without the program the link does what it says.
      s.onerror = () => {
        if (n++ === 0 && link) location.href = link.href;
      };
      document.head.append(s);
    }
    host.removeEventListener('click', press);
  };
  const press = (e: MouseEvent): void => {
    const on = (e.target as Element).closest<HTMLAnchorElement>('[data-f]');
    if (!on || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const [key = '', value = ''] = (on.dataset['f'] ?? '').split(':');
    if (here) {
      const p = new URLSearchParams(here);
      if (!value) return;
      p.set(key, value);
      on.href = `index.html?${p}`;
      return;
    }
    e.preventDefault();
    load(value ? [key, value] : key ? [key] : [], on.href ? on : undefined);
  };
  host.addEventListener('click', press);
  if (!here && /[?&][a-z]+=/.test(location.href)) load();
}
