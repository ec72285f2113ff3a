import { plural } from '../../../lib/plural.ts';
import { dayWithYear } from '../../../lib/walltime.ts';
import { cityOf, sayTime, wallAt } from '../../../lib/zoned.ts';
import { type Agenda, itemTitle, titleOf } from '../../../meeting/model.ts';
import { fateOf } from './fate.ts';
import type { Progress, Row } from './progress.ts';
import type { Run } from './run.ts';
import { minutesOf } from './words.ts';

/** A line of the minutes: what, and in smaller words who, why or when. */
export interface Line {
  text: string;
  more: string;
}

export interface Section {
  title: string;
  lines: Line[];
}

/** The minutes of a meeting, ready to be written in any form. */
export interface Minutes {
  title: string;
  /** When it was held, and for how long. */
  when: string;
  sections: Section[];
}

const list = (...parts: (string | false)[]) => parts.filter(Boolean).join(', ');

/** "planned 5, took 6 min", "planned 15, not reached". */
export function sayTaken(row: Row): string {
  const time = `${minutesOf(row.taken)} min`;
  const words = {
    done: `took ${time}`,
    parked: `parked after ${time}`,
    begun: `not finished after ${time}`,
    left: 'not reached',
  };
  return `planned ${row.item.minutes}, ${words[fateOf(row)]}`;
}

/** "Thu 26 Nov 2026, 14:00–14:48, Berlin. Planned 45 minutes, took 48." in the zone of who held it. */
export function sayHeld(agenda: Agenda, run: Run, { end }: Pick<Progress, 'end'>, zone: string): string {
  const from = wallAt(run.startedAt, zone);
  const took = minutesOf((end - run.startedAt) / 1000);
  const held = list(dayWithYear(from), `${sayTime(from)}–${sayTime(wallAt(end, zone))}`, cityOf(zone));
  return `${held}. Planned ${plural(agenda.minutes, 'minute')}, took ${took}.`;
}

/** What the agenda and the clock say about the meeting, in the order that matters after it. */
export function minutes(agenda: Agenda, run: Run, at: Progress, zone: string): Minutes {
  const sections: Section[] = [
    {
      title: 'Decisions',
      lines: agenda.decisions.map(({ text, owner, why }) => ({ text, more: [owner, why].filter(Boolean).join(': ') })),
    },
    {
      title: 'Actions',
      lines: agenda.actions.map(({ text, owner, due }) => ({
        text,
        more: list(owner, due && `due ${dayWithYear(due)}`),
      })),
    },
    { title: 'Parked', lines: agenda.parked.map((text) => ({ text, more: '' })) },
    {
      title: 'Planned against taken',
      lines: at.rows.map((row) => ({ text: itemTitle(row.item), more: list(row.item.owner, sayTaken(row)) })),
    },
  ];
  return {
    title: titleOf(agenda),
    when: sayHeld(agenda, run, at, zone),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}
