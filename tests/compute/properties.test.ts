import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSetup, type Estimate, estimate, type Range, type Setup } from '../../src/tools/compute/model/index.ts';
import { accelerators, models } from './tables.ts';

const chips = fc.constantFrom(...accelerators);
const shapes = fc.constantFrom(...models);
const languages = fc.constantFrom(...models.filter((row) => row.arch === 'decoder' || row.arch === 'encoder'));
const linked = fc.constantFrom(...accelerators.filter((row) => row.interconnectGbs >= 300));
const works = fc.constantFrom(
  'train-scratch',
  'finetune-full',
  'frozen',
  'lora',
  'qlora',
  'self-supervised',
  'infer',
  'prefill',
  'decode',
  'serve',
);
const details = fc.record({
  work: works,
  precision: fc.constantFrom('fp32', 'tf32', 'fp16-mixed', 'bf16-mixed', 'bf16-pure', 'fp8-mixed', 'int8', 'nf4'),
  optimiser: fc.constantFrom(
    'sgd',
    'momentum',
    'adamw',
    'adamw-8bit',
    'paged-adamw-8bit',
    'adafactor',
    'lion',
    'lamb',
    'muon',
  ),
  batch: fc.record({ micro: fc.integer({ min: 1, max: 64 }), gradAccum: fc.integer({ min: 1, max: 32 }) }),
  recompute: fc.constantFrom('none', 'selective', 'full'),
  attention: fc.constantFrom('flash', 'standard'),
  engine: fc.constantFrom('eager', 'compiled', 'tuned', 'serving', 'unknown'),
  loss: fc.constantFrom('full-logits', 'fused'),
  seqLen: fc.integer({ min: 16, max: 32_768 }),
  offload: fc.constantFrom('none', 'optimiser', 'all-states'),
  ema: fc.boolean(),
  parallel: fc.record({
    data: fc.constantFrom(1, 2, 8, 64),
    tensor: fc.constantFrom(1, 2, 8),
    pipeline: fc.constantFrom(1, 2, 4),
    expert: fc.constantFrom(1, 8),
    context: fc.constantFrom(1, 2),
    zero: fc.constantFrom(0, 1, 2, 3),
  }),
} as const);

/** A set-up of any kind whose devices agree with its layout. */
const setups = fc.tuple(shapes, details).map(([shape, detail]): Setup => {
  const { data, tensor, pipeline, context } = detail.parallel;
  return { ...defaultSetup(shape), ...detail, devices: data * tensor * pipeline * context } as Setup;
});

const training = fc.tuple(languages, details).map(([shape, detail]): Setup => {
  const { data } = detail.parallel;
  const parallel = { ...detail.parallel, tensor: 1, pipeline: 1, expert: 1, context: 1 };
  return {
    ...defaultSetup(shape),
    ...detail,
    work: 'finetune-full',
    precision: 'bf16-mixed',
    optimiser: 'adamw',
    parallel,
    devices: data,
  } as Setup;
});

const numbersOf = (result: Estimate): number[] => [
  ...[
    result.memoryGb,
    result.secondsPerStep,
    result.throughputPerSecond,
    result.hoursPerRun,
    result.deviceHours,
    result.energyKwh,
    result.co2Kg,
  ].flatMap((range: Range) => [range.p10, range.p50, range.p90]),
  ...(result.costUsd ? [result.costUsd.p10, result.costUsd.p90] : []),
  ...Object.values(result.memoryParts),
  ...Object.values(result.timeParts),
  result.utilisation,
  result.parameters,
  result.trainableParameters,
];

const check = (property: fc.IRawProperty<unknown, false>) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 400, seed: 7 });

test('every number of every set-up is finite and not negative, and bands are in order', () => {
  check(
    fc.property(setups, chips, (setup, chip) => {
      const result = estimate(setup, chip);
      for (const value of numbersOf(result)) expect(Number.isFinite(value) && value >= 0).toBe(true);
      expect(result.memoryGb.p10 <= result.memoryGb.p50 && result.memoryGb.p50 <= result.memoryGb.p90).toBe(true);
    }),
  );
});

