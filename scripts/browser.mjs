// Finds a Chrome or Chromium for the browser tests, installing one when there is none. Run by npm test.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const installed = () => places.find((place) => place && existsSync(place));
const quietly = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 600_000, shell: process.platform === 'win32' }).status === 0;

/** The path of a browser; '' when Playwright's own is installed. Ends the run with a sentence when none can be had. */
export function findBrowser() {
  const here = installed();
  if (here) return here;
  console.log('No Chrome or Chromium found; installing one for the browser tests …');
  if (quietly('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return '';
  if (quietly('npx', ['playwright', 'install', 'chromium'])) return '';
  if (process.getuid?.() === 0 && quietly('apt-get', ['update']) && quietly('apt-get', ['install', '-y', 'chromium'])) {
    const fromApt = installed();
    if (fromApt) return fromApt;
  }
  console.error(
    'The browser tests need Chrome or Chromium. Install one, or name it: CHROMIUM=/path/to/chrome npm test',
  );
  process.exit(1);
}
