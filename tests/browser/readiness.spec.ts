import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const guide = '/practices/no-results-no-meeting/';
const plan = {
  title: 'ViT-B/14, 36 runs',
  runs: 36,
  trainStart: '2026-10-01T17:30',
  trainEnd: '2026-10-02T04:00',
  trainEndLate: '2026-10-02T06:00',
  evalMinutes: 72,
  evalEnd: '2026-10-02T05:12',
  basis: 'measured',
  device: '2 × RTX 4090',
  memoryGb: 12,
  runHours: 0.6,
  deviceHours: 21,
  costLow: null,
  costHigh: null,
  verdict: 'Fits the card',
  updatedAt: '2026-10-01T13:00',
};

/** It is Thursday before the meeting of 14:00; the sweep starts tonight. */
async function onThursday(page: Page, saved: Record<string, unknown> = {}) {
  await page.clock.install({ time: new Date('2026-10-01T12:50:00+02:00') });
  await page.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value));
    }
  }, saved);
}
const quizOf = (page: Page) => page.locator('#readiness');

/** Opens the guide at the quiz. It wakes when it comes near; until then its answers are disabled. */
async function open(page: Page, address = `${guide}#readiness`) {
  await page.goto(address);
  const quiz = quizOf(page);
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.getByRole('radio').first()).toBeEnabled();
  return quiz;
}

const next = /Next question|Show the verdict/;
async function take(page: Page, name: string | RegExp) {
  await quizOf(page).getByRole('radio', { name }).check();
  await quizOf(page).getByRole('button', { name: next }).click();
}

test('a meeting before its results is moved to the time the calculator gives, and planned', async ({ page }) => {
  await onThursday(page, { 'meet/first/meeting:plan': plan });
  const quiz = await open(page, `${guide}?purpose=result#readiness`);
  await expect(quiz.getByText('Question 2 of at most')).toBeVisible();
  await take(page, /Nothing out of/);
  await take(page, /^Not started/);
  await expect(quiz.getByRole('radio', { name: /Fri 2 Oct, 06:57/ })).toBeChecked();
  await expect(quiz.getByText(/From the compute calculator/)).toBeVisible();
  await quiz.getByRole('button', { name: next }).click();
  await take(page, /^No/);

  const verdict = quiz.getByRole('status').filter({ hasText: 'Postpone' });
  await expect(verdict).toContainText('Postpone until Fri 2 Oct, 11:30');
  await expect(quiz.getByText('Rule R16')).toBeVisible();
  await expect(quiz.getByRole('img', { name: /Training ends: Fri 04:00.*Earliest useful: Fri 11:30/ })).toBeVisible();
  await expect(quiz.getByText(/What would change it/)).toContainText('What would change it');

  await page.reload();
  await expect(verdict).toContainText('Postpone until Fri 2 Oct, 11:30');

  await quiz.getByRole('button', { name: 'Plan it for Fri 11:30' }).click();
  await page.waitForURL('**/agenda/');
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('meet/first/agenda:all') ?? '{}').list[0]);
  expect(kept).toMatchObject({
    title: 'Results meeting',
    start: '2026-10-02T11:30',
    minutes: 30,
    readiness: { verdict: 'postpone', rule: 'R16', readyAt: '2026-10-02T11:30' },
  });
  expect(kept.items).toHaveLength(5);
});

test('the quiz is answered, gone back in and changed with the keyboard alone', async ({ page }) => {
  await onThursday(page);
  const quiz = await open(page);
  await quiz.getByRole('radio', { name: 'A blocker' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('radio', { name: 'Nobody' })).toBeFocused();
  await quiz.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('radio', { name: 'A blocker' })).toBeFocused();
  await expect(quiz.getByRole('radio', { name: 'A blocker' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('radio', { name: 'Nobody' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('heading', { name: 'Send it in writing' })).toBeVisible();
  await expect(quiz.locator('[data-result]')).toBeFocused();

  await quiz.getByRole('button', { name: /Change.*How many people/ }).focus();
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('radio', { name: 'Nobody' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('heading', { name: /^Call a meeting for Thu 1 Oct, 13:30/ })).toBeVisible();

  await quiz.getByRole('button', { name: 'Reset' }).focus();
  await page.keyboard.press('Enter');
  await expect(quiz.getByText('Question 1 of at most 9')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(quiz.getByRole('heading', { name: /^Call a meeting/ })).toBeVisible();
});

test('a question without an answer, or with a time that has passed, says what is expected', async ({ page }) => {
  await onThursday(page);
  const quiz = await open(page);
  await quiz.getByRole('button', { name: next }).click();
  await expect(quiz.getByRole('alert')).toHaveText('Choose one of the answers.');
  await take(page, 'Planning');
  await take(page, 'Not yet');
  await quiz.getByRole('radio', { name: 'At a promised time' }).check();
  await quiz.getByLabel('Done about').fill('2020-01-01');
  await quiz.getByLabel('At', { exact: true }).first().fill('09:00');
  await quiz.getByRole('button', { name: next }).click();
  await expect(quiz.getByRole('alert')).toContainText('between now and two years ahead');
  await quiz.getByLabel('Done about').fill('2026-10-02');
  await quiz.getByRole('button', { name: next }).click();
  await expect(quiz.getByRole('heading', { name: 'Postpone until Fri 2 Oct, 09:00' })).toBeVisible();
});

test('odd working hours are shown as text with a sentence, and the last good ones count', async ({ page }) => {
  await onThursday(page);
  const quiz = await open(page);
  await quiz.getByText('The planned meeting and your working time').click();
  await quiz.getByLabel('Working hours').fill('<script>alert(1)</script>');
  await expect(quiz.getByText(/Write stretches of at least half an hour/)).toBeVisible();
  await quiz.getByLabel('Days off').fill('1e30');
  await expect(quiz.getByText('“1e30” is not a day.')).toBeVisible();
  await take(page, 'A blocker');
  await take(page, 'One person');
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Thu 1 Oct, 13:30' })).toBeVisible();
});

test('hostile saved text leaves the quiz at its first question', async ({ page }) => {
  await onThursday(page, {
    'meet/first/readiness:answers': {
      answers: { purpose: '<script>', readyAt: '1e30' },
      planned: -1,
      days: 'x',
      hours: null,
    },
    'meet/first/meeting:plan': { ...plan, trainEnd: '9999-12-31T23:59', evalMinutes: 1e30 },
  });
  await open(page);
  await expect(quizOf(page).getByText('Question 1 of at most 9')).toBeVisible();
});

test('the rule table is printed in order where scripts are off', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(guide);
  const rules = quizOf(page).getByRole('listitem');
  await expect(rules).toHaveCount(26);
  await expect(rules.first()).toContainText('R01');
  await expect(quizOf(page).getByText('First match wins.')).toBeVisible();
  await expect(quizOf(page).getByRole('radio')).toHaveCount(0);
  await context.close();
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [320, 'dark'],
] as const) {
  test(`question and verdict are accessible and fit at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await onThursday(page, { 'meet/first/meeting:plan': plan });
    await open(page, `${guide}?purpose=result#readiness`);
    await take(page, /Nothing out of/);
    const look = async () => (await new AxeBuilder({ page }).include('#readiness').analyze()).violations;
    expect(await look()).toEqual([]);
    await take(page, /^Not started/);
    await quizOf(page).getByRole('button', { name: next }).click();
    await take(page, /^No/);
    await expect(quizOf(page).getByRole('heading', { name: /^Postpone/ })).toBeVisible();
    expect(await look()).toEqual([]);
    const box = await quizOf(page).evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    expect(box).toBe(0);
  });
}
