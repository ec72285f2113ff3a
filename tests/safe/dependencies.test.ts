import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const {
  dependencies,
  devDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));
const all = { ...dependencies, ...devDependencies };
const rows = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)];

test('every package we depend on says why, once, and nothing else does', () => {
  expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(all).sort());
});

test('every reason is a reason', () => {
  for (const [, name, reason = ''] of rows) expect(reason.trim().length, name).toBeGreaterThan(4);
});

test('every version is exact', () => {
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test('nothing is fetched from elsewhere than the registry', () => {
  const { packages }: { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }> } =
    JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const strays = Object.entries(packages)
    .filter(([path, { resolved }]) => path && resolved && !resolved.startsWith('https://registry.npmjs.org/'))
    .map(([path]) => path);
  expect(strays).toEqual([]);
});
