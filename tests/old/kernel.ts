/** An old Chromium, driven by the puppeteer of its age: just what the tests use of it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Hand, typing } from '../reader/hand.ts';
import { install } from './install.ts';

interface OldRequest {
  url(): string;
  failure(): { errorText: string } | null;
}
interface OldPage {
  goto(url: string, options?: { waitUntil: string }): Promise<unknown>;
  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  mouse: { click(x: number, y: number): Promise<void> };
  focus(selector: string): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  pdf(options?: { preferCSSPageSize: boolean }): Promise<Buffer>;
  emulateMediaType(type: 'print' | null): Promise<void>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  setJavaScriptEnabled(on: boolean): Promise<void>;
  on(event: 'console', listen: (m: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listen: (e: Error) => void): void;
  on(event: 'requestfailed', listen: (r: OldRequest) => void): void;
}
interface OldContext {
  newPage(): Promise<OldPage>;
  close(): Promise<void>;
}
export interface OldBrowser {
  isConnected(): boolean;
  version(): Promise<string>;
  createIncognitoBrowserContext(): Promise<OldContext>;
  close(): Promise<void>;
}

/** Starts a kernel. No single process, no SwiftShader: it hangs with them. */
export async function launch(version: string): Promise<OldBrowser> {
  const k = install(version);
  const puppeteer = createRequire(path.join(k.dir, 'x.js'))('puppeteer-core') as { launch(o: object): Promise<OldBrowser> };
  return puppeteer.launch({ executablePath: k.executable, args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-dev-shm-usage', '--lang=zh-CN'], env: { ...process.env, ...k.env } });
}

export interface Opened extends Hand {
  page: OldPage;
  /** Errors of the page and of what it asks for, in the order they came. */
  errors: string[];
  close(): Promise<void>;
}

/** Runs inside the page: brings an element into view at once and gives the middle of its first line. */
function middleOf(selector: string): { x: number; y: number } | undefined {
  const el = document.querySelector(selector);
  document.documentElement.style.scrollBehavior = 'auto';
  el?.scrollIntoView({ block: 'center' });
  const r = el?.getClientRects()[0];
  return r && r.width > 0 && r.height > 0 ? { x: r.left + r.width / 2, y: r.top + Math.min(r.height, innerHeight) / 2 } : undefined;
}

/** Opens a page in a context of its own and listens to it: what one page keeps, the next must not find. */
export async function open(browser: OldBrowser, url: string, script = true): Promise<Opened> {
  const context = await browser.createIncognitoBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('requestfailed', (r) => errors.push(`${r.url()} ${r.failure()?.errorText}`));
  await page.setViewport({ width: 1280, height: 800 });
  await page.setJavaScriptEnabled(script);
  await page.goto(url, { waitUntil: 'load' });
  return {
    page,
    errors,
    close: () => context.close(),
    evaluate: (fn, arg) => page.evaluate(fn, arg),
    // The driver's own click looks for the element before smooth scrolling has ended.
    click: async (s) => {
      const at = await page.evaluate(middleOf, s);
      if (!at) throw new Error(`点不着 ${s}`);
      await page.mouse.click(at.x, at.y);
    },
    press: (k) => page.keyboard.press(k),
    type: typing(page),
  };
}
