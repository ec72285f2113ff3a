import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import { faultsIn } from './access.ts';
import { fragmentOf as written } from './codec.ts';
import { test } from './test.ts';

const fragmentOf = (name: string): string =>
  JSON.parse(readFileSync(new URL(`../fixtures/links/v0-${name}.json`, import.meta.url), 'utf8')).fragment;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens a page and waits until its island listens. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
}

async function addItem(page: Page, title: string) {
  await page.getByRole('button', { name: 'Add an item' }).click();
  await page.getByLabel('Item, best as a question').fill(title);
  await page.getByRole('button', { name: /^Done/ }).click();
}

async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).first().click();
  const field = page.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#\d/);
  return field.inputValue();
}

async function writeAgenda(page: Page) {
  await open(page, '/agenda/');
  await page.getByLabel('Title').fill('Seam model: rent & go?');
  await page.getByLabel('Date').fill('2026-11-26');
  await page.getByLabel('Start').fill('14:00');
  await page.getByLabel('Length').fill('45');
  await addItem(page, 'Rent one H100?');
  await addItem(page, 'Why recall drops');
}

const save = async (page: Page, press: () => Promise<void>) => {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** What an independent decoder reads from a PNG; the browser of the test unpacks its dots. */
async function readPng(page: Page, bytes: Buffer): Promise<string> {
  const { data, width, height } = await page.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob()).catch(
      () => null,
    );
    const image = picture ?? new Image();
    if (image instanceof HTMLImageElement) {
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
    }
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const dots = pen?.getImageData(0, 0, canvas.width, canvas.height);
    return { data: Array.from(dots?.data ?? []), width: canvas.width, height: canvas.height };
  }, bytes.toString('base64'));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? '';
}

