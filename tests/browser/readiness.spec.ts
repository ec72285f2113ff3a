import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn, faultsInForcedColours } from './access.ts';
import { test } from './test.ts';

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
const onThursday = (page: Page, saved: Record<string, unknown> = {}) => on(page, '2026-10-01T12:50', saved);

/** Sets the clock to a wall time of Berlin's summer, and what is saved. */
async function on(page: Page, wall: string, saved: Record<string, unknown> = {}) {
  await page.clock.install({ time: new Date(`${wall}:00+02:00`) });
  await page.addInitScript((entries) => {
    // What an older version saved is brought up to date, and the page comes once more; that is tested elsewhere.
    localStorage.setItem('meet/version', '2');
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
  await quiz.evaluate((frame) => frame.scrollIntoView());
  await expect(quiz.getByRole('radio').first()).toBeEnabled();
  return quiz;
}

/** Reloads the page and comes back to the quiz, which wakes when it is near. */
async function again(page: Page) {
  await page.reload();
  await quizOf(page).evaluate((frame) => frame.scrollIntoView());
}
const openSettings = (page: Page) =>
  quizOf(page).getByText('The planned meeting, your working time and our choices').click();
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
  await expect(quiz.locator('.notice')).toContainText('What would change it. Finish training and evaluation');

  await again(page);
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

/** What the clipboard was given; headless browsers have none to read. */
async function listenToCopy(page: Page) {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => heard.push(text) } });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.at(-1));
}

test('the slot of Thursday 14:00 moves to Friday 11:30, is held in a calendar, and was right', async ({ page }) => {
  await onThursday(page, { 'meet/first/meeting:plan': plan });
  const copied = await listenToCopy(page);
  const quiz = await open(page);
  await openSettings(page);
  await quiz.getByLabel('Planned for').fill('2026-10-01');
  await quiz.getByLabel('At', { exact: true }).fill('14:00');
  await take(page, /^Results/);
  await take(page, /Nothing out of/);
  await take(page, /^Not started/);
  await quiz.getByRole('button', { name: next }).click();
  await take(page, /^No, it can wait/);
  await expect(quiz.getByRole('heading', { name: 'Postpone until Fri 2 Oct, 11:30' })).toBeVisible();
  await expect(quiz.getByText(/written by Fri 09:30 and read by Fri 11:30/).first()).toBeVisible();
  await expect(quiz.getByRole('img', { name: /Planned: Thu 14:00.*Earliest useful: Fri 11:30/ })).toBeVisible();
  const saving = page.waitForEvent('download');
  await quiz.getByRole('button', { name: 'Calendar hold' }).click();
  const file = await readFile((await (await saving).path()) ?? '', 'utf8');
  expect(file).toContain('DTSTART:20261002T093000Z');
  expect(file).toContain('STATUS:TENTATIVE');
  await quiz.getByRole('button', { name: 'Copy the note' }).click();
  await expect.poll(copied).toContain('I would like to move our meeting to Fri 2 Oct, 11:30.');

  // The meeting has been held; the quiz asks once.
  await page.clock.setFixedTime(new Date('2026-10-02T13:00:00+02:00'));
  await again(page);
  await expect(quiz.getByText('The quiz said: Postpone until Fri 2 Oct, 11:30. Was that right?')).toBeVisible();
  await quiz.getByRole('button', { name: 'Right', exact: true }).click();
  await expect(quiz.getByText('The quiz was right 1 of 1 times.')).toBeVisible();
  await expect(quiz.getByText(/Was that right/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await quiz.getByRole('button', { name: 'We should have met' }).click();
  await expect(quiz.getByText('The quiz was right 0 of 1 times (1 × should have met).')).toBeVisible();
});

test('the third seed on Wednesday at 11:20 calls a meeting for 13:00', async ({ page }) => {
  await on(page, '2026-10-14T11:20');
  const quiz = await open(page);
  await take(page, /^Results/);
  await take(page, /Nothing out of/);
  await take(page, /^Some are evaluated/);
  await expect(
    quiz.getByRole('radio', { name: /^Reached, with enough seeds.*Leads to: Spontaneous, today/ }),
  ).toBeVisible();
  await take(page, /^Reached, with enough seeds/);
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Wed 14 Oct, 13:00' })).toBeVisible();
  await expect(quiz.getByText(/The meeting takes 20 minutes/).first()).toBeVisible();
  await quiz.getByRole('button', { name: 'Plan it for Wed 13:00' }).click();
  await page.waitForURL('**/agenda/');
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('meet/first/agenda:all') ?? '{}').list[0]);
  expect(kept).toMatchObject({ title: 'Called today', start: '2026-10-14T13:00', minutes: 20 });
});

