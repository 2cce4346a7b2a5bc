import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const found = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'].find((p) => p && existsSync(p));

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  forbidOnly: !!process.env['CI'],
  timeout: 120_000,
  use: {
    locale: 'zh-CN',
    launchOptions: {
      ...(found ? { executablePath: found } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
