/**
 * The address a path was before a mail program encoded its `#`: `/a/%23…` or `/a/%2523…` becomes `/a/#…`. Null where
 * there is nothing to mend. Never leads to another host.
 */
export function mended(path: string): string | null {
  const [, page = '', fragment = ''] = /^(.*?)\/?%(?:25)*23(.+)$/is.exec(path) ?? [];
  // Two slashes at the start would be the name of another host.
  return fragment ? `/${page.replace(/^[/\\]+/, '')}/#${fragment}`.replace(/^\/{2}/, '/') : null;
}

/** Goes to the address this page should have been, if it can be told. */
export function rescue(): void {
  const address = mended(location.pathname);
  if (address) location.replace(address);
}
