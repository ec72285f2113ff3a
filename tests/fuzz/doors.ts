import { readFileSync } from 'node:fs';
import { mended } from '../../src/browser/rescue.ts';
import { ownScript } from '../../src/browser/trusted.ts';
import { fromFile as fromBackup } from '../../src/lib/backup.ts';
import { filledCodec } from '../../src/lib/checklist/codec.ts';
import type { Codec } from '../../src/lib/codec.ts';
import { numberIn, readQuantity } from '../../src/lib/quantity.ts';
import { readingCodec } from '../../src/lib/reading.ts';
import { readBlocks, readHolidays, readHours, readZones } from '../../src/lib/teamtime.ts';
import { webLink } from '../../src/lib/weblink.ts';
import { answersCodec } from '../../src/meeting/answers-codec.ts';
import { agendasCodec, linesCodec, planCodec, progressCodec } from '../../src/meeting/codec.ts';
import { fromFile as fromAgenda } from '../../src/meeting/file/file.ts';
import { fragmentOf, openLink } from '../../src/meeting/links.ts';
import { upgrade } from '../../src/meeting/migrations.ts';
import { cleanName } from '../../src/meeting/project-name.ts';
import { tasksCodec } from '../../src/meeting/tasks.ts';
import { settingsCodec } from '../../src/meeting/team-codec.ts';
import { verdictCodec } from '../../src/meeting/verdict.ts';
import { keptCodec, rateCodec } from '../../src/tools/agenda/codec.ts';
import { runCodec, keptCodec as setupsCodec } from '../../src/tools/compute/codec.ts';
import { readConfig } from '../../src/tools/compute/model/index.ts';
import { readMeasured } from '../../src/tools/compute/model/sheet/readMeasured.ts';
import { countOf, mergedPerson } from '../../src/tools/data/model/person.ts';
import { contains, merged, sayChange } from '../../src/tools/data/model/projects.ts';
import { collectionCodec, partsCodec, pathCodec } from '../../src/tools/dataset/codec.ts';
import { toCard } from '../../src/tools/dataset/model/card/card.ts';
import { readAny } from '../../src/tools/dataset/model/card/read.ts';
import { readClasses } from '../../src/tools/dataset/model/classes.ts';
import { imageSize } from '../../src/tools/dataset/model/files/image.ts';
import { TableReader } from '../../src/tools/dataset/model/files/table.ts';
import { toPilot } from '../../src/tools/dataset/model/pilot.ts';
import { toSearch } from '../../src/tools/dataset/model/search.ts';
import { toTables } from '../../src/tools/dataset/model/tables.ts';
import { fromFragment, pathsCodec, toFragment } from '../../src/tools/onboarding/codec.ts';
import { recordCodec, toldCodec } from '../../src/tools/readiness/codec.ts';
import { noiseOf } from '../../src/tools/readiness/model/noise.ts';
import { keysCodec, runsCodec } from '../../src/tools/run/codec.ts';
import { makeFinder, marked } from '../../src/tools/search/model/finder.ts';
import { makeNear } from '../../src/tools/search/model/near.ts';
import { yaml } from '../content.ts';

/** A place where text from outside comes in. */
export interface Door {
  name: string;
  /** Texts it is made for; most of what it is given are these, wounded. */
  valid: readonly string[];
  /** Takes a text in as the site does. May answer anything; may not throw. */
  open: (text: string) => unknown;
  /** The files of the site that stand at it. */
  at?: readonly string[];
  /** What reads the text, where it is a saved one. */
  codec?: Codec<never>;
}

const read = (path: string): string => readFileSync(`tests/fixtures/${path}`, 'utf8');
const published = read('links/v1/links.jsonl')
  .trim()
  .split('\n')
  .map((row): { link: string; document: object } => JSON.parse(row));
const linksV0 = ['after-the-meeting', 'release-review', 'all-thirty-items'].map(
  (name): string => JSON.parse(read(`links/v0-${name}.json`)).fragment,
);
const saved: Record<string, string> = JSON.parse(read('storage/v2.json'));

const configs = [
  { model_type: 'llama', hidden_size: 4096, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8 },
  { model_type: 'gpt2', n_embd: 768, n_layer: 12, n_head: 12, n_positions: 1024, vocab_size: 50257 },
  {
    model_type: 'vit',
    hidden_size: 768,
    num_hidden_layers: 12,
    num_attention_heads: 12,
    image_size: 224,
    patch_size: 16,
  },
  { model_type: 'clip', text_config: { hidden_size: 512 }, vision_config: { hidden_size: 768, num_hidden_layers: 12 } },
].map((config) => JSON.stringify(config, null, 2));

