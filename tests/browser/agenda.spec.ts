import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { test } from './test.ts';

const fragmentOf = (name: string): string =>
  JSON.parse(readFileSync(new URL(`../fixtures/links/v0-${name}.json`, import.meta.url), 'utf8')).fragment;

const titles = (page: Page) => page.locator('.items .head b, .items .title input');

/** Opens a page and waits until its island listens. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
}

async function addItem(page: Page, title: string, outcome: string, minutes: string) {
  await page.getByRole('button', { name: 'Add an item' }).click();
  await expect(page.getByLabel('Item, best as a question')).toBeFocused();
  await page.keyboard.type(title);
  await page.locator('.items .seg').getByText(outcome, { exact: true }).click();
  await page.getByRole('textbox', { name: 'Minutes', exact: true }).fill(minutes);
  await page.getByRole('button', { name: /^Done/ }).click();
}

async function writeAgenda(page: Page) {
  await open(page, '/agenda/');
  await page.getByLabel('Title').fill('Seam model: rent or fine-tune?');
  await page.getByLabel('Date').fill('2026-11-26');
  await page.getByLabel('Start').fill('14:00');
  await page.getByLabel('Length').fill('45');
  await addItem(page, 'Recall on the held-out plant', 'Inform', '5');
  await addItem(page, 'Rent one H100?', 'Decide', '15');
  await addItem(page, 'Why recall drops', 'Discuss', '12');
}

async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).first().click();
  await expect(page.getByLabel('Link')).toHaveValue(/#1/);
  return page.getByLabel('Link').inputValue();
}

test('an agenda is written, reordered by keyboard, shared, opened elsewhere and kept', async ({ page, browser }) => {
  await writeAgenda(page);
  await expect(page.getByText('32 of 45 minutes')).toBeVisible();
  const up = page.getByRole('button', { name: 'Move item 3 up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move item 2 up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move item 1 up' })).toBeFocused();
  await expect(titles(page)).toHaveText(['Why recall drops', 'Recall on the held-out plant', 'Rent one H100?']);
  await page.reload();
  await expect(titles(page)).toHaveText(['Why recall drops', 'Recall on the held-out plant', 'Rent one H100?']);
  const link = await linkOf(page);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true })).toBeFocused();

  const elsewhere = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-GB' });
  const guest = await elsewhere.newPage();
  const sent: string[] = [];
  guest.on('request', (request) => sent.push(request.url()));
  await open(guest, link);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Seam model: rent or fine-tune?');
  await expect(guest.locator('.rail .what > b')).toHaveText([
    'Why recall drops',
    'Recall on the held-out plant',
    'Rent one H100?',
  ]);
  await expect(guest.locator('.rail .at').first()).toHaveText('08:00');
  await guest.getByText('Berlin', { exact: true }).click();
  await expect(guest.locator('.rail .at').first()).toHaveText('14:00');
  expect(await guest.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(sent.filter((url) => url.includes(link.split('#')[1]?.slice(0, 30) ?? '?'))).toEqual([]);
  expect(sent.filter((url) => new URL(url).origin !== new URL(link).origin)).toEqual([]);
  await guest.getByRole('button', { name: 'Keep a copy' }).click();
  await guest.getByRole('link', { name: 'Open your copy' }).click();
  await expect(guest.getByLabel('Title')).toHaveValue('Seam model: rent or fine-tune?');
  await expect(titles(guest)).toHaveCount(3);
  await elsewhere.close();
});

test('a link opened beside a draft leaves the draft alone', async ({ page }) => {
  await writeAgenda(page);
  await open(page, `/a/#${fragmentOf('release-review')}`);
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await open(page, '/agendas/');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Seam model: rent or fine-tune?', exact: true })).toBeVisible();
});

test('a practice’s meeting becomes an agenda once', async ({ page }) => {
  await open(page, '/agenda/?from=compute-feasibility');
  await expect(page.getByLabel('Title')).toHaveValue('Can we afford to train this?');
  await expect(titles(page)).toHaveCount(6);
  await expect(page).toHaveURL(/\/agenda\/$/);
  await page.reload();
  await expect(titles(page)).toHaveCount(6);
  await open(page, '/agendas/');
  await expect(page.locator('tbody tr')).toHaveCount(1);
});

test('a removed item and a deleted agenda come back', async ({ page }) => {
  await open(page, '/agenda/?from=compute-feasibility');
  await page.getByRole('button', { name: 'Edit item 2' }).click();
  await page.getByRole('button', { name: 'Remove item 2' }).click();
  await expect(titles(page)).toHaveCount(5);
  await expect(page.getByRole('button', { name: 'Edit item 2' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveCount(6);
  await open(page, '/agendas/');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByText('No agenda yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
});

test('minutes over the length are said, and one press makes room', async ({ page }) => {
  await open(page, '/agenda/?from=compute-feasibility');
  await page.getByLabel('Length').fill('40');
  await expect(page.getByText('45 of 40 minutes: 5 over')).toBeVisible();
  await page.getByRole('button', { name: 'Make it 45 minutes' }).click();
  await expect(page.getByText('45 of 45 minutes', { exact: true })).toBeVisible();
});

test('a kept agenda is run from the list', async ({ page }) => {
  await open(page, '/agenda/?from=compute-feasibility');
  const title = await page.getByLabel('Title').inputValue();
  await open(page, '/agendas/');
  await page.getByRole('link', { name: `Run ${title}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('button', { name: 'Start the meeting' })).toBeVisible();
});

test('sorting by outcome can be undone', async ({ page }) => {
  await writeAgenda(page);
  await page.getByRole('button', { name: 'Sort by outcome' }).click();
  await expect(titles(page)).toHaveText(['Rent one H100?', 'Why recall drops', 'Recall on the held-out plant']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveText(['Recall on the held-out plant', 'Rent one H100?', 'Why recall drops']);
});

test('two tabs stay in step, and neither loses what is typed', async ({ page, context }) => {
  await writeAgenda(page);
  const other = await context.newPage();
  await open(other, '/agenda/');
  await other.getByLabel('Title').fill('Changed elsewhere');
  await expect(page.getByLabel('Title')).toHaveValue('Changed elsewhere');
  await page.getByRole('button', { name: 'Bring mine back' }).click();
  await expect(other.getByLabel('Title')).toHaveValue('Seam model: rent or fine-tune?');
  await open(other, '/agendas/');
  await other.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByText('This agenda was deleted in another tab')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Seam model: rent or fine-tune?');
  await page.getByLabel('Title').fill('Still here');
  await expect(other.getByRole('link', { name: 'Still here', exact: true })).toBeVisible();
});

test('a cut link says how much arrived, shows what it can, and opens once pasted whole', async ({ page }) => {
  const whole = fragmentOf('release-review');
  await open(page, `/a/#${whole.slice(0, 412)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link lost its end on the way');
  await expect(page.getByText(`412 of ${whole.length} characters arrived.`)).toBeVisible();
  await expect(page.locator('.torn h2')).toHaveText('Release review: Scuffwatch');
  await page.getByLabel('Paste the whole link').fill(`See you there: https://other.example/a/#${whole}. Bring coffee`);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Release review: Scuffwatch');
});

const broken: [string, string, RegExp][] = [
  [
    'a changed link',
    fragmentOf('release-review').replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
    /changed on the way/,
  ],
  ['a newer link', '9abcdefghijklmnop', /newer than the page/],
  ['a foreign fragment', 'code/MYewdgzg', /not a link to an agenda/],
  ['no fragment', '', /Got a link/],
  ['a link of half a million characters', 'a'.repeat(500_000), /longer than any of ours/],
];
for (const [name, fragment, says] of broken) {
  test(`${name} gets a sentence and a way on`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await open(page, '/a/');
    await page.evaluate((text) => {
      location.hash = text;
    }, fragment);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(says);
    await expect(page.getByRole('button', { name: 'Open' })).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('hostile text is text, in a link and in every field', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await open(page, `/a/#${fragmentOf('hostile-text')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<script>alert(1)</script>');
  await expect(page.locator('.sheet a')).toHaveCount(0);
  await expect(page.locator('.sheet img, .sheet script')).toHaveCount(0);
  const hostile = '"><img src=x onerror=alert(1)>\u202e';
  await open(page, '/agenda/');
  await page.getByRole('button', { name: 'Add an item' }).click();
  await page.getByText('People').click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Add a pre-read' }).click();
  for (const field of await page
    .locator('.form input:not([type=radio]):not([type=date]):not([type=time]), .form textarea')
    .all()) {
    if (await field.isVisible()) await field.fill(hostile);
  }
  await expect(page.getByText(/No zone is called/)).toBeVisible();
  await expect(page.locator('#preview img')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Title').first()).toHaveValue('"><img src=x onerror=alert(1)>');
  expect(faults).toEqual([]);
});

for (const [path, name] of [
  ['/agenda/?from=compute-feasibility', 'the builder'],
  ['/agendas/', 'the list'],
  [`/a/#${fragmentOf('release-review')}`, 'a shared agenda'],
  [`/a/#${fragmentOf('release-review').slice(0, 400)}`, 'a torn link'],
] as const) {
  for (const [colorScheme, width, look] of [
    ['light', 1440, faultsIn],
    ['dark', 390, axeFaultsIn],
  ] as const) {
    test(`nothing is inaccessible on ${name}, ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await open(page, path);
      if (name === 'the builder') {
        await page.getByRole('button', { name: 'Edit item 2' }).click();
        await page.getByRole('button', { name: 'Add a pre-read' }).click();
      }
      expect(await look(page)).toEqual([]);
      if (name !== 'the builder') return;
      await linkOf(page);
      expect(await look(page)).toEqual([]);
    });
  }
}

test('twelve items print on one page', async ({ page }) => {
  await open(page, '/a/');
  await page.evaluate((text) => {
    location.hash = text;
  }, fragmentOf('twelve-items'));
  await expect(page.locator('.rail > li')).toHaveCount(13);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the link is copied as an address and as a titled anchor', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await writeAgenda(page);
  const link = await linkOf(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(plain).toBe(link);
  expect(html).toContain(`href="${link}"`);
  expect(html).toContain('>Seam model: rent or fine-tune?</a>');
});

test('the files carry the agenda', async ({ page }) => {
  await writeAgenda(page);
  await linkOf(page);
  for (const [button, name, says] of [
    ['Calendar file', 'agenda-seam-model-rent-or-fine-tune.ics', 'DTSTART:20261126T130000Z'],
    ['Markdown file', 'agenda-seam-model-rent-or-fine-tune.md', '## Agenda, 32 of 45 minutes'],
    ['JSON file', 'agenda-seam-model-rent-or-fine-tune.json', '"format": "meet-on-results/agenda"'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
    expect(readFileSync(await file.path(), 'utf8')).toContain(says);
  }
});

test('past 900 characters the longest item is named and opened for shortening', async ({ page }) => {
  await writeAgenda(page);
  await page.getByRole('button', { name: 'Edit item 2' }).click();
  const note = Array.from({ length: 150 }, (_, at) => ((at * 7919) % 46_656).toString(36)).join(' ');
  await page.getByLabel('What to know before').fill(note);
  await page.getByRole('button', { name: /^Done/ }).click();
  await page.getByRole('button', { name: 'Edit item 1' }).click();
  await page.getByLabel('What to know before').fill(note.split('').reverse().join('').slice(0, 400));
  await linkOf(page);
  await expect(page.getByText(/Item 2 takes the most/)).toBeVisible();
  await page.getByRole('button', { name: 'Shorten item 2' }).click();
  await expect(page.getByLabel('What to know before')).toHaveValue(note);
  await expect(page.getByLabel('What to know before')).toBeFocused();
});

test('an item can be dragged to another place', async ({ page }) => {
  await writeAgenda(page);
  await page.locator('.items > li').nth(2).dragTo(page.locator('.items > li').nth(0));
  await expect(titles(page)).toHaveText(['Why recall drops', 'Recall on the held-out plant', 'Rent one H100?']);
});
