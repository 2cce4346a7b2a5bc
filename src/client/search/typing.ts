/** The box and the keyboard: when what is typed is to be searched, and how the arrows walk through results. */

/** Typing has come to rest. */
const REST = 150;

/**
 * Listens to the box.
 * @param typed called with true for Enter, which is a step of its own, and false for what is still being typed
 */
export function listen(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement, typed: (step: boolean) => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let length = input.value.length;
  const settle = (now: boolean): void => {
    length = input.value.length;
    clearTimeout(resting);
    if (now) typed(false);
    else resting = setTimeout(() => typed(false), REST);
  };
  input.addEventListener('input', (e) => {
    if ((e as InputEvent).isComposing) return;
    // Several characters at once were pasted, spoken or chosen: nothing more is coming.
    settle(Math.abs(input.value.length - length) > 1);
  });
  input.addEventListener('compositionend', () => settle(true));
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    clearTimeout(resting);
    typed(true);
  });
  form.addEventListener('keydown', (e) => {
    const link = list.querySelector('a');
    if (e.key !== 'ArrowDown' || e.isComposing || !link) return;
    e.preventDefault();
    link.focus();
  });
  list.addEventListener('keydown', (e) => {
    const way = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (way === 0) return;
    e.preventDefault();
    const links = [...list.querySelectorAll<HTMLElement>('li > a')];
    const next = links.findIndex((a) => a.contains(e.target as Node)) + way;
    (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
  });
}
