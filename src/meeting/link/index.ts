import { asRecord, parse } from '../../lib/believe.ts';
import { fromDocument, textBytes, toDocument } from '../document.ts';
import { type Agenda, limits, type Opened, type TooBig } from '../model.ts';
import { mend } from './mend.ts';
import { longest, normalise } from './normalise.ts';

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
    return agenda ? { state: 'open', agenda } : { state: 'unreadable' };
  }
  if (found.state !== 'cut') return found;
  return { state: 'cut', arrived: found.arrived, of: found.of, agenda: believe(mend(found.json)) };
}

/** Opens what stands after the `#` of an address. Total: never rejects, and its time is bounded by the length cap. */
export async function openLink(fragment: string): Promise<Opened> {
  const text = normalise(fragment);
  if (text === null) return { state: 'long' };
  if (text === '') return { state: fragment.trim() === '' ? 'empty' : 'foreign' };
  if (!/^[0-9A-Za-z]+$/.test(text)) return { state: 'foreign' };
  switch (text[0]) {
    case '0':
      return open0(text);
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      return { state: 'newer', version: text[0] };
    default:
      return { state: 'foreign' };
  }
}

/** An agenda as what stands after the `#`, or why it does not fit. */
export async function makeLink(agenda: Agenda): Promise<{ fragment: string } | { tooBig: TooBig }> {
  const document = toDocument(agenda);
  if (textBytes(document) > limits.textBytes) return { tooBig: 'text' };
  const { write } = await import('./v0/index.ts');
  const fragment = write(JSON.stringify(document));
  return fragment.length > longest ? { tooBig: 'length' } : { fragment };
}
