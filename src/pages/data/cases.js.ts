/** The cases' labels as a classic script: fetch does not read files that were opened from a disk. */
import type { APIRoute } from 'astro';
import { casesData } from '../../search/cases.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = () => new Response(`self.qlzkCases=${JSON.stringify(casesData(site()))}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
