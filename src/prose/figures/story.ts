import type { Reader } from '../example.ts';
import { dayAfter, daysBetween } from './calendar.ts';

export type Phase = 'prior' | 'intermediate' | 'final';

/** Something that happens once: a meeting, one of the two moments that matter, or an event between them. */
export interface Entry {
  at: string;
  what: string;
  so: string;
  guide: string;
  kind: string;
  /** Days since the first meeting. */
  day: number;
  phase: Phase;
}

/** The whole story of the example, laid out in days since its first meeting. */
export function storyOf(ex: Reader) {
  const start = ex.wall(ex.text('story.0.at'));
  const day = (wall: string) => daysBetween(start, wall);
  const phases = ex.rows('storyPhases').map((row, at) => ({
    from: day(ex.wall(ex.text(`storyPhases.${at}.from`))),
    phase: row['phase'] as Phase,
  }));
  const phaseAt = (when: number): Phase => phases.findLast((one) => one.from <= when)?.phase ?? 'prior';
  const entries: Entry[] = ex.rows('story').map((_, index) => {
    const text = (key: string) => ex.text(`story.${index}.${key}`);
    const at = ex.wall(text('at'));
    return {
      at,
      what: text('what'),
      so: text('so'),
      guide: text('guide'),
      kind: text('kind'),
      day: day(at),
      phase: phaseAt(day(at)),
    };
  });
  const last = entries.at(-1)?.day ?? 0;
  const spans = ex.rows('storySpans').map((_, at) => {
    const [from, to] = ['from', 'to'].map((end) => ex.wall(ex.text(`storySpans.${at}.${end}`))) as [string, string];
    return {
      what: ex.text(`storySpans.${at}.what`),
      phase: phaseAt(day(from)),
      from: day(from),
      to: day(to.length === 10 ? dayAfter(to, 1) : to),
    };
  });
  return {
    start,
    last,
    entries,
    spans,
    phases: phases.map((one, at) => ({ ...one, to: phases[at + 1]?.from ?? last })),
  };
}
