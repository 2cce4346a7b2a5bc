/** Files handed out and taken in, also from a page that was opened from a disk. */

/** Saves a text as a file. */
export function saveAs(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const a = document.createElement('a');
  a.href = url;
  // Characters that a file system refuses.
  a.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  document.body.append(a);
  a.click();
  a.remove();
  // Firefox reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Hands over the text of a chosen file; nothing when it cannot be read. */
export function onFile(input: HTMLInputElement, then: (text: string | undefined) => void): void {
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    const r = new FileReader();
    r.onload = () => then(typeof r.result === 'string' ? r.result : undefined);
    r.onerror = () => then(undefined);
    r.readAsText(file);
    // The same file may be chosen again.
    input.value = '';
  });
}
