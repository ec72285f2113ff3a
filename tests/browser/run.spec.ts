import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { test } from './test.ts';

/** Opens a page and waits until its island listens. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
}

const start = Date.UTC(2026, 10, 26, 13);
const agenda = {
  id: 'abc',
  title: 'Seam model: rent or fine-tune?',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  series: { rule: 'weekly', previous: '' },
  items: [
    { id: 'a', title: 'Recall on the held-out plant', minutes: 5, outcome: 'inform', owner: 'Mei' },
    { id: 'b', title: 'Why recall drops', minutes: 12, outcome: 'discuss', owner: 'Jonas' },
    { id: 'c', title: 'Rent one H100?', minutes: 15, outcome: 'decide', owner: 'Amara' },
    { id: 'd', title: 'Blur faces?', minutes: 8, outcome: 'decide', owner: 'Ravi' },
    { id: 'e', title: 'Actions, owners, dates', minutes: 5, owner: 'Amara' },
  ],
};

/** Keeps an agenda in this browser, with a clock that stands at the meeting's start. */
async function prepare(page: Page, parts: object = {}) {
  await page.clock.install({ time: start });
  await page.addInitScript(
    (text) => {
      if (!localStorage.getItem('meet/first/agenda:all')) localStorage.setItem('meet/first/agenda:all', text);
    },
    JSON.stringify({ current: 'abc', list: [{ ...agenda, ...parts }] }),
  );
  await open(page, '/run/');
}

const saved = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('meet/first/agenda:all') ?? '{}').list);

/** Lets time pass: the first call may need two ticks of the page. */
async function pass(page: Page, minutes: number, seconds = 0) {
  await page.clock.fastForward(minutes * 60_000 + seconds * 1000);
  await page.clock.runFor(600);
}

async function begin(page: Page) {
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
}

const clock = (page: Page) => page.getByRole('timer');
const risk = (page: Page) => page.locator('.run-top .flag');

test('the clock counts down, over time counts up in words, and the end moves with it', async ({ page }) => {
  await prepare(page);
  await begin(page);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByRole('status').first()).toHaveText('Item 1 of 5: Recall on the held-out plant. 5 minutes.');
  await pass(page, 1);
  await expect(clock(page)).toHaveText(/^(4:00|3:59)$/);
  await pass(page, 2);
  await expect(page.getByRole('status').first()).toHaveText(/^Two minutes left/);
  await pass(page, 3);
  await expect(clock(page)).toHaveText(/^\+1:0[0-2]$/);
  await expect(page.getByText('Over time.')).toBeVisible();
  await expect(risk(page)).toHaveText('1 min behind, 1 item at risk');
  await page.getByRole('button', { name: '“Actions, owners, dates”' }).click();
  await expect(clock(page)).toHaveText(/^0:5/);
  await expect(page.locator('.run-side li').nth(4)).toContainText('3 min');
  await expect(page).toHaveTitle(/left, item 1 of 5/);
});

test('single keys work, not inside fields, and can be turned off', async ({ page }) => {
  await prepare(page);
  await begin(page);
  await page.keyboard.press('+');
  await expect(clock(page)).toHaveText(/^(7:00|6:59)$/);
  await page.keyboard.press(' ');
  await expect(page.getByText('Paused.')).toBeVisible();
  await pass(page, 5);
  await expect(clock(page)).toHaveText(/^(7:00|6:59)$/);
  await page.keyboard.press(' ');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Why recall drops');
  await page.keyboard.press('d');
  await expect(page.getByLabel('Decision')).toBeFocused();
  await page.keyboard.type('Npa + n');
  await expect(page.getByLabel('Decision')).toHaveValue('Npa + n');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Why recall drops');
  await page.getByLabel('Single keys').uncheck();
  await page.getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Why recall drops');
  await page.getByLabel('Single keys').check();
  await page.getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Rent one H100?');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Why recall drops');
  expect((await saved(page))[0].parked).toEqual([]);
});

test('Escape leads from a note back to the keys, and the note stays as it was', async ({ page }) => {
  await prepare(page);
  await begin(page);
  await page.keyboard.press('d');
  await page.keyboard.type('Start from the checkp');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Why recall drops');
  await expect(page.getByLabel('Decision')).toHaveValue('Start from the checkp');
});

test('a second that passes between two letters takes neither away', async ({ page }) => {
  await prepare(page);
  await begin(page);
  await page.keyboard.press('d');
  await expect(page.getByLabel('Decision')).toBeFocused();
  await page.clock.pauseAt(start + 60_000);
  // The page has heard of the letter and not yet drawn it when the clock draws itself anew.
  await page.keyboard.press('R');
  await page.clock.setSystemTime(start + 62_000);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.keyboard.press('e');
  await page.clock.resume();
  await expect(page.getByLabel('Owner')).toBeVisible();
  await expect(page.getByLabel('Decision')).toHaveValue('Re');
});

