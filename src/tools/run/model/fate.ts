import { plural } from '../../../lib/plural.ts';
import { type Agenda, type AgendaItem, limits } from '../../../meeting/model.ts';
import type { Progress, Row } from './progress.ts';
import { minutesOf } from './words.ts';

/** What became of an item: dealt with, parked, begun and not finished, or never reached. */
export type Fate = 'done' | 'parked' | 'begun' | 'left';

export const fateOf = ({ state, fate, taken }: Pick<Row, 'state' | 'fate' | 'taken'>): Fate =>
  state === 'past' ? fate || 'done' : taken > 0 ? 'begun' : 'left';

/** The fate with its minutes as one sentence: "Took 6 of 5 minutes." */
export function sayFate(row: Row): string {
  const time = `${minutesOf(row.taken)} of ${plural(row.item.minutes, 'minute')}`;
  return {
    done: `Took ${time}.`,
    parked: `Parked after ${time}.`,
    begun: `Not finished after ${time}.`,
    left: 'Not reached.',
  }[fateOf(row)];
}

const said = /(?:^|\n)(Took|Parked after|Not finished after|Not reached)(?: \d+ of \d+ minutes?)?\.$/;

/** Reads the sentence off a note that `withFates` wrote, for an agenda that arrived by link; '' where there is none. */
export function readFate(note: string): Fate | '' {
  const fates = {
    Took: 'done',
    'Parked after': 'parked',
    'Not finished after': 'begun',
    'Not reached': 'left',
  } as const;
  const found = note.match(said)?.[1] as keyof typeof fates | undefined;
  return found ? fates[found] : '';
}

/** A note without that sentence. */
export const withoutFate = (note: string): string => note.replace(said, '');

/** The agenda as minutes travel in a link: each item's note ends with what became of it. */
export function withFates(agenda: Agenda, { rows }: Pick<Progress, 'rows'>): Agenda {
  const sentences = new Map(rows.map((row) => [row.item.id, sayFate(row)]));
  const tell = (item: AgendaItem): AgendaItem => {
    const sentence = sentences.get(item.id) ?? '';
    const note = withoutFate(item.note).slice(0, limits.prose - sentence.length - 1);
    return { ...item, note: [note, sentence].filter(Boolean).join('\n') };
  };
  return { ...agenda, items: agenda.items.map(tell) };
}
