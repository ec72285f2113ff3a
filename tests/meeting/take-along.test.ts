import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledCodec } from '../../src/lib/checklist/codec.ts';
import { blankMark, type Filled } from '../../src/lib/checklist/filled.ts';
import { inputWords, sayInputs } from '../../src/lib/computeInputs.ts';
import { saidOf, sayAnswersSince, sayChecklist, sayCompute, sayComputeChange } from '../../src/lib/said.ts';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { answersCodec } from '../../src/meeting/answers-codec.ts';
import { planCodec } from '../../src/meeting/codec.ts';
import { fromDocument, toDocument } from '../../src/meeting/document.ts';
import data from '../../src/meeting/link/v1/data.json' with { type: 'json' };
import { answers, type ChecklistCopy, type ComputeCopy, type ComputePlan } from '../../src/meeting/model.ts';
import { isSameCopy } from '../../src/meeting/same-copy.ts';
import { copyOfAnswers, copyOfPlan } from '../../src/meeting/take-along.ts';
import { example } from '../../src/tools/compute/model/sheet/example.ts';
import { slugs, yaml } from '../content.ts';

const filled = (marks: Record<string, string>): Filled => ({
  marks: Object.fromEntries(
    Object.entries(marks).map(([id, answer]) => [
      id,
      { ...blankMark, answer, note: 'private' } as Filled['marks'][string],
    ]),
  ),
  own: [],
});
const answered = (marks: Record<string, string>) => answersCodec.decode(filledCodec.encode(filled(marks)));

const plan: ComputePlan = {
  title: 'ViT-B/14, 36 runs',
  runs: 36,
  trainStart: '2026-10-01T18:00',
  trainEnd: '2026-10-02T04:00',
  trainEndLate: '2026-10-02T09:00',
  evalMinutes: 50,
  evalEnd: '2026-10-03T05:00',
  basis: 'estimated',
  device: '2 × RTX 4090',
  memoryGb: 12.3456,
  runHours: 4,
  deviceHours: 140.04,
  costLow: 301.234,
  costHigh: 455.6,
  currency: 'EUR',
  inputs: { batch: 64, epochs: 12, start: '2026-10-01T18:00', currency: 'EUR', perUsd: 0.86 },
  verdict: 'Fits the card, misses the date',
  updatedAt: '2026-10-01T12:00',
};

describe('what is taken along', () => {
  test('the answers go along by their permanent ids, without notes and without the reader’s own items', () => {
    const list = { of: 'dataset-availability', ids: ['ds-task-stated', 'ds-licence-fits', 'ds-split-rule'] };
    const given = { 'ds-licence-fits': 'no', 'ds-task-stated': 'yes', abcdefghijkm: 'yes', 'ds-split-rule': '' };
    expect(copyOfAnswers(list, answered(given))).toEqual({
      id: 'dataset-availability',
      answers: { 'ds-task-stated': 'yes', 'ds-licence-fits': 'no' },
    });
    expect(copyOfAnswers(list, answered({ abcdefghijkm: 'yes' }))).toBeNull();
  });

  test('any saved text is read as answers, and none of them is one nobody can give', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const answer of Object.values(answersCodec.decode(text))) expect(answers).toContain(answer);
      }),
    );
    expect(answersCodec.decode(answersCodec.encode({ 'ds-task-stated': 'na' }))).toEqual({ 'ds-task-stated': 'na' });
  });

  test('every checklist of the site travels whole through a link and is the same on the other side', () => {
    for (const of of slugs) {
      const ids = (yaml(`checklists/${of}.yaml`).items as { id: string }[]).map(({ id }) => id);
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...answers), { minLength: ids.length, maxLength: ids.length }),
          (given) => {
            const marks = Object.fromEntries(ids.map((id, at) => [id, given[at] ?? 'yes']));
            const copy = copyOfAnswers({ of, ids }, answered(marks));
            expect(Object.keys(copy?.answers ?? {})).toHaveLength(ids.length);
            const [arrived] = fromDocument(toDocument(toAgenda({ checklists: [copy] }))).checklists;
            expect(isSameCopy(arrived as ChecklistCopy, copy as ChecklistCopy)).toBe(true);
          },
        ),
        { numRuns: 10 },
      );
    }
  });

  test('two copies are the same in any order, and not with another answer', () => {
    const copy = (given: ChecklistCopy['answers']): ChecklistCopy => ({ id: 'a', answers: given });
    expect(isSameCopy(copy({ 'x-a': 'yes', 'x-b': 'no' }), copy({ 'x-b': 'no', 'x-a': 'yes' }))).toBe(true);
    expect(isSameCopy(copy({ 'x-a': 'yes' }), copy({ 'x-a': 'partial' }))).toBe(false);
  });

  test('the plan goes along with its headline results in three digits and with what was set by hand', () => {
    const copy = copyOfPlan(planCodec.decode(planCodec.encode(plan)) as ComputePlan);
    expect(copy?.inputs).toEqual(plan.inputs);
    expect(copy?.results).toMatchObject({ memoryGb: 12.3, deviceHours: 140, costLow: 301, costHigh: 456 });
    expect(saidOf({ checklists: [], compute: copy, readiness: null }, {})).toEqual([
      {
        text:
          'Compute calculator: Fits the card, misses the date. ViT-B/14, 36 runs on 2 × RTX 4090, 12.3 GB of memory, ' +
          '140 device-hours, 301 to 456 EUR, training likely until Fri 2 Oct 2026, evaluation likely until Sat 3 Oct ' +
          '2026, estimated, not measured.',
        more: 'Set by hand: batch 64 per card, 12 epochs, start Thu 1 Oct 2026, 18:00, 0.86 EUR for one USD.',
      },
    ]);
  });

  test('inputs that the sum did not ask for stay at home', () => {
    const inputs = { model: 'gpt2', layers: 24, tokens: 5e9, samples: 900, evalExamples: 70, evalMinutes: 9 };
    expect(copyOfPlan({ ...plan, inputs })?.inputs).toEqual({
      model: 'gpt2',
      samples: 900,
      evalMinutes: 9,
      currency: 'EUR',
    });
    const typed = { model: 'own-vit', layers: 24, amount: 'tokens', tokens: 5e9, samples: 900, evaluate: 'none' };
    expect(copyOfPlan({ ...plan, inputs: typed })?.inputs).toEqual({
      model: 'own-vit',
      layers: 24,
      tokens: 5e9,
      currency: 'EUR',
    });
  });

  test('money without a currency stays at home', () => {
    const { currency: _, ...without } = plan;
    const copy = copyOfPlan({ ...without, inputs: { budget: 500 } });
    expect(copy?.results).not.toHaveProperty('costLow');
    expect(copy && saidOf({ checklists: [], compute: copy, readiness: null }, {})).not.toMatchObject([
      { text: expect.stringMatching(/301|456|500|undefined|¤/) },
    ]);
  });
});

