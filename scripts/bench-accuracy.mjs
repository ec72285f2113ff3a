// Prints how far the calculator is from published runs, beside other calculators; run it as `npm run bench:accuracy`.
// `--fast` skips the leave-one-group-out refit, which takes a minute; `--write` keeps its result for the page /accuracy/.
import { writeFileSync } from 'node:fs';
import { carried } from '../src/tools/accuracy/model/measured.ts';
import { errorOf, isCovered, leaveGroupOut, median, pointsOf } from '../tests/bench/accuracy.ts';

/** @import {Point} from '../tests/bench/accuracy.ts' */

const points = pointsOf();
const without = process.argv.includes('--fast') ? null : leaveGroupOut();
/** @type {string[]} */
const kept = [];
/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`;
/** @param {Point} point */
const kindOf = (point) => (point.metric === 'peak_mem_gb' ? 'memory' : 'time');
/** @param {Point} point */
const naiveOf = (point) =>
  peerOf(point, kindOf(point) === 'memory' ? 'naive 16 B/param, no activations' : 'naive 6ND at 40 % MFU');
/** @type {(point: Point, name: string) => number} NaN where the calculator says nothing of it. */
const peerOf = (point, name) => point.run.peers[point.metric]?.[name] ?? Number.NaN;
/** @param {Point[]} some */
const errors = (some) => some.map((point) => errorOf(point.ours.p50, point.reported));

console.log(
  '| runs | values | median error | within 25 % | band covers | left out: median | within 25 % | naive rule | reference model |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const kind of ['time', 'memory']) {
  line(`ALL ${kind}`, (point) => kindOf(point) === kind);
  for (const category of [...new Set(points.map((point) => point.run.category))].sort()) {
    line(`${category} ${kind}`, (point) => kindOf(point) === kind && point.run.category === category);
  }
}

console.log(
  '\n| other calculator | kind | values | its median error | ours on the same values |\n|---|---|---|---|---|',
);
for (const kind of ['time', 'memory']) {
  const names = new Set(
    points
      .filter((point) => kindOf(point) === kind)
      .flatMap((point) => Object.keys(point.run.peers[point.metric] ?? {})),
  );
  for (const name of names) {
    const same = points.filter((point) => kindOf(point) === kind && !Number.isNaN(peerOf(point, name)));
    const theirs = median(same.map((point) => errorOf(peerOf(point, name), point.reported)));
    console.log(`| ${name} | ${kind} | ${same.length} | ${percent(theirs)} | ${percent(median(errors(same)))} |`);
  }
}

console.log('\nworst:');
/** @param {Point} point */
const off = (point) => Math.abs(Math.log(point.ours.p50 / point.reported));
for (const point of [...points].sort((a, b) => off(b) - off(a)).slice(0, 10)) {
  console.log(
    `  ${point.run.id.padEnd(32)} ${point.metric.padEnd(14)} ours ${point.ours.p50.toPrecision(4)}, reported ${point.reported}, off by ${Math.exp(off(point)).toFixed(2)}`,
  );
}

/** @type {(name: string, pick: (point: Point) => boolean) => void} */
function line(name, pick) {
  const some = points.filter(pick);
  if (some.length === 0) return;
  const left = without?.filter(pick);
  if (left) {
    const id = name.startsWith('ALL ') ? name.slice(4) : name.split(' ').reverse().join('|');
    const covered = left.filter(isCovered).length / left.length;
    const numbers = [median(errors(left)), within(left), covered].map((share) => share.toFixed(4));
    kept.push(
      `- {id: '${id}', values: ${left.length}, median: ${numbers[0]}, within: ${numbers[1]}, covered: ${numbers[2]}}`,
    );
  }
  const reference = some.filter((point) => !Number.isNaN(peerOf(point, 'reference model')));
  const cells = [
    some.length,
    percent(median(errors(some))),
    percent(within(some)),
    percent(some.filter(isCovered).length / some.length),
    left ? percent(median(errors(left))) : '',
    left ? percent(within(left)) : '',
    percent(median(some.filter((point) => naiveOf(point)).map((point) => errorOf(naiveOf(point), point.reported)))),
    percent(median(reference.map((point) => errorOf(peerOf(point, 'reference model'), point.reported)))),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

/** @param {Point[]} some */
function within(some) {
  return errors(some).filter((error) => error <= 0.25).length / some.length;
}

if (without && process.argv.includes('--write')) {
  for (const kind of /** @type {const} */ (['memory', 'time'])) {
    const { values, before, after } = carried(without, kind);
    kept.push(`- {id: 'unmeasured ${kind}', values: ${values}, median: ${before.toFixed(4)}}`);
    kept.push(`- {id: 'measured ${kind}', values: ${values}, median: ${after.toFixed(4)}}`);
  }
  const head =
    '# Errors with a whole group of runs left out of the fit. Written by `npm run bench:accuracy -- --write`.';
  writeFileSync(new URL('../content/left-out.yaml', import.meta.url), `${head}\n\n${kept.join('\n')}\n`);
}
