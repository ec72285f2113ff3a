/** Data is dear here: the reader asked for thrift, or the network is slow. */
const dear = (): boolean => {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return !!connection?.saveData || /2g$/.test(connection?.effectiveType ?? '');
};

const fetched = new Set<string>();

/** Fetches the page behind a link ahead of the click: once, of this site only, and not where data is dear. */
export function prefetch({ origin, pathname }: HTMLAnchorElement): void {
  const elsewhere = origin !== location.origin || pathname === location.pathname || !pathname.endsWith('/');
  if (elsewhere || fetched.has(pathname) || dear()) return;
  fetched.add(pathname);
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = pathname;
  document.head.append(link);
}
