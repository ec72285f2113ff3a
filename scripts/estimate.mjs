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
/** @type {any} */
let read;
try {
  read = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
const cases = Array.isArray(read) ? read : (read?.cases ?? [read]);
if (!Array.isArray(cases)) {
  console.error(`${file}: cases: expected a list`);
  process.exit(1);
}

/** @type {Record<string, object>} */
const answers = {};
let failures = 0;
for (const one of cases) {
  const answer = predictCase(one, accelerators);
  if (answer.problem !== undefined) {
    console.error(`${answer.id}: ${answer.problem}`);
    failures += 1;
  }
  if (!answer.metrics) continue;
  answers[answer.id] = answer.metrics;
  for (const note of answer.notes) console.error(`${answer.id}: note: ${note}`);
}

process.stdout.write(`${JSON.stringify(answers, null, 1)}\n`);
process.exitCode = failures > 0 ? 1 : 0;
