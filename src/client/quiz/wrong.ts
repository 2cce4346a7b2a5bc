/** What was answered wrongly, on this device only. Where nothing can be kept, it is said and the quiz goes on. */
import { read, tabOnly, write } from '../store.ts';

const KEY = 'quiz-wrong';
const MOST = 300;

export interface Wrong {
  ids(): string[];
  add(id: string): void;
  drop(id: string): void;
  clear(): void;
  /** A sentence for the reader when the device does not remember; empty when it does. */
  trouble(): string;
}

/** The list out of storage; what stands there may be anything. */
function stored(): { ids: string[]; broken: boolean } {
  const text = read(KEY);
  if (!text) return { ids: [], broken: false };
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return { ids: value.filter((x): x is string => typeof x === 'string'), broken: false };
  } catch {
    // Said below: broken.
  }
  return { ids: [], broken: true };
}

export function wrongOnes(): Wrong {
  let { ids, broken } = stored();
  let refused = false;
  const keep = (next: string[]): void => {
    ids = next.slice(-MOST);
    refused = !write(KEY, ids.length > 0 ? JSON.stringify(ids) : '');
    if (!refused) broken = false;
  };
  return {
    ids: () => [...ids],
    add: (id) => keep([...ids.filter((x) => x !== id), id]),
    drop: (id) => {
      if (ids.indexOf(id) >= 0) keep(ids.filter((x) => x !== id));
    },
    clear: () => keep([]),
    trouble: () => {
      if (refused) return '这台设备不让网页记东西（存满了，或者在隐私窗口里）。错题只留到关掉这一页为止。';
      if (broken) return '以前记的错题读不出来了，从这一次重新记。';
      return tabOnly() && ids.length > 0 ? '火狐直接打开文件时，错题只记到关掉这个标签页为止。' : '';
    },
  };
}
