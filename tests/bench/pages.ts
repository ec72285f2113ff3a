// Weighs and times the built pages beside the floor, bare HTML with the same text, and beside published rows of other
// frameworks. Run it as `npm run bench:pages` after a build, on an idle machine; RUNS sets how often a page is timed.
import { brotliCompressSync } from 'node:zlib';
import { median } from './common.ts';
import { floorOf } from './pages/floor.ts';
import { type Marks, marksOf } from './pages/lighthouse.ts';
import { filesOf, serve } from './pages/serve.ts';

const runs = Number(process.env['RUNS'] ?? 5);
const guides = ['/practices/single-place/', '/practices/dataset-availability/', '/practices/compute-feasibility/'];
const kinds = [
  '/',
  '/introduction/',
  '/agenda/',
  '/a/',
  '/agendas/',
  '/run/',
  '/compare/',
  '/data/',
  '/story/',
  '/meetings/',
  '/glossary/',
  '/quiz-rules/',
  '/sources/',
  '/accuracy/',
  '/404.html',
];

/** Measured once on two idle cores with the same text on each, by the method of this file. */
const peers: [string, number, number, number, number][] = [
  ['bare HTML there', 3.2, 1, 642, 642],
  ['Starlight 0.42', 44.5, 11, 1116, 1118],
  ['MkDocs Material 8.2', 63.5, 6, 1462, 1508],
  ['VitePress 1.6', 146.6, 10, 1645, 1812],
  ['Docusaurus 3.10', 184.2, 15, 909, 2063],
  ['Nextra 4.6', 231.3, 14, 763, 2262],
];

const kib = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7);
const ms = (value: number) => String(Math.round(value)).padStart(6);
const files = filesOf('dist');
const wire = (text: string | Buffer) => brotliCompressSync(text).length;
const textOf = (path: string) => files.get(path.endsWith('/') ? `${path}index.html` : path)?.toString() ?? '';
const inline = (html: string, tag: 'style' | 'script') =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*json)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, text]) => text)
    .join('');

console.log('On the wire, KiB (brotli); style and script stand inside the HTML and are weighed alone beside it');
console.log('page'.padEnd(38), '   HTML   style  script   floor    over');
for (const path of [...files.keys()].filter((file) => file.endsWith('.html') && !file.startsWith('/pagefind')).sort()) {
  const html = files.get(path)?.toString() ?? '';
  const [whole, floor] = [wire(html), wire(floorOf(html))];
  const parts = [whole, wire(inline(html, 'style')), wire(inline(html, 'script')), floor, whole - floor];
  console.log(path.replace('index.html', '').padEnd(38), parts.map(kib).join(' '));
}

const ours = await serve(files);
const floor = await serve(new Map(guides.map((path) => [`${path}index.html`, Buffer.from(floorOf(textOf(path)))])));
const row = (name: string, marks: Marks[]) => {
  const [fcp, lcp] = [median(marks.map((one) => one.fcp)), median(marks.map((one) => one.lcp))];
  const [tbt, cls] = [median(marks.map((one) => one.tbt)), Math.max(...marks.map((one) => one.cls))];
  console.log(name.padEnd(46), ms(fcp), ms(lcp), ms(tbt), cls.toFixed(3).padStart(6));
  return { fcp, lcp };
};

console.log(`\nLighthouse, mobile preset, simulated network; median of ${runs} interleaved runs, ms`);
console.log('page'.padEnd(46), '   FCP    LCP    TBT    CLS');
for (const path of guides) {
  const marks: { ours: Marks[]; floor: Marks[] } = { ours: [], floor: [] };
  for (let run = 0; run < runs; run++) {
    marks.floor.push(await marksOf(floor.url + path));
    marks.ours.push(await marksOf(ours.url + path));
  }
  const bare = row(`floor of ${path}`, marks.floor);
  const full = row(path, marks.ours);
  console.log(`  × floor: FCP ${(full.fcp / bare.fcp).toFixed(2)}, LCP ${(full.lcp / bare.lcp).toFixed(2)}`);
}
console.log('\nOther frameworks, a guide of 1,200 words: KiB, requests, FCP and LCP in ms');
for (const [name, weight, requests, fcp, lcp] of peers)
  console.log(name.padEnd(24), String(weight).padStart(7), String(requests).padStart(4), ms(fcp), ms(lcp));

console.log('\nLighthouse scores: performance, accessibility, best practices, SEO');
for (const path of [...guides, ...kinds]) {
  const { scores, failing } = await marksOf(ours.url + path);
  console.log(path.padEnd(38), scores.join(' '), failing.join(', '));
}
ours.close();
floor.close();
