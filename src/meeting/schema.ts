import { z } from 'astro/zod';
import { outcomes, roles } from './model.ts';

const role = z.enum(roles);
const minutes = z.number().int().min(1).max(480);

/** A meeting that a practice produces, as written in content/meetings/. The minutes of its lines add up. */
export const meetingSchema = z
  .strictObject({
    name: z.string().describe('What the meeting is called in an invite'),
    minutes: minutes.describe('Its whole length'),
    cadence: z.string().describe('How often it is held'),
    trigger: z.string().describe('The event that calls it'),
    roles: z.strictObject({ required: z.array(role).min(1), optional: z.array(role).default([]) }),
    prework: z.array(z.strictObject({ who: role, what: z.string(), minutes, due: z.string() })),
    agenda: z
      .array(z.strictObject({ minutes, item: z.string(), lead: role, outcome: z.enum(outcomes) }))
      .min(1)
      .max(30),
    outcome: z.string().describe('One sentence that is true when it ends'),
    exit: z.array(z.string()).min(1).describe('Conditions checked aloud before people leave'),
    decides: z.array(z.string()).min(1),
    notAgenda: z.array(z.string()).describe('What belongs elsewhere'),
  })
  .refine((meeting) => meeting.agenda.reduce((sum, line) => sum + line.minutes, 0) === meeting.minutes, {
    path: ['agenda'],
    error: 'The minutes of the agenda lines must add up to the minutes of the meeting',
  });
