/** 下载整库: the whole site as one zip inside the site. The copy inside says that it is the offline one. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../../reader/files.ts';
import { zip } from './zip.ts';

export const OFFLINE = 'downloads/qinglian-zhiku.zip';
/** The paragraph of about.html that differs between the two; see src/pages/about.astro. */
const SLOT = /<p data-offline>[\s\S]*?<\/p>/;
/** Where its size goes. The word stands in the style sheet above too; changed there, the policy would refuse the sheet. */
const SIZE = /(<p data-offline>[\s\S]*?)data-size/;

/** 8.4 MB */
export const megabytes = (n: number): string => `${(n / 1024 / 1024).toFixed(1)} MB`;

/** Files of a site, name → bytes. */
export function filesOf(root: string): Map<string, Uint8Array> {
  return new Map(walk(root, '.').map((f): [string, Uint8Array] => [f.slice(2), readFileSync(path.join(root, f))]));
}

/** The opener at the root of the offline copies: double-click leads to the site. */
export const OPENER = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="renderer" content="webkit"><meta name="viewport" content="width=device-width,initial-scale=1"><title>打开清廉知库</title><meta http-equiv="refresh" content="0;url=site/index.html"></head><body><p><a href="site/index.html">打开清廉知库</a></p></body></html>
`;

export const GUIDE = `清廉知库 使用说明

1. 先解压：右键“全部解压缩”，不要在压缩包里直接双击。
2. 双击“打开首页.html”，用浏览器打开。不用联网，不用安装。
3. 可以整个文件夹拷到 U 盘、内网共享盘或教室电脑。
4. 建议用 Chrome、Edge、360 极速模式等。用火狐打开时，学习记录和篮子只在这一个标签页里有效，请及时导出。
5. 要更新，删掉整个文件夹，换成新的一份。
`;

/** The offline bundle of a site: opener, guide and the site in its own folder. */
export function offlineZip(site: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const files = new Map<string, Uint8Array>([
    ['打开首页.html', Buffer.from(OPENER)],
    ['使用说明.txt', Buffer.from(`\ufeff${GUIDE.replace(/\n/g, '\r\n')}`)],
  ]);
  for (const [f, bytes] of site) {
    if (f === OFFLINE) continue;
    files.set(`site/${f}`, f === 'about.html' ? Buffer.from(Buffer.from(bytes).toString('utf8').replace(SLOT, '<p data-offline>你现在用的就是离线版：整个文件夹拷走就行，更新时换成新的一份。</p>')) : bytes);
  }
  return zip(files, date);
}

/** Writes the zip into a staged site and its size onto the about page. */
export function addOffline(root: string, date: string): void {
  const bytes = offlineZip(filesOf(root), date);
  writeFileSync(path.join(root, OFFLINE), bytes);
  const about = path.join(root, 'about.html');
  writeFileSync(about, readFileSync(about, 'utf8').replace(SIZE, (_, before: string) => before + megabytes(bytes.length)));
}