for (const [name, use] of [
  ['a desk', {}],
  ['a phone', phone],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use(use);

    test('the panel is fetched when it opens, gives link, calendars, code, copies and files, and axe finds nothing', async ({
      page,
    }) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      await writeAgenda(page);
      expect(scripts.filter((url) => /SharePanel|ShareCalendar/.test(url))).toEqual([]);
      const link = await share(page);
      expect(scripts.filter((url) => /SharePanel/.test(url))).toHaveLength(1);
      await expect(page.getByText(/anyone who has it can read it/)).toBeVisible();

      for (const [service, start] of [
        [
          'Google Calendar',
          'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Seam%20model%3A%20rent%20%26',
        ],
        ['Outlook.com', 'https://outlook.live.com/calendar/deeplink/compose?path='],
        ['Office 365', 'https://outlook.office.com/calendar/deeplink/compose?path='],
      ] as const) {
        const button = page.getByRole('link', { name: service });
        await expect(button).toHaveAttribute('href', new RegExp(`^${start.replace(/[.?/]/g, '\\$&')}`));
        await expect(button).toHaveAttribute('target', '_blank');
        await expect(button).toHaveAttribute('rel', 'noopener noreferrer');
      }
      await expect(page.getByRole('link', { name: 'Yahoo Calendar' })).toBeHidden();
      await page.getByText('More', { exact: true }).click();
      await expect(page.getByRole('link', { name: 'Yahoo Calendar' })).toBeVisible();
      const mail = (await page.getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '';
      expect(mail.startsWith('mailto:?subject=Seam%20model')).toBe(true);
      expect(decodeURIComponent(mail)).toContain(link);

      const png = await save(page, () => page.getByRole('button', { name: 'PNG' }).click());
      expect(png.name).toBe('agenda-seam-model-rent-go.png');
      await page.getByRole('button', { name: 'Enlarge' }).click();
      const large = page.getByRole('dialog', { name: 'QR code' });
      const box = await large.getByRole('img').boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(350);
      await page.keyboard.press('Escape');
      if (await large.isVisible()) await large.getByRole('button', { name: 'Close' }).click();
      await expect(large).toHaveCount(0);
      await expect(page.getByRole('dialog', { name: 'Share the agenda' })).toBeVisible();
      expect(await faultsIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(faults).toEqual([]);

      const blank = await page.context().newPage();
      await blank.goto('about:blank');
      const code = await readPng(blank, png.bytes);
      expect(code.split('#')[0]).toBe(link.split('#')[0]);
      // Either the link itself or the same bytes in digits.
      if (!/#2\d+$/.test(code)) expect(code).toBe(link);
    });

    test('a weekly meeting is a series in the file, for the sender and for the guest', async ({ page, browser }) => {
      await writeAgenda(page);
      await share(page);
      await page.getByText('More', { exact: true }).click();
      await page.getByLabel('Takes place').selectOption('Every week');
      await page.getByLabel(/Calendar file with a reminder/).check();
      await expect(page.getByRole('link', { name: 'Google Calendar' })).toHaveAttribute(
        'href',
        /recur=RRULE%3AFREQ%3DWEEKLY/,
      );
      const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
      const press = () => page.getByRole('button', { name: 'Calendar file' }).click();
      const first = await save(page, press);
      const event = (bytes: Buffer) =>
        new ICAL.Event(
          new ICAL.Component(ICAL.parse(bytes.toString('utf8'))).getFirstSubcomponent('vevent') ?? undefined,
        );
      expect(event(first.bytes).isRecurring()).toBe(true);
      expect(first.bytes.toString('utf8')).toMatch(/DTSTART;TZID=Europe\/Berlin:20261126T140000\r\n/);
      expect(first.bytes.toString('utf8')).toContain('TRIGGER:-PT10M');
      expect(event(first.bytes).component.getFirstPropertyValue('url')).toBe(link);
      await page.keyboard.press('Escape');
      await page.getByLabel('Title').fill('Seam model: rent');
      await share(page);
      const second = await save(page, press);
      expect(event(second.bytes).uid).toBe(event(first.bytes).uid);
      expect(event(second.bytes).sequence).toBeGreaterThan(event(first.bytes).sequence);

      const elsewhere = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-GB', ...use });
      const guest = await elsewhere.newPage();
      await open(guest, link);
      await guest.getByRole('button', { name: 'Add to my calendar' }).click();
      const theirs = await save(guest, () => guest.getByRole('button', { name: 'Calendar file' }).click());
      expect(event(theirs.bytes).isRecurring()).toBe(true);
      expect(event(theirs.bytes).startDate.toString()).toBe('2026-11-26T14:00:00');
      expect(await faultsIn(guest)).toEqual([]);
      await elsewhere.close();
    });

    test('a later link of a kept agenda says what changed and updates the copy, with a way back', async ({
      page,
      browser,
    }) => {
      await writeAgenda(page);
      const link = await share(page);
      await page.keyboard.press('Escape');
      await page.getByLabel('Start').fill('15:30');
      await addItem(page, 'Blur faces?');
      const later = await share(page);

      const elsewhere = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...use });
      const guest = await elsewhere.newPage();
      await open(guest, link);
      await guest.getByRole('button', { name: 'Keep a copy' }).click();
      await expect(guest.getByRole('link', { name: 'Open your copy' })).toBeVisible();
      await open(guest, '/a/');
      await guest
        .getByLabel('Paste a link')
        .fill(`Hi, see ${later.replace(/^https?:\/\/[^/]+/, 'https://other.example')}). Thanks`);
      await guest.getByRole('button', { name: 'Open' }).click();
      await expect(guest.getByText('This link says 2 things otherwise')).toBeVisible();
      await expect(guest.locator('.differences')).toContainText('Item “Blur faces?” added');
      await expect(guest.locator('.differences')).toContainText('15:30');
      expect(await faultsIn(guest)).toEqual([]);
      await guest.getByRole('button', { name: 'Update my copy' }).click();
      await expect(guest.getByRole('link', { name: 'Open your copy' })).toBeVisible();
      await guest.getByRole('button', { name: 'Undo' }).click();
      await expect(guest.getByText('This link says 2 things otherwise')).toBeVisible();
      await guest.getByRole('button', { name: 'Update my copy' }).click();
      await guest.getByRole('link', { name: 'Open your copy' }).click();
      await expect(guest.getByLabel('Start')).toHaveValue('15:30');
      await open(guest, '/agendas/');
      await expect(guest.locator('tbody tr')).toHaveCount(1);
      await elsewhere.close();
    });

    test('a link whose # was encoded on the way opens', async ({ page }) => {
      const fragment = fragmentOf('release-review');
      for (const mark of ['%23', '%2523']) {
        await page.goto(`/a/${mark}${fragment}`);
        await expect(page.locator('.sheet-title')).toBeVisible();
        await expect(page).toHaveURL(new RegExp(`/a/#${fragment}$`));
      }
    });
  });
}

test('copies for GitHub, Notion, Slack and plain text carry their flavours', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await writeAgenda(page);
  const link = await share(page);
  const read = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const of = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
      return { text: await of('text/plain'), html: await of('text/html') };
    });
  for (const [button, says, rich] of [
    ['For GitHub', '# Seam model: rent \\& go?', false],
    ['For Notion', '# Seam model: rent \\& go?', true],
    ['For Slack', '*Seam model: rent & go?*', true],
    ['Plain text', 'Seam model: rent & go?\n\nThu 26 Nov 2026', false],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const { text, html } = await read();
    expect(text).toContain(says);
    expect(text).toContain(link);
    expect(html !== '').toBe(rich);
    if (rich) expect(html).toContain('Seam model: rent &amp; go?');
    await expect(page.getByRole('button', { name: 'Copied' })).toHaveCount(0);
  }
});

