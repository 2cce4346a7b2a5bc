/** Hosts: every setting file says the same, and the real nginx and an exact-key store serve every file as it should be. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { apache, caddy, HEADERS, headersFile, iis, nginx, objectStore } from '../../src/publish/release/hosting.ts';
import { TYPES } from '../../src/publish/serve.ts';
import { answering, crawl, freePort, get } from './crawl.ts';
import { DIST, files } from './dist.ts';

const plainText = (s: string): string => s.replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** Headers and types as each host's own syntax says them. */
const READ: Record<string, { headers: [string, string][]; types: [string, string][] }> = {
  nginx: {
    headers: [...nginx().split('location ~')[0]!.matchAll(/add_header (\S+) "(.*)" always;/g)].map((m): [string, string] => [m[1] ?? '', m[2] ?? '']),
    types: [...nginx().matchAll(/^ {4}(\S+\/\S+) (\w+);$/gm)].map((m): [string, string] => [`.${m[2]}`, m[1] ?? '']),
  },
  apache: {
    headers: [...apache().split('<FilesMatch')[0]!.matchAll(/Header always set (\S+) "(.*)"/g)].map((m): [string, string] => [m[1] ?? '', m[2] ?? '']),
    types: [...apache().matchAll(/^AddType (\S+) (\.\w+)$/gm)].map((m): [string, string] => [m[2] ?? '', m[1] ?? '']),
  },
  iis: {
    headers: [...iis().matchAll(/<add name="([^"]+)" value="([^"]*)"/g)].map((m): [string, string] => [m[1] ?? '', plainText(m[2] ?? '')]),
    types: [...iis().matchAll(/<mimeMap fileExtension="([^"]+)" mimeType="([^"]+)"/g)].map((m): [string, string] => [m[1] ?? '', (m[2] ?? '').split(';')[0] ?? '']),
  },
  caddy: { headers: [...caddy().split('header @hashed')[0]!.matchAll(/^\t\t([A-Z][\w-]+) "(.*)"$/gm)].map((m): [string, string] => [m[1] ?? '', m[2] ?? '']), types: [] },
  headersFile: { headers: [...headersFile().split('/search/')[0]!.matchAll(/^ {2}([A-Z][\w-]+): (.*)$/gm)].map((m): [string, string] => [m[1] ?? '', m[2] ?? '']), types: [] },
  objectStore: { headers: [...objectStore().matchAll(/^ {3}([A-Z][\w-]+): (.*)$/gm)].map((m): [string, string] => [m[1] ?? '', m[2] ?? '']), types: [...objectStore().matchAll(/^ {3}(\.\w+) {2}(.+)$/gm)].map((m): [string, string] => [m[1] ?? '', (m[2] ?? '').split(';')[0] ?? '']) },
};

for (const [host, { headers, types }] of Object.entries(READ)) {
  test(`${host} says the same headers and types as the source`, () => {
    const own = Object.fromEntries(headers.filter(([k]) => k !== 'Cache-Control'));
    assert.deepEqual(own, HEADERS);
    if (types.length > 0) assert.deepEqual(Object.fromEntries(types), Object.fromEntries(Object.entries(TYPES).map(([e, t]) => [e, t.split(';')[0]])));
  });
}

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((p) => existsSync(p));

for (const prefix of ['', '/a/b']) {
  test(`the real nginx serves every file ${prefix || 'at the root'}`, { skip: NGINX ? false : '这台机器没有 nginx' }, async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'nginx-'));
    const port = await freePort();
    const www = prefix ? path.join(dir, 'www') : DIST;
    if (prefix) {
      mkdirSync(path.join(www, 'a'), { recursive: true });
      symlinkSync(DIST, path.join(www, 'a/b'));
    }
    writeFileSync(path.join(dir, 'site.conf'), nginx().replace('error_page 404 /404.html', `error_page 404 ${prefix}/404.html`));
    writeFileSync(path.join(dir, 'nginx.conf'), `user root; daemon off; worker_processes 1; pid ${dir}/pid; error_log ${dir}/error.log; events {} http { access_log off; client_body_temp_path ${dir}; proxy_temp_path ${dir}; fastcgi_temp_path ${dir}; uwsgi_temp_path ${dir}; scgi_temp_path ${dir}; server { listen 127.0.0.1:${port}; root "${www}"; include ${dir}/site.conf; } }`);
    const child = spawn(NGINX as string, ['-c', path.join(dir, 'nginx.conf'), '-p', dir], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (d: Buffer) => {
      said += d.toString();
    });
    try {
      await answering(port, `${prefix}/index.html`);
      assert.deepEqual(await crawl(port, prefix, DIST, files, { headers: true, types: true }), [], said);
      const home = await get(port, `${prefix}/`);
      assert.equal(home.status, 200);
      const lost = await get(port, `${prefix}/nirgends/x.html`);
      assert.equal(lost.status, 404);
      assert.match(lost.body.toString('utf8'), /没有这一页/);
      const zipped = await get(port, `${prefix}/index.html`, { 'accept-encoding': 'gzip' });
      assert.equal(zipped.headers['content-encoding'], 'gzip');
    } finally {
      child.kill();
      rmSync(dir, { recursive: true, force: true });
    }
  });

  test(`a store that knows exact keys only serves every file ${prefix || 'at the root'}`, async () => {
    const keys = new Map(files.map((f) => [`${prefix}/${f}`, f]));
    const server = http.createServer((req, res) => {
      const f = keys.get(decodeURI(req.url ?? ''));
      if (!f) res.writeHead(404).end();
      else res.writeHead(200, { 'content-type': TYPES[path.extname(f)] ?? 'application/octet-stream' }).end(readFileSync(path.join(DIST, f)));
    });
    await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
    const at = server.address();
    try {
      assert.deepEqual(await crawl(typeof at === 'object' && at ? at.port : 0, prefix, DIST, files, { types: true }), []);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
}
