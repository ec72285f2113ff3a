import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { heard } from './heard.ts';
import { test } from './test.ts';

const guide = '/practices/compute-feasibility/';

/** The tool, awake: its saved state stands in the head once scripts have taken over. */
async function open(page: Page) {
  const said = heard(page);
  await page.goto(guide);
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  return { tool, verdict: tool.locator('.verdict h4'), said };
}

const unfold = (tool: Locator, title: string) => tool.locator('summary', { hasText: title }).first().click();

const saved = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(`meet/first/${name}`), key);

test('a plan is worked out, tried, put on the agenda and still there after a reload', async ({ page }) => {
  const { tool, verdict, said } = await open(page);
  const card = tool.getByLabel('Card', { exact: true });
  const toast = page.locator('.toast');
  await expect(tool.getByText('Example: Scuffwatch.')).toBeVisible();
  await expect(tool.getByRole('button', { name: 'Reset' })).toHaveCount(0);
  expect(await saved(page, 'meeting:plan')).toBeNull();

  await tool.getByLabel('Start from').selectOption({ label: 'Llama 3 8B, 8B' });
  await expect(verdict).toHaveText('Does not fit the card');
  await expect(tool.getByText('8,030,261,248 weights')).toBeVisible();
  await expect(tool.getByText('Example: Scuffwatch.')).toHaveCount(0);
  await card.selectOption({ label: 'GB300, 288 GB' });
  await expect(verdict).not.toHaveText('Does not fit the card');
  await card.selectOption({ label: 'RTX 4090, 24 GB' });
  await expect(verdict).toHaveText('Does not fit the card');

  const way = tool.locator('.ways li').first();
  await way.getByRole('button', { name: /^Try it/ }).click();
  await expect(toast).toContainText('Tried: ');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(verdict).toHaveText('Does not fit the card');

  const foot = await tool.locator('.tool-foot b').textContent();
  const decision = (foot ?? '').replace(/^Decide: /, '').replace(/\.$/, '');
  await tool.getByRole('button', { name: /^Add to agenda/ }).click();
  await expect(tool.getByRole('link', { name: /^On the agenda/ })).toBeVisible();
  expect((await saved(page, 'agenda:all'))?.toLowerCase()).toContain(decision.toLowerCase());

  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await expect(verdict).toHaveText('Does not fit the card');
  await expect(tool.getByLabel('Start from')).toHaveValue('llama-3-8b');
  await expect(tool.getByRole('link', { name: /^On the agenda/ })).toBeVisible();

  await tool.getByRole('button', { name: 'Reset' }).click();
  await expect(tool.getByText('Example: Scuffwatch.')).toBeVisible();
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(tool.getByLabel('Start from')).toHaveValue('llama-3-8b');
  expect(said).toEqual([]);
});

test('a missed date is said, drawn and handed on', async ({ page }) => {
  const { tool, verdict } = await open(page);
  await tool.getByLabel('Settings tried').fill('400');
  await tool.getByLabel('Needed by').fill('2026-11-20');
  await expect(verdict).toHaveText('Fits the card, misses the date');
  await expect(tool.locator('.ranges .late').first()).toContainText('misses the date');
  await expect.poll(() => saved(page, 'meeting:plan')).toContain('misses the date');
  expect(JSON.parse((await saved(page, 'meeting:plan')) ?? '{}')).toMatchObject({
    runs: 1200,
    verdict: 'Fits the card, misses the date',
    basis: 'estimated',
  });
  await expect.poll(() => saved(page, 'meeting:progress')).toContain('Fits the card, misses the date');
  await expect.poll(() => saved(page, 'meeting:lines')).toContain('compute:verdict');
});

