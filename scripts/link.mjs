// Writes and opens agenda links on the command line: npm run --silent link -- encode FILE.json [--host HOST] | decode URL.
import { readFileSync, statSync } from 'node:fs';
import { decode, encode, longest, readDocument } from '../src/meeting/link/v1/index.ts';

/**
 * Ends with one sentence on the error channel.
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * The JSON of a file, no larger than any valid agenda could be.
 * @param {string} path
 * @returns {unknown}
 */
function fileAt(path) {
  try {
    if (statSync(path).size > 262_144) fail(`${path} is larger than 256 KiB; an agenda file is never that large.`);
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(
      error instanceof SyntaxError || error instanceof RangeError
        ? `${path} is not JSON.`
        : `${path} could not be read.`,
    );
  }
}

/**
 * Where links of a host begin: `example.org`, `https://example.org`, `http://localhost:4321` or a path on one of them.
 * @param {string} host
 */
function baseOf(host) {
  const full = /^https?:\/\//.test(host) ? host : `https://${host}`;
  if (!URL.canParse(full)) fail(`${host} is no host; give one such as https://meetonresults.example.`);
  return full.replace(/[/#]+$/, '');
}

const [order, what, ...rest] = process.argv.slice(2);
const host = rest[0] === '--host' && rest.length === 2 ? rest[1] : rest.length ? null : 'https://meetonresults.example';

if (order === 'encode' && what && host) {
  const read = readDocument(fileAt(what));
  if ('problem' in read) fail(read.problem);
  const fragment = encode(read.document);
  if (fragment.length > longest)
    fail(
      `This agenda needs a link of ${fragment.length} characters; a link has at most ${longest}. Share the file instead.`,
    );
  console.log(`${baseOf(host)}/a/#${fragment}`);
} else if (order === 'decode' && what && rest.length === 0) {
  const read = decode(what);
  if ('problem' in read) fail(read.problem);
  console.log(JSON.stringify(read.document, null, 2));
} else fail('Use: link encode FILE.json [--host HOST], or: link decode URL.');
