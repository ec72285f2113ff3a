import type { Times } from '../../../lib/worktime.ts';
import type { Finding } from './finding.ts';
import { sayMoment, sayShort } from './moments.ts';
import type { Quiz } from './types.ts';

/** Puts values into a template: `{when}` becomes the value named `when`; a name without a value becomes nothing. */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''));

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A stretch of working time in words: "one working hour", "90 working minutes". */
export function sayWorking(minutes: number): string {
  const hours = minutes / 60;
  if (minutes === 0) return 'no time';
  if (minutes === 30) return 'half a working hour';
  if (!Number.isInteger(hours)) return `${minutes} working minutes`;
  return `${numbers[hours] ?? hours} working hour${hours === 1 ? '' : 's'}`;
}

export interface Words {
  heading: string;
  reason: string;
  /** Where the time comes from; empty where there is none. */
  sum: string;
  note: string;
  act: string;
  /** The moment of the meeting, or ''. */
  when: string;
  replyBy: string;
}

/** A finding in the words of the content. */
export function wordsOf(quiz: Quiz, finding: Finding, zone: string, now: number, times: Times): Words {
  const { rule, verdict, tooFar } = finding;
  const words = quiz.verdicts[verdict];
  const when = sayMoment(finding.when, zone, now);
  const planned = sayMoment(finding.planned, zone, now);
  const values = {
    when,
    planned,
    short: sayShort(finding.when, zone, now),
    ready: sayMoment(finding.ready, zone, now),
    replyBy: sayMoment(finding.replyBy, zone, now),
    minutes: String(finding.minutes),
    page: sayShort(finding.page, zone, now),
    readBy: sayShort(finding.read, zone, now),
    write: sayWorking(times.write),
    read: sayWorking(times.read),
    notice: sayWorking(times.notice),
    days: String(times.far),
    plannedAt: planned && ` on ${planned}`,
  };
  const dated = when && (verdict !== 'hold' || planned);
  const waiting = finding.sum && quiz.until[finding.sum];
  // Where zones share no working time there is no slot, and a sum would lead nowhere.
  const lost = !when && verdict !== 'async' && verdict !== 'cancel';
  const why = lost ? quiz.noSlot : waiting || (dated && verdict === 'hold' ? '' : (words.sum ?? ''));
  const sum = fill(
    [finding.passed ? quiz.passed : '', tooFar ? '' : why, finding.kept ? quiz.kept : ''].filter(Boolean).join(' '),
    values,
  );
  const reason = tooFar ? fill(quiz.tooFar.reason, values) : rule.reason;
  const missing = fill(tooFar ? quiz.tooFar.missing : (rule.missing ?? ''), values);
  return {
    heading: fill(dated ? words.heading : words.undated, values),
    reason,
    sum,
    note: fill(words.note, { ...values, reason, sum, missing }).trim(),
    act: lost ? quiz.verdicts.hold.act : fill(words.act, values),
    when,
    replyBy: values.replyBy,
  };
}
