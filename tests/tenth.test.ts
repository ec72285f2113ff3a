import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesOf } from '../src/lib/search.ts';

const slug = 'review-the-labels';
const title = 'Review the labels together';
const copy = mkdtempSync(join(tmpdir(), 'meet-on-results-tenth-'));
const built = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');

/** Writes one of the three files of the new practice, made from that of an old one. */
function write(folder: string, ext: string, change: (text: string) => string): void {
  const old = readFileSync(join(copy, `content/${folder}/single-place.${ext}`), 'utf8');
  writeFileSync(join(copy, `content/${folder}/${slug}.${ext}`), change(old));
}

beforeAll(() => {
  const made = new Set(['.git', '.astro', 'dist', 'node_modules', 'test-results', 'playwright-report']);
  for (const name of readdirSync('.').filter((name) => !made.has(name)))
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction');
  // The three files that the page on making the playbook your own asks for, and nothing else.
  write('practices', 'mdx', (text) =>
    text
      .replace(/^order: .*$/m, 'order: 10')
      .replace(/^phase: .*$/m, 'phase: final')
      .replace(/^title: .*$/m, `title: ${title}`)
      .replaceAll('of="single-place"', `of="${slug}"`),
  );
  write('checklists', 'yaml', (text) => text.replace(/^( *-? *id: )reg-/gm, '$1own-'));
  write('meetings', 'yaml', (text) => text.replace(/^name: .*$/m, 'name: Label review'));
  const { status, stderr, stdout } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
}, 600_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a tenth practice has its page, its Markdown and its picture', () => {
  expect(built(`practices/${slug}/index.html`)).toContain(title);
  expect(built(`practices/${slug}.md`)).toContain(`# 10 ${title}`);
  expect(existsSync(join(copy, `dist/og/${slug}.png`))).toBe(true);
});

test('it stands on the line at home, on the track of every other guide, and among the meetings', () => {
  for (const page of ['index.html', 'practices/single-place/index.html', 'introduction/index.html', '404.html'])
    expect(built(page), page).toContain(`href="/practices/${slug}/"`);
  expect(built('meetings/index.html')).toContain('Label review');
  expect(built('meetings/index.html')).toContain('The ten meetings');
});

test('the search, llms.txt, the sitemap and the agenda know it', () => {
  const entries = entriesOf(JSON.parse(built('search.json')));
  expect(entries.filter((entry) => entry.title === title).map(({ path }) => path)).toContain(`/practices/${slug}/`);
  expect(built('llms.txt')).toContain(`/practices/${slug}.md`);
  expect(built('sitemap-0.xml')).toContain(`/practices/${slug}/`);
  // The agenda fetches the meetings it can begin from.
  const [, meetings = ''] = built('agenda/index.html').match(/from="\/([^"]*Builder[^"]*\.json)"/) ?? [];
  expect(built(meetings)).toContain('Label review');
});

test('no page counts nine any more', () => {
  expect(built('index.html')).toContain('Ten practices for teams that train models');
  for (const page of ['index.html', 'meetings/index.html', '404.html', `practices/${slug}/index.html`]) {
    const labels = [...built(page).matchAll(/(?:aria-label|content)="([^"]*)"/g)].map((match) => match[1]);
    expect(
      labels.filter((label) => /\bnine\b/i.test(label ?? '')),
      page,
    ).toEqual([]);
  }
});
