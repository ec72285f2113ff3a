interface Factory {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/** An address as it stands if it is a script of this site, else null, which makes the browser refuse it. */
export function ownScript(address: string, site: string): string | null {
  try {
    return new URL(address, site).href.startsWith(site) ? address : null;
  } catch {
    return null;
  }
}

/**
 * Lets scripts of this site, and none else, start as workers. To be called before one is started: the policy of the
 * page lets no text become script otherwise (Trusted Types). Browsers that do not know them need no leave.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  const site = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.origin).href;
  trustedTypes.createPolicy('default', { createScriptURL: (address) => ownScript(address, site) });
}
