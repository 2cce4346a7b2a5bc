/** Width and height out of a picture's head, without decoding it. */
export interface Size {
  width: number;
  height: number;
}

/** @param ext with dot; nothing when the head cannot be read */
export function sizeOf(ext: string, b: Buffer): Size | undefined {
  if (ext === '.png' && b.length > 24) return { width: b.readUInt32BE(16), height: b.readUInt32BE(20) };
  if (ext === '.jpg' || ext === '.jpeg') return jpeg(b);
  if (ext === '.webp' && b.length > 30) return webp(b);
  if (ext === '.svg') {
    const m = /viewBox="[\d.-]+[ ,][\d.-]+[ ,]([\d.]+)[ ,]([\d.]+)"/.exec(b.toString('utf8'));
    return m ? { width: Math.round(Number(m[1])), height: Math.round(Number(m[2])) } : undefined;
  }
  return undefined;
}

/** Walks the segments to the frame header (ITU T.81, B.2.2). */
function jpeg(b: Buffer): Size | undefined {
  for (let i = 2; i + 9 < b.length && b[i] === 0xff; ) {
    const m = b[i + 1] ?? 0;
    if (m >= 0xc0 && m <= 0xcf && m !== 0xc4 && m !== 0xc8 && m !== 0xcc) return { width: b.readUInt16BE(i + 7), height: b.readUInt16BE(i + 5) };
    i += 2 + b.readUInt16BE(i + 2);
  }
  return undefined;
}

/** VP8, VP8L and VP8X heads (RFC 9649). */
function webp(b: Buffer): Size | undefined {
  const kind = b.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: b.readUIntLE(24, 3) + 1, height: b.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ') return { width: b.readUInt16LE(26) & 0x3fff, height: b.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = b.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return undefined;
}