test('one item of 63 is within the noise: the result with its interval goes out in writing', async ({ page }) => {
  await on(page, '2026-10-09T15:00');
  const copied = await listenToCopy(page);
  const quiz = await open(page);
  for (const name of [/^Results/, /Nothing out of/, /^Evaluated/, /^Not reached/, /asks for a decision/])
    await take(page, name);
  await expect(quiz.getByRole('radio', { name: /^No, within the noise.*Leads to: Send it in writing/ })).toBeVisible();
  await quiz.getByText('Work it out from your numbers').click();
  await quiz.getByLabel('First model, hits').fill('60');
  await quiz.getByLabel('First model, items').fill('<script>');
  await quiz.getByLabel('Second model, hits').fill('61');
  await quiz.getByLabel('Second model, items').fill('63');
  await expect(quiz.getByText(/Give whole numbers/)).toBeVisible();
  await quiz.getByLabel('First model, items').fill('63');
  await expect(
    quiz.getByText(/\+1\.6 points, 95% interval −6\.7 to 10\.2, 0\.5 standard errors\. This is within/),
  ).toBeVisible();
  await quiz.getByRole('button', { name: 'Use this answer' }).click();
  await expect(quiz.getByRole('radio', { name: /^No, within the noise/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('heading', { name: 'Send it in writing' })).toBeVisible();
  await quiz.getByLabel('Question', { exact: true }).fill('Shall we keep the augmentation?');
  await quiz.getByLabel('Proposal').fill('Keep it, and spend no more runs.');
  await quiz.getByRole('button', { name: 'Copy for Slack' }).click();
  await expect
    .poll(copied)
    .toBe(
      [
        '*Update: Shall we keep the augmentation?*',
        '',
        '*Question:* Shall we keep the augmentation?',
        '*Result:* 61 of 63 against 60 of 63: +1.6 points, 95% interval −6.7 to 10.2, 0.5 standard errors.',
        '*Proposal:* Keep it, and spend no more runs.',
        '*Why in writing:* A change within the noise is not a result yet.',
        '',
        'Please object by Mon 12 Oct, 12:00. Without an objection we do as proposed.',
        '',
      ].join('\n'),
    );
});

test('a decision with a decider is held at the planned time', async ({ page }) => {
  await on(page, '2026-10-09T15:00', { 'meet/first/readiness:answers': { planned: '2026-10-12T10:00' } });
  const quiz = await open(page);
  for (const name of [
    /^Results/,
    /Nothing out of/,
    /^Evaluated/,
    /^Not reached/,
    /asks for a decision/,
    /^Yes, beyond/,
    /^Two people/,
  ])
    await take(page, name);
  await take(page, /cannot come/);
  await take(page, /I have to ask/);
  await expect(
    quiz.getByText(/Name a decider and send the page two hours before, and this becomes a 30-minute meeting/),
  ).toBeVisible();
  await quiz.getByRole('button', { name: /Change.*Is the room ready/ }).click();
  await take(page, /^Yes: who decides can come/);
  await expect(quiz.getByRole('heading', { name: 'Hold it on Mon 12 Oct, 10:00' })).toBeVisible();
  await quiz.getByRole('button', { name: 'Plan it' }).click();
  await page.waitForURL('**/agenda/');
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('meet/first/agenda:all') ?? '{}').list[0]);
  expect(kept).toMatchObject({ start: '2026-10-12T10:00', readiness: { verdict: 'hold', rule: 'R29' } });
});

