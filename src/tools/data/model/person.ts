import type { Entry } from '../../../lib/backup.ts';
import { asArray, asRecord, parse } from '../../../lib/believe.ts';
import { plural } from '../../../lib/plural.ts';
import { type Reading, readingCodec } from '../../../lib/reading.ts';

/** The onboarding paths as they are saved: the one being made, and those received. Their page believes each of them. */
interface Paths {
  mine: unknown;
  kept: unknown[];
}
const pathsIn = (text: string): Paths => {
  const row = asRecord(parse(text));
  return { mine: row['mine'], kept: asArray(row['kept'], 1000) };
};
/** A path is kept as title, note and steps; without a step there is none. */
const isMade = (path: unknown): boolean => asArray(asArray(path, 3)[2], 1).length > 0;

/** How much a value of the person holds: "3 guides read, 1 begun". */
export function countOf({ name, text }: Entry): string {
  if (name === 'reading') {
    const guides = Object.values(readingCodec.decode(text));
    const read = guides.filter((guide) => guide.read).length;
    return `${plural(read, 'guide')} read${read < guides.length ? `, ${guides.length - read} begun` : ''}`;
  }
  const { mine, kept } = pathsIn(text);
  return (
    [isMade(mine) && '1 path in the making', kept.length > 0 && `${plural(kept.length, 'path')} received`]
      .filter(Boolean)
      .join(', ') || 'No path'
  );
}

/** Mine with what the file adds: what was read in either place was read; a path of mine in the making stays. */
function withTheirs(name: string, mine: string, theirs: string): string {
  if (parse(mine) === undefined) return mine;
  if (name === 'reading') {
    const before = readingCodec.decode(mine);
    const added = Object.entries(readingCodec.decode(theirs)).filter(([slug, { read }]) => read || !before[slug]);
    const merged: Reading = { ...before, ...Object.fromEntries(added.filter(([slug]) => !before[slug]?.read)) };
    return readingCodec.encode(merged);
  }
  const [own, other] = [pathsIn(mine), pathsIn(theirs)];
  const known = new Set(own.kept.map((path) => JSON.stringify(path)));
  const added = other.kept.filter((path) => !known.has(JSON.stringify(path)));
  return JSON.stringify({ mine: isMade(own.mine) ? own.mine : other.mine, kept: [...own.kept, ...added] });
}

/** What is kept of the person, with what a file adds to it; nothing of mine is lost. */
export function mergedPerson(mine: readonly Entry[], theirs: readonly Entry[]): Entry[] {
  const added = theirs.filter(({ name }) => !mine.some((one) => one.name === name));
  const kept = mine.map(({ name, text }) => {
    const other = theirs.find((one) => one.name === name);
    return { name, text: other ? withTheirs(name, text, other.text) : text };
  });
  return [...kept, ...added];
}

/** What a file would change of the person: each value it has that says something else here, or that is not here. */
export function comparePerson(
  mine: readonly Entry[],
  theirs: readonly Entry[],
): { theirs: Entry; mine: Entry | null }[] {
  return theirs
    .map((one) => ({ theirs: one, mine: mine.find(({ name }) => name === one.name) ?? null }))
    .filter((pair) => pair.mine?.text !== pair.theirs.text);
}
