// Gives every door 100,000 texts, or as many as the first argument says; the second chooses doors by their name. Prints
// what each took and exits 1 where one threw or took more than 250 ms. npm run bench:fuzz runs it.
import { writeFileSync } from 'node:fs';
import { doors } from '../fuzz/doors.ts';
import { dice, fuzzed } from '../fuzz/strings.ts';

const [times = '100000', only = ''] = process.argv.slice(2);
const limitMs = 250;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const failures: { door: string; why: string; text: string }[] = [];

/** Milliseconds of one call. A slow one is asked again, because a busy machine is no fault of the door. */
async function taken(open: (text: string) => unknown, text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4 && least > limitMs; round += 1) {
    const start = performance.now();
    await open(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

console.log(
  `seed ${seed}, ${times} texts a door\n${'door'.padEnd(40)} ${'threw'.padStart(6)} ${'over 250 ms'.padStart(12)} ${'slowest'.padStart(10)} ${'all'.padStart(8)}`,
);
for (const { name, valid, open } of doors.filter((door) => door.name.includes(only))) {
  const roll = dice(seed);
  let [threw, slow, slowest] = [0, 0, 0];
  const start = performance.now();
  for (let at = 0; at < Number(times); at += 1) {
    const text = fuzzed(roll, valid);
    try {
      const ms = await taken(open, text);
      slowest = Math.max(slowest, ms);
      if (ms > limitMs) {
        slow += 1;
        failures.push({ door: name, why: `${Math.round(ms)} ms`, text });
      }
    } catch (error) {
      threw += 1;
      failures.push({ door: name, why: String(error), text });
    }
  }
  const all = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  console.log(
    `${name.padEnd(40)} ${String(threw).padStart(6)} ${String(slow).padStart(12)} ${`${slowest.toFixed(1)} ms`.padStart(10)} ${all.padStart(8)}`,
  );
}
for (const { door, why, text } of failures.slice(0, 10))
  console.log(`${door}: ${why}: ${JSON.stringify(text.slice(0, 200))}`);
if (failures.length > 0) {
  writeFileSync('fuzz-failures.jsonl', failures.map((one) => JSON.stringify(one)).join('\n'));
  console.log(
    `${failures.length} failures are in fuzz-failures.jsonl; tests/fixtures/fuzz/failures.jsonl keeps those that were mended.`,
  );
  process.exit(1);
}