test('every field takes anything, keeps the last good value and says so', async ({ page }) => {
  test.slow();
  const { tool, said } = await open(page);
  for (const part of ['Set-up in detail', 'Plan in detail', 'Assumptions']) await unfold(tool, part);
  await expect(tool.getByLabel('PUE')).toBeVisible();
  await expect(tool.getByLabel('Tensor parallel')).toBeVisible();
  const fields = tool.locator('.inputs input[type="text"]');
  const count = await fields.count();
  expect(count).toBeGreaterThan(25);
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at);
    for (const text of ['<script>alert(1)</script>', '1e30', 'NaN', '-1']) {
      await field.fill(text);
      await field.blur();
      await expect(tool.locator('.inputs .error')).toContainText(/for example|such as/);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }
    await field.fill('1');
    await field.blur();
    await expect(tool.locator('.inputs .error')).toHaveCount(0);
  }
  await tool.getByLabel('Start', { exact: true }).fill('');
  await tool.getByLabel('Start', { exact: true }).blur();
  await expect(tool.locator('.inputs .error')).toContainText('The sum keeps the last one.');
  await expect(tool.locator('.results')).not.toContainText(/NaN|Infinity|undefined/);
  expect(said).toEqual([]);
});

test('a saved sheet that is damaged gives the example, not an error', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'meet/first/compute:run',
      '{"batch":"<b>","card":"gone","model":"<script>","epochs":1e99,"start":"x","__proto__":{"runs":7}}',
    ),
  );
  const { tool, said } = await open(page);
  await expect(tool.getByLabel('Start from')).toHaveValue('dinov2-b-14');
  await expect(tool.getByLabel('Epochs')).toHaveValue('1,000,000');
  expect(said).toEqual([]);
});

test('all cards can be seen and found, and each term of the sum has its source', async ({ page }) => {
  const { tool } = await open(page);
  const rows = tool.locator('.ranges tbody tr');
  await expect(rows).toHaveCount(6);
  await tool.getByRole('button', { name: 'Show more cards' }).click();
  await expect(rows).toHaveCount(16);
  const more = tool.getByRole('button', { name: /^Show \d+ more of/ });
  const whole = Number((await more.textContent())?.match(/\d+$/)?.[0]);
  for (let shown = 16; shown < whole; shown += 16) await more.click();
  await expect(rows).toHaveCount(whole);
  await expect(more).toHaveCount(0);
  await tool.getByLabel('Find a card').fill('1080 ti');
  await expect(rows).toHaveCount(1);
  await tool.getByLabel('Find a card').fill('<b>');
  await expect(tool.getByText('No card is so.')).toBeVisible();
  await tool.getByLabel('Find a card').fill('');
  await tool.getByLabel('Only', { exact: true }).selectOption('ours');
  await expect(rows).toHaveCount(1);
  await tool.getByLabel('Only', { exact: true }).selectOption('all');
  await tool.getByLabel('Maker').selectOption('Google');
  await tool.getByRole('button', { name: /^Choose TPU v3/ }).click();
  await expect(tool.getByLabel('Card', { exact: true })).toHaveValue('tpu-v3');
  await expect(page.locator('.toast')).toContainText('Chosen: TPU v3');
  await tool.getByText('How this is computed').click();
  await expect(tool.locator('.workings tbody tr').first()).toContainText('Weights');
});

const parts = [
  'Read a config.json',
  'Set-up in detail',
  'Plan in detail',
  'Measure a step',
  'Assumptions',
  'Cost against time',
  'More cards',
  'Which slice?',
  'Which memory?',
  'How this is computed',
  'Side by side',
];

