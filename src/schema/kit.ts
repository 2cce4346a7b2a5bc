import { base, labelOf, pageRef, z } from './base.ts';
import type { Vocab } from './vocab.ts';

/** Front matter of an activity pack. */
export function kitSchema(v: Vocab) {
  return z.strictObject({
    ...base(v),
    audience: z.array(labelOf(v.roles.map((t) => t.label), '岗位')).min(1).meta({ title: '给谁用' }),
    minutes: z.union([z.literal(15), z.literal(40), z.literal(60), z.literal(90)]).meta({ title: '分钟', description: '15、40、60 或 90' }),
    uses: z.array(pageRef).min(1).meta({ title: '用到的案例和页' }),
    materials: z.array(z.string().min(2)).min(1).meta({ title: '准备的东西' }),
  });
}
export type KitData = z.infer<ReturnType<typeof kitSchema>>;
