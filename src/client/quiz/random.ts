/**
 * Chance that can be had again: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (public domain,
 * https://prng.di.unimi.it/xoshiro128starstar.c), its state filled from the seed by FNV-1a and the finalizer of
 * MurmurHash3 (Austin Appleby, public domain). Same seed, same paper, in every browser.
 */

const rotl = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** FNV-1a over UTF-16 units, then mixed so that near seeds lie far apart. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The generator itself: 32 bits at a time from a state that is not all zero. */
export function xoshiro(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const out = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return out;
  };
}

/** A whole number from 0 up to, not including, `n`. */
export type Dice = (n: number) => number;

/** Dice for a seed. Draws that would favour small numbers are thrown again. */
export function dice(seed: string): Dice {
  const next = xoshiro([hash(`${seed}/0`), hash(`${seed}/1`), hash(`${seed}/2`), hash(`${seed}/3`) || 1]);
  return (n) => {
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % n);
    let x = next();
    while (x >= fair) x = next();
    return x % n;
  };
}

/** Fisher–Yates: every order is as likely as any other. The list given is left alone. */
export function shuffle<T>(list: readonly T[], roll: Dice): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const k = roll(i + 1);
    [out[i], out[k]] = [out[k] as T, out[i] as T];
  }
  return out;
}

/** Letters and digits that are not taken for one another when a paper's number is read out or typed. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** A new seed. */
export function newSeed(): string {
  let out = '';
  for (const n of crypto.getRandomValues(new Uint32Array(6))) out += LETTERS[n % LETTERS.length];
  return out;
}
