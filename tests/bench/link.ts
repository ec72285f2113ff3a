import { deflateSync } from 'node:zlib';
import { write as encode, read } from '../../src/meeting/link/v1/index.ts';
import type { Document } from '../link/door.ts';
import { sample } from '../link/realistic.ts';

const host = 'https://meetonresults.example/a/#';
const json = (document: Document) => JSON.stringify({ format: 'meet-on-results/agenda', version: 1, ...document });
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Each way of carrying an agenda in a link, as the text after the `#`. */
const ways: [name: string, write: (document: Document) => string][] = [
  ['Link version 1', (document) => encode(document)],
  ['zlib 9 + base64url', (document) => base64url(deflateSync(json(document), { level: 9 }))],
  ['base64url', (document) => base64url(Buffer.from(json(document)))],
];
try {
  const { default: lz } = await import('lz-string');
  ways.splice(1, 0, ['lz-string', (document) => lz.compressToEncodedURIComponent(json(document))]);
} catch {
  // Not installed: the table does without it.
}

const at = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const sortedLengths = (documents: Document[], write: (document: Document) => string) =>
  documents.map((document) => host.length + write(document).length).sort((one, two) => one - two);

const agendas = sample();
const full = agendas.map(({ document }) => document);
const sets: [string, Document[]][] = [
  ['all', full],
  ['invitations', agendas.map(({ invitation }) => invitation)],
  ...[...new Set(agendas.map(({ language }) => language))].map((language): [string, Document[]] => [
    language,
    agendas.filter((one) => one.language === language).map(({ document }) => document),
  ]),
];

console.log(`Whole URLs of ${full.length} agendas (${host}…), characters\n`);
console.log('| way | min | median | p95 | max | invitation median | invitation max |\n|---|---|---|---|---|---|---|');
for (const [name, write] of ways) {
  const [all, before] = [sortedLengths(full, write), sortedLengths(sets[1]![1], write)];
  console.log(
    `| ${name} | ${all[0]} | ${at(all, 0.5)} | ${at(all, 0.95)} | ${all.at(-1)} | ${at(before, 0.5)} | ${before.at(-1)} |`,
  );
}
console.log('\n| version 1 by language | median | max |\n|---|---|---|');
for (const [name, documents] of sets.slice(2)) {
  const lengths = sortedLengths(documents, ways[0]![1]);
  console.log(`| ${name} | ${at(lengths, 0.5)} | ${lengths.at(-1)} |`);
}
const zlib = ways.find(([name]) => name.startsWith('zlib'))![1];
const ratios = full.map((document) => encode(document).length / zlib(document).length).sort((one, two) => one - two);
console.log(
  `\nVersion 1 against zlib + base64url of the same JSON: median ${at(ratios, 0.5).toFixed(3)}, worst ${ratios.at(-1)!.toFixed(3)}`,
);

const links = full.map((document) => encode(document));
const timed = (work: () => void) => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / full.length;
  });
  return Math.min(...times).toFixed(2);
};
console.log(
  `encode ${timed(() => full.map((one) => encode(one)))} ms, decode with its re-encoding ${timed(() => links.map((one) => read(one)))} ms`,
);
