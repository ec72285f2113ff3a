import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsCodec } from '../../src/tools/dataset/codec.ts';
import { asPart, linkOf, noSearch, placesSearched, searched, toSearch } from '../../src/tools/dataset/model/search.ts';
import { placeSchema } from '../../src/tools/dataset/schema.ts';
import { yaml } from '../content.ts';

const places = yaml('search-places.yaml').map((row: unknown) => placeSchema.parse(row));
const entry = (place: string, query = 'scratch kettle', date = '2026-09-03', hit = 'VisA') => ({
  id: place,
  place,
  query,
  date,
  hit,
});

describe('the record of the search', () => {
  test('has links to six places and more, with the words of the task in each', () => {
    expect(places.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Kaggle', 'Hugging Face Hub', 'Google Dataset Search', 'OpenML', 'Zenodo']),
    );
    for (const place of places) {
      const link = new URL(linkOf(place, ' scratch & dent #1 '));
      expect(link.protocol, place.id).toBe('https:');
      expect(link.href, place.id).toContain('scratch%20%26%20dent%20%231');
    }
  });
  test('never makes a link that cannot be opened, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        for (const place of places) {
          const { origin } = new URL(linkOf(place, words));
          expect(origin).toBe(new URL(place.url.replace('{words}', '')).origin);
        }
      }),
    );
    expect(() => linkOf(places[0], '\uD800 lone')).not.toThrow();
  });
  test('counts places, not searches, and only those with query and day', () => {
    const entries = [entry('Kaggle'), entry('kaggle '), entry('Zenodo', ''), entry('OpenML', 'x', ''), entry('Hub')];
    expect(placesSearched({ words: '', entries })).toBe(2);
  });
  test('is evidence, one search a line', () => {
    expect(searched(noSearch)).toBe('');
    expect(searched({ words: '', entries: [entry('Kaggle'), entry('Hub', 'dent', '2026-09-04', '')] })).toBe(
      'Kaggle, scratch kettle, 2026-09-03, VisA\nHub, dent, 2026-09-04, –',
    );
  });
  test('is saved and comes back, and is read from any text', () => {
    const record = { words: 'scratch', entries: [entry('kaggle'), entry('hub', '<script>', '', '')] };
    const part = { search: asPart(record) };
    expect(part.search.said).toBe('1 place');
    expect(partsCodec.decode(partsCodec.encode(part))).toEqual(part);
    expect(toSearch(partsCodec.decode(partsCodec.encode(part)).search?.value)).toEqual(record);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(toSearch(partsCodec.decode(text).search?.value).entries.length).toBeLessThanOrEqual(60);
      }),
    );
    expect(toSearch({ entries: [{ id: 'a', date: '2026-02-30' }] }).entries[0]?.date).toBe('');
    expect(partsCodec.decode('{"search":{"value":1,"known":{"__proto__":"x","a":3}},"other":{"value":1}}')).toEqual({
      search: { value: 1, known: { a: '' }, said: '' },
    });
  });
});
