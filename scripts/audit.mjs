// Asks the registry for known weaknesses in what is installed: npm run test:audit, part of npm test. Where the registry
// does not answer it says so and lets the other tests go on.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });

/** @type {{ metadata?: { vulnerabilities?: Record<string, number> }, vulnerabilities?: Record<string, { severity: string }> }} */
let answer = {};
try {
  answer = JSON.parse(stdout);
} catch {
  // No JSON is no answer.
}
const found = answer.metadata?.vulnerabilities;
if (!found) {
  console.log('Skipped: the registry gave no answer about known weaknesses. Run npm run test:audit where it does.');
  process.exit(0);
}
for (const [name, { severity }] of Object.entries(answer.vulnerabilities ?? {})) console.log(`${name}: ${severity}`);
console.log(`${found['total'] ?? 0} known weaknesses in what is installed`);
process.exit(found['total'] ? 1 : 0);
