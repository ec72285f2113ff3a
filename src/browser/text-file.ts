/** Why a file gives no text. */
export type Unreadable = 'too large' | 'not text' | 'unreadable';

/**
 * The text of a file the reader chose, believed only when all of it is UTF-8 (a mark at its start is taken off).
 * Never rejects.
 */
export async function readUtf8(file: File, maxBytes: number): Promise<{ text: string } | { why: Unreadable }> {
  if (file.size > maxBytes) return { why: 'too large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { why: 'unreadable' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { why: 'not text' } : { text };
  } catch {
    return { why: 'not text' };
  }
}
