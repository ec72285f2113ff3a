/**
 * An address of a document as something that may be opened: its form for `href` and its real host to show beside it.
 * Null for all that is not a whole http(s) address without a user name: it is shown as text.
 */
export function address(text: string): { href: string; host: string } | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    const { href, host, protocol, username, password } = new URL(text);
    const safe = (protocol === 'https:' || protocol === 'http:') && !username && !password && host;
    return safe ? { href, host } : null;
  } catch {
    return null;
  }
}
