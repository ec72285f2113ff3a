import { plural } from '../../../lib/plural.ts';
import { itemTitle } from '../../../meeting/model.ts';
import type { Progress, Row } from './progress.ts';

const two = (count: number) => String(count).padStart(2, '0');

/** Seconds as the big clock writes them: "7:42", over time "+2:10", above an hour "1:02:05". */
export function sayClock(seconds: number): string {
  // Time left is rounded up and time over down, so that zero is shown when it is zero.
  const whole = Math.abs(seconds > 0 ? Math.ceil(seconds) : Math.ceil(seconds) || 0);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < 0 && whole > 0 ? `+${text}` : text;
}

/** Seconds as whole minutes, at least one where there was any time at all. */
export const minutesOf = (seconds: number): number => (seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0);

/** How the meeting stands against its plan, and how many items to come may not fit; '' while it keeps to it. */
export function sayBehind({ behind, rows }: Pick<Progress, 'behind' | 'rows'>): string {
  const risk = rows.filter((row) => row.risk && row.state === 'next').length;
  const time = behind === 0 ? '' : behind > 0 ? `${behind} min behind` : `${-behind} min ahead`;
  return [time, risk > 0 && `${plural(risk, 'item')} at risk`].filter(Boolean).join(', ');
}

/** Over time, from which item two minutes could come: the last that asks nothing of the room, else the longest left. */
export function spareOf({ rows }: Progress): Row | null {
  const coming = rows.filter(({ state, minutes }) => state === 'next' && minutes > 2);
  const idle = coming.findLast(({ item }) => item.outcome === '' || item.outcome === 'inform');
  return idle ?? coming.toSorted((one, other) => other.minutes - one.minutes)[0] ?? null;
}

/** The four moments of an item that are said aloud. */
export type Call = 'start' | 'half' | 'two' | 'zero' | '';

/** Which of the four moments was the last to pass. Short items skip those that would fall together. */
export function callOf({ now, left }: Progress): Call {
  if (!now) return '';
  const length = now.minutes * 60;
  if (left <= 0) return 'zero';
  if (left <= 120 && length > 120) return 'two';
  return left <= length / 2 && length > 240 ? 'half' : 'start';
}

/** What a screen reader hears at such a moment, and at no other. */
export function sayCall({ now, place, rows }: Progress, call: Call): string {
  if (!now) return '';
  const title = itemTitle(now.item);
  if (call === 'start') return `Item ${place} of ${rows.length}: ${title}. ${plural(now.minutes, 'minute')}.`;
  if (call === 'half') return `Half the time for ${title} is over.`;
  if (call === 'two') return `Two minutes left for ${title}.`;
  return call === 'zero' ? `Time is up for ${title}.` : '';
}

/** What stands in the tab's title. */
export const sayTitle = (at: Progress): string =>
  at.now
    ? `${sayClock(at.left).replace('+', '')} ${at.left < 0 ? 'over' : 'left'}, item ${at.place} of ${at.rows.length}`
    : 'Minutes';
