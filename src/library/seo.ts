/** What search engines and share sheets are told about a page. */
import type { Article, BreadcrumbList, Legislation, LearningResource, WithContext } from 'schema-dts';
import { currentOf } from './laws.ts';
import type { Law } from '../reader/read.ts';
import type { Library, Page } from './library.ts';

type Json = WithContext<Article | LearningResource | BreadcrumbList | Legislation>;

/** Address with the public URL when there is one; otherwise nothing. */
export function absolute(lib: Library, file: string): string | undefined {
  const base = lib.content.site.url;
  return base ? new URL(file.replace(/^\//, ''), base.endsWith('/') ? base : `${base}/`).href : undefined;
}

/** Folders whose own page is index.html. */
const FOLDERS = /^\/(family|campus|hospital|practice|cases|laws|topics|roles|kits)?\/?$/;

/** `/cases/x` as Astro names a route → the file that is written, `/cases/x.html`. */
export function fileOf(pathname: string): string {
  if (FOLDERS.test(pathname)) return `${pathname.replace(/\/$/, '')}/index.html`;
  return `${pathname.replace(/\.html$/, '')}.html`;
}

/** The share picture of a page that has one. */
export function shareOf(file: string): string {
  return `share/${file.replace(/^\//, '').replace(/\.html$/, '').replaceAll('/', '-')}.png`;
}

/** A content page as a learning resource; its main type is Article. */
export function learning(lib: Library, page: Page): Json {
  const url = absolute(lib, page.url);
  return {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'] as unknown as 'LearningResource',
    name: page.title,
    headline: page.title,
    description: page.summary,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    learningResourceType: page.type === 'case' ? '情境案例' : page.kind,
    timeRequired: `PT${page.minutes}M`,
    audience: { '@type': 'EducationalAudience', educationalRole: page.roles.join('、') },
    about: page.topics.map((name) => ({ '@type': 'Thing', name })),
    dateModified: page.reviewed,
    publisher: { '@type': 'Organization', name: lib.content.site.unit ?? lib.content.site.name },
    ...(url ? { url } : {}),
  } as Json;
}

/** An instrument. Our page describes it and is not its text. */
export function legislation(lib: Library, law: Law): Json {
  const v = currentOf(law);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: law.data.title,
    alternateName: law.data.short,
    legislationType: law.data.type,
    legislationPassedBy: { '@type': 'Organization', name: law.data.issuer },
    inLanguage: 'zh-CN',
    ...(law.data.docNo ? { legislationIdentifier: law.data.docNo } : {}),
    ...(v?.effective ? { legislationDateVersion: v.effective } : {}),
    ...(absolute(lib, `laws/${law.slug}.html`) ? { url: absolute(lib, `laws/${law.slug}.html`) } : {}),
  } as Json;
}

/** Where a page stands. Without a public URL the items have names only. */
export function breadcrumbs(lib: Library, to: readonly { label: string; url: string }[]): Json {
  const all = [{ label: '首页', url: '/index.html' }, ...to];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map((c, i) => ({ '@type': 'ListItem', position: i + 1, name: c.label, ...(absolute(lib, c.url) ? { item: absolute(lib, c.url) } : {}) })),
  } as Json;
}
