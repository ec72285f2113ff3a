import { expect, test } from 'vitest';
import { reader } from '../../src/prose/example.ts';
import { storyOf } from '../../src/prose/figures/story.ts';
import { slugs, yaml } from '../content.ts';

const story = storyOf(reader(yaml('example.yaml')));

test('the story has nine meetings, one for each guide, and the two moments that matter', () => {
  const meetings = story.entries.filter((one) => one.kind === 'meeting');
  expect(meetings.map((one) => one.guide).sort()).toEqual([...slugs].sort());
  expect(story.entries.filter((one) => one.kind === 'moment')).toHaveLength(2);
});

test('it takes eleven weeks, in order, and every entry leads to a guide', () => {
  expect(story.last).toBe(77);
  const days = story.entries.map((one) => one.day);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(story.entries.every((one) => slugs.includes(one.guide))).toBe(true);
});

test('what lasts has a length, and the phases leave no gap', () => {
  for (const span of story.spans) expect(span.to, span.what).toBeGreaterThan(span.from);
  for (const [at, phase] of story.phases.entries()) expect(story.phases[at + 1]?.from ?? story.last).toBe(phase.to);
});

test('an unknown path stops the build with its name', () => {
  expect(() => reader({ a: { b: 'c' } }).number('a.b')).toThrow('a number at "a.b"');
});
