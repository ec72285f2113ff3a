import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers,
  asItem,
  blankMark,
  type Filled,
  type Mark,
  unfilled,
  withMark,
  withOwn,
} from '../../src/lib/checklist/filled.ts';
import type { Item } from '../../src/lib/checklist/item.ts';
import { rowsOf, tally } from '../../src/lib/checklist/score.ts';
import { sentence, ticksOf } from '../../src/lib/checklist/words.ts';
import { checklistSchema } from '../../src/tools/checklist/schema.ts';
import { slugs, yaml } from '../content.ts';

const item = (id: string, weight: Item['weight'], blocker = false): Item => ({
  ...asItem({ id, label: `Statement ${id}`, blocker }),
  weight,
  evidence: { type: 'text', prompt: 'Proof', required: blocker },
});
const four = [item('a', 3, true), item('b', 2), item('c', 2), item('d', 1)];

type Short = Mark['answer'] | '–';
const fill = (items: readonly Item[], given: readonly Short[], evidence = 'proof'): Filled => ({
  marks: Object.fromEntries(
    items.map(({ id }, at) => {
      const answer = given[at] ?? '–';
      return [id, { ...blankMark, answer: answer === '–' ? '' : answer, evidence }] as const;
    }),
  ),
  own: [],
});
const judged = (given: readonly Short[]) => tally(rowsOf(four, fill(four, given)));

describe('the score and verdict of data-model.md §4', () => {
  test.each<[Short[], number | null, string]>([
    [['yes', 'yes', 'yes', 'yes'], 100, 'go'],
    [['yes', 'yes', 'partial', 'no'], 75, 'go-with-actions'],
    [['partial', 'yes', 'yes', 'yes'], 81.25, 'blocked'],
    [['na', 'yes', 'yes', 'yes'], 100, 'go'],
    [['yes', 'no', 'no', 'no'], 37.5, 'not-yet'],
    [['yes', 'yes', 'yes', '–'], 87.5, 'unfinished'],
    [['na', 'na', 'na', 'na'], null, 'go'],
  ])('%j scores %s and says %s', (given, score, verdict) => {
    expect(judged(given)).toMatchObject({ score, verdict });
  });

  test('the running example scores 94 and is a go', () => {
    const { items } = checklistSchema.parse(yaml('checklists/dataset-availability.yaml'));
    let filled = fill(
      items,
      items.map(() => 'yes'),
    );
    filled = withMark(filled, 'ds-bias-known', { answer: 'partial' });
    filled = withMark(filled, 'ds-card-exported', { answer: 'no' });
    const result = tally(rowsOf(items, filled, { path: 'similar' }));
    expect(Math.floor(result.score ?? 0)).toBe(yaml('example.yaml').data.checklist.score);
    expect(result).toMatchObject({ verdict: 'go', applicable: 14, openBlockers: [] });
  });
});

describe('a yes without its required evidence', () => {
  test('counts as partly, and blocks where it is a blocker', () => {
    const rows = rowsOf(four, fill(four, ['yes', 'yes', 'yes', 'yes'], '  '));
    expect(rows[0]).toMatchObject({ state: 'partial', lacksEvidence: true, blocks: true });
    expect(tally(rows)).toMatchObject({ score: 81.25, verdict: 'blocked' });
    expect(sentence(rows, tally(rows)).reason).toContain('“Statement a” has no evidence yet');
  });

  test('counts in full once the tool knows the evidence itself', () => {
    const rows = rowsOf(four, fill(four, ['yes', 'yes', 'yes', 'yes'], ''), {}, { a: 'similar' });
    expect(tally(rows)).toMatchObject({ score: 100, verdict: 'go' });
  });
});

describe('an item with a condition', () => {
  const picky: Item = { ...item('p', 3, true), appliesWhen: { field: 'path', in: ['none'] } };
  test.each([
    [{}, 'off'],
    [{ path: 'similar' }, 'off'],
    [{ path: 'none' }, 'no'],
  ])('in the context %j is %s', (context, state) => {
    const rows = rowsOf([picky, ...four], fill([picky, ...four], ['no', 'yes', 'yes', 'yes', 'yes']), context);
    expect(rows[0]?.state).toBe(state);
    expect(tally(rows).verdict).toBe(state === 'off' ? 'go' : 'blocked');
  });
});

