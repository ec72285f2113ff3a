import { decoderConfig } from './configDecoder.ts';
import { encoderConfig, encoderDecoderConfig } from './configEncoder.ts';
import { imageConfig } from './configImage.ts';
import { type Fields, record, text } from './fields.ts';
import type { ModelShape } from './types.ts';

/** A model with what had to be assumed, or a sentence on why the text is not a model's config.json. */
export type ConfigReading = { model: ModelShape; assumed: string[] } | { problem: string };

/** Longest text that is read: real files stay under 100 kB. */
export const longest = 1_000_000;

/**
 * Reads a Hugging Face config.json by its model_type. Total: any text gives a model or a sentence, nothing is thrown.
 * Parameter counts are exact for known types; others fall back to the common keys and say what was assumed.
 */
export function readConfig(source: string): ConfigReading {
  if (source.length > longest)
    return { problem: 'This file is longer than 1 MB. A config.json is a few kB: is it the right file?' };
  const fields = parseFields(source);
  if (fields === null) return { problem: 'This is not complete JSON. Paste the whole config.json, from { to }.' };
  const stranger = strangerOf(fields);
  if (stranger) return { problem: stranger };
  const assumed: string[] = [];
  const model = modelOf(withInner(fields), assumed);
  if (model === null) {
    return {
      problem:
        'No layer count and width found. A model’s config.json has keys like "hidden_size" and "num_hidden_layers".',
    };
  }
  const odd = oddityOf(model);
  return odd ? { problem: odd } : { model, assumed };
}

function parseFields(source: string): Fields | null {
  try {
    return record(JSON.parse(source));
  } catch {
    return null;
  }
}

function strangerOf(fields: Fields): string | null {
  if (text(fields['peft_type'])) return 'This is the config of an adapter. Paste the config.json of its base model.';
  if (fields['tokenizer_class'] !== undefined && fields['model_type'] === undefined) {
    return 'This is the config of a tokenizer. Paste the file named config.json.';
  }
  return null;
}

// Multimodal files keep the language model one level down.
function withInner(fields: Fields): Fields {
  const inner = record(fields['text_config']);
  return inner && fields['hidden_size'] === undefined ? { ...fields, ...inner } : fields;
}

function modelOf(fields: Fields, assumed: string[]): ModelShape | null {
  const type = text(fields['model_type']) ?? '';
  return (
    imageConfig(type, fields) ??
    encoderDecoderConfig(type, fields) ??
    encoderConfig(type, fields) ??
    decoderConfig(type, fields, assumed)
  );
}

function oddityOf(model: ModelShape): string | null {
  if (!('vocab' in model))
    return Number.isFinite(model.parameters) && model.parameters < 1e14
      ? null
      : 'These sizes give more parameters than any model has.';
  if (!Number.isFinite(model.parameters) || model.parameters > 1e14)
    return 'These sizes give more parameters than any model has.';
  if (!Number.isInteger(model.headDim)) {
    return `${model.heads} heads do not divide a width of ${model.hidden}: 12 heads divide 768, for example.`;
  }
  return null;
}
