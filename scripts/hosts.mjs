// Makes nginx and Caddy available to the tests of docs/hosting/, where Debian's packages can be had. Run by npm test.
import { existsSync } from 'node:fs';
import { fromDebian, quietly } from './debian.mjs';

const known = () => quietly('nginx', ['-v']) && quietly('caddy', ['version']);

/** Installs both if it can; the tests skip what stays missing, and say so. */
export function findHosts() {
  // Under systemd the packages would start their servers on this machine's ports, which is not ours to do.
  const mayInstall = !existsSync('/run/systemd/system');
  if (known() || (mayInstall && fromDebian(['nginx-light', 'caddy'], known))) return;
  console.log('Without nginx and caddy, the examples of docs/hosting/ are read but not run.');
}
