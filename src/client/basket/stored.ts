/** The basket on this device. */
import { read, write } from '../store.ts';
import { type Basket, EMPTY, format, parse } from './list.ts';

const KEY = 'basket';

/** What is stored; nothing stored and nothing readable are both an empty basket. */
export const load = (): Basket => parse(read(KEY) ?? '') ?? EMPTY;

/** Whether something stands there that cannot be read. */
export const broken = (): boolean => Boolean(read(KEY)) && !parse(read(KEY) ?? '');

/** False when the device refused. */
export const save = (b: Basket): boolean => write(KEY, format(b));
