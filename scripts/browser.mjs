// Finds a Chrome or Chromium for the browser tests, installing one when there is none. Run by npm test.
import { existsSync } from 'node:fs';
import { fromDebian, quietly } from './debian.mjs';

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

/** The path of a browser; '' when Playwright's own is installed. Ends the run with a sentence when none can be had. */
export function findBrowser() {
  const here = installed();
  if (here) return here;
  console.log('No Chrome or Chromium found; installing one for the browser tests …');
  if (quietly('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return '';
  if (quietly('npx', ['playwright', 'install', 'chromium'])) return '';
  if (fromDebian(['chromium'], () => installed() !== undefined)) return installed() ?? '';
  console.error(
    'The browser tests need Chrome or Chromium. Install one, or name it: CHROMIUM=/path/to/chrome npm test',
  );
  process.exit(1);
}
