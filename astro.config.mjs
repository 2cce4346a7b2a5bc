// @ts-check
import { defineConfig } from 'astro/config';

/** Astro writes one HTML file a page; src/publish makes the result portable. */
export default defineConfig({
  outDir: process.env.OUT_DIR ?? './.cache/site',
  cacheDir: './.cache/astro',
  trailingSlash: 'never',
  build: { format: 'preserve', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: { server: { watch: { ignored: ['**/dist/**', '**/.cache/**', '**/test-results/**'] } } },
});
