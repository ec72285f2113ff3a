import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { faultsIn } from './access.ts';
import { test } from './test.ts';

const guide = '/practices/state-of-the-art/';
const list = 'meet/first/checklist:state-of-the-art';
const firstAnswer = (page: Page) => page.locator('[data-tool] select').first();
const answerNow = async (page: Page) => firstAnswer(page).locator('option:checked').textContent();

async function openGuide(page: Page) {
  await page.goto(guide);
  await firstAnswer(page).scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr][client="visible"]')).toHaveCount(0);
}

/** The file that “Export everything” of a notice gives, read. */
async function exportFromNotice(page: Page) {
  const download = page.waitForEvent('download');
  await page.locator('.notices').getByRole('button', { name: 'Export everything' }).click();
  return await readFile(await (await download).path(), 'utf8');
}

/** Fills the storage to the last character. */
const fill = (page: Page) =>
  page.evaluate(() => {
    let block = 'x'.repeat(1_000_000);
    for (let at = 0; block.length > 0; at += 1) {
      try {
        localStorage.setItem(`other/${at}`, block);
      } catch {
        block = block.slice(0, block.length >> 1);
      }
    }
  });

test.describe('a storage that is full', () => {
  test('the answer stays on screen, the reader is told, it can be exported, and saved once there is room', async ({
    page,
    context,
  }) => {
    await openGuide(page);
    await fill(page);
    await firstAnswer(page).selectOption({ label: 'Partly' });
    await expect(
      page.getByRole('alert').getByText('Not saved: this browser’s storage for the site is full'),
    ).toBeVisible();
    await expect.poll(() => answerNow(page)).toBe('Partly');
    expect(await faultsIn(page)).toEqual([]);
    expect(await exportFromNotice(page), 'what could not be kept is in the file').toContain('"partial"');

    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Not being saved')).toBeVisible();
    const other = await context.newPage();
    await other.goto('/data/');
    await other.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('other/')) localStorage.removeItem(key);
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    await openGuide(page);
    await expect.poll(() => answerNow(page)).toBe('Partly');
  });

  test('the browser asks before a page is left whose answers are not kept', async ({ page }) => {
    await openGuide(page);
    await fill(page);
    await firstAnswer(page).selectOption({ label: 'Partly' });
    await expect(page.getByText('Not being saved')).toBeVisible();
    const asked = page.waitForEvent('dialog');
    const closed = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await closed;
  });
});

test('a storage that is forbidden: everything works, and the reader is told that it is forgotten', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await openGuide(page);
  await expect(page.getByText('This browser does not let the site store anything')).toBeVisible();
  await firstAnswer(page).selectOption({ label: 'Partly' });
  await expect.poll(() => answerNow(page)).toBe('Partly');
  expect(await exportFromNotice(page)).toContain('"partial"');
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.locator('.notices .notice')).toHaveCount(0);
  for (const path of ['/', '/agenda/', '/data/', '/agendas/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a saved text that is broken: the tool starts from empty, the text is kept, named and exported', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate((key) => localStorage.setItem(key, '{"marks":{"sota-question-stated":{"ans'), list);
  await openGuide(page);
  await expect(page.getByText('Something saved here could not be read')).toBeVisible();
  await expect.poll(() => answerNow(page)).toBe('Not answered');
  await firstAnswer(page).selectOption({ label: 'Yes' });
  await page.goto('/data/');
  const row = page.getByRole('row', { name: /Could not be read, kept as it was: Checklist of guide 2/ });
  await expect(row).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export everything/ }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('sota-question-stated');
  await row.getByRole('button', { name: 'Delete' }).click();
  await openGuide(page);
  await expect(page.locator('.notices .notice')).toHaveCount(0);
  await expect.poll(() => answerNow(page)).toBe('Yes');
});

test('a newer version has written: this page shows what it can, writes nothing over it, and says so', async ({
  page,
}) => {
  await openGuide(page);
  await firstAnswer(page).selectOption({ label: 'Partly' });
  const newer = '{"of":"the future"}';
  await page.evaluate(
    ([key, text]) => {
      localStorage.setItem('meet/version', '99');
      localStorage.setItem(key!, text!);
    },
    [list, newer],
  );
  await firstAnswer(page).selectOption({ label: 'Yes' });
  await expect(page.getByText('Not saved: this page is older than what is saved here')).toBeVisible();
  await expect.poll(() => answerNow(page), 'nothing on screen is lost').toBe('Yes');
  expect(await page.evaluate((key) => localStorage.getItem(key), list)).toBe(newer);
  expect(await exportFromNotice(page)).toContain('"yes"');
});

