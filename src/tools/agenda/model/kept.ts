import type { Agenda } from '../../../meeting/model.ts';

/** What a kept copy looked like when it came, enough to tell a later link of the same agenda. */
export interface Trace {
  title: string;
  start: string;
  zone: string;
  items: string[];
  /** Of everything it said, so that it shows whether the reader has changed the copy since. */
  print: string;
}

/** The trace of an agenda from a link. `print` is a hash of its document. */
export const traceOf = ({ title, start, zone, items }: Agenda, print: string): Trace => ({
  title,
  start,
  zone,
  items: items.map((item) => item.title),
  print,
});

/**
 * Whether an agenda from a link is a later state of a kept one. A link carries no id, so two of three must hold: the
 * title, the start, and at least half of the items. Our choice: it only offers, the reader decides.
 */
export function isSame(trace: Trace, { title, start, zone, items }: Agenda): boolean {
  const shared = items.filter((item) => trace.items.includes(item.title)).length;
  const most = Math.max(trace.items.length, items.length);
  const signs = [
    trace.title !== '' && trace.title === title,
    trace.start !== '' && trace.start === start && trace.zone === zone,
    most > 0 && shared * 2 >= most,
  ];
  return signs.filter(Boolean).length >= 2;
}
