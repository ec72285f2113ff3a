import { minutesAhead, type Shift, shiftsOf } from '../../../lib/shifts.ts';
import { weekday } from '../../../lib/zone.ts';

const year = 365.2425 * 86_400_000;
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const two = (value: number) => String(value).padStart(2, '0');

/** Wall time of a shift on the clock before it, as RFC 5545 wants its DTSTART. */
const wallOf = ({ at, from }: Shift) => new Date(at + from * 60_000).toISOString().slice(0, 16);
const compact = (wall: string) => `${wall.replace(/[-:]/g, '')}00`;
const offset = (minutes: number) =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;

/** The last day of a month, 28 to 31. */
const lastOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** The yearly rule that gives all these days, in RFC 5545, or '' where there is none that every calendar understands. */
function yearly(walls: string[]): string {
  const [first = ''] = walls;
  const name = days[weekday(first.slice(0, 10)) - 1];
  const same = (part: (wall: string) => unknown) => new Set(walls.map(part)).size === 1;
  if (
    !same((wall) => wall.slice(5, 7)) ||
    !same((wall) => wall.slice(11)) ||
    !same((wall) => weekday(wall.slice(0, 10)))
  )
    return '';
  const begin = `FREQ=YEARLY;BYMONTH=${Number(first.slice(5, 7))}`;
  const dates = walls.map((wall) => Number(wall.slice(8, 10)));
  if (walls.every((wall, at) => (dates[at] ?? 0) + 7 > lastOf(wall.slice(0, 7)))) return `${begin};BYDAY=-1${name}`;
  if (same((wall) => Math.ceil(Number(wall.slice(8, 10)) / 7)))
    return `${begin};BYDAY=${Math.ceil((dates[0] ?? 1) / 7)}${name}`;
  const [low, high] = [Math.min(...dates), Math.max(...dates)];
  if (high - low !== 6) return '';
  return `${begin};BYDAY=${name};BYMONTHDAY=${Array.from({ length: 7 }, (_, at) => low + at).join(',')}`;
}

/** The day of 1970 on which a rule first holds, with its time of day: Outlook reads rules that begin there. */
function in1970(rule: string, wall: string): string {
  const [, ordinal = '', name = ''] = /BYDAY=(-?\d*)([A-Z]{2})/.exec(rule) ?? [];
  const dates = /BYMONTHDAY=([\d,]+)/.exec(rule)?.[1]?.split(',').map(Number);
  const month = `1970-${wall.slice(5, 7)}`;
  const last = lastOf(month);
  const fits = (date: number) => {
    if (days[weekday(`${month}-${two(date)}`) - 1] !== name) return false;
    if (dates) return dates.includes(date);
    return ordinal === '-1' ? date + 7 > last : Math.ceil(date / 7) === Number(ordinal);
  };
  const date = Array.from({ length: last }, (_, at) => at + 1).find(fits) ?? 1;
  return `${month}-${two(date)}${wall.slice(10)}`;
}

function component({ from, to }: Pick<Shift, 'from' | 'to'>, wall: string, rule = ''): string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${compact(wall)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `END:${name}`,
  ];
}

/** The two yearly rules of a zone, or none where its clock follows no rule for a whole cycle of the calendar. */
function rules(shifts: Shift[]): string[] | null {
  const forth = shifts.filter(({ from, to }) => to > from);
  const back = shifts.filter(({ from, to }) => to < from);
  const lines = [forth, back].map((some) => {
    const [first] = some;
    if (!first || some.length < 27 || some.some(({ from, to }) => from !== first.from || to !== first.to)) return null;
    const walls = some.map(wallOf);
    const rule = yearly(walls);
    return rule ? component(first, in1970(rule, walls[0] ?? ''), rule) : null;
  });
  return lines.every((one) => one !== null) ? lines.flat() : null;
}

/**
 * VTIMEZONE of an IANA zone for a series that begins at a moment (milliseconds since 1970), as lines before folding.
 * Rules from 1970, never RDATE, which Outlook does not read. A clock that follows no yearly rule, as Gaza’s, gets
 * one part for each change of the next ten years.
 */
export function vtimezone(zone: string, tzid: string, start: number): string[] {
  // After 28 years the days of the week fall on the same dates again, so every case of a rule is seen.
  const shifts = shiftsOf(zone, start - year, start + 28 * year);
  const from = minutesAhead(start, zone);
  const later = shifts.filter(({ at }) => at > start);
  const irregular = () => {
    const [first] = shifts;
    const before = first ? first.from : from;
    return [
      ...component({ from: before, to: before }, '1970-01-01T00:00'),
      ...shifts.filter(({ at }) => at < start + 10 * year).flatMap((one) => component(one, wallOf(one))),
    ];
  };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...(later.length === 0 ? component({ from, to: from }, '1970-01-01T00:00') : (rules(later) ?? irregular())),
    'END:VTIMEZONE',
  ];
}
