// Installs Debian packages that the tests ask for, where they are missing and can be had. Used by npm test.
import { spawnSync } from 'node:child_process';

/** Whether a command ends well; what it says is not shown. */
export const quietly = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 600_000, shell: process.platform === 'win32' }).status === 0;

/**
 * Whether what `known` looks for is there, if need be after installing packages, which only root can.
 * @param {string[]} packages
 * @param {() => boolean} known
 */
export function fromDebian(packages, known) {
  if (known()) return true;
  const install = () => quietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  return process.getuid?.() === 0 && (install() || (quietly('apt-get', ['update']) && install())) && known();
}
