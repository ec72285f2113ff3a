import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCodec } from '../../src/tools/compute/codec.ts';
import { readConfig } from '../../src/tools/compute/model/index.ts';
import { differing, withOwnDates } from '../../src/tools/compute/model/sheet/changes.ts';
import { example } from '../../src/tools/compute/model/sheet/example.ts';
import { limits } from '../../src/tools/compute/model/sheet/limits.ts';
import { type Changes, type ChoiceKey, choices } from '../../src/tools/compute/model/sheet/sheet.ts';

const numbers = Object.fromEntries(
  Object.entries(limits).map(([key, { least, most, whole, empty }]) => {
    const number = whole
      ? fc.integer({ min: Math.ceil(least), max: Math.min(most, 2 ** 31) })
      : fc.double({ min: least, max: most, noNaN: true }).map((one) => one + 0);
    return [key, empty ? fc.option(number) : number];
  }),
);
const chosen = Object.fromEntries(
  (Object.keys(choices) as ChoiceKey[]).map((key) => [key, fc.constantFrom(...choices[key])]),
);
const read = (['llama', 'bert', 't5', 'vit', 'mixtral'] as const).map((model_type) => {
  const sizes = { hidden_size: 64, num_hidden_layers: 2, num_attention_heads: 4, vocab_size: 100 };
  const given = { model_type, ...sizes, intermediate_size: 256, d_model: 64, num_layers: 2, num_local_experts: 4 };
  const config = readConfig(JSON.stringify(given));
  if ('problem' in config) throw new Error(config.problem);
  return { shape: config.model, assumed: config.assumed };
});
const changes = fc.record(
  {
    ...numbers,
    ...chosen,
    model: fc.string({ minLength: 1, maxLength: 60 }),
    card: fc.string({ minLength: 1, maxLength: 60 }),
    mine: fc.array(fc.string({ maxLength: 60 }), { maxLength: 60 }),
    gated: fc.boolean(),
    ema: fc.boolean(),
    config: fc.constantFrom(null, ...read),
    start: fc.constantFrom('2026-11-23T09:00', '2031-02-28T23:59'),
    needBy: fc.constantFrom('', '2026-12-10'),
    currency: fc.constantFrom('USD', 'EUR'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Changes>;

describe('a saved sheet', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(changes, (sheet) => {
        expect(runCodec.decode(runCodec.encode(sheet))).toEqual(sheet);
      }),
    );
  });

  test('is a sheet, whatever text stood there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = runCodec.decode(text);
        expect(Object.keys(read).every((key) => key in example)).toBe(true);
      }),
    );
  });

  test('keeps what can be believed and leaves out the rest', () => {
    const text = JSON.stringify({
      batch: 1e30,
      samples: -5,
      epochs: 'many',
      runs: null,
      budget: null,
      work: 'magic',
      precision: 'fp32',
      start: '<script>',
      needBy: '2026-99-99',
      currency: 'dollars',
      mine: 'rtx-4090',
      unknown: 1,
      ['__proto__']: { polluted: true },
    });
    expect(runCodec.decode(text)).toEqual({ seeds: 1, batch: 1e6, samples: 1, budget: null, precision: 'fp32' });
  });

  test('saved before seeds had their own field means as many runs as it did', () => {
    expect(runCodec.decode('{"runs":36,"batch":8}')).toEqual({ runs: 36, seeds: 1, batch: 8 });
    expect(runCodec.decode('{"batch":8}')).toEqual({ batch: 8 });
    expect(runCodec.decode(runCodec.encode({ runs: 6 }))).toEqual({ runs: 6 });
  });

  test.each([
    { shape: { arch: 'vit' } },
    { shape: { arch: '__proto__' } },
    { shape: { ...read[0]?.shape, layers: -1 } },
    { shape: { ...read[0]?.shape, parameters: 1e30 } },
    { shape: { ...read[0]?.shape, tied: 'yes' } },
    'text',
    [],
  ])('lets no half of a model in: %o', (config) => {
    expect(runCodec.decode(JSON.stringify({ model: 'own-config', config }))).toEqual({ model: 'own-config' });
  });
});

describe('what is saved', () => {
  test('is only what differs from the example', () => {
    expect(differing({ ...example, batch: 8 })).toEqual({ batch: 8 });
  });

  test('has dates of its own once anything is changed', () => {
    expect(withOwnDates({}, { batch: 8 }, '2026-11-23T09:12')).toEqual({
      batch: 8,
      start: '2026-11-23T10:00',
      needBy: '',
    });
  });

  test('keeps the day the reader chose first', () => {
    expect(withOwnDates({}, { needBy: '2026-12-10' }, '2026-12-31T23:40')).toEqual({
      needBy: '2026-12-10',
      start: '2027-01-01T00:00',
    });
  });

  test('stays empty while nothing differs', () => {
    expect(withOwnDates({}, { batch: 16 }, '2026-11-23T09:12')).toEqual({ batch: 16 });
  });
});