test('a button fills the screen where the browser can, without any key', async ({ page }) => {
  await prepare(page);
  await begin(page);
  await page.getByLabel('Single keys').uncheck();
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
});

test('on a phone no word of the minutes’ table is broken', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await prepare(page);
  await begin(page);
  await page.getByRole('button', { name: 'End it now' }).click();
  const heads = page.getByRole('columnheader');
  await expect(heads).toHaveCount(4);
  const lines = await heads.evaluateAll((all) =>
    all.map((one) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect(lines).toEqual([1, 1, 1, 1]);
});

test('leaving and coming back loses nothing, not even half a sentence', async ({ page }) => {
  await prepare(page);
  await begin(page);
  await pass(page, 2);
  await page.getByRole('button', { name: 'Next item' }).click();
  await page.getByLabel('Action').fill('Book the no');
  await page.getByRole('link', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  await pass(page, 4);
  await page.getByRole('link', { name: 'Run the meeting' }).click();
  await expect(page.getByLabel('Action')).toHaveValue('Book the no');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Why recall drops');
  await expect(clock(page)).toHaveText(/^(8:00|7:5\d)$/);
});

for (const [device, viewport] of [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`an agenda is made, shared, kept, run, decided, minuted and carried on, on ${device}`, async ({
    page,
    browser,
  }) => {
    await page.setViewportSize(viewport);
    await page.clock.install({ time: start });
    await open(page, '/agenda/?from=compute-feasibility');
    await page.getByRole('button', { name: 'Share' }).last().click();
    await expect(page.getByLabel('Link')).toHaveValue(/#[01]/);
    const link = await page.getByLabel('Link').inputValue();

    const context = await browser.newContext({
      viewport,
      timezoneId: 'Europe/Berlin',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const guest = await context.newPage();
    const faults: string[] = [];
    guest.on('pageerror', (error) => faults.push(error.message));
    guest.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await guest.clock.install({ time: start });
    await open(guest, link);
    await guest.getByRole('link', { name: 'Run the meeting' }).click();
    await expect(guest.getByText('Starting keeps a copy in this browser')).toBeVisible();
    expect(await guest.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await begin(guest);
    await expect(guest).toHaveURL(/\/run\/$/);
    await pass(guest, 4);
    await guest.getByLabel('Decision').fill('Start from the checkpoint');
    await guest.getByLabel('Why').fill('Sooner');
    await guest.keyboard.press('Enter');
    await expect(guest.getByText('1 decision, 0 actions, 0 parked')).toBeVisible();
    await expect(guest.getByLabel('Decision')).toBeFocused();
    await guest.getByLabel('Action').fill('Book the node');
    await guest.getByLabel('Owner').fill('Ravi');
    await guest.getByLabel('Due').fill('2026-11-30');
    await guest.getByRole('button', { name: 'Record the action' }).click();
    await guest.getByRole('button', { name: 'Next item' }).click();
    await guest.getByRole('button', { name: 'Park it' }).click();
    await guest.getByRole('button', { name: 'End it now' }).click();

    await expect(guest.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(guest.locator('.minutes-lists')).toContainText('Start from the checkpoint');
    await expect(guest.locator('.minutes-taken tbody tr')).toHaveCount(6);
    await expect(guest.locator('.minutes-taken tbody tr').nth(0)).toContainText('4 min');
    await expect(guest.locator('.minutes-taken tbody tr').nth(5)).toContainText('Not reached');
    await guest.getByRole('button', { name: 'Copy link' }).click();
    await expect(guest.getByRole('button', { name: 'Copied' })).toBeVisible();
    const minutes = await guest.evaluate(() => navigator.clipboard.readText());
    await guest.getByRole('button', { name: 'Copy Markdown' }).click();
    expect(await guest.evaluate(() => navigator.clipboard.readText())).toContain(
      '- [ ] Book the node (Ravi, due Mon 30 Nov 2026)',
    );
    const [file] = await Promise.all([
      guest.waitForEvent('download'),
      guest.getByRole('button', { name: 'Due dates' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20261130');

    await open(page, minutes);
    await expect(page.locator('.sheet')).toContainText('Start from the checkpoint');
    await expect(page.locator('.sheet')).toContainText('Not reached.');

    await guest.locator('.run-next .seg').getByText('Open', { exact: true }).click();
    await guest.getByRole('button', { name: 'Make the next agenda' }).click();
    await guest.getByRole('link', { name: 'Open the next agenda' }).click();
    await expect(guest.locator('.items .head b')).toHaveCount(5);
    await guest.getByRole('link', { name: 'Run the meeting' }).click();
    await guest.getByRole('link', { name: 'Minutes of the meeting before' }).click();
    await expect(guest.locator('.sheet')).toContainText('Start from the checkpoint');
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('the quiz proposes the date; three releases in a row end the series', async ({ page, context }) => {
  await prepare(page, { actions: [{ text: 'Book the node', owner: 'Ravi', due: '' }] });
  await begin(page);
  await page.getByRole('button', { name: 'End it now' }).click();
  const [quiz] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Ask the quiz' }).click(),
  ]);
  await expect(quiz).toHaveURL(/no-results-no-meeting/);
  await quiz.close();
  const tell = (verdict: string, readyAt: string) =>
    page.evaluate(
      ([verdict, readyAt]) => {
        localStorage.setItem(
          'meet/first/meeting:verdict',
          JSON.stringify({ verdict, rule: 'R16', readyAt, toldAt: Date.now() }),
        );
      },
      [verdict, readyAt],
    );
  await tell('postpone', '2026-12-03T10:00');
  await page.reload();
  await expect(page.getByText('Postpone, Thu 3 Dec 2026, 10:00')).toBeVisible();
  for (const count of [1, 2, 3]) {
    await pass(page, 1);
    await tell('cancel', '');
    await page.reload();
    await page.getByRole('button', { name: 'Release the date' }).click();
    await page.getByRole('link', { name: 'Open the released meeting' }).click();
    await expect(page.getByText('Released by the quiz')).toBeVisible();
    expect((await saved(page)).at(-1).series.rule).toBe(`weekly, ${count} released in a row`);
  }
  await expect(page.getByText('3 releases in a row')).toBeVisible();
  await page.getByRole('button', { name: 'End the series' }).click();
  await expect(page.getByText('3 releases in a row')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('3 releases in a row')).toBeVisible();
});

test('two agendas are compared, from a link and from this browser', async ({ page }) => {
  await prepare(page);
  const link = await (async () => {
    await open(page, '/agenda/');
    await page.getByRole('button', { name: 'Share' }).first().click();
    await expect(page.getByLabel('Link')).toHaveValue(/#[01]/);
    return page.getByLabel('Link').inputValue();
  })();
  await page.keyboard.press('Escape');
  await page.getByLabel('Length').fill('60');
  await open(page, '/compare/');
  await page.getByRole('group', { name: 'Before' }).getByLabel('Link').fill(`Here it is: ${link} see you`);
  await page.getByRole('group', { name: 'After' }).getByLabel('Agenda').selectOption({ index: 1 });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('1 changed');
  await expect(page.locator('.compare-rows')).toContainText('“45 min” became “60 min”');
  await page.getByRole('group', { name: 'Before' }).getByLabel('Link').fill(link.slice(0, -40));
  await expect(page.getByText('lost its end on the way')).toBeVisible();
});

test('nothing to run is said with a way on, and a broken link goes where it is explained', async ({ page }) => {
  await open(page, '/run/');
  await expect(page.getByText('No agenda to run')).toBeVisible();
  await open(page, '/run/#nonsense!');
  await expect(page).toHaveURL(/\/a\/#nonsense/);
});

test('thirty hostile items stay text, and their minutes print', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  const title = '"><img src=x onerror=alert(1)>';
  const items = Array.from({ length: 12 }, (_, at) => ({
    id: `i${at}`,
    title: `${title}${at}`,
    minutes: at ? 480 : 0,
  }));
  await prepare(page, { title, items, minutes: 1440, start: '', zone: 'Mars/Olympus', decisions: [{ text: title }] });
  await begin(page);
  await expect(page.locator('main img')).toHaveCount(0);
  await page.getByRole('button', { name: 'End it now' }).click();
  await expect(page.locator('.minutes-taken tbody tr')).toHaveCount(12);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(faults).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`nothing is inaccessible before, during and after a meeting, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await prepare(page);
      const look = colorScheme === 'light' && width === 1280 ? faultsIn : axeFaultsIn;
      const check = async () => {
        expect(await look(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await check();
      await begin(page);
      await page.getByLabel('Decision').fill('Rent');
      await pass(page, 70);
      await check();
      await page.getByRole('button', { name: 'Record the decision' }).click();
      await page.getByLabel('Action').fill('Book it');
      await page.getByLabel('Action').press('Enter');
      await page.getByText('1 decision, 1 action').click();
      await check();
      await page.getByRole('button', { name: 'End it now' }).click();
      await expect(page.getByRole('heading', { name: 'Next meeting' })).toBeVisible();
      await check();
    });
  }
}