test('saved values deleted while the page is open: they stay on screen and can be saved again', async ({
  page,
  context,
}) => {
  await openGuide(page);
  await firstAnswer(page).selectOption({ label: 'Partly' });
  const other = await context.newPage();
  await other.goto('/data/');
  await other.evaluate(() => localStorage.clear());
  await expect(page.getByText('What was saved here has been deleted')).toBeVisible();
  await expect.poll(() => answerNow(page)).toBe('Partly');
  expect(await exportFromNotice(page)).toContain('"partial"');
  await page.getByRole('button', { name: 'Save it again' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await openGuide(page);
  await expect.poll(() => answerNow(page)).toBe('Partly');
});

test('what was deleted elsewhere is let go without a question', async ({ page, context }) => {
  await openGuide(page);
  await firstAnswer(page).selectOption({ label: 'Partly' });
  const other = await context.newPage();
  await other.goto('/data/');
  await other.evaluate(() => localStorage.clear());
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    dialog.accept();
  });
  await page.getByRole('button', { name: 'Let it go' }).click();
  await expect.poll(() => answerNow(page)).toBe('Not answered');
  expect(questions).toEqual([]);
});

test('two tabs write: the later shows in both, and the earlier can be brought back', async ({ page, context }) => {
  await openGuide(page);
  await firstAnswer(page).selectOption({ label: 'Partly' });
  const other = await context.newPage();
  await openGuide(other);
  await expect.poll(() => answerNow(other)).toBe('Partly');
  await firstAnswer(other).selectOption({ label: 'No' });
  await expect.poll(() => answerNow(page)).toBe('No');
  await expect(page.getByText('Changed in another tab')).toBeVisible();
  await expect(other.getByText('Changed in another tab'), 'the tab that wrote last is told nothing').toBeHidden();
  await page.getByRole('button', { name: 'Bring mine back' }).click();
  await expect.poll(() => answerNow(page)).toBe('Partly');
  await expect.poll(() => answerNow(other)).toBe('Partly');
  await expect(page.getByText('Changed in another tab')).toBeHidden();
});

const evil = '<img src=x onerror=alert(1)>';
const hostile: Record<string, string> = {
  'a script in every text': JSON.stringify({
    marks: { [evil]: { answer: evil, note: evil } },
    own: [{ id: evil, label: evil }],
  }),
  'a prototype':
    '{"__proto__":{"polluted":true},"marks":{"__proto__":{"answer":"yes"}},"constructor":{"prototype":{"x":1}}}',
  'a list where a record belongs': '[[[[[]]]]]',
  'a number beyond numbers': '{"marks":1e999,"list":-1e999}',
  'nothing but depth': '['.repeat(5000) + ']'.repeat(5000),
  'half a letter': '{"marks":{"a":{"note":"\\ud800"}}}',
};
test('values edited by hand, hostile ones: no page breaks, nothing of them becomes script', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push('a dialog opened');
    dialog.accept();
  });
  const names = Object.keys(JSON.parse(readFileSync('tests/fixtures/storage/v2.json', 'utf8'))).filter((key) =>
    key.startsWith('meet/first/'),
  );
  await page.goto('/introduction/');
  for (const [what, text] of Object.entries(hostile)) {
    await page.evaluate(
      ([keys, value]) => {
        localStorage.clear();
        for (const key of keys) localStorage.setItem(key, value);
        for (const key of ['meet/project', 'meet/version', 'meet/name', 'meet/theme', 'meet/exported'])
          localStorage.setItem(key, value);
      },
      [names, text] as const,
    );
    for (const path of ['/', '/agenda/', '/run/', guide, '/practices/dataset-availability/', '/data/']) {
      await page.goto(path);
      await page.evaluate(() => document.querySelector('[data-tool]')?.scrollIntoView());
      await expect(page.locator('astro-island[ssr]:is([client="visible"], [client="load"])')).toHaveCount(0);
      expect(await page.locator('img[src="x"]').count(), `${what} on ${path}`).toBe(0);
    }
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(errors).toEqual([]);
});

for (const file of ['v1-early.json', 'v1.json', 'v2.json']) {
  test(`what ${file} left in a browser is brought up to date and shown`, async ({ page }) => {
    await page.goto('/introduction/');
    const saved = JSON.parse(readFileSync(`tests/fixtures/storage/${file}`, 'utf8'));
    await page.evaluate((values: Record<string, string>) => {
      for (const [key, text] of Object.entries(values)) localStorage.setItem(key, text);
    }, saved);
    await openGuide(page);
    await expect.poll(() => answerNow(page)).toBe('Partly');
    // Brought up to date, the page comes once more, and that may be just now.
    await expect(() => page.goto('/data/')).toPass();
    await expect(page.getByRole('rowheader', { name: /Checklist of guide 2/ })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('meet/version'))).toBe('2');
    expect(await page.evaluate(() => localStorage.getItem('meet/first/dataset:search'))).toBeNull();
  });
}

test('Your data says how much room is used', async ({ page }) => {
  await openGuide(page);
  await firstAnswer(page).selectOption({ label: 'Partly' });
  await page.goto('/data/');
  await expect(page.getByText(/^\d+ KB of about 5 MB$/)).toBeVisible();
  await expect(page.getByRole('meter')).toHaveAccessibleName(/of about 5 MB/);
});
