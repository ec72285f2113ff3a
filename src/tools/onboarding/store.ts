import { absolute, fragment } from '../../browser/address.ts';
import { readOn, unread } from '../../lib/reading.ts';
import { to } from '../../lib/url.ts';
import { $reading } from '../../meeting/reading.ts';
import { kept } from '../../meeting/saved.ts';
import { fromFragment, type PathReading, type Paths, pathsCodec, toFragment } from './codec.ts';
import { limits, type Path } from './model.ts';

/** The path being made, and those received. They belong to the person: what one reads is the same in every project. */
export const $paths = kept<Paths>('meet/onboarding', pathsCodec);

/** What stands after the # of this page's address. */
export const received = (): PathReading => fromFragment(fragment());

/** The link that carries a path to this page. */
export const linkTo = (path: Path): string => absolute(`${to('/onboarding/')}#${toFragment(path)}`);

const same = (one: Path, other: Path) => toFragment(one) === toFragment(other);
export const isKept = (paths: Paths, path: Path): boolean => paths.kept.some((one) => same(one, path));

export const setMine = (mine: Path): void => $paths.set({ ...$paths.get(), mine });

/** Keeps a path among the received ones, the newest first; the oldest goes where there are too many. */
export function keep(path: Path): void {
  const { mine, kept: before } = $paths.get();
  $paths.set({ mine, kept: [path, ...before.filter((one) => !same(one, path))].slice(0, limits.kept) });
}

/** Forgets a received path; returns how to bring it back. */
export function drop(path: Path): () => void {
  const before = $paths.get();
  $paths.set({ ...before, kept: before.kept.filter((one) => !same(one, path)) });
  return () => $paths.set(before);
}

/** Ticks a guide, which is the same as having read it, or takes the tick back. */
export function tick(guide: string, read: boolean, today: string): void {
  $reading.set(read ? readOn($reading.get(), guide, today) : unread($reading.get(), guide));
}
