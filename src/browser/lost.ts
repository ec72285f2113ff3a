/** Outlook's SafeLinks and others encode the `#` of a link; its page is then not found, and what mends it is fetched. */
export function rescueLink(): void {
  if (/%(25)*23/.test(location.pathname)) import('./rescue.ts').then((part) => part.rescue());
}
