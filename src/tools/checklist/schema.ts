import { z } from 'astro/zod';
import { evidenceTypes, type Item } from '../../lib/checklist/item.ts';
import { outcomes } from '../../meeting/model.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const appliesWhen = z
  .strictObject({ field: z.string(), eq: scalar.optional(), in: z.array(scalar).optional() })
  .describe('The item counts only where the named field has one of these values; absent means always');

/** One item as written in content/checklists/. What is left out takes the defaults said in each line. */
const itemSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+(-[a-z0-9]+)+$/)
      .describe('Permanent; a new meaning is a new id'),
    label: z.string().max(70).describe('A statement that can be true'),
    why: z.string().describe('What goes wrong without it'),
    done: z.string().describe('When a team may answer yes'),
    evidence: z.strictObject({
      type: z.enum(evidenceTypes),
      prompt: z.string(),
      options: z.union([z.array(z.string()), z.string().startsWith('@')]).optional(),
      required: z.boolean().optional().describe('Default: true for blockers'),
    }),
    weight: z.literal([1, 2, 3]).describe('1 useful, 2 important, 3 critical'),
    blocker: z.boolean(),
    appliesWhen: appliesWhen.optional(),
    computes: z.string().optional(),
    exports: z.strictObject({ hf: z.string().optional(), croissant: z.string().optional() }).optional(),
    agenda: z
      .strictObject({ text: z.string(), minutes: z.number().int().min(1).max(30), outcome: z.enum(outcomes) })
      .optional()
      .describe('Default: "Settle: {label}", twice the weight in minutes, unblock for blockers, else decide'),
    sources: z.array(z.string()).min(1),
    retired: z.literal(true).optional(),
  })
  .transform(
    ({ evidence, agenda, appliesWhen, ...item }): Item => ({
      ...item,
      ...(appliesWhen
        ? { appliesWhen: { field: appliesWhen.field, in: appliesWhen.in ?? [appliesWhen.eq ?? ''] } }
        : {}),
      evidence: { ...evidence, required: evidence.required ?? item.blocker },
      agenda: agenda ?? {
        text: `Settle: ${item.label}`,
        minutes: Math.min(6, 2 * item.weight),
        outcome: item.blocker ? 'unblock' : 'decide',
      },
    }),
  );

export const checklistSchema = z.strictObject({
  title: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  items: z.array(itemSchema).min(8).max(16),
});
