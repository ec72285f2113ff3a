import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test('every kept failure names a door there is', () => {
  const names = new Set(doors.map(({ name }) => name));
  expect(failures.filter(({ door }) => !names.has(door))).toEqual([]);
});

test('the same seed gives the same texts', () => {
  const some = (seed: number) => Array.from({ length: 50 }, (_, at) => fuzzed(dice(seed + at), ['valid']));
  expect(some(1)).toEqual(some(1));
  expect(new Set(some(1)).size).toBeGreaterThan(30);
});
