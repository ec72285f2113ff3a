/** Tells the browser by which manifest the site is installed. Later than the page, so that no page waits for it. */
export function nameManifest(href: string): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = href;
  // A host that asks for a name and a password is asked with them.
  link.crossOrigin = 'use-credentials';
  document.head.append(link);
}
