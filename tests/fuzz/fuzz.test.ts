import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Codec } from '../../src/lib/codec.ts';
import { doors } from './doors.ts';
import { dice, fuzzed } from './strings.ts';

const each = 120;
/** Another one each day, so that the days find what one seed does not; npm run bench:fuzz gives 100,000. */
const seeds = [7, Math.floor(Date.now() / 86_400_000)];
const kept = 'tests/fixtures/fuzz/failures.jsonl';
/** Texts that once broke a door or held it up, and how many times over. */
const failures: { door: string; text: string; times: number }[] = readFileSync(kept, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((row) => JSON.parse(row));

test.each(doors)(
  '$name: whatever comes in, nothing is thrown',
  async ({ name, valid, open }) => {
    for (const text of valid) await open(text);
    for (const { text, times } of failures.filter(({ door }) => door === name)) await open(text.repeat(times));
    for (const seed of seeds) {
      const roll = dice(seed);
      for (let at = 0; at < each; at += 1) {
        const text = fuzzed(roll, valid);
        try {
          await open(text);
        } catch (error) {
          throw new Error(`${JSON.stringify(text)} (seed ${seed}) broke it: ${error}`);
        }
      }
    }
  },
  60_000,
);

const sources = globSync('src/**/*.{ts,tsx,astro}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const names = new Set(doors.map(({ name }) => name));

test('every codec of the site has its door', async () => {
  const written = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^(export )?const (\w+): Codec</gm)].map(([, out, name = '']) => ({ file, name, out })),
  );
  expect(written.length).toBeGreaterThan(20);
  const known = new Set(doors.map(({ codec }) => codec));
  const without: string[] = [];
  for (const { file, name, out } of written) {
    const module: Record<string, Codec<never>> = out ? await import(/* @vite-ignore */ `../../${file}`) : {};
    if (!known.has(module[name])) without.push(`${file} ${name}`);
  }
  expect(without).toEqual([]);
});

test('what a saved value is made for is read as more than nothing', () => {
  const rows = doors.flatMap(({ codec, valid, name }) => (codec ? valid.map((text) => ({ codec, text, name })) : []));
  const read = rows.filter(({ codec, text }) => codec.encode(codec.decode(text)) === codec.encode(codec.empty));
  expect(read.map(({ name }) => name)).toEqual([]);
});

test('everything that is saved has its door', () => {
  const keys = sources
    .filter(({ file }) => file !== 'src/meeting/saved.ts')
    .flatMap(({ text }) => [...text.matchAll(/= (?:stores\.get\(of\) \?\? )?(?:saved|kept)(?:<\w+>)?\(([^,]+),/g)])
    .map(([, key = '']) => key.replace(/^['`]|['`]$/g, '').replace(/^meet\//, ''))
    // The address of what is read is a constant, because guides write it without a store.
    .map((key) => (key === 'readingKey' ? 'reading' : key.replace(/^checklist:.*/, 'checklist:dataset-availability')));
  expect(keys.length).toBeGreaterThan(15);
  expect(keys.filter((key) => !names.has(`storage ${key}`))).toEqual([]);
});

/** Files that only ask whether what the address says is something they know. */
const onlyAsk = ['src/tools/readiness/useArrival.ts'];

test('wherever text comes in from an address, a file or a clipboard, a door stands', () => {
  const entrance = /\b(fragment|query|readUtf8|readFile|droppedFiles|chosenFiles|getData)\(/;
  const guarded = new Set([...onlyAsk, ...doors.flatMap(({ at = [] }) => at)]);
  const found = sources
    .filter(({ file, text }) => /^src\/(tools|meeting|kit|layouts|offline)\//.test(file) && entrance.test(text))
    .map(({ file }) => file);
  expect(found.toSorted()).toEqual([...guarded].toSorted());
});

test('every kept failure names a door there is', () => {
  expect(failures.filter(({ door }) => !names.has(door))).toEqual([]);
});

test('the same seed gives the same texts', () => {
  const some = (seed: number) => Array.from({ length: 50 }, (_, at) => fuzzed(dice(seed + at), ['valid']));
  expect(some(1)).toEqual(some(1));
  expect(new Set(some(1)).size).toBeGreaterThan(30);
});
