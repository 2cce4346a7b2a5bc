/** Copies text; on file:// and plain http there is no clipboard, and the old way still works. */
export function copy(text: string, done: () => void, failed: () => void): void {
  const old = (): void => {
    const t = document.createElement('textarea');
    t.value = text;
    document.body.append(t);
    t.select();
    let ok = false;
    try {
      ok = document.execCommand('copy');
    } catch {
      // Said below.
    }
    t.remove();
    (ok ? done : failed)();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old);
  else old();
}
