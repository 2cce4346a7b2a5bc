/** The release: faults are found and named, both zips open, the offline copy says so, and it is the same bytes in another time zone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { unzipSync } from 'fflate';
import { faultsOf, releaseFiles } from '../../src/publish/release/main.ts';
import { DIST, files, text } from './dist.ts';

const { version, date } = JSON.parse(text('data/version.json')) as { version: string; date: string };
const release = releaseFiles(DIST, version, date);
const dir = mkdtempSync(path.join(tmpdir(), 'release-'));
after(() => rmSync(dir, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array): void => {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), bytes);
};
for (const [name, bytes] of release) put(name, bytes);
const get = (name: string): Uint8Array => {
  const bytes = release.get(name);
  assert.ok(bytes, name);
  return bytes;
};
const SITE = `qinglian-zhiku-${version}.zip`;
const USB = `qinglian-zhiku-${version}-usb.zip`;
const utf8 = (b: Uint8Array | undefined): string => Buffer.from(b ?? []).toString('utf8');

test('whole, nothing is said', () => {
  assert.deepEqual(faultsOf(dir), []);
  assert.deepEqual([...release.keys()].filter((f) => !f.startsWith('hosting/')), [SITE, USB, 'SHA256SUMS']);
});

/** What is done to a release, and the file that must be named. */
const HARM: [string, string, () => void][] = [
  ['one byte changed', 'hosting/nginx.conf', () => put('hosting/nginx.conf', Buffer.from(utf8(get('hosting/nginx.conf')).replace('nginx', 'nginy')))],
  ['one bit of a zip', SITE, () => put(SITE, get(SITE).map((b, i) => (i === get(SITE).length >> 1 ? b ^ 1 : b)))],
  ['one file removed', 'hosting/Caddyfile', () => rmSync(path.join(dir, 'hosting/Caddyfile'))],
  ['the site’s zip cut', SITE, () => put(SITE, get(SITE).subarray(0, get(SITE).length - 2_000))],
  ['the USB zip cut', USB, () => put(USB, get(USB).subarray(0, get(USB).length >> 1))],
  ['a file added', 'hosting/x.txt', () => put('hosting/x.txt', Buffer.from('x'))],
  ['the sums removed', 'SHA256SUMS', () => rmSync(path.join(dir, 'SHA256SUMS'))],
];
for (const [name, file, harm] of HARM) {
  test(`${name}: ${file} is named`, () => {
    harm();
    const faults = faultsOf(dir);
    assert.ok(faults.length > 0 && faults.every((f) => f.startsWith(file)), faults.join('\n'));
    rmSync(path.join(dir, 'hosting/x.txt'), { force: true });
    for (const f of [file, 'SHA256SUMS']) if (release.has(f)) put(f, get(f));
  });
}

test('the site’s zip is the site, with sums of its own that find a changed page', () => {
  const inside = unzipSync(get(SITE));
  assert.deepEqual(Object.keys(inside).filter((f) => f !== 'SHA256SUMS').sort(), [...files].sort());
  assert.equal(utf8(inside['index.html']), text('index.html'));
  assert.equal(utf8(inside['SHA256SUMS']).trim().split('\n').length, files.length);
});

test('the USB zip: the opener leads in, the guide is there, about.html says that it is the offline one', () => {
  const inside = unzipSync(get(USB));
  const to = /url=([^"]+)"/.exec(utf8(inside['打开首页.html']))?.[1] ?? '';
  assert.ok(inside[to], `打开首页.html → ${to}`);
  assert.match(utf8(inside['打开首页.html']), new RegExp(`<a href="${to}">`), 'and a link for where a refresh is not allowed');
  assert.equal(utf8(inside['使用说明.txt']).charCodeAt(0), 0xfeff, 'Notepad of Windows 7 needs the mark');
  assert.match(utf8(inside['使用说明.txt']), /先解压[\s\S]*\r\n/);
  assert.match(utf8(inside['site/about.html']), /你现在用的就是离线版/);
  assert.doesNotMatch(utf8(inside['site/about.html']), /下载整库/);
  assert.match(text('about.html'), /下载整库/);
  assert.match(text('about.html'), /\d+\.\d MB，解压后/);
  assert.ok(!inside['site/downloads/qinglian-zhiku.zip'], 'not a zip in a zip');
});

test('names in the zips are plain: forward slashes, nothing above the folder', () => {
  for (const zip of [SITE, USB]) assert.deepEqual(Object.keys(unzipSync(get(zip))).filter((f) => /\\|^\/|(^|\/)\.\.(\/|$)/.test(f)), []);
});

test('the same bytes in another time zone and locale, in a process of its own', () => {
  const code = `import { releaseFiles } from ${JSON.stringify(path.resolve('src/publish/release/main.ts'))};
process.stdout.write(releaseFiles(${JSON.stringify(DIST)}, ${JSON.stringify(version)}, ${JSON.stringify(date)}).get('SHA256SUMS'));`;
  const r = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', code], { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
  assert.equal(r.stdout, utf8(get('SHA256SUMS')), r.stderr);
});
