import { expect, test } from 'vitest';
import { oddEvidence } from '../../src/kit/checklist/Evidence.tsx';
import { extrasOf, lighten } from '../../src/lib/checklist/extras.ts';
import type { Item } from '../../src/lib/checklist/item.ts';
import { checklistSchema } from '../../src/tools/checklist/schema.ts';
import { slugs, yaml } from '../content.ts';

const sources = Object.entries(yaml('sources.yaml')).map(([id, data]) => ({
  id,
  data: data as { title: string; url: string },
}));
const licences: { id: string; name: string }[] = yaml('licences.yaml');
const itemsOf = (slug: string): Item[] => checklistSchema.parse(yaml(`checklists/${slug}.yaml`)).items;

test.each(slugs)('every source and every choice of %s is at hand', (slug) => {
  const items = itemsOf(slug);
  const extras = extrasOf(items, sources, { licences });
  for (const item of items) {
    for (const key of item.sources) expect(extras.sources[key]?.title, key).toBeTruthy();
    if (item.evidence.type === 'choice') expect(extras.choices[item.id]?.length, item.id).toBeGreaterThan(1);
  }
});

test('a source that is not there stops the build with its name', () => {
  const [item] = itemsOf('single-place');
  expect(() => extrasOf([{ ...item!, sources: ['nowhere'] }], sources, {})).toThrow('the source "nowhere"');
  const odd = { ...item!, evidence: { ...item!.evidence, options: '@nothing' } };
  expect(() => extrasOf([odd], sources, {})).toThrow('"@nothing", which is no known table');
});

test('a retired item is not served, and no export travels to the reader', () => {
  const [first, ...others] = itemsOf('dataset-availability');
  const served = lighten([{ ...first!, retired: true }, ...others]);
  expect(served.map(({ id }) => id)).not.toContain(first!.id);
  for (const item of served) expect(Object.keys(item)).not.toContain('exports');
});

test.each([
  ['number', '9', ''],
  ['number', '1,200', ''],
  ['number', '95%', ''],
  ['number', 'NaN', 'This does not read as a number'],
  ['number', '<script>', 'This does not read as a number'],
  ['url', 'https://example.org/a', ''],
  ['url', 'javascript:alert(1)', 'This is not an address'],
  ['text', '<script>', ''],
  ['number', '', ''],
] as const)('as %s the evidence “%s” is answered with “%s”', (type, text, says) => {
  expect(oddEvidence(type, text).startsWith(says)).toBe(true);
  if (!says) expect(oddEvidence(type, text)).toBe('');
});