test('a run without a date, or one with a date too far away, releases the slot', async ({ page }) => {
  await onThursday(page, { 'meet/first/readiness:answers': { planned: '2026-10-02T10:00' } });
  const copied = await listenToCopy(page);
  const quiz = await open(page);
  for (const name of [/^Results/, /Nothing out of/, /^Training(?! failed)/, /cannot say/, /^No, it can wait/])
    await take(page, name);
  await expect(quiz.getByRole('heading', { name: 'Cancel the meeting' })).toBeVisible();
  await quiz.getByRole('button', { name: 'Copy the note' }).click();
  await expect
    .poll(copied)
    .toMatch(/^I am releasing our slot on Fri 2 Oct, 10:00\.[\s\S]*A new meeting needs a run plan/);
  await quiz.getByRole('button', { name: /Change.*When will the numbers/ }).click();
  await quiz.getByRole('radio', { name: /At a time I can estimate/ }).check();
  await quiz.getByLabel('Done about').fill('2026-10-17');
  await quiz.getByLabel('At', { exact: true }).first().fill('13:42');
  await quiz.getByRole('button', { name: next }).click();
  await expect(quiz.getByRole('heading', { name: 'Cancel the meeting' })).toBeVisible();
  await expect(
    quiz
      .getByText(/Mon 19 Oct, 11:30, more than ten working days ahead|Mon 19 Oct, 11:30, more than 10 working days/)
      .first(),
  ).toBeVisible();
});

test('several questions share a meeting: what informs is read before, the rest keeps the slot', async ({ page }) => {
  await on(page, '2026-10-09T15:00');
  const copied = await listenToCopy(page);
  const quiz = await open(page);
  await take(page, /^A blocker/);
  await take(page, /^Nobody/);
  await quiz.getByRole('button', { name: 'Add another question' }).click();
  await expect(quiz.getByLabel('Question 2: what is to be settled')).toBeFocused();
  await page.keyboard.type('Who labels station B?');
  await take(page, /^Planning/);
  await take(page, /^Yes/);
  await quiz.getByLabel('Its minutes').fill('12');
  await expect(quiz.getByRole('heading', { name: 'Meet for 12 minutes about 1 of 2 questions' })).toBeVisible();
  await expect(quiz.getByText('10 minutes become free.')).toBeVisible();
  await quiz.getByRole('button', { name: /^Question 1.*open it/ }).click();
  await quiz.getByLabel('Question 1: what is to be settled').fill('Loader is slow <b>');
  await quiz.locator('.quiz-meeting').getByRole('button', { name: 'Copy the note' }).click();
  await expect.poll(copied).toContain('Please read before:\n- Loader is slow <b>');
  await again(page);
  await quiz.getByRole('button', { name: 'Plan the meeting' }).click();
  await page.waitForURL('**/agenda/');
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('meet/first/agenda:all') ?? '{}').list[0]);
  expect(kept.items).toHaveLength(1);
  expect(kept).toMatchObject({ start: '2026-10-09T16:00', minutes: 12 });
  expect(kept.items[0]).toMatchObject({ title: 'Who labels station B?', prereads: [{ title: 'Loader is slow <b>' }] });
  await page.goBack();
  await quiz.evaluate((frame) => frame.scrollIntoView());
  await quiz.getByRole('button', { name: 'Remove “Who labels station B?”' }).click();
  await expect(quiz.getByLabel('Question 1: what is to be settled')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(quiz.getByRole('button', { name: 'Remove “Who labels station B?”' })).toBeVisible();
});

test('the pace of the runs done says when training ends', async ({ page }) => {
  await on(page, '2026-10-01T23:20', { 'meet/first/meeting:plan': plan });
  const quiz = await open(page);
  for (const name of [/^Results/, /Nothing out of/, /^Training(?! failed)/]) await take(page, name);
  await quiz.getByLabel('Runs done so far').fill('18');
  await expect(quiz.getByText(/Pace says Fri 05:10, plan said Fri 04:00/)).toBeVisible();
  await quiz.getByRole('button', { name: next }).click();
  await take(page, /^No, it can wait/);
  await expect(quiz.getByRole('heading', { name: 'Postpone until Fri 2 Oct, 11:30' })).toBeVisible();
  await expect(quiz.getByText(/The numbers exist on Fri 2 Oct, 08:17/).first()).toBeVisible();
});

