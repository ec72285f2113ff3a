import { readDocument } from '../../src/meeting/file/file.ts';
import { openLink, writeLink } from '../../src/meeting/link/index.ts';
import { fragmentOf } from '../../src/meeting/link/normalise.ts';
import type { Content } from '../../src/meeting/link/v1/document.ts';
import type { Opened } from '../../src/meeting/model.ts';

export type Document = Content;
export { readDocument as read };

/** A document that is known to be valid, in its canonical form. */
export function documentOf(value: unknown): Document {
  const found = readDocument(value);
  if ('problem' in found) throw new Error(found.problem);
  return found.document;
}

/** The link of a valid document, in letters and in digits. */
export async function linksOf(value: unknown): Promise<{ link: string; digits: string | null }> {
  const made = await writeLink(documentOf(value));
  if ('tooBig' in made) throw new Error(`too big: ${made.tooBig}`);
  return { link: made.fragment, digits: made.digits.length > 8000 ? null : made.digits };
}

/** The document inside whatever was pasted, or what became of the link. */
export async function open(text: string): Promise<{ document: Document } | Exclude<Opened, { state: 'open' }>> {
  const opened = await openLink(fragmentOf(text));
  return opened.state === 'open' ? { document: opened.document as Document } : opened;
}
