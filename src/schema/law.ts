import { date, labelOf, looseDate, webUrl, z } from './base.ts';
import { CURRENCIES, LAW_TYPES, LAW_UNITS, TEXT_BASES, type Vocab } from './vocab.ts';

/** An article number: 97, or 388-1 for 第三百八十八条之一. */
const number = z.union([z.number().int().positive(), z.string().regex(/^\d+(-\d+)?$/, '条号写成 97 或 388-1')]);

/** One instrument of content/laws. */
export function lawSchema(v: Vocab) {
  const version = z.strictObject({
    name: z.string().min(2),
    effective: looseDate.optional(),
    articles: z.number().int().positive().optional(),
    current: z.literal(true).optional(),
  });
  const article = z.strictObject({
    n: number,
    caption: z.string().min(2).max(16).meta({ title: '小标题', description: '我们自己起的' }),
    says: z.string().min(6).max(80).meta({ title: '一句话', description: '自己的话，80 字以内' }),
    textBasis: z.enum(TEXT_BASES).optional(),
    formerly: z.record(z.string(), number).optional(),
    parts: z
      .array(z.strictObject({ at: z.string().regex(/^(p\d+|i\d+|p\d+\.i\d+)$/, '写成 p2（款）或 i4（项）'), says: z.string().min(4).max(80) }))
      .optional(),
  });
  return z.strictObject({
    title: z.string().min(2),
    short: z.string().min(2).max(20),
    unit: z.enum(LAW_UNITS),
    type: z.enum(LAW_TYPES),
    issuer: z.string().min(2),
    docNo: z.string().optional(),
    issued: looseDate.optional(),
    official: z.strictObject({ title: z.string(), url: webUrl.optional() }).optional(),
    appliesTo: z.array(labelOf(v.statuses.map((s) => s.label), '身份')),
    currency: z.enum(CURRENCIES),
    versions: z.array(version).min(1).meta({ title: '版本', description: '新的在前' }),
    textAsOf: date.optional(),
    checked: date.optional(),
    textBasis: z.enum(TEXT_BASES),
    numbering: z.string().optional().meta({ title: '条号属于哪一版', description: '新增了版本、条号还没逐条改过来时写旧版名；改完删去' }),
    note: z.string().optional(),
    articles: z.array(article),
    renumbered: z
      .array(
        z.strictObject({
          from: z.string(),
          map: z.record(z.string(), number),
          unsure: z.array(number).optional(),
          gone: z.array(number).optional(),
        }),
      )
      .optional(),
  });
}
export type LawData = z.infer<ReturnType<typeof lawSchema>>;
export type Article = LawData['articles'][number];
export type Version = LawData['versions'][number];
