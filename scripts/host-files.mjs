// Writes what hosts read from scripts/headers.mjs: docs/hosting/ (run it after a change there) and, with --site, dist/_headers (run by npm run build).
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caching, headersOf, rules } from './headers.mjs';

const common = headersOf('/');
const special = [...rules, ...caching].map(({ under }) => under).filter((under, at, all) => all.indexOf(under) === at);
const name = (/** @type {string} */ header) => header.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
const from = 'Written by scripts/host-files.mjs from scripts/headers.mjs; change it there.';

/**
 * `_headers` of Netlify and Cloudflare Pages. Where several rules hold for a file, both hosts join their values, so
 * that a rule for all files says nothing on caching: both hosts have files asked for again by themselves.
 * @param {string} base the path the site is served under, `/team/playbook/`
 */
export function headersFile(base) {
  const root = base.replace(/\/$/, '');
  const lines = (/** @type {[string, string][]} */ headers) =>
    headers.map(([key, value]) => `  ${name(key)}: ${value}`);
  const secure = rules.map(({ under, headers }) => [`${root}${under}*`, ...lines(Object.entries(headers))].join('\n'));
  const kept = caching.filter(({ under }) => under !== '/');
  const cached = kept.map(({ under, value }) => `${root}${under}*\n  Cache-Control: ${value}`);
  return `# ${from}\n${[...secure, ...cached].join('\n')}\n`;
}

/** What a special folder sends otherwise than the rest: header → folder → value. */
const differing = Object.keys(common)
  .map((header) => ({
    header,
    folders: special.filter((under) => headersOf(under)[header] !== common[header]),
  }))
  .filter(({ folders }) => folders.length > 0);

/** A `server` of nginx; its folder holds the site at the root or below any path. */
export function nginxFile() {
  const variable = (/** @type {string} */ header) => `$playbook_${header.replaceAll('-', '_')}`;
  const maps = differing.map(
    ({ header, folders }) => `map $uri ${variable(header)} {
  default "${common[header]}";
${folders.map((under) => `  "~${under}" "${headersOf(under)[header]}";`).join('\n')}
}`,
  );
  const sent = Object.entries(common).map(([header, value]) => {
    const varies = differing.some((one) => one.header === header);
    return `  add_header ${name(header)} ${varies ? variable(header) : `"${value}"`} always;`;
  });
  return `# An nginx server of the built site, for /etc/nginx/conf.d/. ${from}
${maps.join('\n')}

types {
  application/manifest+json webmanifest;
  text/markdown md;
}

server {
  listen 8080;
  # dist/ stands here, or below it where the site was built with BASE_PATH, with a copy of its 404.html here.
  root /usr/share/nginx/html;
  index index.html;
  error_page 404 /404.html;

  charset utf-8;
  charset_types text/html text/css text/plain text/markdown text/xml application/javascript application/json image/svg+xml;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/plain text/markdown text/xml application/javascript application/json application/manifest+json image/svg+xml;

  # A redirect to a folder's slash keeps the name and port that the reader asked for.
  absolute_redirect off;

${sent.join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }
}
`;
}

/** A site of Caddy; its folder holds the site at the root or below any path. */
export function caddyFile() {
  const quoted = (/** @type {string} */ value) => `"${value.replaceAll('"', '\\"')}"`;
  const sent = Object.entries(common).map(([header, value]) => `      ${name(header)} ${quoted(value)}`);
  const special = differing.flatMap(({ header, folders }) =>
    folders.map((under) => {
      const matcher = `@${under.replaceAll(/[^a-z]/g, '')}`;
      return `    ${matcher} path *${under}*\n    header ${matcher} ${name(header)} ${quoted(headersOf(under)[header] ?? '')}`;
    }),
  );
  const text = `# A Caddy site of the built site. ${from}
# With a name in place of :8080, Caddy gets a certificate for it.
:8080 {
  # dist/ stands here, or below it where the site was built with BASE_PATH, with a copy of its 404.html here.
  root * /srv/playbook
  encode zstd gzip
  # In the order written: what a folder sends otherwise comes after what all send.
  route {
    header {
${sent.join('\n')}
    }
${special.join('\n')}
    @manifest path *.webmanifest
    header @manifest Content-Type application/manifest+json
    file_server
  }
  handle_errors {
    header Cache-Control no-cache
    rewrite * /404.html
    file_server
  }
}
`;
  return text.replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--site')) {
    if (!existsSync('dist')) throw new Error('There is no dist/ yet. Run npm run build.');
    writeFileSync('dist/_headers', headersFile(process.env['BASE_PATH'] ?? '/'));
  } else {
    writeFileSync('docs/hosting/nginx.conf', nginxFile());
    writeFileSync('docs/hosting/Caddyfile', caddyFile());
  }
}
