const two = (n: number): string => String(n).padStart(2, '0');

/** A moment by the reader's own clock: 2026-11-25T09:05:12. */
export const local = (d: Date): string => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;

/** 2026-11-05 → 2026年11月5日 */
export const chinese = (day: string): string => {
  const [y, m, d] = day.split('-');
  return `${y}年${Number(m)}月${Number(d)}日`;
};
