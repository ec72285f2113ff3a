import { type Document, type Extra, format, type Problem } from './document.ts';
import { In, Out } from './fields.ts';
import { seal, unseal } from './fragment.ts';
import { type Content, content } from './layout.ts';
import { readDocument } from './read.ts';
import { compress, expand } from './stream.ts';

export type { Document, Extra, Problem } from './document.ts';
export { longest, normalise } from './fragment.ts';
export { address } from './opens.ts';
export { readDocument } from './read.ts';

/** The payload of a canonical document: its texts compressed, then its bits. */
function toPayload(document: Document, extras?: Extra[]): Uint8Array {
  const out = new Out();
  content.write(out, extras ? { ...document, extras } : document);
  const texts = compress(out.texts);
  const bits = out.bytes();
  const payload = new Uint8Array(texts.length + bits.length);
  payload.set(texts);
  payload.set(bits, texts.length);
  return payload;
}

/**
 * A document as the fragment of a link, letters and digits only, without the `#`.
 * @param document as `readDocument` returns it; another form is brought into the canonical one first
 * @param extras fields of later versions that came with it
 * @throws {TypeError} where it is no document: call `readDocument` on what is not known
 */
export function encode(document: Document, extras?: Extra[]): string {
  return seal(payloadOf(document, extras), 1);
}

/** The same bytes in decimal digits, which a QR code holds more densely than letters. */
export function encodeDigits(document: Document, extras?: Extra[]): string {
  return seal(payloadOf(document, extras), 2);
}

function payloadOf(document: Document, extras?: Extra[]): Uint8Array {
  const read = readDocument(document);
  if ('problem' in read) throw new TypeError(read.problem);
  return toPayload(read.document, extras);
}

const strange: Problem = { code: 'format', problem: 'This link does not hold an agenda in the form of version 1.' };
const newer: Problem = {
  code: 'version',
  problem: 'This link was made with a newer version of the site. Reload the page and try again.',
};

function open(fragment: string): { document: Document; extras?: Extra[] } | Problem {
  const payload = unseal(fragment);
  if ('problem' in payload) return payload;
  const expanded = expand(payload);
  if (!expanded) return strange;
  const [texts, next] = expanded;
  const { extras, ...found }: Content = content.read(new In(payload.subarray(next), texts));
  if (extras?.some(({ field }) => field % 2 === 0)) return newer;
  const read = readDocument({ format, version: 1, ...found });
  if ('problem' in read) return { ...read, problem: `The agenda in this link is not valid. ${read.problem}` };
  // One document has one link: what was written otherwise was not written by us.
  const again = toPayload(read.document, extras);
  if (again.length !== payload.length || again.some((byte, place) => byte !== payload[place])) return strange;
  return extras ? { document: read.document, extras } : { document: read.document };
}

/** The document of a link's fragment (or of a whole pasted link), or one sentence on why there is none. Never throws. */
export function decode(fragment: string): { document: Document; extras?: Extra[] } | Problem {
  try {
    return open(fragment);
  } catch {
    // Bits that end too early (Unreadable) and whatever else bytes from elsewhere may provoke.
    return strange;
  }
}
