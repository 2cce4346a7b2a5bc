/**
 * `npm run firefox`: ten things a reader does, in the real Firefox, from a folder with an awkward name. The driver's profile
 * loosens what a file may read of another; here it is as Firefox ships it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneOfEachKind } from '../reader/choose.ts';
import { type Hand, typing, until } from '../reader/hand.ts';
import { operate } from '../reader/steps.ts';

const DRIVER = 'puppeteer-core@24.43.1';
const DIST = path.resolve(process.env['SITE_DIST'] ?? 'dist');
const KINDS = ['index', 'case', 'case-screen', 'case-index', 'law', 'law-who', 'law-renumbering', 'quiz', 'search'];
/**
 * What these keep does not leave the folder of its page: Firefox gives each folder of files a session of its own (measured in
 * 153 ESR with the policy as shipped). They open, and say that little is kept.
 */
const LIMITED = ['basket', 'record'];

interface FirefoxPage {
  goto(url: string): Promise<unknown>;
  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  locator(selector: string): { click(): Promise<void> };
  focus(selector: string): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  setViewport(size: { width: number; height: number }): Promise<void>;
  close(): Promise<void>;
  on(event: 'pageerror', listen: (e: Error) => void): void;
}
interface Firefox {
  version(): Promise<string>;
  newPage(): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/** The browser, installed first where that can be done. */
function program(): string {
  const find = (): string | undefined => [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((p) => p && existsSync(p));
  if (!find() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('正在装 firefox-esr');
    spawnSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const found = find();
  if (!found) throw new Error('没有火狐，请装 firefox-esr，或把它的路径写进环境变量 FIREFOX_PATH');
  return found;
}

async function launch(): Promise<Firefox> {
  const executablePath = program();
  const dir = path.resolve('.cache/firefox');
  if (!existsSync(path.join(dir, 'node_modules/puppeteer-core'))) {
    mkdirSync(dir, { recursive: true });
    const r = spawnSync('npm', ['install', '--prefix', dir, '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', DRIVER], { encoding: 'utf8' });
    if (r.status !== 0) throw new Error(`装不上 ${DRIVER}：多半是 npm 源连不上\n${r.stderr.slice(0, 400)}`);
  }
  const puppeteer = createRequire(path.join(dir, 'x.js'))('puppeteer-core') as { launch(o: object): Promise<Firefox> };
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } });
}

const handOf = (page: FirefoxPage): Hand => ({
  evaluate: (fn, arg) => page.evaluate(fn, arg),
  click: (s) => page.locator(s).click(),
  press: (k) => page.keyboard.press(k),
  type: typing(page),
});

const dir = mkdtempSync(path.join(tmpdir(), '李老师 U盘#1（100%）-'));
const site = path.join(dir, '清廉 知库');
cpSync(DIST, site, { recursive: true });
const firefox = await launch();
console.log(await firefox.version());
let bad = 0;
try {
  for (const p of oneOfEachKind(DIST).filter((x) => [...KINDS, ...LIMITED].includes(x.kind))) {
    const page = await firefox.newPage();
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(e.message));
    await page.setViewport({ width: 1280, height: 800 });
    const started = performance.now();
    try {
      await page.goto(pathToFileURL(path.join(site, p.url)).href);
      if (LIMITED.includes(p.kind)) await until(handOf(page), '说清楚火狐里只留多久', () => /火狐/.test(document.querySelector('[data-memory]')?.textContent ?? ''), null);
      else await operate(p.kind, handOf(page));
      if (errors.length > 0) throw new Error(errors.join('；'));
      console.log(`✓ ${p.kind} ${p.url} ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
    } catch (e) {
      bad++;
      console.log(`✗ ${p.kind} ${p.url} ${e instanceof Error ? e.message.split('\n')[0] : String(e)} ${errors.join('；')}`);
    } finally {
      await page.close();
    }
  }
  // If a file could read another here, all this would prove nothing.
  const page = await firefox.newPage();
  await page.goto(pathToFileURL(path.join(site, 'data/version.json')).href);
  const read = await page.evaluate(() => fetch('laws.json').then(() => true, () => false), null);
  if (read) bad++;
  console.log(read ? '✗ 这个火狐允许文件互相读，走这一遍证明不了什么' : '✓ 文件之间读不到，和火狐出厂时一样');
} finally {
  await firefox.close();
  rmSync(dir, { recursive: true, force: true });
}
console.log(bad > 0 ? `${bad} 处不对` : '都走通了');
process.exit(bad > 0 ? 1 : 0);
