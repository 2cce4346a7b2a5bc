/** Asks a host for every file of the site, as a browser would, and says what is wrong with the answers. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { ASK, FOREVER, HASHED, HEADERS } from '../../src/publish/release/hosting.ts';
import { TYPES } from '../../src/publish/serve.ts';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** What a host can be held to. */
export interface Wanted {
  /** Our headers and caching: only hosts that were given our settings. */
  headers?: boolean;
  /** Types of every file; otherwise only of those that a browser refuses when the type is wrong. */
  types?: boolean;
}

/** A sheet, script or page of a wrong type is not taken; a download is taken as it comes. */
const NEEDED = new Set(['.html', '.js', '.css', '.svg', '.png', '.webp', '.jpg']);
/** Other names that hosts give to the same thing. */
const SAME: Record<string, string> = { 'application/javascript': 'text/javascript', 'application/x-javascript': 'text/javascript', 'image/vnd.microsoft.icon': 'image/x-icon' };

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const a = s.address();
      s.close(() => resolve(typeof a === 'object' && a ? a.port : 0));
    });
  });
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

function once(port: number, url: string, headers: Record<string, string>, own?: http.Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path: encodeURI(url), headers, ...(own ? { agent: own } : { agent: false }) }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (d: Buffer) => parts.push(d));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
      res.on('error', reject);
    }).on('error', reject);
  });
}

/** A host may close a kept connection just when it is used again; then the question is put anew. */
export const get = (port: number, url: string, headers: Record<string, string> = {}): Promise<Answer> => once(port, url, headers, agent).catch(() => once(port, url, headers));

/** Waits until a host answers. */
export async function answering(port: number, url: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (await get(port, url).catch(() => undefined)) return;
    await new Promise((r) => setTimeout(r, 100));
  }
}

/**
 * @param root the folder served; @param files its files
 * @returns one line a fault
 */
export async function crawl(port: number, prefix: string, root: string, files: readonly string[], wanted: Wanted): Promise<string[]> {
  const faults: string[] = [];
  for (const f of files) {
    const a = await get(port, `${prefix}/${f}`);
    const type = TYPES[path.extname(f)]?.split(';')[0];
    const said = a.headers['content-type']?.split(';')[0]?.trim() ?? '';
    if (a.status !== 200) faults.push(`${f}: ${a.status}`);
    else if (!a.body.equals(readFileSync(path.join(root, f)))) faults.push(`${f}: 内容不同，${a.body.length} 字节`);
    else if (type && (wanted.types || NEEDED.has(path.extname(f))) && (SAME[said] ?? said) !== (SAME[type] ?? type)) faults.push(`${f}: 类型是 ${said}`);
    if (!wanted.headers) continue;
    for (const [k, v] of Object.entries(HEADERS)) if (a.headers[k.toLowerCase()] !== v) faults.push(`${f}: ${k} 是 ${a.headers[k.toLowerCase()]}`);
    const cache = new RegExp(HASHED).test(f) ? FOREVER : ASK;
    if (a.headers['cache-control'] !== cache) faults.push(`${f}: Cache-Control 是 ${a.headers['cache-control']}`);
  }
  return faults;
}
