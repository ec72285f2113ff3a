// Times the search on a slow phone, from the first letter to the first result, with a right word and with a typing error.
// Run it as `npm run bench:search` after a build, on an idle machine; RUNS sets how often each is timed.
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { args, median } from './common.ts';
import { type Found, searched } from './pages/search.ts';
import { filesOf, serve } from './pages/serve.ts';

/** From the first letter to the first result, in ms, and KiB until then. */
const most = { ms: 1000, kib: 40 };

const runs = Number(process.env['RUNS'] ?? 5);
const leads = '/practices/compute-feasibility/#the-compute-calculator';
const queries = ['calculator', 'calcluator'];
const paths = ['/', '/practices/compute-feasibility/', '/story/'];

/** Measured once on two idle cores with 9 guides of 1,200 words: KiB, and ms from opening to the first result. */
const peers: [string, number, number][] = [
  ['MkDocs Material 8.2 (its index comes with the page)', 10, 900],
  ['Docusaurus 3.10, search-local', 76, 1600],
  ['Starlight 0.42, Pagefind', 146, 2300],
  ['VitePress 1.6, MiniSearch', 31.3, 2600],
  ['Nextra 4.6, Pagefind', 146.6, 5400],
];

const served = await serve(filesOf('dist'));
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
const ms = (value: number) => String(Math.round(value)).padStart(7);

console.log(`Search, cold, 150 ms and 1.6 Mbit/s, a quarter of the speed; median of ${runs} runs, ms`);
console.log(
  'page'.padEnd(36),
  'query'.padEnd(12),
  'opens',
  ' letter to first',
  ' to right',
  ' opening to right',
  '   KiB',
);
let missed = 0;
for (const path of paths)
  for (const query of queries) {
    const found: Found[] = [];
    for (let run = 0; run < runs; run++) found.push(await searched(browser, served, { path, query, leads }));
    const of = (name: keyof Found) => median(found.map((one) => one[name]));
    const kib = of('bytes') / 1024;
    if (of('right') > most.ms || kib > most.kib) missed += 1;
    const whole = median(found.map(({ opened, right }) => opened + right));
    const times = [ms(of('opened')), ms(of('first')).padStart(14), ms(of('right')).padStart(9), ms(whole).padStart(16)];
    console.log(path.padEnd(36), query.padEnd(11), ...times, kib.toFixed(1).padStart(6));
  }
console.log('\nOthers, by the same link: KiB, and ms from opening to the first result');
for (const [name, kib, time] of peers) console.log(name.padEnd(54), String(kib).padStart(6), ms(time));
await browser.close();
served.close();
if (missed > 0)
  console.log(`\n${missed} take more than ${most.ms} ms from the first letter, or more than ${most.kib} KiB.`);
process.exit(missed > 0 ? 1 : 0);
