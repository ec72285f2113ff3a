import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/prose/markdown.ts';
import { texts, yaml } from '../content.ts';

const context = {
  example: yaml('example.yaml'),
  source: (key: string) => `source ${key}`,
  meeting: (slug: string) => `meeting ${slug}`,
  checklist: (slug: string) => `- [ ] checklist ${slug}`,
  figure: (name: string) => `figure ${name}`,
  tool: (tag: string) => `tool ${tag}`,
  address: (path: string) => `https://x.test${path}`,
};
const said = (body: string) => toMarkdown(body, context);

test.each([
  ['a number', 'It takes <Ex of="data.labelling.workingDays" /> days.', 'It takes 9 days.'],
  ['a number with digits', '<Ex of="watch.steel.recall" digits={2} />', '0.71'],
  ['a share', '<Ex of="project.target.threshold" as="percent" />', '95%'],
  ['a date', '<Ex of="timeline.goLive" as="date" />', 'Monday 23 November 2026'],
  ['a note', '<Note title="Look">Here\nit is.</Note>', '> **Look.** Here\nit is.'],
  ['what to bring', '<Bring>\n\n1. A card.\n\n</Bring>', '## Bring to the meeting\n\n1. A card.'],
  ['a meeting', '<Meeting of="single-place" />', 'meeting single-place'],
  ['a checklist', '<Checklist of="single-place" />', '- [ ] checklist single-place'],
  ['a tool', '<ComputeCalculator />', 'tool ComputeCalculator'],
  ['a figure', '<Figure of="loop" />', 'figure loop'],
  ['a link inside the site', '[guide](/practices/single-place/)', '[guide](https://x.test/practices/single-place/)'],
  ['a seed mark', 'Said. {/* seed: 1-a */}', 'Said.'],
])('%s becomes the words it stands for', (_, body, markdown) => {
  expect(said(body)).toBe(`${markdown}\n`);
});

test('sources are numbered as in the guide and listed at the end', () => {
  expect(said('One.<Ref to="a" /> Two.<Ref to="b" /> One again.<Ref to="a" />')).toBe(
    'One. [1] Two. [2] One again. [1]\n\n## Sources\n\n1. source a\n2. source b\n',
  );
});

test.each(texts)('$slug keeps its headings and no tag', ({ body }) => {
  const text = said(body);
  for (const [heading] of body.matchAll(/^## .+$/gm)) expect(text).toContain(heading);
  expect(text).not.toMatch(/<\/?[A-Z]|\{\/\*|undefined|NaN/);
});
