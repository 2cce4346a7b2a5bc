/** 复制引用: a provision as one cites it. */
import { copy } from './clipboard.ts';

document.addEventListener('use-copy', (e) => {
  const b = e.target as HTMLElement;
  copy(
    b.parentElement?.querySelector('.p-only')?.textContent ?? '',
    () => {
      b.textContent = '已复制';
      b.focus();
    },
    () => {
      b.textContent = '没有复制成';
    },
  );
});
