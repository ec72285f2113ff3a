// Prints how far the calculator is from published runs, beside other calculators; run it as `npm run bench:accuracy`.
// `--fast` skips the fits without a part of the runs, which take minutes; `--write` keeps their result for /accuracy/.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { again, carried, sameRuns } from '../src/tools/accuracy/model/measured.ts';
import { errorOf, isCovered, leaveOut, leaving, median, pointsOf } from '../tests/bench/accuracy.ts';

/** @import {Point} from '../tests/bench/accuracy.ts' */

const points = pointsOf();
const fast = process.argv.includes('--fast');
const byGroup = fast ? null : leaveOut(leaving.group);
const byAccelerator = fast ? null : leaveOut(leaving.accelerator);
/** @type {string[]} */
const kept = [];
/** @param {number} share */
const percent = (share) => (Number.isNaN(share) ? '' : `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`);
/** @param {Point[]} some */
const errors = (some) => some.map((point) => errorOf(point.ours.p50, point.reported));
/** @param {Point[]} some */
const within = (some) => errors(some).filter((error) => error <= 0.25).length / some.length;
/** @param {Point[]} some */
const covered = (some) => some.filter(isCovered).length / some.length;
/** @type {(point: Point, name: string) => number} NaN where the calculator says nothing of it. */
const peerOf = (point, name) => point.run.peers[point.metric]?.[name] ?? Number.NaN;
/** @type {(some: Point[], name: string) => number} */
const peerMedian = (some, name) =>
  median(
    some
      .filter((point) => !Number.isNaN(peerOf(point, name)))
      .map((point) => errorOf(peerOf(point, name), point.reported)),
  );
/** @param {Point['kind']} kind */
const naive = (kind) => (kind === 'memory' ? 'naive 16 B/param, no activations' : 'naive 6ND at 40 % MFU');
const kinds = /** @type {const} */ (['time', 'memory']);

const three = ['median', 'within 25 %', 'in band'];
const columns = ['runs', 'values', ...three, ...three.map((name) => `family out: ${name}`)];
console.log(
  `| ${[...columns, ...three.map((name) => `card out: ${name}`), 'naive rule', 'reference model'].join(' | ')} |`,
);
console.log(`|${'---|'.repeat(columns.length + 5)}`);
for (const kind of kinds) {
  line(`ALL ${kind}`, kind, kind, () => true);
  line(`first runs ${kind}`, null, kind, ({ run }) => !run.further);
  line(`further runs ${kind}`, null, kind, ({ run }) => run.further === true);
  for (const category of [...new Set(points.map((point) => point.run.category))].sort()) {
    line(`${category} ${kind}`, `${kind}|${category}`, kind, ({ run }) => run.category === category);
  }
}

console.log(
  '\n| other calculator | kind | values | its median error | ours on the same values |\n|---|---|---|---|---|',
);
for (const kind of kinds) {
  const mine = points.filter((point) => point.kind === kind);
  const names = new Set(mine.flatMap((point) => Object.keys(point.run.peers[point.metric] ?? {})));
  for (const name of names) {
    const same = mine.filter((point) => !Number.isNaN(peerOf(point, name)));
    const both = [peerMedian(same, name), median(errors(same))].map(percent);
    console.log(`| ${name} | ${kind} | ${same.length} | ${both.join(' | ')} |`);
  }
}

console.log(
  '\none measured step, carried to another run:\n| kind | relatives | values | before | after |\n|---|---|---|---|---|',
);
for (const kind of kinds) {
  const { values, before, after } = carried(byGroup ?? points, kind);
  if (values)
    console.log(
      `| ${kind} | same model, card, layout and length | ${values} | ${percent(before)} | ${percent(after)} |`,
    );
}
const repeated = parse(readFileSync(new URL('../content/repeated-runs.yaml', import.meta.url), 'utf8'));
for (const kind of kinds) {
  const { setups, values, median: middle, within: near } = again(repeated, kind);
  console.log(
    `| ${kind} | ${setups} set-ups measured again, ${percent(near)} near | ${values} |  | ${percent(middle)} |`,
  );
}
for (const { name, before, after } of sameRuns(points)) {
  console.log(`| whole run | ${name}, its own step | 1 | ${percent(before)} | ${percent(after)} |`);
}

console.log('\nworst:');
/** @param {Point} point */
const off = (point) => Math.abs(Math.log(point.ours.p50 / point.reported));
for (const point of [...points].sort((a, b) => off(b) - off(a)).slice(0, 10)) {
  console.log(
    `  ${point.run.id.padEnd(32)} ${point.metric.padEnd(14)} ours ${point.ours.p50.toPrecision(4)}, reported ${point.reported}, off by ${Math.exp(off(point)).toFixed(2)}`,
  );
}

/** @type {(name: string, id: string | null, kind: Point['kind'], pick: (point: Point) => boolean) => void} */
function line(name, id, kind, pick) {
  /** @param {Point[] | null} all */
  const of = (all) => all?.filter((point) => point.kind === kind && pick(point)) ?? [];
  const some = of(points);
  if (some.length === 0) return;
  const views = [some, of(byGroup), of(byAccelerator)];
  const cells = views.flatMap((view) =>
    view.length ? [median(errors(view)), within(view), covered(view)] : [NaN, NaN, NaN],
  );
  const others = [peerMedian(some, naive(kind)), peerMedian(some, 'reference model')];
  console.log(`| ${[name, some.length, ...[...cells, ...others].map(percent)].join(' | ')} |`);
  if (fast || id === null) return;
  const [, , , group, inGroup, groupBand, card, inCard, cardBand] = cells.map((cell) => cell.toFixed(4));
  kept.push(
    `- {id: '${id}', values: ${some.length}, median: ${group}, within: ${inGroup}, covered: ${groupBand}, accelerator: {median: ${card}, within: ${inCard}, covered: ${cardBand}}}`,
  );
}

if (byGroup && process.argv.includes('--write')) {
  for (const kind of kinds) {
    const { values, before, after } = carried(byGroup, kind);
    kept.push(`- {id: 'unmeasured ${kind}', values: ${values}, median: ${before.toFixed(4)}}`);
    kept.push(`- {id: 'measured ${kind}', values: ${values}, median: ${after.toFixed(4)}}`);
  }
  const head =
    '# Errors with a part of the runs left out of the fit: families, or accelerators. Written by `npm run bench:accuracy -- --write`.';
  writeFileSync(new URL('../content/left-out.yaml', import.meta.url), `${head}\n\n${kept.join('\n')}\n`);
}
