import { z } from 'astro/zod';
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
