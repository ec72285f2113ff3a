// Installs the two Python calendar parsers the tests ask, where Debian's packages can be had. Run by npm test.
import { spawnSync } from 'node:child_process';

const quietly = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;
const known = () =>
  ['/usr/bin/python3', 'python3'].some((python) => quietly(python, ['-c', 'import icalendar, vobject']));

/** Makes python3-icalendar and python3-vobject available if it can; the tests skip what stays missing, and say so. */
export function findParsers() {
  if (known()) return;
  const install = () => quietly('apt-get', ['install', '-y', 'python3-icalendar', 'python3-vobject']);
  if (process.getuid?.() === 0 && (install() || (quietly('apt-get', ['update']) && install())) && known()) return;
  console.log(
    'Without the Debian packages python3-icalendar and python3-vobject, two of three calendar checks are skipped.',
  );
}
