import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { fields, scuffwatch } from '../dataset/scuffwatch.ts';
import { axeFaultsIn, faultsIn } from './access.ts';
import { heard } from './heard.ts';
import { test } from './test.ts';

const guide = '/practices/dataset-availability/';
const golden = (name: string) => readFileSync(`tests/fixtures/golden/scuffwatch-${name}`, 'utf8');

/** The tool, awake: its saved state stands in the head once scripts have taken over. */
async function open(page: Page) {
  await page.goto(guide);
  const tool = page.locator('[data-tool="dataset"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  return tool;
}

const part = async (tool: Locator, title: string) => {
  await tool.locator('summary', { hasText: title }).click();
};
const read = async (file: Download) => readFileSync((await file.path()) as string, 'utf8');
const save = async (page: Page, name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return file;
};

const compare = async (tool: Locator, levels: readonly string[]) => {
  const groups = ['Sensor and capture', 'Objects or population', 'Label set', 'Label type', 'Conditions: light'];
  for (const [at, name] of groups.entries()) {
    await tool.locator('.path').getByRole('group', { name }).getByRole('radio', { name: levels[at]! }).check();
  }
};

/** Types the whole card of the running example into the form. */
async function fillCard(tool: Locator) {
  for (const group of [
    'For the Hugging Face Hub',
    'Text of the card',
    'Responsible-AI fields',
    'Files, splits and columns',
  ]) {
    await part(tool.locator('.card'), group);
  }
  for (const { id, kind } of fields) {
    const text = scuffwatch.texts[id];
    if (text === undefined) continue;
    const field = tool.locator(`#card-${id}`);
    if (kind === 'choice') await field.getByRole('combobox').selectOption(text);
    else await field.locator('input, textarea').fill(text);
  }
  for (const [at, split] of scuffwatch.splits.entries()) {
    await tool.getByRole('button', { name: 'Add a split' }).click();
    const row = tool.locator('#card-splits fieldset').nth(at);
    await row.getByLabel('Name of the split').fill(split.name);
    await row.getByLabel('Its files').fill(split.path);
  }
  for (const [at, file] of scuffwatch.files.entries()) {
    await tool.getByRole('button', { name: file.kind === 'set' ? 'Add a set of files' : 'Add a file' }).click();
    const row = tool.locator('#card-files fieldset').nth(at);
    await row.getByLabel('Name of the file').fill(file.name);
    await row.getByLabel('What it holds').fill(file.description);
    await row.getByLabel('Format').fill(file.format);
    if (file.kind === 'set') {
      await row.getByLabel('Inside which file').fill(file.inside);
      await row.getByLabel('Pattern of its files').fill(file.pattern);
    } else {
      await row.getByLabel('Address or path').fill(file.url);
      await row.getByLabel('Size with unit').fill(file.size);
      await row.getByLabel('SHA-256').fill(file.sha256);
    }
  }
  for (const table of scuffwatch.tables) {
    await tool.getByRole('button', { name: 'Add a table' }).click();
    const box = tool.locator('#card-tables > fieldset').last();
    await box.getByLabel('Name of the table').fill(table.name);
    await box.getByLabel('What a row is').fill(table.description);
    await box.getByLabel('In which file').fill(table.file);
    await box.getByLabel('Key column').fill(table.key);
    for (const column of table.columns) {
      await box.getByRole('button', { name: 'Add a column' }).click();
      const row = box.locator('fieldset').last();
      await row.getByLabel('Name of the column').fill(column.name);
      await row.getByLabel('Its meaning').fill(column.description);
      await row.getByLabel('Role').selectOption(column.role);
    }
  }
}

test('similar: two candidates, one licence too strict, and both exports are the golden files', async ({ page }) => {
  test.slow();
  const problems = heard(page);
  const tool = await open(page);
  const path = tool.locator('.path');
  await path.getByRole('radio', { name: 'Yes' }).check();
  await path.getByLabel('Its name').fill('VisA');
  await path.getByLabel('Its licence').selectOption('cc-by-4.0');
  await path.getByLabel('Its link').fill('https://github.com/amazon-science/spot-diff');
  await compare(tool, ['Different', 'Close', 'Close', 'Same', 'Different']);
  await path.getByRole('button', { name: 'Add another candidate' }).click();
  await path.getByLabel('Its name').fill('MVTec AD');
  await path.getByLabel('Its licence').selectOption('cc-by-nc-sa-4.0');
  await expect(tool.getByText('VisA is the best of 2: it is similar where MVTec AD is none.')).toBeVisible();
  await expect(path.getByText('Similar: collect the difference')).toBeVisible();

  await part(tool, 'What the licences ask');
  const licences = tool.locator('.licences');
  await expect(licences.getByRole('heading', { name: 'The licences forbid it' })).toBeVisible();
  await licences.getByRole('button', { name: 'Keep MVTec AD as a benchmark only' }).click();
  await expect(licences.getByRole('heading', { name: 'The licences allow it' })).toBeVisible();
  await licences.getByLabel('Its author').fill('Amazon Science');
  await expect(
    licences.getByText('“VisA” by Amazon Science, https://github.com/amazon-science/spot-diff'),
  ).toBeVisible();

  await part(tool, 'Dataset card and Croissant');
  await page.getByRole('button', { name: 'Download README.md' }).click();
  const lacks = tool.locator('.exports .notice');
  await expect(lacks).toContainText('README.md lacks 3 things');
  await lacks.getByRole('link', { name: 'A task is missing.' }).click();
  await expect(tool.locator('#card-tasks textarea')).toBeFocused();
  expect(await read(await save(page, 'Download the draft of README.md'))).toContain('\n\nDRAFT\n');
  await part(tool.locator('.card'), 'For the Hugging Face Hub');

  await fillCard(tool);
  expect(await read(await save(page, 'Download README.md'))).toBe(golden('README.md'));
  expect(await read(await save(page, 'Download croissant.json'))).toBe(golden('croissant.json'));
  expect(await read(await save(page, 'Download datasheet.md'))).toContain('## Motivation');

  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await part(tool, 'Dataset card and Croissant');
  expect(await read(await save(page, 'Download croissant.json'))).toBe(golden('croissant.json'));
  expect(problems).toEqual([]);
});

test('a card and a Croissant file are imported after a preview, and come out as they came in', async ({ page }) => {
  const tool = await open(page);
  await part(tool, 'Dataset card and Croissant');
  const card = tool.locator('.card');
  const choose = (name: string, text: string | Buffer) =>
    card.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose('README.md', golden('README.md'));
  await expect(card.getByText('README.md: README.md')).toBeVisible();
  await expect(card.getByText(/^Fills: Name for people, Description, Licence/)).toBeVisible();
  await expect(tool.locator('#card-title input')).toHaveValue('');
  await card.getByRole('button', { name: 'Take it over' }).click();
  await expect(tool.locator('#card-title input')).toHaveValue('Scuffwatch intake photos');
  await choose('croissant.json', golden('croissant.json'));
  await card.getByRole('button', { name: 'Take it over' }).click();
  await expect(tool.locator('#card-name input')).toHaveValue('scuffwatch-intake-photos');
  expect(await read(await save(page, 'Download README.md'))).toBe(golden('README.md'));
  expect(await read(await save(page, 'Download croissant.json'))).toBe(golden('croissant.json'));
  const ours = await read(await save(page, 'Download dataset.json'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tool.locator('#card-name input')).toHaveValue('');

  await tool.getByRole('button', { name: 'Reset' }).click();
  await part(tool, 'Dataset card and Croissant').catch(() => {});
  if (!(await card.getByText('Import a card').isVisible())) await part(tool, 'Dataset card and Croissant');
  await expect(tool.locator('#card-title input')).toHaveValue('');
  await choose('ours.json', ours);
  await card.getByRole('button', { name: 'Take it over' }).click();
  await expect(tool.locator('#card-name input')).toHaveValue('scuffwatch-intake-photos');
  expect(await read(await save(page, 'Download dataset.json'))).toBe(ours);
});

test('files that are broken or hostile get a sentence and change nothing', async ({ page }) => {
  const tool = await open(page);
  await part(tool, 'Dataset card and Croissant');
  const card = tool.locator('.card');
  await tool.locator('#card-title input').fill('Mine');
  const cases: [string, Buffer, string][] = [
    ['huge.md', Buffer.alloc(50_000_000, 'a'), 'It is larger than 5 MB'],
    ['utf16.md', Buffer.from('\ufeff---\nlicense: mit\n---\n', 'utf16le'), 'It is not text in UTF-8.'],
    ['latin1.md', Buffer.from('---\npretty_name: K\xfcche\n---\n', 'latin1'), 'It is not text in UTF-8.'],
    ['cut.json', Buffer.from(golden('croissant.json').slice(0, 900)), 'It may have been cut off.'],
    ['twice.md', Buffer.from('---\nlicense: mit\nlicense: mit\n---\n'), 'stands there twice'],
    ['bomb.md', Buffer.from('---\na: &a [x]\nb: [*a, *a]\n---\n'), 'YAML aliases'],
    ['proto.json', Buffer.from('{"@context":{},"__proto__":{"x":1}}'), '__proto__'],
  ];
  for (const [name, buffer, says] of cases) {
    await card.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(card.getByRole('alert')).toContainText(name);
    await expect(card.getByRole('alert')).toContainText(says);
    await expect(card.getByRole('alert')).toContainText('Nothing was changed.');
  }
  await expect(tool.locator('#card-title input')).toHaveValue('Mine');
});

test('files are hashed and looked into beside the page, leaks are flagged, and the card takes them over', async ({
  page,
}) => {
  const problems = heard(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.method()));
  const tool = await open(page);
  await part(tool, 'Files and leaks');
  const box = tool.locator('.files');
  const labels = 'photo_id,split,label\n1,train,ok\n2,test,damage\n';
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  const write = (path: string, text: string | Buffer) => {
    mkdirSync(join(folder, 'set', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'set', path), text);
  };
  write('labels.csv', labels);
  write('train/a.bin', 'same');
  write('test/b.bin', 'same');
  write('big.bin', Buffer.alloc(64_000_000, 7));
  await box.locator('input[type="file"]').last().setInputFiles(join(folder, 'set'));
  await expect(box.getByText('4 files of 4 read.')).toBeVisible();
  await expect(box.getByText('2 rows: photo_id (integer), split (text), label (text)')).toBeVisible();
  await expect(box.getByText('1 leak between splits')).toBeVisible();
  await expect(box.getByText(/The same bytes in .*: set\/t.*\/[ab]\.bin, set\/t.*\/[ab]\.bin/)).toBeVisible();
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
  await expect(box.getByTitle(sha256(Buffer.alloc(64_000_000, 7)))).toBeVisible();
  await expect(box.getByTitle(sha256(labels))).toBeVisible();
  await box.getByRole('button', { name: 'Use the class counts' }).click();
  await box.getByRole('button', { name: 'Put them into the card' }).click();
  await part(tool, 'Dataset card and Croissant');
  await part(tool.locator('.card'), 'Files, splits and columns');
  await expect(tool.locator('#card-files').getByLabel('SHA-256').nth(3)).toHaveValue(/^[0-9a-f]{64}$/);
  await part(tool, 'What collecting costs');
  await expect(tool.locator('.collect').getByLabel('Class, train, validation, test')).toHaveValue(
    'ok, 1, 0, 0\ndamage, 0, 0, 1',
  );
  expect(new Set(asked)).toEqual(new Set(['GET']));
  expect(problems).toEqual([]);
});

test('reading a large file can be cancelled and leaves the page free', async ({ page }) => {
  const tool = await open(page);
  await part(tool, 'Files and leaks');
  const box = tool.locator('.files');
  const path = join(mkdtempSync(join(tmpdir(), 'dataset-')), 'large.bin');
  // Two gigabytes that take no room on the disk.
  writeFileSync(path, '');
  truncateSync(path, 2_000_000_000);
  await box.locator('input[type="file"]').first().setInputFiles(path);
  await expect(box.getByRole('progressbar')).toBeVisible();
  await tool.getByLabel('Answer: The licence allows our use').selectOption('No');
  await expect(tool.locator('#ds-licence-fits').getByRole('button', { name: /Add to agenda/ })).toBeVisible();
  await box.getByRole('button', { name: 'Cancel' }).click();
  await expect(box.getByText('0 files of 1 read, then stopped.')).toBeVisible();
});

test('a search is recorded with links that carry the words, and is evidence for the checklist', async ({ page }) => {
  const tool = await open(page);
  await part(tool, 'Where you searched');
  await tool.getByLabel('Words of the task').fill('scratch & dent');
  await expect(tool.getByRole('link', { name: /Kaggle/ })).toHaveAttribute('href', /search=scratch%20%26%20dent$/);
  for (const place of ['Kaggle', 'Zenodo', 'OpenML']) {
    await tool.getByRole('button', { name: `Record a search at ${place}` }).click();
    await tool.locator('.searches').getByLabel('Best hit').last().fill('VisA');
  }
  await expect(tool.getByText('3 places searched with query and day. That is a search on record.')).toBeVisible();
  await tool.getByLabel('Answer: Public sources were searched').selectOption('Yes');
  await tool.getByRole('button', { name: 'Details: Public sources were searched' }).click();
  await expect(tool.getByText(/Known already: Kaggle, scratch & dent/)).toBeVisible();
  await tool.getByRole('button', { name: 'Remove search 2' }).click();
  await expect(tool.locator('.searches').getByLabel('Best hit')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tool.locator('.searches').getByLabel('Best hit')).toHaveCount(3);
});

test('a pilot timed with one key an item gives the range; a deadline says how many items fit', async ({ page }) => {
  const tool = await open(page);
  await tool.locator('.path').getByRole('radio', { name: 'No' }).check();
  await tool.getByRole('button', { name: 'Estimate the collection' }).click();
  const form = tool.locator('.collect');
  await form.getByLabel('Items to label').fill('6,000');
  await form.getByLabel('Time for one label').fill('25');
  await form.getByLabel('Labels per item').fill('1.2');
  await form.getByLabel('First day').fill('2026-09-16');
  await form.getByLabel('Labels ready by').fill('2026-09-28');
  await expect(form.getByText('By Mon 28 Sep there are 9 working days, enough for 6,2')).toBeVisible();
  await form.getByLabel('Class, train, validation, test').fill('ok, 3906, 837, 837\ndamage, 294, 63, 63');
  await expect(
    form.getByText('damage is the rarest: with 63 test examples, 90% right means between 80.2% and 95.3%'),
  ).toBeVisible();

  await page.clock.install();
  await form.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(form.getByRole('button', { name: 'Item done' })).toBeFocused();
  for (let item = 0; item < 50; item += 1) {
    await page.clock.fastForward(item % 2 ? 20_000 : 30_000);
    await page.keyboard.press('Space');
  }
  await expect(form.getByText('50 items timed. 25 s an item; fastest quarter 20 s, slowest 30 s.')).toBeVisible();
  await form.getByRole('button', { name: 'Stop' }).click();
  await form.getByRole('button', { name: 'Use these times' }).click();
  await expect(form.getByRole('heading', { name: '7–11 working days' })).toBeVisible();
  await expect(form.getByText('The range goes from the fastest to the slowest quarter of your pilot.')).toBeVisible();
  await expect(tool.getByLabel('Answer: The missing part is estimated')).toBeVisible();
  await tool
    .locator('.tool-foot')
    .getByRole('button', { name: /Add to agenda/ })
    .click();
  await page.goto('/agenda/');
  await expect(page.getByText('No dataset fits: collect 52 h, change the task, or stop?').first()).toBeVisible();
});

test('the collection goes on as a task: copied for a board, and known to the list of tasks', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const tool = await open(page);
  await tool.locator('.path').getByRole('radio', { name: 'No' }).check();
  await tool.getByRole('button', { name: 'Estimate the collection' }).click();
  const form = tool.locator('.collect');
  await form.getByLabel('Items to label').fill('6,000');
  await form.getByLabel('Time for one label').fill('25');
  await form.getByLabel('Labels per item').fill('1.2');
  await form.getByLabel('First day').fill('2026-09-16');
  await form.getByRole('button', { name: 'Copy as a task' }).click();
  await expect(form.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '- [ ] Label 6,000 items: 52 person-hours (26 to 78 h), 2 people, Wed 16 Sep to Mon 28 Sep 2026',
  );
  await page.goto('/practices/concurrent-tasks/');
  const list = page.locator('[data-tool="checklist-concurrent-tasks"]');
  await list.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]', { has: list })).toHaveCount(0);
  await list.getByRole('button', { name: 'Details: Machine hours and person hours' }).click();
  await expect(list.getByText('Known already: Label 6,000 items: 52 h, 0 h')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 320]) {
    test(`nothing is inaccessible in any part, ${scheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      const tool = await open(page);
      await tool.locator('.path').getByRole('radio', { name: 'Yes' }).check();
      await tool.getByRole('button', { name: 'Add another candidate' }).click();
      await tool.getByLabel('Its licence').selectOption('cc-by-nc-sa-4.0');
      for (const title of [
        'Where you searched',
        'What the licences ask',
        'What collecting costs',
        'Files and leaks',
        'Dataset card and Croissant',
      ])
        await part(tool, title);
      await tool.getByRole('button', { name: 'Record a search at Kaggle' }).click();
      await tool.getByLabel('Class, train, validation, test').fill('dent, 1, 2, 3');
      const photo = { name: 'train.csv', mimeType: 'text/csv', buffer: Buffer.from('a,label\n1,x\n') };
      await tool.locator('.files input[type="file"]').first().setInputFiles(photo);
      await expect(tool.getByText('1 file of 1 read.')).toBeVisible();
      await part(tool.locator('.card'), 'For the Hugging Face Hub');
      await part(tool.locator('.card'), 'Files, splits and columns');
      await tool.getByRole('button', { name: 'Add a table' }).click();
      await tool.getByRole('button', { name: 'Add a column' }).click();
      await tool.getByRole('button', { name: 'Add a file' }).click();
      await page.getByRole('button', { name: 'Download croissant.json' }).click();
      const look = scheme === 'light' && width === 1440 ? faultsIn : axeFaultsIn;
      expect(await look(page, '[data-tool="dataset"]')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}