test('on a phone the system’s share sheet comes first and receives title and link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...phone, baseURL: baseURL ?? '', locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (what: object) => Object.assign(window, { shared: what }),
    });
  });
  await writeAgenda(page);
  const link = await share(page);
  const sheet = page.getByRole('button', { name: 'Send with an app' });
  const [first, second] = [await sheet.boundingBox(), await page.getByRole('textbox', { name: 'Link' }).boundingBox()];
  expect(first?.y ?? 0).toBeLessThan(second?.y ?? 0);
  await sheet.click();
  expect(await page.evaluate(() => (window as unknown as { shared: object }).shared)).toEqual({
    title: 'Seam model: rent & go?',
    url: link,
  });
  await context.close();
});

test('past 900 characters the code gives way to a reason and the cheapest cut is offered, and comes back', async ({
  page,
}) => {
  await writeAgenda(page);
  await page.getByRole('button', { name: 'Edit item 1' }).click();
  await page.getByRole('button', { name: 'Add a pre-read' }).click();
  const random = Array.from({ length: 200 }, (_, at) => ((at + 7) ** 5 % 1_679_616).toString(36).padStart(4, '0')).join(
    '',
  );
  await page.locator('.prereads').getByLabel('Title').fill('Results table');
  await page.locator('.prereads').getByLabel('Address').fill(`https://docs.example/${random}`);
  await page.getByRole('button', { name: /^Done/ }).click();
  expect((await share(page)).length).toBeGreaterThan(900);
  await expect(page.getByRole('heading', { name: 'No QR code' })).toBeVisible();
  await expect(page.getByText(/Item 1 takes the most/)).toBeVisible();
  await page.getByRole('button', { name: /^Leave out the address/ }).click();
  await expect(page.getByRole('img', { name: 'QR code of the agenda' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await page.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'No QR code' })).toBeVisible();
});

test('an agenda file is opened after a sentence, and another file is refused in one', async ({ page }) => {
  await writeAgenda(page);
  await share(page);
  const file = await save(page, () => page.getByRole('button', { name: 'JSON file' }).click());
  await open(page, '/agendas/');
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await choose('x.json', Buffer.from('{"format":"other"}'));
  await expect(page.getByText(/This is not an agenda file/)).toBeVisible();
  await choose(file.name, file.bytes);
  await expect(
    page.getByText('“Seam model: rent & go?”, Thu 26 Nov 2026, 14:00–14:45, Berlin: 2 items.'),
  ).toBeVisible();
  expect(await faultsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
});

test('a guest reads how often the meeting comes, and opens the minutes of the one before', async ({ page }) => {
  await page.goto('/404.html');
  const before = await written(page, { title: 'Seam review, first', decisions: [{ text: 'Rent' }] });
  const series = { rule: 'every 2 weeks', previous: `https://meet.example/a/#${before}` };
  const again = await written(page, { title: 'Seam review', start: '2026-11-26T14:00', zone: 'Europe/Berlin', series });
  await open(page, `/a/#${again}`);
  await expect(page.locator('.facts')).toContainText('every 2 weeks');
  await page.getByRole('link', { name: 'Minutes of the meeting before' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seam review, first');
});

test('on a desk what a guest can do stands beside where the words come from', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/a/#${fragmentOf('twelve-items')}`);
  const said = await page.locator('.from-link').boundingBox();
  const act = await page.getByRole('button', { name: 'Keep a copy' }).boundingBox();
  expect(act?.y).toBeLessThan((said?.y ?? 0) + (said?.height ?? 0));
});

test('twelve items and the code print on one A4 page, for guest and sender', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  const pagesOf = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  await open(page, `/a/#${fragmentOf('twelve-items')}`);
  await page.getByRole('button', { name: 'Print' }).click();
  await page.waitForFunction(() => 'printed' in window);
  await expect(page.locator('.sheet-code svg')).toHaveCount((page.url().length ?? 0) <= 900 ? 1 : 0);
  expect(await pagesOf()).toBe(1);
  await writeAgenda(page);
  for (const at of Array.from({ length: 10 }, (_, place) => place))
    await addItem(page, `Question ${at} of the twelve?`);
  await share(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('.sheet-code svg')).toHaveCount(1);
  expect(await pagesOf()).toBe(1);
});

test('the cost is said once there are people, in money at the reader’s own rate', async ({ page }) => {
  await writeAgenda(page);
  await expect(page.getByText(/person-hours/)).toHaveCount(0);
  await page.getByText('People', { exact: false }).filter({ visible: true }).locator('xpath=self::summary').click();
  for (let count = 0; count < 3; count += 1) await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByText('3 people for 45 minutes: 2.3 person-hours').click();
  await page.getByLabel('An hour of one person costs').fill('80');
  await expect(page.getByText('2.3 person-hours, about 180')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2.3 person-hours, about 180')).toBeVisible();
  expect(await share(page)).not.toContain('180');
});