for (const [theme, width, look] of [
  ['light', 1440, faultsIn],
  ['dark', 390, axeFaultsIn],
] as const) {
  test(`nothing is inaccessible in the calculator with everything open, ${theme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    const { tool } = await open(page);
    await tool.getByLabel('Start from').selectOption('own-decoder');
    await tool.getByLabel('One step', { exact: true }).fill('0.4');
    for (const part of parts) await unfold(tool, part);
    await expect(tool.getByLabel('PUE')).toBeVisible();
    await tool.getByRole('button', { name: 'Keep this set-up' }).click();
    await expect(tool.locator('.sides tbody tr').first()).toBeVisible();
    await tool.getByRole('button', { name: 'Show more cards' }).click();
    await tool.getByLabel('Epochs').fill('none');
    await tool.getByLabel('Epochs').blur();
    expect(await look(page, '[data-tool="compute"]')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('without scripts the method and the worked example are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(guide);
  await expect(page.getByText('The calculator needs JavaScript.')).toBeVisible();
  await expect(page.locator('[data-tool="compute"] .verdict h4')).toBeVisible();
  await expect(page.locator('[data-tool="compute"] .inputs')).toBeHidden();
  await context.close();
});

const mixtral = {
  model_type: 'mixtral',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14336,
  vocab_size: 32000,
  num_local_experts: 8,
  num_experts_per_tok: 2,
};

test('a config.json is read, said, kept over a reload, and anything else loses nothing', async ({ page }) => {
  const { tool, said } = await open(page);
  await unfold(tool, 'Read a config.json');
  const field = tool.getByLabel('Paste it, or drop the file here');
  await field.fill(JSON.stringify(mixtral));
  await expect(tool.getByText('46,702,792,704 weights').first()).toBeVisible();
  await expect(tool.getByText(/Mixture of experts: layers 32, width 4,096/)).toBeVisible();
  await expect(tool.getByText('Nothing had to be assumed.')).toBeVisible();
  await expect(tool.getByLabel('Start from')).toHaveValue('own-config');

  const problem = tool.locator('.drop .error');
  const file = tool.locator('.drop input[type="file"]');
  const files: [text: string, says: RegExp][] = [
    [JSON.stringify(mixtral).slice(0, 80), /not complete JSON/],
    ['just some words', /not complete JSON/],
    ['{"tokenizer_class":"LlamaTokenizer"}', /config of a tokenizer/],
    ['{"peft_type":"LORA","r":16}', /config of an adapter/],
    ['{"__proto__":{"hidden_size":64},"constructor":1,"hidden_size":"<img src=x>"}', /No layer count and width/],
    [`{"padding":"${'x'.repeat(5_000_000)}"}`, /longer than 1 MB/],
  ];
  for (const [text, says] of files) {
    await file.setInputFiles({ name: 'config.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(problem).toContainText(says);
    await expect(problem).toContainText('The sheet keeps');
    await expect(tool.getByLabel('Start from')).toHaveValue('own-config');
  }
  await file.setInputFiles({ name: 'model.bin', mimeType: 'application/json', buffer: Buffer.from([0, 255, 254, 0]) });
  await expect(problem).toContainText('not text');

  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('46,702,792,704 weights').first()).toBeVisible();
  expect(said).toEqual([]);
});

test('one measured step is pasted, narrows the band, and leaves with the set-up it was of', async ({ page }) => {
  const { tool } = await open(page);
  await unfold(tool, 'Measure a step');
  await tool.getByLabel('Paste what it printed').fill('hello');
  await expect(tool.getByText(/No step is found in this/)).toBeVisible();
  await tool
    .getByLabel('Paste what it printed')
    .fill(
      'loss 0.3\n{"seconds_per_step":0.4,"peak_reserved_gb":11.5,"batch":8,"device":"NVIDIA H100","loader_share":0.5}',
    );
  await expect(tool.getByLabel('One step', { exact: true })).toHaveValue('0.4');
  await expect(tool.getByLabel('Peak memory')).toHaveValue('11.5');
  await expect(tool.getByLabel('Batch per card')).toHaveValue('8');
  await expect(tool.getByText(/It was measured on NVIDIA H100/)).toBeVisible();
  await expect(tool.getByText(/50% of the step waits for data/)).toBeVisible();
  await expect(tool.locator('.narrowed')).toContainText(/One step.*×\s*narrower/);
  await expect.poll(() => saved(page, 'meeting:plan')).toContain('"basis":"measured"');

  await tool.getByLabel('Batch per card').fill('4');
  await expect(page.locator('.toast')).toContainText('The measured step was of the set-up before');
  await expect(tool.getByLabel('One step', { exact: true })).toHaveValue('');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(tool.getByLabel('One step', { exact: true })).toHaveValue('0.4');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tool.getByRole('button', { name: 'Copy the snippet' }).click();
  await expect(tool.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('def measure_step');
});

test('set-ups are kept, named, compared, copied and opened again', async ({ page }) => {
  const { tool } = await open(page);
  await unfold(tool, 'Side by side');
  const keep = tool.getByRole('button', { name: 'Keep this set-up' });
  await keep.click();
  await tool.getByLabel('Start from').selectOption('vit-l-16');
  await keep.click();
  const heads = tool.locator('.sides thead th');
  await expect(heads).toHaveText(['DINOv2 ViT-B/14 on RTX 4090, batch 16', 'ViT-L/16 on RTX 4090, batch 16']);
  await tool.getByRole('button', { name: 'Rename ViT-L/16 on RTX 4090, batch 16' }).click();
  await tool.getByLabel('Name', { exact: true }).fill('The larger one');
  await tool.getByRole('button', { name: 'Done The larger one' }).click();
  await expect(heads.nth(1)).toHaveText('The larger one');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [kind, holds] of [
    ['Markdown', '| The larger one |'],
    ['CSV', 'memory_gb_p50'],
    ['JSON', '"kind": "compute-comparison"'],
  ] as const) {
    await tool.getByRole('button', { name: `Copy as ${kind}` }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(holds);
  }

  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('2 set-ups kept')).toBeVisible();
  await unfold(tool, 'Side by side');
  await tool.getByRole('button', { name: 'Open DINOv2 ViT-B/14 on RTX 4090, batch 16' }).click();
  await expect(tool.getByLabel('Start from')).toHaveValue('dinov2-b-14');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(tool.getByLabel('Start from')).toHaveValue('vit-l-16');

  await keep.click();
  await keep.click();
  await expect(keep).toHaveAttribute('aria-disabled', 'true');
  await tool.getByRole('button', { name: 'Remove The larger one' }).click();
  await expect(heads).toHaveCount(3);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(heads).toHaveCount(4);
});

test('the figures say in words what they draw, and are tables too', async ({ page }) => {
  const { tool } = await open(page);
  await unfold(tool, 'Cost against time');
  await expect(tool.getByRole('img', { name: /cards are on the frontier/ })).toBeVisible();
  await expect(
    tool
      .getByRole('table', { name: /The frontier/ })
      .locator('tbody tr')
      .first(),
  ).toContainText('hours');
  await unfold(tool, 'More cards');
  await expect(tool.getByRole('img', { name: /times as fast as 1/ })).toBeVisible();
  await unfold(tool, 'Which slice?');
  await expect(tool.getByText(/Half an hour takes v/)).toBeVisible();
  await unfold(tool, 'Which memory?');
  await expect(tool.getByRole('table').filter({ hasText: 'nvidia-smi' }).locator('tbody tr')).toHaveCount(3);
  expect(await tool.locator('[style]').count()).toBe(0);
});

test('fields that cannot both be so are named, and the sum goes on', async ({ page }) => {
  const { tool, verdict } = await open(page);
  await tool.getByLabel('Start from').selectOption('own-decoder');
  await tool.getByLabel('Width', { exact: true }).fill('770');
  await expect(tool.getByText(/12 heads do not divide a width of 770/)).toBeVisible();
  await tool.getByLabel('Width', { exact: true }).fill('4096');
  await tool.getByLabel('Heads', { exact: true }).fill('32');
  await expect(tool.getByText(/do not divide/)).toHaveCount(0);
  await tool.getByRole('button', { name: 'Take that' }).click();
  await expect(tool.getByText('In millions; counted from the shape')).toBeVisible();
  await tool.getByLabel('Card', { exact: true }).selectOption('tpu-v3');
  await tool.getByLabel('Which slice').selectOption({ label: 'v3-32, 16 chips' });
  await expect(tool.getByLabel('Chips per run')).toHaveValue('16');
  await expect(verdict).not.toBeEmpty();
});

test('a sheet saved before seeds had a field means as many runs as it did', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('meet/first/compute:run', '{"runs":36,"model":"resnet-50"}'));
  const { tool } = await open(page);
  await expect(tool.getByLabel('Start from')).toHaveValue('resnet-50');
  await expect(tool.getByLabel('Settings tried')).toHaveValue('36');
  await expect(tool.getByLabel('Seeds for each')).toHaveValue('1');
});

test('where the tables cannot be had, that is said, nothing is lost, and it can be tried again', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('meet/first/compute:run', '{"model":"llama-3-8b"}'));
  await page.route('**/compute.json', (route) => route.abort());
  await page.goto(guide);
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Your sheet is safe, but its tables could not be loaded.')).toBeVisible();
  await expect(tool.getByLabel('Start from')).toBeDisabled();
  await page.unroute('**/compute.json');
  await tool.getByRole('button', { name: 'Try again' }).click();
  await expect(tool.getByLabel('Start from')).toHaveValue('llama-3-8b');
  expect(await saved(page, 'compute:run')).toContain('llama-3-8b');
});

test('a restored sheet says what it said last time until its tables have come, and shows no figure of the example', async ({
  page,
}) => {
  const first = await open(page);
  await first.tool.getByLabel('Start from').selectOption({ label: 'Llama 3 8B, 8B' });
  await expect(first.verdict).toHaveText('Does not fit the card');
  await expect.poll(() => saved(page, 'meeting:lines')).toContain('Does not fit the card');

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/compute.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.locator('.verdict')).toContainText('As it was worked out last time.');
  await expect(tool.locator('.verdict h4')).toHaveText('Does not fit the card');
  await expect(tool.locator('.membar')).toBeHidden();
  release();
  await expect(tool.locator('.membar')).toBeVisible();
  await expect(tool.locator('.verdict')).not.toContainText('last time');
  await expect(tool.locator('.verdict h4')).toHaveText('Does not fit the card');
});

test('what was measured stands beside what was estimated, on its meter and under its sum', async ({ page }) => {
  const { tool } = await open(page);
  await tool.getByLabel('One step', { exact: true }).fill('0.4');
  await tool.getByLabel('Peak memory', { exact: true }).fill('12');
  await unfold(tool, 'How this is computed');
  const sums = tool.locator('.workings tfoot tr');
  await expect(sums).toHaveText([/^Peak memory.*Estimated$/, /measured.*12 GB/, /training step.*Estimated$/, /0.4 s/]);
  await unfold(tool, 'Which memory?');
  await expect(tool.locator('tbody .measured')).toContainText('× the estimate');
  await tool.getByLabel('One step', { exact: true }).fill('');
  await tool.getByLabel('Peak memory', { exact: true }).fill('');
  await expect(tool.locator('.measured')).toHaveCount(0);
});

test('the plan is seen in the hours that the team set in the quiz', async ({ page }) => {
  const settings = { hours: '14:00–16:00', days: [3], holidays: '2026-12-23' };
  await page.addInitScript((text) => {
    localStorage.setItem('meet/first/readiness:settings', text);
    localStorage.setItem('meet/first/compute:run', '{"start":"2026-12-17T09:00","needBy":""}');
  }, JSON.stringify(settings));
  const { tool } = await open(page);
  await expect(tool.getByRole('row', { name: /^Somebody is at work/ })).toContainText('Wed 30 Dec, 14:00');
});

test('the keyboard alone reads a config, keeps the set-up and takes a way out', async ({ page }) => {
  const { tool, verdict } = await open(page);
  const press = async (target: Locator, key: string) => {
    await target.focus();
    await page.keyboard.press(key);
  };
  await press(tool.locator('summary', { hasText: 'Read a config.json' }), 'Enter');
  await tool.getByLabel('Paste it, or drop the file here').focus();
  await page.keyboard.insertText(JSON.stringify(mixtral));
  await expect(verdict).toHaveText('Does not fit the card');
  await press(tool.locator('summary', { hasText: 'Side by side' }), 'Space');
  await press(tool.getByRole('button', { name: 'Keep this set-up' }), 'Enter');
  await expect(tool.locator('.sides thead th')).toHaveCount(1);
  await press(tool.locator('.ways').getByRole('button').first(), 'Enter');
  await expect(page.locator('.toast')).toContainText('Tried: ');
  await page.keyboard.press('Control+z');
  await expect(verdict).toHaveText('Does not fit the card');
});
