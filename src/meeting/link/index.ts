import { asRecord, parse } from '../../lib/believe.ts';
import { fromDocument, textBytes, toDocument } from '../document.ts';
import { type Agenda, limits, type Opened, type TooBig } from '../model.ts';
import { longest, normalise } from './normalise.ts';
import type { Content } from './v1/document.ts';

function believe(json: string): Agenda | null {
  const value = parse(json);
  const agenda = fromDocument(value);
  const known = Object.keys(asRecord(value)).some((key) => Object.hasOwn(agenda, key));
  return known && textBytes(toDocument(agenda)) <= limits.textBytes ? agenda : null;
}

async function open0(text: string): Promise<Opened> {
  const { read } = await import('./v0/index.ts');
  const found = read(text);
  if (found.state === 'whole') {
    const agenda = believe(found.json);
    return agenda ? { state: 'open', agenda, document: toDocument(agenda) } : { state: 'unreadable' };
  }
  if (found.state !== 'cut') return found;
  const { mend } = await import('./mend.ts');
  return { state: 'cut', arrived: found.arrived, of: found.of, agenda: believe(mend(found.json)) };
}

/** Whether a document says all that another says; it may say more, where the other left out what has a default. */
const within = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' && one
    ? Object.entries(one).every(([key, value]) => within(value, (other as Record<string, unknown> | undefined)?.[key]))
    : one === other;

async function open1(text: string): Promise<Opened> {
  const { read } = await import('./v1/index.ts');
  const found = read(text);
  if (found.state === 'whole') {
    const { document } = found;
    const agenda = fromDocument(document);
    // What is not in the canonical form was not written by us: the link was made by hand.
    return within(document, toDocument(agenda)) && textBytes(document) <= limits.textBytes
      ? { state: 'open', agenda, document }
      : { state: 'unreadable' };
  }
  if (found.state !== 'cut') return found;
  const { arrived, of, document } = found;
  if (!document) return { state: 'cut', arrived, of, agenda: null };
  // Of what did not arrive there are only places left.
  const items = document.items?.filter(({ title }) => title);
  return { state: 'cut', arrived, of, agenda: fromDocument({ ...document, items }) };
}

/** Opens what stands after the `#` of an address. Total: never rejects, and its time is bounded by the length cap. */
export async function openLink(fragment: string): Promise<Opened> {
  const text = normalise(fragment);
  if (text === null) return { state: 'long' };
  if (text === '') return { state: fragment.trim() === '' ? 'empty' : 'foreign' };
  if (!/^[0-9A-Za-z]+$/.test(text)) return { state: 'foreign' };
  const [version = ''] = text;
  if (version === '0') return open0(text);
  if (version === '1' || version === '2') return open1(text);
  return version < 'A' ? { state: 'newer', version } : { state: 'foreign' };
}

type Made = { fragment: string; digits: string } | { tooBig: TooBig };

/** A document in its canonical form as what stands after the `#`, in letters and in digits; or why it does not fit. */
export async function writeLink(document: Content): Promise<Made> {
  if (textBytes(document) > limits.textBytes) return { tooBig: 'text' };
  const { write } = await import('./v1/index.ts');
  const fragment = write(document);
  if (fragment.length > longest) return { tooBig: 'length' };
  // What is too long to open in digits is far too long for a code.
  return { fragment, digits: write(document, '2') };
}

/** An agenda as what stands after the `#`. */
export const makeLink = (agenda: Agenda): Promise<Made> => writeLink(toDocument(agenda));
