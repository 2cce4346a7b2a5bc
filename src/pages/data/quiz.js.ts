/** Items as a classic script: fetch does not read files that were opened from a disk. */
import type { APIRoute } from 'astro';
import { quizData } from '../../library/quizdata.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = () => new Response(`self.qlzkQuiz=${JSON.stringify(quizData(site()))}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
