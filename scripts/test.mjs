// npm test: installs what is missing, a browser included, runs every check and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { findHosts } from './hosts.mjs';
import { findParsers } from './parsers.mjs';
import { setup } from './setup.mjs';

setup();
findParsers();
findHosts();
const reports = mkdtempSync(join(tmpdir(), 'meet-on-results-'));
/** @typedef {{passed: number, failed: number, broken: string[]}} Counted */
/** @type {(Counted & {name: string, seconds: number})[]} */
const results = [];

/**
 * Runs one npm script; it counts as one test unless it leaves a report that counts its own.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(report: any) => Counted} [count]
 */
function step(name, args = [], env = {}, count) {
  console.log(`\n── ${name}`);
  const report = join(reports, `${name.replace(':', '-')}.json`);
  const started = Date.now();
  const { status } = spawnSync(
    'npm',
    ['run', '--silent', name, '--', ...args.map((arg) => arg.replace('REPORT', report))],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env },
    },
  );
  const counted =
    count && existsSync(report)
      ? count(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0, broken: [] };
  // A runner that breaks outside its tests is a failure too, and a step without a report is one test.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (!count && status === 0) counted.passed = 1;
  if (count && status === 0 && counted.passed === 0) counted.failed = 1;
  results.push({ name, ...counted, seconds: Math.round((Date.now() - started) / 1000) });
  return status === 0;
}

/** A port nobody listens on, so that another test run beside this one is no obstacle. */
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => found(String(typeof address === 'object' ? address?.port : '')));
    });
  });

const vitest = ['--reporter=default', '--reporter=json', '--outputFile.json=REPORT'];
/** @type {(report: any) => Counted} */
const countVitest = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  broken: testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults
      .filter((/** @type {any} */ one) => one.status === 'failed')
      .map((/** @type {any} */ one) => `${one.fullName}\n${one.failureMessages.join('\n')}`),
  ),
});
/** @type {(suite: any) => string[]} */
const brokenIn = ({ file, suites = [], specs = [] }) => [
  ...specs
    .filter((/** @type {any} */ one) => !one.ok)
    .map((/** @type {any} */ one) => `${file}:${one.line} ${one.title}`),
  ...suites.flatMap(brokenIn),
];
/** @type {(report: any) => Counted} */
const countPlaywright = ({ stats, suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  broken: suites.flatMap(brokenIn),
});

step('test:types');
step('test:lint');
step('test:unused');
step('test:audit');
step('test:unit', vitest, {}, countVitest);
if (step('build')) {
  step('test:site', vitest, {}, countVitest);
  step('test:hosts', vitest, {}, countVitest);
  step('test:own', vitest, {}, countVitest);
  step(
    'test:browser',
    ['--reporter=list,json'],
    { CHROMIUM: findBrowser(), TEST_PORT: await freePort() },
    countPlaywright,
  );
}

// Thousands of lines may stand between a failure and the end, where a reader of the log looks first.
for (const { name, broken } of results) for (const one of broken) console.log(`\n✗ ${name}: ${one}`);
console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(5)} s`,
  );
}
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
