// Tries every control of every tool with the processor four times slower and says which one answers last. Run it as
// `npm run bench:input` after a build, on an idle machine; TOOLS=Dataset,Run tries those alone, SHOW=5 shows the slowest five.
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { args } from './common.ts';
import { type Control, controlsOf } from './input/controls.ts';
import { type Scene, scenes } from './input/filled.ts';
import { idleCost, listen, press, type Taken } from './input/press.ts';
import { filesOf, serve } from './pages/serve.ts';

/** From a gesture to the frame that answers it, in ms. */
const most = 100;
/** The longest task while typing, in ms. */
const longest = 50;
/** No tool has as many; a list that grows with every press would never end. */
const mostControls = 300;

type Row = Control & Taken;

const { url, close } = await serve(filesOf('dist'));
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });

/** Every control of a tool in one state, each with what it took. */
async function walk(from: Browser, { tool, path, saved }: Scene): Promise<Row[]> {
  const page = await from.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    serviceWorkers: 'block',
  });
  page.on('dialog', (dialog) => dialog.dismiss());
  await page.addInitScript(listen);
  await page.addInitScript((entries) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, saved);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const open = async () => {
    await page.goto('about:blank');
    await page.goto(url + path);
    await page.locator(`astro-island[component-export="${tool}"]`).scrollIntoViewIfNeeded();
    await page.locator(`astro-island[component-export="${tool}"]:not([ssr])`).waitFor();
    await page.waitForLoadState('networkidle');
  };
  await open();
  const idle = await idleCost(page, session);
  const done = new Map<string, Row>();
  const here = new URL(page.url()).pathname;
  for (let count = 0; count < mostControls; count += 1) {
    const known = await controlsOf(page, tool);
    const next = known.find(({ key }) => !done.has(key));
    if (!next) {
      if ((await page.locator('dialog[open]').count()) === 0) break;
      await page.keyboard.press('Escape');
      continue;
    }
    const none = { ...next, inp: 0, task: 0, cpu: 0 };
    done.set(next.key, none);
    try {
      done.set(next.key, { ...next, ...(await press(page, session, next, { most, idle })) });
    } catch {
      // It went away under the gesture, or led to another page.
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    if (next.kind === 'last' || new URL(page.url()).pathname !== here) await open();
  }
  // What could be pressed only once is given a second chance, on a fresh page.
  for (const late of [...done.values()].filter(({ inp }) => inp > most)) {
    await open();
    if (!(await controlsOf(page, tool)).some(({ key }) => key === late.key)) continue;
    const again = await press(page, session, late, { most, idle }).catch(() => late);
    if (again.inp < late.inp) done.set(late.key, { ...late, ...again });
  }
  await page.close();
  return [...done.values()];
}

const wanted = process.env['TOOLS']?.split(',');
const shown = Number(process.env['SHOW'] ?? 1);
const tools = [...new Set(scenes.map(({ tool }) => tool))].filter((tool) => !wanted || wanted.includes(tool));
const ms = (value: number, least = 0) =>
  (value > least ? String(Math.round(value)) : least ? `<${least}` : '0').padStart(6);

console.log('Slowest controls at a quarter of the speed, ms: to the next frame, longest task, CPU of the main thread');
console.log('tool'.padEnd(12), ' INP', '  task', '   CPU', ' control');
let tooSlow = 0;
for (const tool of tools) {
  const rows: Row[] = [];
  for (const scene of scenes.filter((one) => one.tool === tool)) rows.push(...(await walk(browser, scene)));
  const late = rows.filter(({ kind, inp, task }) => inp > most || (kind === 'text' && task > longest));
  tooSlow += late.length;
  const slowest = rows.sort((one, other) => other.inp - one.inp || other.cpu - one.cpu).slice(0, Math.max(shown, 1));
  for (const [at, { key, inp, task, cpu }] of slowest.entries())
    console.log((at ? '' : tool).padEnd(12), ms(inp, 16), ms(task, 50), ms(cpu), ` ${key}`);
  const typed = rows.filter(({ kind }) => kind === 'text');
  const typing = Math.max(0, ...typed.map(({ task }) => task));
  console.log(
    ''.padEnd(12),
    `${rows.length} controls, ${late.length} too slow; longest task while typing${ms(typing, 50)}`,
  );
}
await browser.close();
close();
if (tooSlow > 0)
  console.log(`\n${tooSlow} controls take more than ${most} ms, or ${longest} ms of one task while typing.`);
process.exit(tooSlow > 0 ? 1 : 0);
