/** Brings mutants before the judge, with a limit of time for each. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './judge.ts';
import type { Mutant } from './recipe.ts';
import type { World } from './world.ts';

/** Longest that the checks may take over one mutant; a machine under load takes a few seconds for the real content. */
const LIMIT = 30_000;

export class Court {
  #worker: Worker | undefined;
  #answer: ((v: Verdict) => void) | undefined;
  readonly #world: World;
  constructor(world: World) {
    this.#world = world;
  }

  judge(m: Mutant): Promise<Verdict> {
    this.#worker ??= this.#hire();
    const worker = this.#worker;
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#answer?.({ accepted: false, said: [], faults: [`检查了 ${LIMIT / 1000} 秒还没有完`] });
        this.#worker = undefined;
        void worker.terminate();
      }, LIMIT);
      this.#answer = (v) => {
        clearTimeout(late);
        this.#answer = undefined;
        resolve(v);
      };
      worker.postMessage(m);
    });
  }

  #hire(): Worker {
    const worker = new Worker(path.join(import.meta.dirname, 'judge.ts'), { workerData: { root: this.#world.root, files: this.#world.files } });
    const lost = (why: string): void => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      this.#answer?.({ accepted: false, said: [], faults: [why] });
    };
    worker.on('message', (v: Verdict) => this.#answer?.(v));
    worker.on('error', (e) => lost(`检查垮了：${e instanceof Error ? e.message : String(e)}`));
    worker.on('exit', (code) => lost(`检查退出了：${code}`));
    return worker;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}
