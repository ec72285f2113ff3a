// Installs what is missing. Run by npm start, npm test, npm run dev and npm run build; needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const changed = (/** @type {string} */ file) => (existsSync(root + file) ? statSync(root + file).mtimeMs : 0);

/** Installs the packages when the lock file is newer than what is installed. */
export function setup() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(
      `Meet on Results needs Node 20 or newer; this is ${process.version}. Get one from https://nodejs.org.`,
    );
    process.exit(1);
  }
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.log('Installing packages …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed; the lines above say why. Check the connection and try again.');
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
