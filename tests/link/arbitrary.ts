import fc from 'fast-check';
import { registry } from '../../src/meeting/link/v1/data.ts';
import { answers, outcomes, personRoles, verdicts } from '../../src/meeting/model.ts';
import { type Document, read } from './door.ts';

const word = (most: number) =>
  fc.oneof(
    fc.string({ maxLength: most }),
    fc.string({ maxLength: most, unit: 'binary' }),
    fc.string({ maxLength: most, unit: 'grapheme' }).map((text) => [...text].slice(0, most).join('')),
  );
const sentence = fc.oneof(
  word(40),
  fc.lorem({ maxCount: 1 }).map((text) => text.slice(0, 250)),
  fc.constantFrom(
    'Decide what to do about the licence',
    'Größe prüfen',
    '再学習する',
    'समीक्षा',
    'Тест',
    '<script>',
    '1e30',
  ),
);
const minutes = (most: number) => fc.integer({ min: 0, max: most });
const day = fc
  .date({ min: new Date('2000-01-01T00:00Z'), max: new Date('2199-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const wallTime = day.map((text) => text.slice(0, 16));
const slug = fc.oneof(
  fc.constantFrom(...registry.checklists.keys()),
  fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,8}){0,2}$/),
);
const url = fc.oneof(
  fc.webUrl(),
  sentence,
  fc.stringMatching(/^[A-Za-z0-9_-]{1,90}$/).map((id) => `https://docs.google.com/document/d/${id}/edit`),
  fc.uuid().map((id) => `http://wiki.example/${id}?page=${id.replaceAll('-', '')}`),
);
const preread = fc.record({ title: sentence, url, minutes: minutes(480) }, { requiredKeys: [] });
const values = (keys: readonly string[]) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...keys), fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/)),
    fc.oneof(
      fc.double({ min: 0, max: 1e15, noNaN: true }),
      fc.nat(),
      fc.integer({ min: 0, max: 9999 }).map((whole) => whole / 100),
      fc.boolean(),
      fc.constantFrom(...registry.words),
      wallTime,
      word(20),
    ),
    { maxKeys: 12 },
  );

const text = { text: sentence, owner: word(12) };
const some = <Value>(one: fc.Arbitrary<Value>, maxLength: number) => fc.array(one, { maxLength });

/** Anything that has the shape of an agenda, sensible or not. */
export const shaped = fc.record(
  {
    title: sentence,
    purpose: fc.array(sentence, { maxLength: 3 }).map((lines) => lines.join('\n')),
    start: wallTime,
    zone: fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Tokyo', 'Antarctica/Troll', 'America/Indiana/Knox'),
    minutes: minutes(1440),
    practices: some(slug, 5),
    people: some(fc.record({ name: word(20), role: fc.constantFrom(...personRoles) }, { requiredKeys: ['name'] }), 8),
    items: some(
      fc.record(
        {
          title: sentence,
          minutes: minutes(40),
          owner: word(8),
          outcome: fc.constantFrom(...outcomes),
          note: sentence,
          prereads: some(preread, 3),
          from: fc.oneof(sentence, fc.constantFrom(...registry.sources)),
        },
        { requiredKeys: ['title'] },
      ),
      10,
    ),
    prereads: some(preread, 6),
    checklists: some(
      fc.record({
        id: slug,
        answers: fc.dictionary(
          fc.oneof(fc.constantFrom(...[...registry.checklists.values()].flat()), slug),
          fc.constantFrom(...answers),
          { maxKeys: 20 },
        ),
      }),
      4,
    ),
    compute: fc.record({ inputs: values(registry.inputs), results: values(registry.results) }, { requiredKeys: [] }),
    readiness: fc.record(
      {
        verdict: fc.constantFrom(...verdicts),
        rule: fc.oneof(fc.constantFrom('R01', 'R29', 'R99', 'R00'), word(8)),
        readyAt: wallTime,
      },
      { requiredKeys: ['verdict'] },
    ),
    decisions: some(fc.record({ ...text, why: sentence }, { requiredKeys: ['text'] }), 6),
    actions: some(fc.record({ ...text, due: day.map((text) => text.slice(0, 10)) }, { requiredKeys: ['text'] }), 6),
    parked: some(sentence, 4),
    series: fc.record(
      { rule: fc.oneof(fc.constantFrom(...registry.series), word(20)), previous: url },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['title'] },
);

/** Every valid document, in its canonical form. */
export const valid: fc.Arbitrary<Document> = shaped
  .map(read)
  .filter((found) => 'document' in found)
  .map((found) => (found as { document: Document }).document);
