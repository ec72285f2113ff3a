import { fromLetters, toLetters } from '../../lib/base62.ts';
import { asArray, asRecord, parse } from '../../lib/believe.ts';
import { asLine, asProse } from '../../lib/clean.ts';
import type { Codec } from '../../lib/codec.ts';
import { hash } from '../../lib/hash.ts';
import { asDay } from '../../lib/workdays.ts';
import { emptyPath, limits, type Path, type Step } from './model.ts';

const version = '1';
const lengthDigits = 3;
const checkDigits = 6;
/** The longest link that is read; a path at all its limits in four-byte letters is shorter. */
const mostCharacters = 20_000;

const asSlug = (value: unknown): string => (typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value) ? value : '');

function asStep(value: unknown): Step[] {
  const [guide, who, by] = asArray(value, 3);
  return asSlug(guide) ? [{ guide: asSlug(guide), who: asLine(who, limits.who), by: asDay(by) }] : [];
}

/** A value from outside as a path: each guide once, texts washed and cut to their limits. */
function asPath(value: unknown): Path {
  const [title, note, steps] = asArray(value, 3);
  const all = asArray(steps, limits.steps).flatMap(asStep);
  return {
    title: asLine(title, limits.title),
    note: asProse(note, limits.note),
    steps: all.filter((step, at) => all.findIndex(({ guide }) => guide === step.guide) === at),
  };
}
const packed = ({ title, note, steps }: Path) => [title, note, steps.map(({ guide, who, by }) => [guide, who, by])];
const check = (text: string) => hash(text).slice(0, checkDigits);

/** A path as the part of a link after the `#`: version, length, body, check; letters and digits only. */
export function toFragment(path: Path): string {
  const body = toLetters(JSON.stringify(packed(path)));
  const text = `${version}${body.length.toString(36).padStart(lengthDigits, '0')}${body}`;
  return text + check(text);
}

export type PathReading = { path: Path } | { problem: string } | null;

const again = 'Ask whoever sent it to send it again.';

/** What stands after the `#`: a path, one sentence that says why not, or null where nothing stands there. Never throws. */
export function fromFragment(fragment: string): PathReading {
  if (!fragment) return null;
  if (fragment.length > mostCharacters) return { problem: `This link is longer than any path can be. ${again}` };
  // A mail program may have added a mark at its end.
  const text = fragment.match(/^[0-9A-Za-z]+/)?.[0] ?? '';
  if (/^[2-9]/.test(text))
    return { problem: 'This path was made by a newer version of this site. Reload the page to update it.' };
  if (!text.startsWith(version)) return { problem: `What stands after the # is not an onboarding path. ${again}` };
  const head = version.length + lengthDigits;
  const whole = head + Number.parseInt(text.slice(version.length, head), 36) + checkDigits;
  if (!(text.length >= whole))
    return {
      problem: Number.isNaN(whole)
        ? `This link was cut. ${again}`
        : `This link was cut: ${text.length} of ${whole} characters arrived. ${again}`,
    };
  const body = text.slice(0, -checkDigits);
  const words =
    text.length === whole && check(body) === text.slice(-checkDigits) ? fromLetters(body.slice(head)) : null;
  if (words === null) return { problem: `This link was changed on its way. ${again}` };
  const path = asPath(parse(words));
  return path.steps.length > 0 ? { path } : { problem: `This path names no guide. ${again}` };
}

/** What the page keeps: the path being made, and the paths that were received. */
export interface Paths {
  mine: Path;
  kept: Path[];
}

export const pathsCodec: Codec<Paths> = {
  empty: { mine: emptyPath, kept: [] },
  encode: ({ mine, kept }) => JSON.stringify({ mine: packed(mine), kept: kept.map(packed) }),
  decode(text) {
    const row = asRecord(parse(text));
    const kept = asArray(row['kept'], limits.kept).map(asPath);
    return { mine: asPath(row['mine']), kept: kept.filter(({ steps }) => steps.length > 0) };
  },
};
