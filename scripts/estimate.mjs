// Prints what the calculator says of published runs; run it as `npm run --silent estimate -- FILE.json`.
// FILE holds {"cases": […]} or […] in the shape of cases-open.json; answers may be absent.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { predictCase } from '../src/tools/compute/model/caseEstimate.ts';

const file = process.argv[2];
if (!file) {
  console.error('usage: npm run --silent estimate -- FILE.json');
  process.exit(1);
}

const accelerators = parse(readFileSync(new URL('../content/accelerators.yaml', import.meta.url), 'utf8'));
const read = JSON.parse(readFileSync(file, 'utf8'));
const cases = Array.isArray(read) ? read : (read.cases ?? [read]);

/** @type {Record<string, object>} */
const answers = {};
let failures = 0;
for (const one of cases) {
  const answer = predictCase(one, accelerators);
  if (answer.problem !== undefined) {
    console.error(`${answer.id}: ${answer.problem}`);
    failures += 1;
  }
  if (answer.metrics) answers[answer.id] = answer.metrics;
}

process.stdout.write(`${JSON.stringify(answers, null, 1)}\n`);
process.exitCode = failures > 0 ? 1 : 0;
