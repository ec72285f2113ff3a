import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roomOf, rooms, trespasses } from './house.ts';

const files = new Map(
  ['src', 'content'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mdx|css|mjs)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((path) => [path, readFileSync(path, 'utf8')] as const),
  ),
);

test('every file of the house keeps to its room', () => {
  expect(trespasses(files)).toEqual([]);
});

test('every room is lived in', () => {
  const empty = rooms.filter((room) => ![...files.keys()].some((path) => roomOf(path) === room));
  expect(empty.map((room) => room.name)).toEqual([]);
});

const planted: [string, string, string, string][] = [
  [
    'a guide imports',
    'content/practices/x.mdx',
    `import A from '../../src/kit/Icon.tsx'`,
    'content) opens src/kit/Icon.tsx (kit)',
  ],
  [
    'a piece of kit opens a tool',
    'src/kit/X.tsx',
    `import { $run } from '../tools/compute/store.ts'`,
    'kit) opens src/tools/compute/store.ts (store)',
  ],
  [
    'a tool opens another tool',
    'src/tools/dataset/Dataset.tsx',
    `import { a } from '../compute/model.ts'`,
    'view) opens src/tools/compute/model.ts (model)',
  ],
  [
    'a model opens a store',
    'src/tools/compute/model.ts',
    `import { a } from './store.ts'`,
    'model) opens src/tools/compute/store.ts (store)',
  ],
  [
    'a model opens the table’s store',
    'src/tools/compute/model.ts',
    `import { a } from '../../meeting/store.ts'`,
    'model) opens src/meeting/store.ts (meeting)',
  ],
  [
    'a codec opens the browser',
    'src/tools/compute/codec.ts',
    `import { a } from '../../browser/storage.ts'`,
    'codec) opens src/browser/storage.ts (browser)',
  ],
  [
    'a store opens a view',
    'src/tools/compute/store.ts',
    `import { a } from './Compute.tsx'`,
    'store) opens src/tools/compute/Compute.tsx (view)',
  ],
  [
    'a view opens its codec',
    'src/tools/compute/Compute.tsx',
    `import { a } from './codec.ts'`,
    'view) opens src/tools/compute/codec.ts (codec)',
  ],
  [
    'an island opens a store',
    'src/tools/compute/Compute.astro',
    `import { a } from './store.ts'`,
    'island) opens src/tools/compute/store.ts (store)',
  ],
  [
    'the hall opens a view',
    'src/tools/index.ts',
    `export { A } from './compute/Compute.tsx'`,
    'hall) opens src/tools/compute/Compute.tsx (view)',
  ],
  [
    'the table opens a tool',
    'src/meeting/model.ts',
    `import { a } from '../tools/compute/model.ts'`,
    'meeting) opens src/tools/compute/model.ts (model)',
  ],
  [
    'a helper opens the table',
    'src/lib/x.ts',
    `import { a } from '../meeting/model.ts'`,
    'lib) opens src/meeting/model.ts (meeting)',
  ],
  [
    'the porch opens a helper',
    'src/browser/x.ts',
    `import { a } from '../lib/id.ts'`,
    'browser) opens src/lib/id.ts (lib)',
  ],
  [
    'a page opens a view',
    'src/pages/x.astro',
    `import { A } from '../tools/compute/Compute.tsx'`,
    'page) opens src/tools/compute/Compute.tsx (view)',
  ],
  [
    'a layout opens a store of a tool',
    'src/layouts/X.astro',
    `import { a } from '../tools/compute/store.ts'`,
    'layout) opens src/tools/compute/store.ts (store)',
  ],
  [
    'a schema opens a view',
    'src/tools/compute/schema.ts',
    `import { A } from './Compute.tsx'`,
    'schema) opens src/tools/compute/Compute.tsx (view)',
  ],
  [
    'a view takes a package of its own',
    'src/tools/compute/Compute.tsx',
    `import Fuse from 'fuse.js'`,
    'view) opens the package fuse.js',
  ],
  [
    'zod reaches the browser',
    'src/tools/compute/model.ts',
    `import { z } from 'astro/zod'`,
    'model) opens the package astro/zod',
  ],
  [
    'a stylesheet opens another room',
    'src/tools/compute/Compute.css',
    `@import "../../styles/base.css";`,
    'css) opens src/styles/base.css (styles)',
  ],
  [
    'a dynamic import trespasses',
    'src/kit/X.tsx',
    `await import('../meeting/store.ts')`,
    'kit) opens src/meeting/store.ts (meeting)',
  ],
  ['a view reads storage', 'src/tools/compute/Compute.tsx', `localStorage.getItem('a')`, 'view) touches the browser'],
  ['a view reads the address', 'src/tools/compute/Compute.tsx', `const a = location.hash`, 'view) touches the browser'],
  ['a view reads JSON', 'src/tools/compute/Compute.tsx', `JSON.parse(text)`, 'view) reads JSON'],
  [
    'a view subscribes by itself',
    'src/tools/compute/Compute.tsx',
    `$a.listen(draw)`,
    'view) subscribes to a store itself',
  ],
  ['a piece of kit reads a collection', 'src/kit/X.tsx', `getCollection('practices')`, 'kit) reads a collection'],
  ['a file stands outside', 'src/utils/x.ts', '', 'src/utils/x.ts stands in no room'],
];

test.each(planted)('the walls notice when %s', (_, path, text, says) => {
  expect(trespasses(new Map([[path, text]])).join('\n')).toContain(says);
});
