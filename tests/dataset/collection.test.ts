import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionCodec } from '../../src/tools/dataset/codec.ts';
import {
  type Collection,
  effort,
  limits,
  type NumberKey,
  noCollection,
  range,
} from '../../src/tools/dataset/model/collection.ts';
import { datasetLines, endsOf, estimated, span } from '../../src/tools/dataset/model/lines.ts';
import type { Decision } from '../../src/tools/dataset/model/path.ts';
import { readNumber } from '../../src/tools/dataset/model/read.ts';
import { rateOf, secondsOf } from '../../src/tools/dataset/model/rows.ts';
import { rateSchema } from '../../src/tools/dataset/schema.ts';
import { yaml } from '../content.ts';

const scuffwatch: Collection = {
  ...noCollection,
  items: 6000,
  secondsPerLabel: 25,
  labelsPerItem: 1.2,
  pilotItems: 100,
  start: '2026-09-16',
};
const done = (collection: Collection) => {
  const found = effort(collection);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('the estimate of dataset-checklist.md §2', () => {
  type Row = [number, number, number, number, number, number, number, number, number, number, number, number, number];
  test.each<Row>([
    [6000, 25, 1.2, 0.2, 0.1, 60, 2, 4, 0.75, 50.0, 2.0, 8.67, 9],
    [600, 25, 1.2, 0, 0, 0, 2, 4, 0.75, 5.0, 0, 0.83, 1],
    [1000, 7, 1, 0, 0, 0, 1, 6, 0.7, 1.94, 0, 0.46, 1],
    [0, 25, 1, 0, 0, 0, 2, 4, 0.75, 0, 0, 0, 0],
  ])(
    '%d items of %d s',
    (items, seconds, perItem, double, disagree, settle, people, hours, share, label, adjudication, days, workingDays) => {
      const found = done({
        ...noCollection,
        items,
        secondsPerLabel: seconds,
        labelsPerItem: perItem,
        doubleShare: double,
        disagreement: disagree,
        adjudicationSeconds: settle,
        people,
        hoursPerDay: hours,
        productivity: share,
      });
      expect(found.labelHours).toBeCloseTo(label, 2);
      expect(found.adjudicationHours).toBeCloseTo(adjudication, 2);
      expect(found.days).toBeCloseTo(days, 2);
      expect(found.workingDays).toBe(workingDays);
    },
  );

  test.each<[Partial<Collection>, string]>([
    [{ people: 0 }, 'At least one person'],
    [{ people: Number.NaN }, 'At least one person'],
    [{ hoursPerDay: 0 }, 'some hours a day'],
    [{ productivity: 0 }, 'has to be productive'],
  ])('%j is answered with “%s”', (parts, says) => {
    expect(effort({ ...scuffwatch, ...parts })).toContain(says);
    expect(range({ ...scuffwatch, ...parts })).toContain(says);
    expect(estimated({ ...scuffwatch, ...parts })).toBeNull();
  });

  test('takes the share labelled twice from the labels per item, and agrees with the running example', () => {
    const { labelling } = yaml('example.yaml').data;
    const found = done(scuffwatch);
    expect(found.labelHours).toBeCloseTo(labelling.hours);
    expect(found.adjudicationHours).toBeCloseTo(labelling.adjudicationHours);
    expect(found.workingDays).toBe(labelling.workingDays);
    expect(endsOf(scuffwatch, range(scuffwatch) as Exclude<ReturnType<typeof range>, string>).likely).toBe(
      '2026-09-28',
    );
  });

  test('pays for every hour, productive or not', () => {
    expect(done({ ...scuffwatch, hourlyRate: 30 }).cost).toBeCloseTo((52 / 0.75) * 30);
  });
});

describe('the range', () => {
  const of = (parts: Partial<Collection>) => {
    const found = range({ ...scuffwatch, ...parts });
    if (typeof found === 'string') throw new Error(found);
    return found;
  };
  test('comes from the quarters of a pilot of 50 or more', () => {
    const { low, high, basis } = of({ pilotItems: 50, fastSeconds: 20, slowSeconds: 35 });
    expect(basis).toBe('pilot');
    expect(low.labelHours).toBeCloseTo(40);
    expect(high.labelHours).toBeCloseTo(70);
  });
  test.each([
    [{ pilotItems: 49, fastSeconds: 20, slowSeconds: 35 }],
    [{ pilotItems: 100 }],
    [{ pilotItems: 100, fastSeconds: 20, slowSeconds: 0 }],
  ])('is half as much and half as much again with %j', (parts) => {
    const { low, likely, high, basis } = of(parts);
    expect(basis).toBe('margin');
    expect([low.hours, high.hours]).toEqual([likely.hours * 0.5, likely.hours * 1.5]);
    expect(span(low.workingDays, high.workingDays)).toBe('5–13');
  });

  const any = fc.record(
    Object.fromEntries(
      (Object.keys(limits) as NumberKey[]).map((key) => [
        key,
        fc.double({ min: limits[key][0], max: limits[key][1], noNaN: true }).map((value) => value + 0),
      ]),
    ),
  ) as unknown as fc.Arbitrary<Record<NumberKey, number>>;

  test('never has its ends crossed, and no number in it is odd', () => {
    fc.assert(
      fc.property(any, (numbers) => {
        const { low, likely, high } = of(numbers);
        for (const key of ['labelHours', 'hours', 'days', 'workingDays', 'cost'] as const) {
          expect(low[key]).toBeLessThanOrEqual(likely[key]);
          expect(likely[key]).toBeLessThanOrEqual(high[key]);
          expect(Number.isFinite(high[key])).toBe(true);
        }
      }),
    );
  });
  test('is saved and comes back as it was', () => {
    fc.assert(
      fc.property(any, fc.string({ maxLength: 200, unit: 'grapheme-ascii' }), (numbers, holidays) => {
        const one = { ...noCollection, ...numbers, holidays };
        expect(collectionCodec.decode(collectionCodec.encode(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });
  test('is read from any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof range(collectionCodec.decode(text))).toBe('object');
      }),
    );
    expect(collectionCodec.decode('{"items":1e999,"people":-3,"start":"<script>"}')).toMatchObject({
      items: 0,
      people: 1,
      start: '',
    });
  });
});

describe('what it would put on an agenda', () => {
  const decision = (path: Decision['path']): Decision => ({
    path,
    reached: ['found'],
    reason: 'Because.',
    benchmarkOnly: false,
  });
  const said = (path: Decision['path'], collection: Collection) =>
    datasetLines(decision(path), collection).map(({ title, minutes }) => `${title} ${minutes}`);
  test.each<[Decision['path'], Collection, string[]]>([
    [null, scuffwatch, []],
    ['identical', scuffwatch, ['Confirm licence and our own evaluation set 5']],
    ['similar', noCollection, ['Accept or cut what has to be collected 5']],
    [
      'similar',
      scuffwatch,
      ['Accept or cut the collection estimate: 9 working days 5', 'Who labels 6,000 items by Mon 28 Sep? 10'],
    ],
    [
      'none',
      { ...scuffwatch, start: '' },
      ['No dataset fits: collect 52 h, change the task, or stop? 5', 'Who labels 6,000 items? 10'],
    ],
    ['none', noCollection, ['No dataset fits: collect, change the task, or stop? 5']],
  ])('on the path %s', (path, collection, lines) => {
    expect(said(path, collection)).toEqual(lines);
  });
});

describe('a number as people type it', () => {
  test.each<[string, number | string]>([
    ['6,000', 6000],
    ['1 500', 1500],
    ['0.75', 0.75],
    ['0,75', 0.75],
    ['75%', 75],
    [' 9 ', 9],
    ['', 'no'],
    ['-3', 'no'],
    ['1e30', 'no'],
    ['NaN', 'no'],
    ['Infinity', 'no'],
    ['<script>', 'no'],
    ['99999999', 'no'],
  ])('“%s” reads as %s', (text, value) => {
    expect(readNumber(text, 0, 1e6, 'no')).toBe(value);
  });
});

describe('typical rates', () => {
  const sources = Object.entries(yaml('sources.yaml')).map(([id, data]) => ({ id, data: data as never }));
  test('have a source with a date each, and a source from memory gives none', () => {
    for (const row of yaml('labelling-rates.yaml')) {
      const rate = rateOf(rateSchema.parse(row), sources);
      expect(rate.source.checked, rate.id).toMatch(/^\d{4}-\d\d$/);
      expect(secondsOf(rate)).toBeGreaterThan(0);
      expect(yaml('sources.yaml')[row.source].status, rate.id).not.toBe('memory');
    }
  });
  test('stand in the middle of their ends', () => {
    expect(secondsOf({ low: 54, high: 79 })).toBe(66.5);
  });
  test('with an unknown source stop the build', () => {
    expect(() => rateOf({ id: 'x', label: 'X', seconds: 1, per: 'box', source: 'nowhere' }, sources)).toThrow(
      '"nowhere"',
    );
  });
});
