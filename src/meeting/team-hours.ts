import { workOf } from '../lib/teamtime.ts';
import type { WorkTime } from '../lib/worktime.ts';
import { $settings } from './team.ts';

/** The hours and days off of the team, for moments that are wall times of the team itself. A file for those who fetch it late. */
export const teamHours = (): WorkTime => workOf($settings.get(), 'UTC');