const tables = toTables({
  licences: yaml('licences.yaml'),
  fields: yaml('card-fields.yaml'),
  tasks: yaml('hub-tasks.yaml'),
});

/** A saved value of a tool: read as the store reads it, and written again. */
const store = <Value>(name: string, codec: Codec<Value>, valid = saved[`meet/first/${name}`] ?? ''): Door => ({
  name: `storage ${name}`,
  valid: [valid || codec.encode(codec.empty)],
  open: (text) => codec.decode(codec.encode(codec.decode(text))),
  codec: codec as unknown as Codec<never>,
});

const path = {
  title: 'Before your first Monday',
  note: 'Ask Mara about the register.',
  steps: [
    { guide: 'single-place', who: 'everyone', by: '2026-12-04' },
    { guide: 'no-results-no-meeting', who: '', by: '' },
  ],
};
const finder = makeFinder(
  [
    { kind: 'Guide', title: 'Is the computation feasible?', text: 'Memory, hours and money', path: '/3/' },
    {
      kind: 'Term',
      title: 'LoRA',
      also: 'low-rank adaptation',
      text: 'Trains small matrices.',
      path: '/glossary/#lora',
    },
  ],
  makeNear,
);
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const doors: readonly Door[] = [
  {
    name: 'agenda link',
    valid: [...published.slice(0, 60).map(({ link }) => link), ...linksV0],
    open: openLink,
    at: ['src/tools/agenda/store.ts', 'src/tools/agenda/Shared.tsx', 'src/tools/run/store.ts'],
  },
  {
    name: 'pasted link',
    valid: linksV0.map((one) => `Agenda: https://example.org/a/#${one} see you`),
    open: (text) => openLink(fragmentOf(text)),
  },
  {
    name: 'agenda file',
    valid: published.slice(100, 130).map(({ document }) => JSON.stringify(document, null, 2)),
    open: fromAgenda,
    at: ['src/tools/agenda/OpenFile.tsx'],
  },
  {
    name: 'onboarding link',
    valid: [toFragment(path), toFragment({ ...path, title: '', note: '' })],
    open: fromFragment,
    at: ['src/tools/onboarding/store.ts'],
  },
  {
    name: 'import file',
    at: ['src/tools/data/Import.tsx'],
    valid: [read('exports/v1.json'), read('exports/v2.json'), read('exports/v2-person.json')],
    open: (text) => {
      const reading = fromBackup(text);
      if ('problem' in reading) return reading;
      const own = reading.person.map((one) => [countOf(one), mergedPerson([one], reading.person)]);
      const all = reading.projects.map(({ id, entries }) => {
        const texts = upgrade(Object.fromEntries(entries.map((one) => [one.name, one.text])), reading.version);
        const theirs = { id, name: cleanName(texts['project:name']), changedAt: 0, entries };
        const mine = { ...theirs, entries: entries.slice(1) };
        return [
          contains(entries),
          merged(mine, theirs),
          sayChange({ theirs, mine, fresh: 1, differing: 0, onlyMine: 0 }),
        ];
      });
      return [own, all];
    },
  },
  { name: 'config.json', valid: configs, open: readConfig, at: ['src/tools/compute/ConfigReader.tsx'] },
  {
    name: 'pasted measurement',
    valid: ['{"seconds_per_step": 0.31, "peak_reserved_gb": 10.2, "batch": 8, "devices": 1}', '310 ms, 10.2 GB'],
    open: (text) => readMeasured(text, 'reserved'),
  },
  {
    name: 'card',
    valid: [read('golden/scuffwatch-README.md')],
    open: (text) => readAny(text, tables),
    at: ['src/tools/dataset/CardImport.tsx'],
  },
  { name: 'Croissant', valid: [read('golden/scuffwatch-croissant.json')], open: (text) => readAny(text, tables) },
  { name: 'card from storage', valid: ['{"texts":{"title":"A"},"files":[]}'], open: (text) => toCard(json(text)) },
  { name: 'pasted classes', valid: ['scratch 120\ndent: 44\nok\t2,300', 'a;1\nb;2'], open: readClasses },
  ...(['csv', 'tsv', 'jsonl'] as const).map((kind) => ({
    name: `${kind} file`,
    valid: ['id,label,split\n1,ok,train\n2,"a ""b""",test\n', '{"label":"ok"}\n{"label":"dent","n":1}\n'],
    open: (text: string) => {
      const reader = new TableReader(kind);
      for (let at = 0; at < text.length; at += 50_000) reader.push(text.slice(at, at + 50_000));
      return reader.end();
    },
    at: ['src/tools/dataset/Files.tsx'],
  })),
  {
    name: 'picture file',
    valid: [
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0',
      '\xff\xd8\xff\xe0\0\x10JFIF',
      'GIF89a',
      'RIFF\0\0\0\0WEBPVP8X',
    ],
    open: (text) => imageSize(bytesOf(text)),
    at: ['src/tools/dataset/Files.tsx'],
  },
  {
    name: 'typed times',
    valid: ['08:30–12:00, 13:00–17:30', '2026-12-24, 2026-12-25..2027-01-02', 'Mon 09:00-10:00', 'Europe/Berlin, UTC'],
    open: (text) => [readHours(text), readHolidays(text), readBlocks(text), readZones(text)],
  },
  {
    name: 'typed numbers of the noise helper',
    valid: ['91.2 90.8 91.0', '0.91, 0.93', '920 of 1000'],
    open: (text) =>
      ['counts', 'seeds', 'pairs'].map((way) => noiseOf({ way, a: text, b: text, n: text, before: text, after: text })),
  },
  {
    name: 'typed number',
    valid: ['1,200,000', '1.2M', '3e4', '36 k'],
    open: (text) => [numberIn(text), readQuantity(text, { least: 1, most: 9, example: '3' })],
  },
  { name: 'typed web address', valid: ['https://example.org/notes?x=1#y'], open: webLink },
  {
    name: 'searched words',
    valid: ['how much memory', 'low-rank', 'adaptaiton'],
    open: (text) => finder.find(text).map((found) => marked(found.text, text)),
  },
  { name: 'mangled path', valid: ['/a/%23abc', '/team/a/%2523x'], open: mended },
  {
    name: 'script address',
    valid: ['https://example.org/_astro/w.js'],
    open: (text) => ownScript(text, 'https://example.org/'),
  },
  { name: 'project name', valid: ['Weld seams'], open: cleanName },
  {
    name: 'older storage',
    valid: Object.values(JSON.parse(read('storage/v1-early.json')) as Record<string, string>),
    open: (text) => upgrade({ 'readiness:answers': text, 'dataset:path': text, 'dataset:search': text }, 1),
  },
  {
    name: 'storage dataset:parts, opened',
    valid: ['{"words":"x","entries":[]}'],
    open: (text) => [toSearch(json(text)), toPilot(json(text))],
  },
  store('agenda:all', agendasCodec),
  store('agenda:kept', keptCodec),
  store('agenda:rate', rateCodec),
  store('checklist:dataset-availability', filledCodec),
  store(
    'checklist:dataset-availability, answers alone',
    answersCodec,
    saved['meet/first/checklist:dataset-availability'],
  ),
  store(
    'compute:kept',
    setupsCodec,
    setupsCodec.encode([{ id: 'a', name: 'Two cards', changes: { epochs: 29, start: '2026-10-01T09:00' } }]),
  ),
  store('compute:run', runCodec),
  store('dataset:collection', collectionCodec),
  store('dataset:parts', partsCodec),
  store('dataset:path', pathCodec),
  store('meeting:lines', linesCodec),
  store('meeting:plan', planCodec),
  store('meeting:progress', progressCodec),
  store(
    'meeting:tasks',
    tasksCodec,
    '{"Dataset checklist":[{"title":"Label","personHours":12,"people":2,"start":"2026-10-01","end":"2026-10-09"}]}',
  ),
  store('meeting:verdict', verdictCodec),
  store('readiness:answers', toldCodec),
  store('readiness:record', recordCodec),
  store('readiness:settings', settingsCodec),
  store('run:keys', keysCodec),
  store('run:state', runsCodec),
  store('onboarding', pathsCodec, pathsCodec.encode({ mine: path, kept: [path] })),
  store(
    'reading',
    readingCodec,
    '{"single-place":{"read":"2026-11-26"},"state-of-the-art":{"at":"why","heading":"Why"}}',
  ),
];
