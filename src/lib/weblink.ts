/** A web address that may become a link: where it leads and the host to show beside it. */
export interface WebLink {
  href: string;
  host: string;
}

/**
 * Text as a web address, or null. Parsed first, then allowed: only http and https, nothing relative, and no
 * user name before the host, which is how `https://docs.google.com@evil.example/` hides where it leads.
 */
export function webLink(text: string): WebLink | null {
  if (text.length > 1000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && !url.username && !url.password && url.host ? { href: url.href, host: url.host } : null;
}
