import { z } from 'astro/zod';
import { groups, kinds, type Task } from './model/card/fields.ts';
import type { Licence } from './model/licence.ts';
import type { Place } from './model/search.ts';

const fact = z.enum(['yes', 'no', 'conditions', 'unknown']);

/** One licence of content/licences.yaml. */
export const licenceSchema = z.strictObject({
  id: z.string().describe('The identifier of the Hugging Face list'),
  name: z.string(),
  commercial: fact,
  derivatives: fact,
  shareAlike: z.boolean(),
  attribution: z.boolean(),
  withText: z.boolean().describe('The text of the licence has to travel with the data'),
  family: z.string().describe('Share-alike licences of two families cannot both be met'),
  forData: z.enum(['fine', 'code-licence']),
  note: z.string().describe('What a team has to know, in one or two sentences'),
  source: z.string(),
  checked: z.string().regex(/^\d{4}-\d\d$/),
  spdx: z.url().nullable(),
}) satisfies z.ZodType<Licence>;

const seconds = z.number().positive();

/** One rate of content/labelling-rates.yaml, in seconds. A rate from memory has no place here. */
export const rateSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  seconds: z.union([seconds, z.strictObject({ low: seconds, high: seconds })]),
  per: z.string().describe('What the seconds are for: "box", "image"'),
  source: z.string(),
  status: z.enum(['verified', 'editorial']),
});

/** One place of content/search-places.yaml. */
export const placeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  what: z.string().describe('What it is good for, in a few words'),
  url: z
    .string()
    .regex(/^https:\/\/[^\s{}]+\{words\}[^\s{}]*$/)
    .describe('The address of a search, with {words} where the words go'),
}) satisfies z.ZodType<Place>;

/** One field of content/card-fields.yaml. */
export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]{0,30}$/),
  order: z.number().int().describe('Its place in the form and in both exports'),
  group: z.enum(groups),
  kind: z.enum(kinds).describe('A list holds one entry a line'),
  label: z.string(),
  hint: z.string().optional(),
  options: z.union([z.array(z.string()), z.enum(['licences', 'tasks', 'subtasks'])]).optional(),
  yaml: z.string().optional().describe('Its key in the header of the card'),
  heading: z
    .string()
    .regex(/^## [^>]+( > #{3,4} [^>]+)*$/)
    .optional()
    .describe('Its section in the card, with the headings above it'),
  croissant: z.string().optional(),
  many: z.literal(true).optional().describe('The Croissant property takes a list'),
  item: z.string().optional().describe('The item of the checklist whose evidence may fill it'),
  from: z.string().optional().describe('The field whose text may fill it'),
});

/** One task of content/hub-tasks.yaml. */
export const taskSchema = z.strictObject({ id: z.string(), subtasks: z.array(z.string()) }) satisfies z.ZodType<Task>;
