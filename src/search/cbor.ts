/** The part of CBOR that Pagefind's files are written in: whole numbers, texts and arrays. */

export type Cbor = number | string | Cbor[];

/** @throws when the bytes hold anything else */
export function decode(bytes: Uint8Array): Cbor {
  let at = 0;
  const utf8 = new TextDecoder();
  const one = (): Cbor => {
    const first = bytes[at++] ?? 255;
    let n = first & 31;
    if (n >= 24) {
      let left = 1 << (n - 24);
      if (left > 8) throw new Error(`CBOR 里有不认识的长度 ${first}`);
      for (n = 0; left > 0; left--) n = n * 256 + (bytes[at++] ?? 0);
    }
    switch (first >> 5) {
      case 0:
        return n;
      case 1:
        return -1 - n;
      case 3:
        at += n;
        return utf8.decode(bytes.subarray(at - n, at));
      case 4:
        return Array.from({ length: n }, one);
      default:
        throw new Error(`CBOR 里有不认识的类型 ${first >> 5}`);
    }
  };
  const value = one();
  if (at !== bytes.length) throw new Error(`CBOR 后面多出 ${bytes.length - at} 字节`);
  return value;
}

export function encode(value: Cbor): Uint8Array {
  const out: number[] = [];
  const head = (type: number, n: number): void => {
    const size = n < 24 ? 0 : n < 0x100 ? 1 : n < 0x10000 ? 2 : 4;
    out.push((type << 5) | (size === 0 ? n : 23 + (size === 4 ? 3 : size)));
    for (let k = size - 1; k >= 0; k--) out.push(Math.floor(n / 256 ** k) % 256);
  };
  const put = (v: Cbor): void => {
    if (typeof v === 'number') head(v < 0 ? 1 : 0, v < 0 ? -1 - v : v);
    else if (typeof v === 'string') {
      const b = new TextEncoder().encode(v);
      head(3, b.length);
      out.push(...b);
    } else {
      head(4, v.length);
      for (const x of v) put(x);
    }
  };
  put(value);
  return Uint8Array.from(out);
}
