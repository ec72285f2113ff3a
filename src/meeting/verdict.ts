import { now } from '../browser/clock.ts';
import { asRecord, parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import { toReadiness, whole } from './agenda-codec.ts';
import type { Readiness } from './model.ts';
import { saved } from './saved.ts';

/** What the quiz lays on the table for the next meeting. */
interface Told extends Readiness {
  /** When it said so, milliseconds since 1970. */
  toldAt: number;
}

/** What the quiz said last, as saved text. */
export const verdictCodec: Codec<Told | null> = {
  empty: null,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const readiness = toReadiness(row);
    return readiness && { ...readiness, toldAt: whole(row['toldAt'], 0, 8.64e15, 0) };
  },
};

/** What the readiness quiz said last, or null while it is not answered. Its moments are wall time in the reader's zone. */
export const $verdict = saved('meeting:verdict', verdictCodec);

/** Lays what the quiz says on the table. The same again within a minute does not count as said anew. */
export function layVerdict(readiness: Readiness | null): void {
  const { toldAt = 0, ...before } = $verdict.get() ?? {};
  if (JSON.stringify(before) === JSON.stringify(readiness ?? {}) && now() - toldAt < 60_000) return;
  $verdict.set(readiness && { ...readiness, toldAt: now() });
}
