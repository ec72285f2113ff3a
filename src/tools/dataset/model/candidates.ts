import { checkLicence, type Licence, type LicenceCheck } from './licence.ts';
import { type Candidate, type Decision, decide, noCandidate, type PathAnswers, paths, properties } from './path.ts';

/** A candidate with what its licence and the three questions say of it. */
export interface Judged {
  candidate: Candidate;
  licence: LicenceCheck;
  decision: Decision;
}

/** Where all candidates together lead. */
export interface Choice {
  judged: readonly Judged[];
  /** The candidate that sets the path; null while none is decided. */
  best: Judged | null;
  decision: Decision;
}

export const called = ({ candidate }: Judged): string => candidate.name.trim() || 'a candidate without a name';
export const count = ({ candidate }: Judged, level: string): number =>
  properties.filter((at) => candidate.compare[at] === level).length;
const colours = ['green', 'amber', 'red'] as const;

/** How much a candidate says it holds: the first number in its size, 0 where there is none. */
export const amount = (size: string): number => {
  const [, digits = '', tail = ''] = /(\d(?:[\d,]|\s(?=\d))*(?:\.\d+)?)\s*([kKmM](?![a-zA-Z]))?/.exec(size) ?? [];
  const by = { k: 1e3, m: 1e6 }[tail.toLowerCase()] ?? 1;
  return Number(digits.replace(/[,\s]/g, '')) * by || 0;
};

/** In which order candidates are better: by path, then by what differs, what is the same, licence, and size. */
export const steps: readonly ((one: Judged) => number)[] = [
  ({ decision }) => (decision.path ? paths.indexOf(decision.path) : paths.length),
  (one) => count(one, 'different'),
  (one) => -count(one, 'same'),
  ({ licence }) => colours.indexOf(licence.colour),
  ({ candidate }) => -amount(candidate.size),
];

/** Which is better: negative where it is the first. */
export const order = (one: Judged, other: Judged): number => {
  for (const of of steps) if (of(one) !== of(other)) return of(one) - of(other);
  return 0;
};
/** Compares all candidates and takes the path of the best. Total: any answers give one choice. */
export function choose({ found, use, candidates }: PathAnswers, licences: readonly Licence[]): Choice {
  // A yes without a dataset yet asks about a dataset all the same.
  const asked = found === 'yes' && candidates.length === 0 ? [noCandidate] : found === 'yes' ? candidates : [];
  const judged = asked.map((candidate): Judged => {
    const row = licences.find(({ id }) => id === candidate.licence);
    const licence = checkLicence(row, use);
    return { candidate, licence, decision: decide(found, candidate, licence) };
  });
  const [first] = [...judged].sort(order);
  if (!first) return { judged, best: null, decision: decide(found, noCandidate, checkLicence(undefined, use)) };
  // While one is still open, a dataset that failed does not end the search.
  const open = judged.find(({ decision }) => decision.path === null);
  if (open && (first.decision.path ?? 'none') === 'none') {
    return { judged, best: null, decision: open.decision };
  }
  return { judged, best: first, decision: first.decision };
}
