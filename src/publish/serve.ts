/** A plain file server for the built site: what it does, any host does. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.zip': 'application/zip',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder under a prefix.
 * @param prefix '' or '/a/b'
 * @returns the server once it listens; port 0 takes a free one
 */
export function serve(root: string, port = 0, prefix = ''): Promise<{ url: string; port: number; close(): void }> {
  const server = http.createServer((req, res) => {
    let p = decodeURIComponent(new URL(req.url ?? '/', 'http://x').pathname);
    if (p === prefix || p === `${prefix}/`) p = `${prefix}/index.html`;
    const file = p.startsWith(`${prefix}/`) ? path.join(root, p.slice(prefix.length)) : '';
    const found = file.startsWith(path.resolve(root)) && existsSync(file) && statSync(file).isFile();
    const send = found ? file : path.join(root, '404.html');
    if (!existsSync(send)) {
      res.writeHead(404).end();
      return;
    }
    res.writeHead(found ? 200 : 404, { 'content-type': TYPES[path.extname(send)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' });
    // A file that goes away meanwhile ends its own answer, not the server.
    createReadStream(send)
      .on('error', () => res.destroy())
      .pipe(res);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const at = server.address();
      const got = typeof at === 'object' && at ? at.port : port;
      resolve({
        url: `http://127.0.0.1:${got}${prefix}/`,
        port: got,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
