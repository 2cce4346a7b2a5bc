import { webUrl, z } from './base.ts';

/** content/site.json: everything a unit changes to make the site its own. */
export const siteSchema = z.strictObject({
  name: z.string().min(2).meta({ title: '站名' }),
  slogan: z.string().min(2).meta({ title: '一句话' }),
  description: z.string().min(10).max(120).meta({ title: '简介' }),
  unit: z.string().optional().meta({ title: '主办单位' }),
  contact: z.strictObject({ email: z.string().optional(), phone: z.string().optional(), note: z.string().optional() }).meta({ title: '联系' }),
  url: webUrl.optional().meta({ title: '公开网址', description: '写了才有 sitemap 和绝对地址' }),
  icp: z.strictObject({ text: z.string(), url: webUrl }).optional().meta({ title: 'ICP 备案' }),
  gongan: z.strictObject({ text: z.string(), url: webUrl }).optional().meta({ title: '公安备案' }),
  footer: z.array(z.string()).meta({ title: '页脚的话' }),
  report: z.array(z.strictObject({ name: z.string(), how: z.string() })).meta({ title: '去哪里反映' }),
});
export type SiteData = z.infer<typeof siteSchema>;

/** content/glossary.yaml */
export const glossarySchema = z.array(
  z.strictObject({
    term: z.string().min(2).max(16),
    says: z.string().min(12).max(90),
    to: z.string().optional(),
    also: z.array(z.string()).optional(),
    plain: z.literal(true).optional().meta({ title: '日常用词', description: '正文里不自动连到术语表' }),
  }),
);
export type Term = z.infer<typeof glossarySchema>[number];

/** content/aliases.yaml: what readers type → what we call it. */
export const aliasesSchema = z.array(z.strictObject({ say: z.array(z.string().min(1)).min(1), means: z.string().min(1) }));
export type Alias = z.infer<typeof aliasesSchema>[number];
