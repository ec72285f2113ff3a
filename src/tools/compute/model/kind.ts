import type { LanguageModel, ModelShape, Precision, Setup, Work } from './types.ts';

/** Whether a model reads tokens (else it reads images). */
export function isLanguage(model: ModelShape): model is LanguageModel {
  return (
    model.arch === 'decoder' || model.arch === 'moe-decoder' || model.arch === 'encoder' || model.arch === 'encdec'
  );
}

/** Whether the work changes weights. */
export function trains(work: Work): boolean {
  return work !== 'infer' && work !== 'prefill' && work !== 'decode' && work !== 'serve';
}

/** Whether the work writes text token by token. */
export function decodes(work: Work): boolean {
  return work === 'decode' || work === 'serve';
}

/** Whether small matrices learn beside a frozen model. */
export function adapts(work: Work): boolean {
  return work === 'lora' || work === 'qlora';
}

/** Bytes of one activation element. */
export function activationBytes(precision: Precision): number {
  return precision === 'fp32' || precision === 'tf32' ? 4 : 2;
}

/** What a rate counts: language models that are scored by text count tokens, the others samples. */
export function rateUnit(setup: Setup): 'tokens' | 'samples' {
  return setup.model.arch === 'decoder' || setup.model.arch === 'moe-decoder' ? 'tokens' : 'samples';
}
