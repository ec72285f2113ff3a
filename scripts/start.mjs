// npm start: installs what is missing, builds the site and serves it at http://localhost:4321 (PORT chooses another).
import { spawnSync } from 'node:child_process';
import { setup } from './setup.mjs';

setup();
const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
const built = run('npm', ['run', '--silent', 'build']);
process.exit(built || run('node', ['scripts/serve.mjs']));
