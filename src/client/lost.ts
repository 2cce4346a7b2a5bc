/** The not-found page does not know how deep it stands: it tries the folders above, nearest first, for the mark. */
const holder = document.querySelector<HTMLElement>('[data-root]');
const folders = location.pathname.split('/').slice(0, -1);

function attempt(depth: number): void {
  if (depth < 0 || !holder) return;
  const base = `${folders.slice(0, depth + 1).join('/')}/`;
  const probe = new Image();
  probe.onload = () => {
    for (const a of holder.querySelectorAll<HTMLAnchorElement>('[data-to]')) a.href = base + (a.dataset['to'] ?? '');
    holder.hidden = false;
  };
  probe.onerror = () => attempt(depth - 1);
  probe.src = `${base}mark.svg`;
}
attempt(folders.length - 1);
