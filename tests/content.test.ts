import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meetingSchema } from '../src/meeting/schema.ts';
import { sentence, told } from '../src/schema.ts';
import { checklistSchema } from '../src/tools/checklist/schema.ts';
import { read, slugs, texts, visible, yaml } from './content.ts';

const items = slugs.flatMap((slug) => yaml(`checklists/${slug}.yaml`).items);
const sources = yaml('sources.yaml');

test('there are nine guides with a checklist and a meeting each, and 110 items in all', () => {
  expect(slugs).toHaveLength(9);
  for (const slug of slugs) {
    expect(existsSync(`content/checklists/${slug}.yaml`), slug).toBe(true);
    expect(existsSync(`content/meetings/${slug}.yaml`), slug).toBe(true);
  }
  expect(items).toHaveLength(110);
});

test('every id is unique, and none that was published has gone', () => {
  const ids = items.map((item) => item.id);
  expect(new Set(ids).size).toBe(ids.length);
  // A renamed id would orphan what readers have saved; retire an item instead, and add new ids to this file.
  expect([...ids].sort()).toEqual(readFileSync('tests/fixtures/published-ids.txt', 'utf8').trim().split('\n'));
});

test.each(slugs)('the checklist of %s has a blocker and is not all blockers', (slug) => {
  const list = checklistSchema.parse(yaml(`checklists/${slug}.yaml`));
  const blockers = list.items.filter((item) => item.blocker).length;
  expect(blockers).toBeGreaterThan(0);
  expect(blockers).toBeLessThanOrEqual(list.items.length / 2);
});

test.each(slugs)('the minutes of the meeting of %s add up', (slug) => {
  const meeting = meetingSchema.parse(yaml(`meetings/${slug}.yaml`));
  expect(meeting.agenda.reduce((sum, line) => sum + line.minutes, 0)).toBe(meeting.minutes);
  const roles = [...meeting.roles.required, ...meeting.roles.optional];
  for (const line of [...meeting.agenda.map((one) => one.lead), ...meeting.prework.map((one) => one.who)]) {
    expect(roles).toContain(line);
  }
});

test('every item and every mark in a text names a source that exists', () => {
  const named = [
    ...items.flatMap((item) => item.sources),
    ...texts.flatMap(({ body }) => [...body.matchAll(/<Ref to="([^"]+)"/g)].map((match) => match[1])),
  ];
  expect(named.filter((key) => !(key in sources))).toEqual([]);
});

test.each(texts)('$slug: every number by reference exists in the example', ({ body }) => {
  const example = yaml('example.yaml');
  const missing = [...body.matchAll(/<Ex of="([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => path.split('.').reduce((node, key) => node?.[key], example) === undefined);
  expect(missing).toEqual([]);
});

test.each(texts)('$slug has between 900 and 1,600 words', ({ body }) => {
  const words = visible(body)
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
  expect(words).toBeGreaterThanOrEqual(900);
  expect(words).toBeLessThanOrEqual(1600);
});

const sections = [
  /^## When it applies, and who is in the room$/m,
  /^## The meeting it produces$/m,
  /^<Meeting of="[a-z-]+" \/>$/m,
  /^<Bring>$/m,
  /^## The (dataset checklist|compute calculator|readiness quiz|checklist)$/m,
  /^## How to read its answer$/m,
  /^## Worked example: Scuffwatch$/m,
  /^## Common mistakes$/m,
  /^## On Monday$/m,
  /^## What has changed since 2022$/m,
  /^## Further reading$/m,
];

test.each(texts.filter(({ slug }) => slug !== 'introduction'))(
  '$slug keeps the one order of all guides',
  ({ slug, body }) => {
    const places = sections.map((section) => body.search(section));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(body).toContain(`<Meeting of="${slug}" />`);
  },
);

test.each(texts)('$slug: links inside the site lead to guides, other pages or a term', ({ body }) => {
  const terms = new Set(yaml('glossary.yaml').map((term: { id: string }) => term.id));
  const inside = [...body.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1] ?? '');
  const wrong = inside.filter((link) => {
    const [, kind, name] =
      link.match(
        /^\/(practices|glossary|introduction|accuracy|story|your-own|onboarding|quiz-rules)\/(?:#?([a-z0-9-]+))?/,
      ) ?? [];
    if (kind === 'practices') return !slugs.includes(name ?? '');
    if (kind === 'glossary') return name !== undefined && !terms.has(name);
    return kind === undefined;
  });
  expect(wrong).toEqual([]);
});

describe('the article of 2022', () => {
  const rows: Record<string, { page: string; words: string[] }> = yaml('seed.yaml');
  const marks = texts.flatMap(({ slug, body }) =>
    body
      .split(/\n\s*\n|\n(?=\s*[-|\d])/)
      .flatMap((passage) =>
        [...passage.matchAll(/\{\/\* seed: ([^*]+) \*\/\}/g)].flatMap((match) =>
          (match[1] ?? '').split(/\s+/).map((id) => ({ id, slug, passage })),
        ),
      ),
  );

  test('has 92 details, each carried by exactly one passage', () => {
    expect(Object.keys(rows)).toHaveLength(92);
    expect(marks.map((mark) => mark.id).sort()).toEqual(Object.keys(rows).sort());
  });

  test.each(Object.entries(rows))('%s is truly said where its mark stands', (id, { page, words }) => {
    const mark = marks.find((one) => one.id === id);
    expect(mark?.slug).toBe(page);
    const said = visible(mark?.passage ?? '').toLowerCase();
    expect(words.filter((word) => !said.includes(String(word).toLowerCase()))).toEqual([]);
  });
});

const badRows: [string, unknown, string][] = [
  ['a weight that is none', { weight: 7 }, 'expected one of 1, 2, 3, found 7'],
  ['a label that is a number', { label: 3 }, 'expected a value of type string, found 3'],
  ['a missing reason', { why: undefined }, 'expected a value of type string, found nothing'],
  ['an id in capitals', { id: 'DS-One' }, 'found "DS-One"'],
  ['a key that nobody knows', { colour: 'red' }, 'expected no key "colour"'],
];

test.each(badRows)('a writer is told about %s: key, expected, found', (_, change, says) => {
  const list = yaml(`checklists/${slugs[0]}.yaml`);
  list.items[2] = { ...list.items[2], ...(change as object) };
  const result = told(checklistSchema).safeParse(list);
  const issue = result.error?.issues[0];
  expect(issue?.message).toContain(says);
  expect(issue?.path.slice(0, 2)).toEqual(['items', 2]);
});

test('the sentence for a writer shortens what is long', () => {
  expect(
    sentence({ code: 'too_big', maximum: 70, origin: 'string', input: 'x'.repeat(90), path: [], message: '' }),
  ).toBe(`expected at most 70, found "${'x'.repeat(59)}…`);
});

test('nothing in the texts is left for later', () => {
  for (const { slug, body } of texts) expect(body, slug).not.toMatch(/\b(TODO|FIXME|TBD|lorem)\b/);
  expect(read('glossary.yaml')).not.toMatch(/\b(TODO|FIXME)\b/);
});
