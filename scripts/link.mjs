// Writes and opens agenda links on the command line: npm run --silent link -- encode FILE.json [--host HOST] | decode URL.
import { readFileSync, statSync } from 'node:fs';
import { format } from '../src/meeting/document.ts';
import { readDocument } from '../src/meeting/file/file.ts';
import { openLink, writeLink } from '../src/meeting/link/index.ts';
import { fragmentOf } from '../src/meeting/link/normalise.ts';

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

/**
 * What became of a link that holds no agenda, in one sentence.
 * @param {Exclude<import('../src/meeting/model.ts').Opened, { state: 'open' }>} opened
 */
function said(opened) {
  switch (opened.state) {
    case 'empty':
      return 'There is no agenda in this link.';
    case 'cut':
      return opened.of
        ? `This link was cut off: ${opened.arrived} of ${opened.of} characters arrived.`
        : `This link was cut off: only ${opened.arrived} characters arrived.`;
    case 'changed':
      return opened.arrived === opened.of
        ? `This link is damaged: all ${opened.of} characters arrived, but not as they were sent.`
        : `This link is damaged: ${opened.arrived} characters arrived, but ${opened.of} were sent.`;
    case 'newer':
      return `This link is of format ${opened.version}, which is newer than this program.`;
    case 'long':
      return 'A link has at most 8,000 characters; this one has more.';
    case 'foreign':
      return 'This is not an agenda link: what stands behind its # was not made by this format.';
    default:
      return 'This link arrived whole, but what is inside is no agenda.';
  }
}

const [order, what, ...rest] = process.argv.slice(2);
const host = rest[0] === '--host' && rest.length === 2 ? rest[1] : rest.length ? null : 'https://meetonresults.example';

if (order === 'encode' && what && host) {
  const read = readDocument(fileAt(what));
  if ('problem' in read) fail(read.problem);
  const made = await writeLink(read.document);
  if ('tooBig' in made) fail('This agenda does not fit into a link of 8,000 characters. Share the file instead.');
  console.log(`${baseOf(host)}/a/#${made.fragment}`);
} else if (order === 'decode' && what && rest.length === 0) {
  const opened = await openLink(fragmentOf(what));
  if (opened.state !== 'open') fail(said(opened));
  console.log(JSON.stringify({ ...format, ...opened.document }, null, 2));
} else fail('Use: link encode FILE.json [--host HOST], or: link decode URL.');
