/** From everything there is to the questions of one paper. Pure: no page, no clock. */
import type { Question, QuizCite, QuizData } from '../../schema/paper.ts';
import type { Choice } from './choice.ts';
import { dice, hash, shuffle } from './random.ts';

/** A question as it is put: options in the paper's order. */
export interface Put {
  id: string;
  type: Question['type'];
  stem: string;
  options: string[];
  right: number[];
  why: string;
  cites: QuizCite[];
  from: { title: string; url: string };
}

/** Questions that fit: any of the topics, and any of the roles, and the law. */
export function pool(data: QuizData, c: Pick<Choice, 'topics' | 'roles' | 'law' | 'again'>, wrong: readonly string[] = []): Question[] {
  const any = (wanted: readonly string[], has: readonly string[]): boolean => wanted.length === 0 || wanted.some((w) => has.indexOf(w) >= 0);
  return data.items.filter((q) => {
    if (c.again && wrong.indexOf(q.id) < 0) return false;
    const page = data.pages[q.page];
    return any(c.topics, page?.topics ?? []) && any(c.roles, page?.roles ?? []) && (!c.law || q.cites.some((i) => data.cites[i]?.law === c.law));
  });
}

/** Four letters that change when the pool does: a paper drawn from another pool is another paper. */
export const markOf = (questions: readonly Question[]): string => (hash(questions.map((q) => q.id + q.stem).join()) % 1679616).toString(36);

/** One paper: drawn, put in order and its options mixed by the seed alone. */
export function draw(data: QuizData, questions: readonly Question[], c: Pick<Choice, 'n' | 'seed'>): Put[] {
  const roll = dice(c.seed);
  return shuffle(questions, roll)
    .slice(0, c.n)
    .map((q) => put(data, q, c.seed));
}

/** Each question has dice of its own, so that one more in the pool does not mix all options anew. */
function put(data: QuizData, q: Question, seed: string): Put {
  const order = q.fixed ? q.options.map((_, i) => i) : shuffle(q.options.map((_, i) => i), dice(`${seed}/${q.id}`));
  const page = data.pages[q.page];
  return {
    id: q.id,
    type: q.type,
    stem: q.stem,
    options: order.map((i) => q.options[i] ?? ''),
    right: order.flatMap((i, k) => (q.right.indexOf(i) >= 0 ? [k] : [])),
    why: q.why,
    cites: q.cites.flatMap((i) => data.cites[i] ?? []),
    from: { title: page?.title ?? '', url: page?.url ?? '' },
  };
}

const TYPES = ['判断', '单选', '多选'] as const;

/** Questions of a printed paper by type, as papers are; inside a type the drawn order stays. */
export function byType(questions: readonly Put[]): { type: Put['type']; questions: Put[] }[] {
  return TYPES.map((type) => ({ type, questions: questions.filter((q) => q.type === type) })).filter((g) => g.questions.length > 0);
}

/** Whether exactly the right options were chosen. */
export const isRight = (q: Put, chosen: readonly number[]): boolean => chosen.length === q.right.length && q.right.every((r) => chosen.indexOf(r) >= 0);

export const KEYS = '甲乙丙丁戊己';

/** 乙丁, or 对. */
export const answer = (q: Put): string => (q.type === '判断' ? (q.options[q.right[0] ?? 0] ?? '') : q.right.map((r) => KEYS[r]).join(''));
