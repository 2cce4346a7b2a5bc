/** A QR code as one SVG path, for the build and for the browser. */
import qrcode from 'qrcode-generator';

export interface Qr {
  /** Modules on a side, the quiet zone of four included. */
  size: number;
  /** Dark modules as runs: `M4 4h7v1h-7z…`. */
  d: string;
}

const QUIET = 4;

/**
 * @param text what is read out of it, an address
 * @param level how much of it may be dirty: M for paper and screens, L for long lists
 */
export function qrOf(text: string, level: 'L' | 'M' = 'M'): Qr {
  const q = qrcode(0, level);
  q.addData(text);
  q.make();
  const n = q.getModuleCount();
  let d = '';
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      if (!q.isDark(y, x)) continue;
      const from = x;
      while (x + 1 < n && q.isDark(y, x + 1)) x++;
      d += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1H${from + QUIET}z`;
    }
  }
  return { size: n + 2 * QUIET, d };
}
