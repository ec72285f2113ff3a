import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../src/browser/storage.ts';
import { byProject } from '../../src/lib/backup.ts';
import { filledCodec } from '../../src/lib/checklist/codec.ts';
import { agendasCodec } from '../../src/meeting/codec.ts';
import { type Texts, upgrade } from '../../src/meeting/migrations.ts';
import { settingsCodec } from '../../src/meeting/team-codec.ts';
import { runCodec } from '../../src/tools/compute/codec.ts';
import { partsCodec, pathCodec } from '../../src/tools/dataset/codec.ts';
import { toldCodec } from '../../src/tools/readiness/codec.ts';

/** Storage as a version once left it, never edited: one file a version, more where a version was saved in two shapes. */
const saved = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(`tests/fixtures/storage/${file}`, 'utf8'));
const files = readdirSync('tests/fixtures/storage');
const versionOf = (file: string) => Number(file.match(/^v(\d+)/)?.[1]);

/** The first project of a file, as the newest version has it. */
function opened(file: string): Texts {
  const [project] = byProject(saved(file)).filter(({ id }) => id === 'first');
  return upgrade(Object.fromEntries(project!.entries.map(({ name, text }) => [name, text])), versionOf(file));
}

test('every version ever saved has its fixture', () => {
  const kept = new Set(files.map(versionOf));
  expect([...kept].sort()).toEqual(Array.from({ length: version }, (_, at) => at + 1));
});

test.each(files)('what %s holds is all there after the upgrade, and upgrading again changes nothing', (file) => {
  const texts = opened(file);
  const told = toldCodec.decode(texts['readiness:answers'] ?? '');
  expect(told.topics[0]?.answers).toMatchObject({ question: 'yes' });
  expect(told.planned).toBe('2026-10-02T11:30');
  expect(settingsCodec.decode(texts['readiness:settings'] ?? '')).toMatchObject({
    hours: '09:00–12:00, 13:00–17:00',
    days: [1, 2, 3, 4],
    holidays: '2026-10-03',
  });
  const path = pathCodec.decode(texts['dataset:path'] ?? '');
  expect(path.candidates).toMatchObject([
    { name: 'Parcel photos', licence: 'cc-by-4.0', compare: { sensor: 'same', population: 'close' }, agrees: 'yes' },
  ]);
  expect(partsCodec.decode(texts['dataset:parts'] ?? '').search?.value).toMatchObject({
    words: 'scuffed parcels',
    entries: [{ place: 'Zenodo' }],
  });
  expect(filledCodec.decode(texts['checklist:state-of-the-art'] ?? '').marks).toMatchObject({
    'sota-question-stated': { answer: 'partial' },
  });
  expect(upgrade(texts, 1)).toEqual(texts);
});

test.each(['v1.json', 'v2.json'])('%s keeps its agenda, its calculation and its checks', (file) => {
  const texts = opened(file);
  const agendas = agendasCodec.decode(texts['agenda:all'] ?? '');
  expect(agendas.list).toHaveLength(1);
  expect(agendas.list[0]?.items.length).toBeGreaterThan(3);
  expect(runCodec.decode(texts['compute:run'] ?? '')).toEqual({ epochs: 29, start: '2026-10-01T09:00' });
  expect(filledCodec.decode(texts['checklist:dataset-availability'] ?? '').own).toHaveLength(1);
});

test('what needs no change stays to the letter', () => {
  const [project] = byProject(saved('v1.json'));
  const texts = Object.fromEntries(project!.entries.map(({ name, text }) => [name, text]));
  expect(upgrade(texts, 1)).toEqual(texts);
});

test('what cannot be read is left as it is', () => {
  const texts = { 'readiness:answers': '{broken', 'dataset:path': '7', 'dataset:search': 'not JSON', 'x:y': '' };
  expect(upgrade(texts, 1)).toEqual(texts);
});