test('memory grows with the batch and with the sequence', () => {
  check(
    fc.property(training, chips, (setup, chip) => {
      const now = estimate(setup, chip).memoryGb.p50;
      const wider = estimate({ ...setup, batch: { ...setup.batch, micro: setup.batch.micro * 2 } }, chip).memoryGb.p50;
      const longer = estimate({ ...setup, seqLen: setup.seqLen * 2 }, chip).memoryGb.p50;
      expect(wider).toBeGreaterThanOrEqual(now);
      expect(longer).toBeGreaterThanOrEqual(now);
    }),
  );
});

test('memory grows with the parameters', () => {
  check(
    fc.property(training, chips, (setup, chip) => {
      const larger = { ...setup, model: { ...setup.model, parameters: setup.model.parameters * 1.5 } } as Setup;
      expect(estimate(larger, chip).memoryGb.p50).toBeGreaterThan(estimate(setup, chip).memoryGb.p50);
    }),
  );
});

test('more sharding never takes more memory on a device', () => {
  check(
    fc.property(training, chips, fc.constantFrom(0, 1, 2), (setup, chip, level) => {
      const at = (zero: number) =>
        estimate({ ...setup, parallel: { ...setup.parallel, zero } } as Setup, chip).memoryGb.p50;
      expect(at(level + 1)).toBeLessThanOrEqual(at(level) * 1.0001);
    }),
  );
});

test('splitting the layers over devices never takes more memory on a device', () => {
  check(
    fc.property(training, chips, (setup, chip) => {
      const at = (tensor: number) =>
        estimate({ ...setup, devices: setup.devices * tensor, parallel: { ...setup.parallel, tensor } }, chip).memoryGb
          .p50;
      expect(at(2)).toBeLessThanOrEqual(at(1) * 1.0001);
      expect(at(8)).toBeLessThanOrEqual(at(2) * 1.0001);
    }),
  );
});

test('a run is never longer on twice the devices of one machine with fast links', () => {
  check(
    fc.property(training, linked, fc.constantFrom(2, 4), (setup, chip, data) => {
      const hours = (count: number) => {
        const parallel = { ...setup.parallel, data: count, zero: 1 as const };
        return estimate({ ...setup, seqLen: Math.max(512, setup.seqLen), devices: count, parallel }, chip).hoursPerRun
          .p50;
      };
      expect(hours(data * 2)).toBeLessThanOrEqual(hours(data) * 1.0001);
    }),
  );
});

test('no token is written faster than the memory bus delivers the weights', () => {
  check(
    fc.property(languages, chips, fc.constantFrom(1, 2, 8), (shape, chip, tensor) => {
      const setup: Setup = {
        ...defaultSetup(shape),
        work: 'decode',
        precision: 'bf16-pure',
        engine: 'serving',
        devices: tensor,
        parallel: { data: 1, tensor, pipeline: 1, expert: 1, context: 1, zero: 0 },
        serving: { concurrency: 1, promptTokens: 128, outputTokens: 128 },
      };
      const tables = 'vocab' in shape ? shape.vocab * shape.hidden : 0;
      const floor = (2 * (shape.parameters - tables)) / (chip.bandwidthGbs * 1e9 * tensor);
      expect(estimate(setup, chip).secondsPerStep.p10).toBeGreaterThanOrEqual(floor);
    }),
  );
});

test('LoRA never needs more memory than full fine-tuning of the same set-up', () => {
  // Beyond one machine of fully sharded states, adapters that every device holds can outweigh its share of them.
  const small = fc.constantFrom(1, 2, 8);
  check(
    fc.property(training, chips, fc.constantFrom(4, 8, 16), small, (drawn, chip, rank, data) => {
      const setup: Setup = { ...drawn, devices: data, parallel: { ...drawn.parallel, data }, offload: 'none' };
      const lora = estimate({ ...setup, work: 'lora', lora: { rank, targets: 'all' } }, chip);
      expect(lora.memoryGb.p50).toBeLessThanOrEqual(estimate(setup, chip).memoryGb.p50);
    }),
  );
});

