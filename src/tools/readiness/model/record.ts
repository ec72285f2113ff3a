/** What the reader says of a verdict once its date has passed. */
export const judgements = ['right', 'should have met', 'should not have met'] as const;
export type Judgement = (typeof judgements)[number];

/** One verdict that the reader acted on. */
export interface Judged {
  id: string;
  /** What the meeting was to settle; may be empty. */
  title: string;
  /** The verdict in its sentence: "Postpone until Fri 2 Oct, 11:30". */
  heading: string;
  verdict: string;
  rule: string;
  /** From when one can tell whether it was right, milliseconds since 1970. */
  due: number;
  judged: Judgement | '';
}

/** The local record stays small; older verdicts leave it. */
export const mostJudged = 200;

/** Adds a verdict, or replaces the one of the same question that nobody has judged yet. */
export const remember = (record: readonly Judged[], one: Judged): Judged[] =>
  [...record.filter(({ id, judged }) => id !== one.id || judged), one].slice(-mostJudged);

/** The oldest verdict whose date has passed and that nobody has judged. */
export const dueNow = (record: readonly Judged[], now: number): Judged | undefined =>
  record.find(({ due, judged }) => !judged && due <= now);

/** Judges one verdict: the first of its id that is still open. */
export function judge(record: readonly Judged[], id: string, judged: Judgement): Judged[] {
  const at = record.findIndex((one) => one.id === id && !one.judged);
  return record.map((one, place) => (place === at ? { ...one, judged } : one));
}

/** How often the quiz was right, in one sentence; '' before anybody judged. */
export function tally(record: readonly Judged[]): string {
  const all = record.filter(({ judged }) => judged);
  if (all.length === 0) return '';
  const [right = 0, met = 0, not = 0] = judgements.map((one) => all.filter(({ judged }) => judged === one).length);
  const wrong = [met ? `${met} × should have met` : '', not ? `${not} × should not have met` : ''].filter(Boolean);
  return `The quiz was right ${right} of ${all.length} times${wrong.length > 0 ? ` (${wrong.join(', ')})` : ''}.`;
}

/** Releases in a row, from which a standing slot is worth asking about. Our choice. */
const releasesInRow = 3;

/** Whether the last verdicts all released their slot: the series may end. */
export const seriesMayEnd = (record: readonly Judged[]): boolean =>
  record.length >= releasesInRow &&
  record.slice(-releasesInRow).every(({ verdict }) => ['postpone', 'async', 'cancel'].includes(verdict));
