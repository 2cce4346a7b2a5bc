import type { APIRoute } from 'astro';
import { script } from '../../assets.ts';

export const GET: APIRoute = () => new Response(`${script('share')}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