test('zones, blocks and thresholds of a team move the date, and the choices come back', async ({ page }) => {
  await onThursday(page);
  const quiz = await open(page);
  await take(page, /^A blocker/);
  await take(page, /^One person/);
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Thu 1 Oct, 13:30' })).toBeVisible();
  await openSettings(page);
  await quiz.getByLabel('Time zones of the others').fill('America/New_York');
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Thu 1 Oct, 14:30' })).toBeVisible();
  await expect(quiz.getByText('All of you can meet at 14:30–17:30.').first()).toBeVisible();
  await quiz.getByLabel('Times without meetings').fill('Thu 14:00–16:00');
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Thu 1 Oct, 16:00' })).toBeVisible();
  await quiz.getByLabel('Times without meetings').fill('Someday');
  await expect(quiz.getByText(/Write days, hours or both/)).toBeVisible();
  await quiz.getByLabel('Notice before a meeting called today').fill('210');
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Thu 1 Oct, 16:30' })).toBeVisible();
  await quiz.getByLabel('Time zones of the others').fill('Pacific/Auckland');
  await expect(quiz.getByText(/No time fits/).first()).toBeVisible();
  await again(page);
  await expect(quiz.getByText(/No time fits/).first()).toBeVisible();
  await openSettings(page);
  await quiz.getByRole('button', { name: 'Back to our choices' }).click();
  await expect(quiz.getByRole('heading', { name: 'Call a meeting for Thu 1 Oct, 13:30' })).toBeVisible();
});

test('the noise helper and the settings are accessible, in forced colours too', async ({ page }) => {
  await on(page, '2026-10-09T15:00', { 'meet/first/readiness:settings': { zones: 'America/New_York' } });
  const quiz = await open(page);
  for (const name of [/^Results/, /Nothing out of/, /^Evaluated/, /^Not reached/, /asks for a decision/])
    await take(page, name);
  await quiz.getByText('Work it out from your numbers').click();
  await quiz.getByText('Values per seed').click();
  await quiz.getByLabel('First setting').fill('0.937 0.921 0.937');
  await quiz.getByLabel('Second setting').fill('0.952 0.968 0.968');
  await expect(quiz.getByText(/This is beyond the noise/)).toBeVisible();
  await openSettings(page);
  await expect(quiz.getByText(/All of you can meet/)).toBeVisible();
  expect(await faultsInForcedColours(page, '#readiness')).toEqual([]);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await quiz.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
  }
  expect(await faultsIn(page, '#readiness')).toEqual([]);
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
  await openSettings(page);
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
    'meet/first/readiness:settings': { times: { read: 'x', far: -1e30 }, zones: 5, blocks: '<script>', days: [9] },
    'meet/first/readiness:record': { list: [{ id: 'a', heading: '<script>alert(1)</script>', due: 1, judged: 'odd' }] },
    'meet/first/meeting:plan': { ...plan, trainEnd: '9999-12-31T23:59', evalMinutes: 1e30 },
  });
  await open(page);
  await expect(quizOf(page).getByText('Question 1 of at most 9')).toBeVisible();
  await expect(quizOf(page).getByText('The quiz said: <script>alert(1)</script>. Was that right?')).toBeVisible();
});

test('where scripts are off the quiz leads to its rules, in the order in which they are tried', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(guide);
  await expect(quizOf(page).getByRole('radio')).toHaveCount(0);
  await quizOf(page).getByRole('link', { name: 'its rules' }).click();
  const rules = page.getByRole('main').getByRole('listitem');
  await expect(rules).toHaveCount(26);
  await expect(rules.first()).toContainText('R01');
  await expect(page.getByText('The first match wins.')).toBeVisible();
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
    const look = () => (width === 1440 && colorScheme === 'light' ? faultsIn : axeFaultsIn)(page, '#readiness');
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
