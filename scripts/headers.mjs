// The headers every host should send, as data. Read by scripts/serve.mjs and by whatever writes a host's configuration.

/** What the browser may be asked for: nothing but the screen and the clipboard, and these by us alone. */
const permissions = {
  none: [
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-get',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ],
  self: ['clipboard-write', 'fullscreen', 'screen-wake-lock'],
};

/**
 * What a page may not do however it is served. The rest of the policy, with the hashes of its scripts and styles,
 * travels in the page itself, so that it holds on a host that sends no headers; only `frame-ancestors` needs a header.
 */
const framing = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";

/**
 * The rules in order. `under` is a path inside the site; a rule holds for all that stands below it. Names are in lower
 * case. Where two rules give one header, both may be sent: two policies are both kept, so the later only adds to it.
 * @type {{ under: string, headers: Record<string, string> }[]}
 */
export const rules = [
  {
    under: '/',
    headers: {
      'content-security-policy': framing,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': [
        ...permissions.none.map((name) => `${name}=()`),
        ...permissions.self.map((name) => `${name}=(self)`),
      ].join(', '),
      'referrer-policy': 'no-referrer',
      // Without includeSubDomains: the other names of a domain are not ours to bind.
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      // For browsers that do not know frame-ancestors.
      'x-frame-options': 'DENY',
    },
  },
  {
    // Full-text search is WebAssembly. It runs in a worker, which has the policy of its own file; no page needs the keyword.
    under: '/pagefind/',
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    },
  },
];

/** How long files may be kept: those whose name holds their hash for ever, all others only when the host agrees each time. */
export const caching = [
  { under: '/', value: 'no-cache' },
  { under: '/_astro/', value: 'public, max-age=31536000, immutable' },
];

/**
 * All headers of a path inside the site, base path taken off, for instance `/pagefind/pagefind.js`.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
  /** @type {Record<string, string>} */
  const all = {};
  const given = rules.filter((rule) => path.startsWith(rule.under)).flatMap(({ headers }) => Object.entries(headers));
  for (const [name, value] of given) all[name] = all[name] ? `${all[name]}, ${value}` : value;
  return { ...all, 'cache-control': caching.findLast((rule) => path.startsWith(rule.under))?.value ?? 'no-cache' };
}
