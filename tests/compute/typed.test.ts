import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cnnShape, decoderShape, encoderShape, vitShape } from '../../src/tools/compute/model/index.ts';
import { model } from './tables.ts';

test('typed shapes of known models count the published parameters', () => {
  const llama = { layers: 32, hidden: 4096, heads: 32, kvHeads: 8, ffn: 14_336, gated: true, vocab: 128_256 };
  expect(decoderShape(llama)?.parameters).toBe(model('llama-3-8b').parameters);
  expect(encoderShape({ layers: 12, hidden: 768, heads: 12, ffn: 3072, vocab: 30_522 })?.parameters).toBe(109_482_240);
  const vit = vitShape({ layers: 12, hidden: 768, heads: 12, ffn: 3072, patch: 16, imageSize: 224 });
  expect(vit?.parameters).toBe(86_567_656);
  expect(vit?.gmacs).toBeCloseTo(17.58, 1);
  expect(vit?.activationsM).toBeGreaterThan(23);
});

test('a convolutional network is taken by its counts', () => {
  expect(cnnShape({ parameters: 25_557_032, gmacs: 4.11, activationsM: 11.1, imageSize: 224 })).toMatchObject({
    arch: 'cnn',
    activationsM: 11.1,
    convolution: 'dense',
  });
});

test('any typed numbers give a shape with finite counts or nothing', () => {
  const any = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, 1e30, Number.NaN));
  const typed = { layers: any, hidden: any, heads: any, ffn: any, vocab: any, patch: any, imageSize: any };
  fc.assert(
    fc.property(fc.record({ ...typed, parameters: any, gmacs: any, activationsM: any }), (numbers) => {
      for (const shape of [decoderShape(numbers), encoderShape(numbers), vitShape(numbers), cnnShape(numbers)])
        expect(shape === null || (Number.isFinite(shape.parameters) && shape.parameters > 0)).toBe(true);
    }),
  );
});
