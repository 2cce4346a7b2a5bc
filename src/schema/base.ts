/**
 * Shared field schemas. Every field carries its meaning as data (`.meta`): error texts, the author's templates
 * and the guide all come from it.
 */
import { z } from 'astro/zod';
import { STAGES, type Vocab } from './vocab.ts';

export { z };

/** A calendar date YYYY-MM-DD that exists. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日期要写成 2026-11-24 这样', abort: true })
  .refine(isRealDate, '这一天不存在')
  .meta({ title: '日期' });

/** True when YYYY-MM-DD names a day that exists in the calendar. */
export function isRealDate(s: string): boolean {
  const d = new Date(`${s}T00:00:00Z`);
  return !Number.isNaN(d.getTime()) && d.toISOString().slice(0, 10) === s;
}

/** A date of which only year, or year and month, may be known. */
export const looseDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: "日期要写成 '2026'（加引号）、2026-11 或 2026-11-24", abort: true })
  .refine((s) => isRealDate(`${s}-01-01`.slice(0, 10)), '这一天不存在')
  .meta({ title: "日期；只有年份时加引号：'2026'" });

/** An address on the web; `javascript:` is an address too, but not one of ours. */
export const webUrl = z.url({ protocol: /^https?$/ });

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(SLUG, '只用小写拼音、数字和连字符');
export const isSlug = (s: string): boolean => SLUG.test(s);

/** A citation `slug#97`, `slug#97.p2`, `slug#15.i4`, `slug#388-1`. */
export const cite = z
  .string()
  .regex(/^[a-z0-9-]+#\d+(-\d+)?(\.(p\d+|i\d+|p\d+\.i\d+))?$/, '要写成 法规slug#条号，例如 supervision-law#15.i4')
  .meta({ title: '条款' });

/** An identity link to a page of ours. */
export const pageRef = z.string().regex(/^(case|page|kit):[a-z0-9-]+$/, '要写成 case:…、page:… 或 kit:…');

const option = z.strictObject({ text: z.string().min(1), correct: z.boolean().optional() });

/** Self-test items; discriminated by `type`, so that an error speaks of one kind only. */
export const quizItem = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('单选'),
    stem: z.string().min(4),
    options: z.array(option).min(3).max(5),
    explain: z.string().min(20),
    cites: z.array(cite).optional(),
  }),
  z.strictObject({
    type: z.literal('多选'),
    stem: z.string().min(4),
    options: z.array(option).min(3).max(6),
    explain: z.string().min(20),
    cites: z.array(cite).optional(),
  }),
  z.strictObject({
    type: z.literal('判断'),
    stem: z.string().min(4),
    answer: z.enum(['对', '错']),
    explain: z.string().min(20),
    cites: z.array(cite).optional(),
  }),
]);
export type QuizItem = z.infer<typeof quizItem>;

/**
 * `z.enum` over labels; the vocabulary's name is kept for error texts. A vocabulary that could not be read refuses
 * nothing: its own fault is reported, not a fault of every page.
 */
export function labelOf(labels: readonly string[], vocab: string): z.ZodType<string> {
  return (labels.length > 0 ? z.enum(labels as [string, ...string[]]) : z.string()).meta({ vocab });
}

/** Fields that study pages, cases and kits share. */
export function base(v: Vocab) {
  return {
    title: z.string().min(2).max(24).meta({ title: '标题', description: '不带“情境”二字，24 字以内' }),
    summary: z.string().min(30).max(80).meta({ title: '摘要', description: '一句话，30–80 字；案例给困境，不给答案' }),
    topics: z
      .array(labelOf(v.topics.map((t) => t.label), '主题'))
      .min(1)
      .max(5)
      .meta({ title: '主题', description: '1–5 个，前一两个为主' }),
    roles: z
      .array(labelOf(v.roles.map((t) => t.label), '岗位'))
      .min(1)
      .max(6)
      .meta({ title: '岗位', description: '1–6 个' }),
    aliases: z.array(z.string().min(1).max(20)).max(8).optional().meta({ title: '别的说法', description: '读者会打的词，只供搜索' }),
    stage: z.array(z.enum(STAGES)).min(1).optional().meta({ title: '学段', description: '学校类才写' }),
    related: z.array(pageRef).optional().meta({ title: '相关页' }),
    sources: z
      .array(z.strictObject({ title: z.string(), by: z.string().optional(), date: looseDate.optional(), url: webUrl.optional() }))
      .optional()
      .meta({ title: '来源', description: '事实出处；法规不用列' }),
    local: z.array(z.string().min(2).max(40)).max(6).optional().meta({ title: '本单位要填的' }),
    reviewed: date.meta({ title: '上次复核' }),
    reviewDue: date.optional().meta({ title: '下次复核', description: '不写就是一年后' }),
    changes: z.array(z.strictObject({ date, what: z.string().min(4) })).optional().meta({ title: '更改记录' }),
    formerly: z.array(slug).optional().meta({ title: '旧网址' }),
  };
}
