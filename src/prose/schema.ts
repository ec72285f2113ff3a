import { z } from 'astro/zod';

const day = z.coerce.date().describe('A day, 2026-11-23');
const month = z.string().regex(/^\d{4}-\d\d$/);

/** The head of a guide. The file name is its address. */
export const practiceSchema = z.strictObject({
  order: z.number().int().min(1).max(999),
  phase: z.enum(['prior', 'intermediate', 'final']),
  title: z.string().max(60),
  description: z.string().max(160),
  when: z.string().describe('Follows the phase in the head of the guide: "before anything is built"'),
  tool: z.string().describe('The tool’s name on the home page'),
  finding: z.string().describe('What the tool tells the reader'),
  checked: day,
});

/** The head of a page that is not a guide. */
export const pageSchema = z.strictObject({ title: z.string(), description: z.string().max(160), checked: day });

/** Words by which the search finds a page; title and text for pages whose own the content does not hold. */
export const foundSchema = z.strictObject({
  id: z.string(),
  title: z.string().optional(),
  text: z.string().max(120).optional(),
  also: z.string(),
});

/** Where a claim comes from. A source from memory never supports a number. */
export const sourceSchema = z.strictObject({
  title: z.string(),
  who: z.string().nullable(),
  year: z.number().int().min(1900).max(2100).nullable(),
  url: z.url().nullable(),
  status: z.enum(['verified', 'memory', 'editorial']),
  checked: month,
});

/** A term of the field, in two sentences. */
export const termSchema = z.strictObject({
  id: z.string(),
  term: z.string(),
  also: z.array(z.string()).default([]),
  forms: z
    .array(z.string())
    .describe('Words of a guide that mean the term and link to it. A small first letter also begins a sentence'),
  except: z.array(z.string()).default([]).describe('Passages in which these words mean something else'),
  text: z.string(),
});

/** A detail of the 2022 article that must not be lost, and stems of the words that carry it. */
export const seedSchema = z.strictObject({
  page: z.string(),
  detail: z.string(),
  words: z.array(z.string()).min(2),
});

/** A change of the text that a reader should hear of. */
export const changeSchema = z.strictObject({
  id: z.string().describe('Permanent'),
  date: day,
  title: z.string().max(80),
  text: z.string(),
  path: z
    .string()
    .regex(/^\/.*\/$/)
    .describe('The page that changed, /story/'),
});
