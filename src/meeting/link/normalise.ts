/** The most characters a link may have after the `#`. Google Calendar cuts its field at about 8,192. */
export const longest = 8000;

function decodeOnce(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What stands between words when a mail program wraps a link, and cannot be seen. */
const unseen = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/**
 * A fragment without what mail and chat programs add to it: percent signs once, line breaks, unseen characters,
 * tracking parameters and the punctuation after it. Null when it is longer than any link of ours.
 */
export function normalise(raw: string): string | null {
  if (raw.length > 4 * longest) return null;
  const text = decodeOnce(raw)
    .replace(/(:~:|[&?]).*$/s, '')
    .replace(unseen, '')
    .replace(/[^0-9A-Za-z]+$/, '');
  return text.length > longest ? null : text;
}

/** The part after the `#` of whatever a reader pastes: a link of any host, with text around it, or the part alone. */
export function fragmentOf(pasted: string): string {
  const text = pasted.slice(0, 8 * longest).trim();
  const found = /\/a\/?(?:#|%(?:25){0,2}23)(.*)$/s.exec(text) ?? /#(.*)$/s.exec(text);
  if (!found) return text;
  // A link wrapped in a mail goes on after the line break; a link in a sentence ends at the space.
  const [, after = ''] = found;
  return /[\r\n]/.test(after) ? after : (after.split(/\s/)[0] ?? '');
}
