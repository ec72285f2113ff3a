import type { Browser, Page } from '@playwright/test';
import type { Served } from './serve.ts';

/** A phone on a slow connection: 150 ms before an answer, 1.6 Mbit/s shared by all, the processor four times slower. */
const slow = { latency: 150, kbps: 1600 };
const slower = 4;
/** Milliseconds between two letters, as the peers were typed. */
const between = 20;

export interface Found {
  /** From the gesture that opens the search until letters can be typed, in ms. */
  opened: number;
  /** From the first letter to the first frame that shows any result, in ms. */
  first: number;
  /** From the first letter to the first frame in which the right result leads, the whole query typed, in ms. */
  right: number;
  /** Bytes of the bodies, as compressed, that were asked for between the gesture and the right result. */
  bytes: number;
}

interface Times {
  gesture: number;
  box: number;
  letter: number;
  first: number;
  right: number;
}

/** Runs in the page before anything else: notes when each thing is first on screen. */
function note([query, leads]: readonly [string, string]): void {
  const times: Times = { gesture: 0, box: 0, letter: 0, first: 0, right: 0 };
  Object.assign(window, { times });
  const drawn = (name: keyof Times) => {
    if (times[name]) return;
    times[name] = Number.POSITIVE_INFINITY;
    requestAnimationFrame(() => setTimeout(() => Object.assign(times, { [name]: performance.now() })));
  };
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(
      type,
      (event) => {
        times.gesture ||= event.timeStamp;
        if (event instanceof KeyboardEvent && event.key.length === 1 && !event.ctrlKey)
          times.letter ||= event.timeStamp;
      },
      true,
    );
  const look = () => {
    const box = document.activeElement;
    if (box instanceof HTMLInputElement && box.role === 'combobox') drawn('box');
    const [best] = document.querySelectorAll<HTMLAnchorElement>('[role=option]');
    if (best) drawn('first');
    if (best?.href.endsWith(leads) && box instanceof HTMLInputElement && box.value === query) drawn('right');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  addEventListener('focusin', look);
  // The last letters may leave the list as it is.
  addEventListener('input', () => requestAnimationFrame(look));
}

const timesOf = (page: Page): Promise<Times> =>
  page.evaluate(() => ({ ...(window as unknown as { times: Times }).times }));

/**
 * Opens the search by its key on a page that was never seen before, types, and waits for the right result.
 * @param leads how the address of the right result ends
 */
export async function searched(
  browser: Browser,
  served: Served,
  { path, query, leads }: { path: string; query: string; leads: string },
): Promise<Found> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(note, [query, leads] as const);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    Object.assign(served.link, slow);
    await page.goto(served.url + path);
    await page.waitForLoadState('networkidle');
    const before = served.sent.length;
    await page.keyboard.press('Control+k');
    await page.waitForFunction(() => (window as unknown as { times: Times }).times.box);
    await page.keyboard.type(query, { delay: between });
    await page.waitForFunction(() =>
      Number.isFinite((window as unknown as { times: Times }).times.right || Number.NaN),
    );
    const { gesture, box, letter, first, right } = await timesOf(page);
    const asked = await page.evaluate(
      ([from, to]) =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ startTime }) => startTime >= from && startTime < to)
          .map(({ name }) => new URL(name).pathname),
      [gesture, right] as const,
    );
    const sent = served.sent.slice(before).filter(({ path }) => asked.includes(path));
    const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
    return { opened: box - gesture, first: first - letter, right: right - letter, bytes };
  } finally {
    Object.assign(served.link, { latency: 0, kbps: 0 });
    await context.close();
  }
}
