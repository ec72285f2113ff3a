import type { Reading, ReadSoFar } from '../../lib/reading.ts';
import { dayWithYear } from '../../lib/walltime.ts';

/** One guide of a path: who should have read it, and by when. */
export interface Step {
  /** The slug of the guide. */
  guide: string;
  /** A name, a role, "everyone"; may be ''. */
  who: string;
  /** `2026-12-04`, or ''. */
  by: string;
}

/** Guides in a chosen order, as a lead sends them to a new colleague. */
export interface Path {
  title: string;
  note: string;
  steps: Step[];
}

/** What the page knows of a guide. */
export interface Guide {
  id: string;
  order: number;
  title: string;
  minutes: number;
}

export const limits = { title: 120, note: 600, who: 60, steps: 30, kept: 20 } as const;
export const emptyPath: Path = { title: '', note: '', steps: [] };

/** Where a reader stands with one guide. It is late once the day it was due is over. */
export const standing = ({ guide, by }: Step, reading: Reading, today: string): 'read' | 'late' | 'begun' | 'open' => {
  const so: ReadSoFar | undefined = reading[guide];
  if (so?.read) return 'read';
  if (by && by < today) return 'late';
  return so?.at ? 'begun' : 'open';
};

/** Moves a step by one place; at the ends nothing changes. */
export function moved(steps: readonly Step[], from: number, by: -1 | 1): Step[] {
  const next = [...steps];
  const [step] = next.splice(from, 1);
  if (step) next.splice(Math.max(0, from + by), 0, step);
  return next;
}

/** "3 of 6 read, 1 late". */
export function summary({ steps }: Path, reading: Reading, today: string): string {
  const count = (what: string) => steps.filter((step) => standing(step, reading, today) === what).length;
  const late = count('late');
  return `${count('read')} of ${steps.length} read${late > 0 ? `, ${late} late` : ''}`;
}

/** Minutes to read all guides of a path that this site has. */
export const minutesOf = ({ steps }: Path, guides: readonly Guide[]): number =>
  steps.reduce((sum, { guide }) => sum + (guides.find(({ id }) => id === guide)?.minutes ?? 0), 0);

const duty = ({ who, by }: Step): string => [who, by && `by ${dayWithYear(by)}`].filter(Boolean).join(', ');
const plain = (text: string) => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

/** The path for a chat: plain text, or Markdown with boxes to tick. */
export function written(
  path: Path,
  guides: readonly Guide[],
  { link, address, form }: { link: string; address: (guide: string) => string; form: 'text' | 'markdown' },
): string {
  const markdown = form === 'markdown';
  const say = markdown ? plain : (text: string) => text;
  const rows = path.steps.map((step, at) => {
    const guide = guides.find(({ id }) => id === step.guide);
    const name = guide ? `${guide.order} ${guide.title}, ${guide.minutes} min` : step.guide;
    const rest = duty(step) && `: ${say(duty(step))}`;
    return markdown
      ? `- [ ] [${say(name)}](${address(step.guide)})${rest}`
      : `${at + 1}. ${name}${rest}\n   ${address(step.guide)}`;
  });
  const title = say(path.title || 'What to read');
  return `${[markdown ? `## ${title}` : title, say(path.note), rows.join('\n'), markdown ? `[The same as a checklist that remembers](${link})` : `The same as a checklist that remembers: ${link}`].filter(Boolean).join('\n\n')}\n`;
}