describe('the words of a verdict', () => {
  test.each<[Short[], string, RegExp]>([
    [[], '4 statements to answer', /^1 blocker open\.$/],
    [['yes', 'yes', 'yes', '–'], '3 of 4 answered', /No blocker is open.*87 of 100, provisionally/],
    [['partial', 'yes', 'yes', 'yes'], 'One thing blocks', /“Statement a” is not a yes.*81 of 100/],
    [['yes', 'yes', 'yes', 'yes'], 'Go', /From 80 it is a go\. .*our choice/],
    [['yes', 'yes', 'partial', 'no'], 'Go, with 2 actions', /2 of them still lack an owner or a date.*our choice/],
    [['yes', 'no', 'no', 'no'], 'Not yet', /below 60.*our choice/],
    [['na', 'na', 'na', 'na'], 'Go: nothing applies', /No item/],
  ])('for %j are “%s”', (given, title, reason) => {
    const rows = rowsOf(four, fill(four, given));
    const said = sentence(rows, tally(rows));
    expect(said.title).toBe(title);
    expect(said.reason).toMatch(reason);
  });

  test('actions with owners and dates are said to be complete', () => {
    let filled = fill(four, ['yes', 'yes', 'partial', 'no']);
    for (const id of ['c', 'd']) filled = withMark(filled, id, { owner: 'Bram', date: '2026-09-29' });
    const rows = rowsOf(four, filled);
    expect(sentence(rows, tally(rows)).reason).toContain('Each has an owner and a date.');
  });
});

describe.each(slugs)('the checklist of %s', (slug) => {
  const { items } = checklistSchema.parse(yaml(`checklists/${slug}.yaml`));
  // On the path none every item of every list is asked.
  const context = { path: 'none' };

  test('begins unfinished and ends as a go', () => {
    const empty = rowsOf(items, unfilled, context);
    expect(tally(empty)).toMatchObject({ score: 0, verdict: 'unfinished', answered: 0, applicable: items.length });
    const full = rowsOf(
      items,
      fill(
        items,
        items.map(() => 'yes'),
      ),
      context,
    );
    expect(tally(full)).toMatchObject({ score: 100, verdict: 'go' });
    expect(ticksOf(full)).toEqual(items.map(() => 'on'));
  });

  test('is blocked by any single blocker', () => {
    for (const blocker of items.filter((one) => one.blocker)) {
      const rows = rowsOf(
        items,
        withMark(
          fill(
            items,
            items.map(() => 'yes'),
          ),
          blocker.id,
          { answer: 'no' },
        ),
        context,
      );
      expect(tally(rows).verdict, blocker.id).toBe('blocked');
    }
  });
});

describe('whatever is answered', () => {
  const anyAnswer = fc.constantFrom<Mark['answer']>(...answers, '');
  const anyList = fc.array(fc.tuple(fc.constantFrom<Item['weight']>(1, 2, 3), fc.boolean(), anyAnswer, fc.string()), {
    maxLength: 20,
  });
  const rowsFrom = (
    list: [Item['weight'], boolean, Mark['answer'], string][],
    filled: (base: Filled) => Filled = (base) => base,
  ) => {
    const items = list.map(([weight, blocker], at) => item(`i${at}`, weight, blocker));
    const marks = Object.fromEntries(
      list.map(([, , answer, evidence], at) => [`i${at}`, { ...blankMark, answer, evidence }]),
    );
    return rowsOf(items, filled({ marks, own: [] }));
  };

  test('the score stays between 0 and 100, or is null where nothing applies', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const { score, answered, applicable } = tally(rowsFrom(list));
        expect(answered).toBeLessThanOrEqual(applicable);
        if (applicable === 0) expect(score).toBeNull();
        else expect(score).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('“does not apply” everywhere gives no score', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const rows = rowsFrom(list.map(([weight, blocker, , evidence]) => [weight, blocker, 'na', evidence]));
        expect(tally(rows)).toMatchObject({ score: null, verdict: 'go' });
      }),
    );
  });

  test('an item of the reader’s own never breaks it, and is asked like any other', () => {
    fc.assert(
      fc.property(anyList, fc.string({ minLength: 1 }), fc.boolean(), anyAnswer, (list, label, blocker, answer) => {
        const without = tally(rowsFrom(list));
        const rows = rowsFrom(list, (base) =>
          withMark(withOwn(base, { id: 'own-x', label, blocker }), 'own-x', { answer }),
        );
        const result = tally(rows);
        expect(result.applicable).toBe(without.applicable + (answer === 'na' ? 0 : 1));
        expect(sentence(rows, result).title).not.toBe('');
      }),
    );
  });

  test('a better answer never lowers the score', () => {
    fc.assert(
      fc.property(
        anyList.filter((list) => list.length > 0),
        (list) => {
          const [first, ...others] = list;
          const scored = (answer: Mark['answer']) =>
            tally(rowsFrom([[first![0], false, answer, ''], ...others])).score ?? 0;
          expect(scored('partial')).toBeGreaterThanOrEqual(scored('no'));
          expect(scored('yes')).toBeGreaterThanOrEqual(scored('partial'));
        },
      ),
    );
  });
});
