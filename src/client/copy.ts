/** A button beside each provision that copies it as a reference. */
for (const el of document.querySelectorAll<HTMLElement>('.law .src')) {
  const text = el.querySelector('.p-only')?.textContent ?? '';
  if (!text) continue;
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'copy np';
  b.textContent = '复制引用';
  b.onclick = () => {
    const done = (): void => {
      b.textContent = '已复制';
    };
    const held = (): void => {
      const t = document.createElement('textarea');
      t.value = text;
      document.body.append(t);
      t.select();
      if (document.execCommand('copy')) done();
      t.remove();
      b.focus();
    };
    // No clipboard on file:// and plain http: the old way still works there.
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, held);
    else held();
  };
  el.append(b);
}