describe('how it is said', () => {
  test('every input of the calculator has words, and every key that a link knows', () => {
    const apart = ['config', 'mine', 'currency'];
    const keys = [...Object.keys(example), ...data.inputs.split(' ')].filter((key) => !apart.includes(key));
    expect(keys.filter((key) => !(key in inputWords))).toEqual([]);
    for (const [key, value] of Object.entries(example)) {
      if (value === null || typeof value === 'object' || apart.includes(key)) continue;
      const [[, said = ''] = []] = sayInputs({ [key]: value, currency: 'EUR' });
      expect(said, key).toMatch(/\p{L}|\d/u);
      expect(said, key).not.toMatch(/[#¤]/);
    }
  });

  test('an unknown input is said with its value, one of words in its own', () => {
    expect(sayInputs({ probability: 0.25, work: 'qlora', gated: false }).map(([, said]) => said)).toEqual([
      'probability 0.25',
      'QLoRA',
      'no gated MLP',
    ]);
  });

  test('a line counts the answers, by name, by question, or by id where the list is unknown', () => {
    const names = { 'dataset-availability': 'Dataset checklist', 'no-results-no-meeting': 'Is there a result?' };
    const given = { 'x-a': 'yes', 'x-b': 'partial', 'x-c': 'yes', 'x-d': 'na' } as const;
    const say = (id: string) => sayChecklist({ id, answers: given }, names);
    expect(say('dataset-availability')).toBe('Dataset checklist: 2 yes, 1 partly, 1 not applicable');
    expect(say('no-results-no-meeting')).toBe('Is there a result? 2 yes, 1 partly, 1 not applicable');
    expect(say('tenth-practice')).toBe('tenth-practice: 2 yes, 1 partly, 1 not applicable');
    expect(say('constructor')).toMatch(/^constructor: /);
    expect(sayChecklist({ id: 'x', answers: {} }, {})).toBe('x: no answer yet');
  });

  test('a change is said even where the counts stay as they were', () => {
    const before = { id: 'a', answers: { 'x-a': 'yes', 'x-b': 'no' } };
    expect(sayAnswersSince(before, { id: 'a', answers: { 'x-a': 'no', 'x-b': 'yes' } })).toBe(
      '1 yes, 1 no, 2 answers changed',
    );
    expect(sayAnswersSince(before, { id: 'a', answers: { 'x-a': 'yes' } })).toBe('1 yes, 1 answer changed');
  });

  test('of a changed plan only what changed is said', () => {
    const was = copyOfPlan(plan) as ComputeCopy;
    const is = copyOfPlan({ ...plan, deviceHours: 98, inputs: { ...plan.inputs, batch: 32 } }) as ComputeCopy;
    expect(sayComputeChange(was, is)).toEqual([
      '140 device-hours, batch 64 per card',
      '98 device-hours, batch 32 per card',
    ]);
  });

  test('the quiz is said with the moment it counts from', () => {
    const readiness = { verdict: 'postpone', readyAt: '2026-11-27T14:00' };
    expect(saidOf({ checklists: [], compute: null, readiness }, {})).toEqual([
      { text: 'Readiness quiz: postpone the meeting, results ready Fri 27 Nov 2026, 14:00.', more: '' },
    ]);
  });

  test('results of any shape are said without inventing any', () => {
    const keys = 'title runs device memoryGb costLow costHigh trainEnd basis currency budget start gated'.split(' ');
    const values = fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.string(), fc.double(), fc.boolean()));
    fc.assert(
      fc.property(values, values, (inputs, results) => {
        const said = saidOf(toAgenda({ compute: { inputs, results } }), {});
        for (const { text, more } of said) expect(text + more).not.toMatch(/undefined|NaN|Invalid|¤/);
      }),
    );
    expect(sayCompute({ inputs: {}, results: { trainEnd: 'soon', runs: 'many' } })).toBe('no result');
  });
});
