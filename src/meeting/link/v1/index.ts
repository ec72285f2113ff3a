// Version 1 of the link, sealed: it imports nothing of the site, and its golden links must open for ever.
import type { Content } from './document.ts';
import { Walk } from './fields.ts';
import { type Form, seal, unseal } from './frame.ts';
import { content } from './layout.ts';
import { putTexts, takeTexts } from './stream.ts';

/**
 * A document in its canonical form as what stands after the `#`: letters and digits, or digits alone for QR codes.
 * Fields first, then the texts.
 */
export function write(document: Content, form: Form = '1'): string {
  const walk = new Walk();
  content(walk, document);
  putTexts(walk, walk.texts);
  return seal(walk.bytes, form);
}

function readContent(bytes: readonly number[]): [document: Content, whole: boolean] {
  const ahead = new Walk(bytes);
  // The fields do not depend on the texts: a first walk finds where they end.
  content(ahead);
  const [texts, whole] = takeTexts(ahead);
  return [content(new Walk(bytes, texts)), whole];
}

export type Decoded =
  | { state: 'whole'; document: Content }
  /** `document` is what could be read of it, unchecked. `of` is 0 where too few characters arrived to say. */
  | { state: 'cut'; arrived: number; of: number; document: Content | null }
  | { state: 'changed'; arrived: number; of: number }
  | { state: 'unreadable' };

/** Letters and digits that begin with 1 or 2 as a document, or what happened to them. Never throws. */
export function read(text: string): Decoded {
  const arrived = text.length;
  const { whole, of, bytes } = unseal(text);
  const cut = arrived < of || !of;
  if (!whole && !cut) return { state: 'changed', arrived, of };
  let found: Content | null = null;
  try {
    const [document, ended] = readContent(bytes);
    // One document has one link: what was written otherwise was not written by this format.
    if (cut || (ended && write(document, text[0] as Form) === text)) found = document;
  } catch {
    // Bits that end too early, bytes that are no text.
  }
  if (cut) return { state: 'cut', arrived, of, document: found };
  return found ? { state: 'whole', document: found } : { state: 'unreadable' };
}