test('rate, time of a step and hours of a run say the same thing in their units', () => {
  check(
    fc.property(setups, chips, (setup, chip) => {
      const { throughputPerSecond: rate, secondsPerStep: step, hoursPerRun, deviceHours } = estimate(setup, chip);
      expect((rate.p10 * step.p90) / (rate.p50 * step.p50)).toBeCloseTo(1, 9);
      expect((rate.p90 * step.p10) / (rate.p50 * step.p50)).toBeCloseTo(1, 9);
      expect(deviceHours.p50).toBeCloseTo(
        setup.devices * hoursPerRun.p50,
        6 - Math.ceil(Math.log10(deviceHours.p50 + 1)),
      );
    }),
  );
});

test('no step is shorter than its arithmetic at the peak of the data sheet', () => {
  check(
    fc.property(training, chips, (setup, chip) => {
      const { utilisation } = estimate(setup, chip);
      const fp8 = setup.precision === 'fp8-mixed' && chip.fp8Tflops ? 2.1 : 1;
      expect(utilisation).toBeLessThanOrEqual(fp8);
    }),
  );
});

test('no input pipeline is outrun', () => {
  check(
    fc.property(training, chips, fc.double({ min: 0.01, max: 1e5, noNaN: true }), (setup, chip, delivered) => {
      const fed = estimate({ ...setup, loaderSamplesPerSecond: delivered }, chip);
      const samples = fed.throughputPerSecond.p50 / (fed.rateUnit === 'tokens' ? setup.seqLen : 1);
      expect(samples).toBeLessThanOrEqual(delivered * 1.0001);
    }),
  );
});

test('absurd numbers in any field throw nothing', () => {
  const odd = fc.constantFrom(0, -1, 1e30, 1e-30, Number.NaN, Number.POSITIVE_INFINITY);
  check(
    fc.property(setups, chips, odd, odd, odd, (setup, chip, micro, seqLen, devices) => {
      const batch = { micro, gradAccum: micro };
      expect(() => estimate({ ...setup, batch, seqLen, devices, imageSize: seqLen }, chip)).not.toThrow();
    }),
  );
});

test('no step of training is shorter than reading and writing what learns once', () => {
  check(
    fc.property(training, chips, (setup, chip) => {
      const { secondsPerStep, memoryParts } = estimate(setup, chip);
      const moved = memoryParts.optimiserGb * (setup.offload === 'none' ? 1 : 0);
      expect(secondsPerStep.p10).toBeGreaterThanOrEqual(moved / chip.bandwidthGbs);
    }),
  );
});

test('a whole job takes fewer hours on more machines, and never fewer device hours', () => {
  const pods = fc.constantFrom(...accelerators.filter((row) => row.interconnectGbs >= 300));
  check(
    fc.property(languages, pods, fc.constantFrom(8, 16, 32), (shape, chip, devices) => {
      const at = (count: number) => {
        const parallel = { data: count, tensor: 1, pipeline: 1, expert: 1, context: 1, zero: 0 as const };
        const batch = { micro: 4, gradAccum: 8 };
        return estimate({ ...defaultSetup(shape), batch, devices: count, parallel, engine: 'tuned' }, chip);
      };
      expect(at(devices * 2).hoursPerRun.p50).toBeLessThanOrEqual(at(devices).hoursPerRun.p50 * 1.0001);
      expect(at(devices * 2).deviceHours.p50).toBeGreaterThanOrEqual(at(devices).deviceHours.p50 * 0.9999);
    }),
  );
});

test('a set-up of adapters, offload or recompute never needs more than the one without', () => {
  check(
    fc.property(training, chips, (setup, chip) => {
      const gb = (change: Partial<Setup>) => estimate({ ...setup, ...change }, chip).memoryGb.p50;
      expect(gb({ offload: 'optimiser' })).toBeLessThanOrEqual(gb({ offload: 'none' }) * 1.0001);
      expect(gb({ offload: 'all-states' })).toBeLessThanOrEqual(gb({ offload: 'optimiser' }) * 1.0001);
      expect(gb({ recompute: 'selective' })).toBeLessThanOrEqual(gb({ recompute: 'none' }) * 1.0001);
      expect(gb({ recompute: 'full' })).toBeLessThanOrEqual(gb({ recompute: 'selective' }) * 1.0001);
      expect(gb({ loss: 'fused' })).toBeLessThanOrEqual(gb({ loss: 'full-logits' }) * 1.0001);
    }),
  );
});
