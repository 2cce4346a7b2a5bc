/** The lock file: everything from the registry, checked by its hash, few direct dependencies, no install script that nobody knows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const root = path.join(import.meta.dirname, '../..');
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const lock = json('package-lock.json') as { lockfileVersion: number; packages: Record<string, Package> };
const manifest = json('package.json') as Package & { allowScripts?: Record<string, boolean> };
const own = lock.packages[''] ?? {};
const packages = Object.entries(lock.packages).filter(([name]) => name !== '');

/** Packages that want to run something when installed, and why that is known. `allowScripts` of package.json says whether it runs. */
const SCRIPTS: Record<string, string> = {
  esbuild: 'checks that the binary of its optional dependency starts; works without',
  fsevents: 'macOS only, optional; prebuilt',
  sharp: 'looks for a system libvips; works with its own',
};


test('there are packages to look at', () => {
  assert.equal(lock.lockfileVersion, 3);
  assert.ok(packages.length > 100, `${packages.length}`);
});

test('every package has the hash that npm checks it by', () => {
  assert.deepEqual(
    packages.filter(([, p]) => !p.inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(p.integrity ?? '')).map(([name]) => name),
    [],
  );
});

test('no address is written down: npm asks the registry or the mirror that is set', () => {
  assert.deepEqual(
    packages.filter(([, p]) => p.link || p.resolved !== undefined).map(([name, p]) => `${name} ${p.resolved}`),
    [],
  );
});

test('few direct dependencies: at most 12 to build with, 30 in all', () => {
  const [run, dev, optional] = [own.dependencies, own.devDependencies, own.optionalDependencies].map((d) => Object.keys(d ?? {}).length);
  assert.ok((run ?? 0) >= 1 && (run ?? 0) <= 12, `${run} dependencies`);
  assert.ok((run ?? 0) + (dev ?? 0) + (optional ?? 0) <= 30, `${run} + ${dev} + ${optional}`);
});

test('direct dependencies are pinned, and the lock file has what the manifest says', () => {
  for (const key of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    assert.deepEqual(own[key], manifest[key], key);
    for (const [name, version] of Object.entries(manifest[key] ?? {})) {
      assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  }
});

test('only known packages have install scripts, and none of them runs unless the manifest allows it', () => {
  const names = packages.filter(([, p]) => p.hasInstallScript).map(([name]) => name.replace(/^.*node_modules\//, ''));
  assert.deepEqual(
    names.filter((n) => !SCRIPTS[n]),
    [],
  );
  for (const [name, allowed] of Object.entries(manifest.allowScripts ?? {})) {
    assert.ok(SCRIPTS[name], `${name} has its reason`);
    assert.equal(allowed, false, `${name} runs at install`);
  }
});
