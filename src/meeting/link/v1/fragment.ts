import { digitOf, digits62, fromDigits, toDigits } from './base62.ts';
import { sumOf } from './check.ts';
import type { Problem } from './document.ts';

/** The longest link that is opened; see docs/link-format.md for what breaks at which length. */
export const longest = 8192;

/** Version 1 in letters and digits, version 2 the same bytes in decimal digits for QR codes. */
const forms = { 1: { base: 62, check: 4 }, 2: { base: 10, check: 8 } } as const;
type Form = keyof typeof forms;

/** The count of all characters: two base-62 digits below 3,472, else three whose first is 56 or more; five decimal ones. */
function lengthFor(form: Form, rest: number): string {
  if (form === 2) return String(rest + 6).padStart(5, '0');
  return rest + 3 < 3472 ? digits62(rest + 3, 2) : digits62(rest + 4 + 56 * 3844, 3);
}

function lengthIn(form: Form, text: string): [sent: number, digits: number] {
  if (form === 2) return text.length < 6 ? [0, 5] : [Number(text.slice(1, 6)), 5];
  const [one, two, three] = [digitOf(text[1] ?? ''), digitOf(text[2] ?? ''), digitOf(text[3] ?? '')];
  if (one < 0 || two < 0) return [0, 2];
  if (one < 56) return [one * 62 + two, 2];
  return [three < 0 ? 0 : (one - 56) * 3844 + two * 62 + three, 3];
}

const checkFor = (form: Form, text: string): string =>
  form === 2 ? String(sumOf(text)).padStart(8, '0') : digits62(sumOf(text), 4);

/** A payload as a fragment: form, count of characters, digits, check. */
export function seal(payload: Uint8Array, form: Form = 1): string {
  const digits = toDigits(payload, forms[form].base);
  const text = `${form}${lengthFor(form, digits.length + forms[form].check)}${digits}`;
  return text + checkFor(form, text);
}

const inside = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const trailing = /[)\].,;:!?'"“”‘’«»>}*=~_-]+$/;

/** The fragment of a pasted link without what mail, chat and trackers put around and into it. */
export function normalise(text: string): string {
  const after = text.match(/(?:#|%(?:25){0,2}23)(.*)$/is)?.[1] ?? text;
  return after
    .replace(/%([0-7][0-9a-f])/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)))
    .replace(inside, '')
    .replace(/(?:&|\?|:~:).*$/s, '')
    .replace(trailing, '');
}

const count = (characters: number): string => characters.toLocaleString('en-GB');

function damaged(arrived: number, sent: number): Problem {
  const whole = { code: 'check', arrived } as const;
  const plausible = sent > 7 && sent <= longest;
  if (!plausible)
    return { ...whole, problem: `This link is damaged or was cut off: only ${count(arrived)} characters arrived.` };
  const problem =
    arrived < sent
      ? `This link was cut off: ${count(arrived)} of ${count(sent)} characters arrived.`
      : arrived > sent
        ? `This link is damaged: ${count(arrived)} characters arrived, but ${count(sent)} were sent.`
        : `This link is damaged: all ${count(sent)} characters arrived, but not as they were sent.`;
  return { ...whole, sent, problem };
}

/** The payload of a fragment, or why there is none. Looks at nothing that is longer than the cap. */
export function unseal(given: string): Uint8Array | Problem {
  if (given.length > longest * 4)
    return { code: 'too-long', problem: `A link has at most ${count(longest)} characters; this one has more.` };
  const text = normalise(given);
  if (text === '') return { code: 'empty', problem: 'There is no agenda in this link.' };
  if (text.length > longest)
    return {
      code: 'too-long',
      problem: `A link has at most ${count(longest)} characters; this one has ${count(text.length)}.`,
    };
  if (/[^0-9A-Za-z]/.test(text))
    return { code: 'format', problem: 'This is not an agenda link: it holds signs other than letters and digits.' };
  const form = text[0] === '1' ? 1 : text[0] === '2' ? 2 : null;
  if (!form)
    return {
      code: 'version',
      problem: 'This link is of a newer format, or it is no agenda link. Reload the page and try again.',
    };
  const { base, check } = forms[form];
  const [sent, digits] = lengthIn(form, text);
  const end = text.length - check;
  if (sent !== text.length || end <= digits + 1 || checkFor(form, text.slice(0, end)) !== text.slice(end))
    return damaged(text.length, sent);
  if (form === 2 && /\D/.test(text)) return damaged(text.length, sent);
  return (
    fromDigits(text.slice(1 + digits, end), base) ?? {
      code: 'format',
      problem: 'This link is not written as agenda links are.',
    }
  );
}
