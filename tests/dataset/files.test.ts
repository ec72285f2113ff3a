import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createSHA256 } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { noCard } from '../../src/tools/dataset/model/card/card.ts';
import { croissantOf } from '../../src/tools/dataset/model/card/croissant.ts';
import { readClasses } from '../../src/tools/dataset/model/classes.ts';
import {
  classOf,
  type FoundFile,
  formatOf,
  splitFolder,
  splitOf,
  tableKind,
} from '../../src/tools/dataset/model/files/found.ts';
import { imageSize } from '../../src/tools/dataset/model/files/image.ts';
import { classLines, withFiles } from '../../src/tools/dataset/model/files/into.ts';
import { duplicates, leaksOf, stemOf } from '../../src/tools/dataset/model/files/leaks.ts';
import { type FoundTable, type TableKind, TableReader } from '../../src/tools/dataset/model/files/table.ts';
import { sizeInWords } from '../../src/tools/dataset/model/files/words.ts';
import { fields, links, scuffwatch } from './scuffwatch.ts';

const readTable = (text: string, kind: TableKind = 'csv', step = text.length || 1): FoundTable => {
  const reader = new TableReader(kind);
  for (let at = 0; at < text.length; at += step) reader.push(text.slice(at, at + step));
  return reader.end();
};
const file = (path: string, sha256: string, parts: Partial<FoundFile> = {}): FoundFile => ({
  path,
  bytes: 1,
  sha256,
  table: null,
  image: null,
  ...parts,
});

describe('a table read piece by piece', () => {
  const labels =
    'photo_id,item_id,split,label,seconds,ok,taken,page\n1,a,train,ok,1.5,true,2026-01-05,https://x.org\n2,a,train,dent,2,false,2026-01-06,https://x.org/2\n3,b,test,dent,-3e2,TRUE,2026-01-07T10:00,http://y.org\n';
  test('has its columns with types, and counts by label and split', () => {
    const { rows, columns, classes, odd } = readTable(labels);
    expect(rows).toBe(3);
    expect(odd).toBe(0);
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'photo_id sc:Integer',
      'item_id sc:Text',
      'split sc:Text',
      'label sc:Text',
      'seconds sc:Float',
      'ok sc:Boolean',
      'taken sc:Date',
      'page sc:URL',
    ]);
    expect(classes).toEqual([
      ['ok', 'train', 1],
      ['dent', 'train', 1],
      ['dent', 'test', 1],
    ]);
    expect(columns[3]?.values).toEqual([
      ['ok', 1],
      ['dent', 2],
    ]);
  });
  test.each<[string, string, number, number, string[]]>([
    ['quotes, commas and lines inside quotes', 'a,b\n"x, ""y""\nz",2\n', 1, 0, ['a', 'b']],
    ['a mark at the start and CRLF', '\ufeffa,b\r\n1,2\r\n', 1, 0, ['a', 'b']],
    ['no line end at the end', 'a,b\n1,2', 1, 0, ['a', 'b']],
    ['empty lines', 'a,b\n\n1,2\n\n', 1, 0, ['a', 'b']],
    ['rows too short and too long', 'a,b\n1\n1,2,3\n1,2\n', 1, 2, ['a', 'b']],
    ['a name twice', 'a,a\n1,x\n', 1, 0, ['a', 'a']],
    ['a quote that is never closed', 'a,b\n"1,2\n3,4\n', 0, 1, ['a', 'b']],
    ['a head only', 'a,b\n', 0, 0, ['a', 'b']],
    ['nothing', '', 0, 0, []],
  ])('takes %s', (_, text, rows, odd, names) => {
    const found = readTable(text);
    expect([found.rows, found.odd, found.columns.map(({ name }) => name)]).toEqual([rows, odd, names]);
  });
  test('calls a column in which nothing stands text', () => {
    expect(readTable('a,b\n,1\n,2\n').columns.map(({ type }) => type)).toEqual(['sc:Text', 'sc:Integer']);
  });
  test('reads tabs, and JSON a line', () => {
    expect(readTable('a\tb\n1\t2,5\n', 'tsv').columns.map(({ type }) => type)).toEqual(['sc:Integer', 'sc:Text']);
    const found = readTable('{"id":1,"label":"ok"}\nnot json\n[1]\n{"id":2,"label":"dent","more":{"a":1}}', 'jsonl');
    expect(found).toMatchObject({
      rows: 2,
      odd: 2,
      classes: [
        ['ok', '', 1],
        ['dent', '', 1],
      ],
    });
    expect(found.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id sc:Integer',
      'label sc:Text',
      'more sc:Text',
    ]);
  });
  test('is the same however it is cut', () => {
    const text = fc.oneof(
      fc.constant(labels),
      fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ' ') }),
    );
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom<TableKind>('csv', 'tsv', 'jsonl'),
        (one, step, kind) => {
          expect(readTable(one, kind, step)).toEqual(readTable(one, kind));
        },
      ),
    );
  });
  test('agrees with what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', 'ü'), minLength: 1 });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (all) => {
        const text = ['x,y', ...all.map((row) => row.map(quoted).join(','))].join('\n');
        const found = readTable(text);
        expect(found.rows).toBe(all.length);
        const counted = new Map(found.columns[0]?.values);
        for (const [first] of all) expect(counted.get(first)).toBe(all.filter(([other]) => other === first).length);
      }),
    );
  });
  test('keeps no values beyond fifty, and no row beyond a megabyte', () => {
    const many = `a\n${Array.from({ length: 60 }, (_, at) => `v${at}`).join('\n')}\n`;
    expect(readTable(many).columns[0]?.values).toEqual([]);
    expect(readTable(`a\n"${'x'.repeat(1_100_000)}"\n1\n`)).toMatchObject({ rows: 1, odd: 1 });
    expect(readTable(`${'x'.repeat(1_100_000)}\n{"a":1}\n`, 'jsonl')).toMatchObject({ rows: 1 });
  });
});

describe('the size of an image', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)),
    );
  test.each<[string, Uint8Array, { width: number; height: number } | null]>([
    ['PNG', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 0, 0, 0, 3, 0]), { width: 1024, height: 768 }],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 17, 8, 3, 0, 4, 0, 3]),
      { width: 1024, height: 768 },
    ],
    ['GIF', bytes('GIF89a', [0, 4, 0, 3]), { width: 1024, height: 768 }],
    ['BMP', bytes('BM', Array(16).fill(0), [0, 4, 0, 0], [0, 253, 255, 255]), { width: 1024, height: 768 }],
    [
      'WebP, lossy',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array(10).fill(0), [0, 4, 0, 3]),
      { width: 1024, height: 768 },
    ],
    [
      'WebP, extended',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', Array(8).fill(0), [255, 3, 0, 255, 2, 0]),
      { width: 1024, height: 768 },
    ],
    ['a PNG that was cut off', bytes('\x89PNG\r\n\x1a\n', [0, 0]), null],
    ['a text', bytes('hello there'), null],
    ['nothing', bytes(), null],
  ])('%s', (_, data, size) => {
    expect(imageSize(data)).toEqual(size);
  });
  test('is asked of any bytes without breaking', () => {
    const start = fc.constantFrom(
      [0xff, 0xd8, 0xff],
      [...'RIFF0000WEBPVP8L'].map((one) => one.charCodeAt(0)),
      [0x42, 0x4d],
      [...'GIF87a'].map((one) => one.charCodeAt(0)),
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), (head, rest) => {
        expect(() => imageSize(Uint8Array.from([...head, ...rest]))).not.toThrow();
      }),
    );
  });
});

describe('a path', () => {
  test.each([
    ['data/train/dent/1.jpg', 'train', 'data/train', 'dent'],
    ['Data/Val/1.jpg', 'validation', 'Data/Val', ''],
    ['test.csv', 'test', '', ''],
    ['dev-00000-of-00001.parquet', 'validation', '', ''],
    ['photos/1.jpg', '', '', ''],
    ['training_set/1.jpg', '', '', ''],
  ])('%s belongs to the split “%s”', (path, split, folder, name) => {
    expect([splitOf(path), splitFolder(path), classOf(path)]).toEqual([split, folder, name]);
  });
  test('promises a format', () => {
    expect([formatOf('a.JPG'), formatOf('a.csv'), formatOf('a'), tableKind('x.ndjson'), tableKind('x.json')]).toEqual([
      'image/jpeg',
      'text/csv',
      'application/octet-stream',
      'jsonl',
      '',
    ]);
  });
});

describe('leaks between splits', () => {
  const files = [
    file('data/train/a.jpg', '1'),
    file('data/test/b.jpg', '1'),
    file('data/train/kettle-7.jpg', '2'),
    file('data/validation/Kettle 7 (1).jpg', '3'),
    file('data/train/c.jpg', '4'),
    file('data/train/c copy.jpg', '4'),
    file('notes.txt', '5'),
    file('data/test/empty.jpg', '6', { bytes: 0 }),
    file('data/train/void.jpg', '6', { bytes: 0 }),
  ];
  test('are the same bytes, and names that look like copies', () => {
    expect(leaksOf(files)).toEqual([
      { kind: 'same bytes', splits: ['train', 'test'], paths: ['data/train/a.jpg', 'data/test/b.jpg'] },
      {
        kind: 'near-duplicate name',
        splits: ['train', 'validation'],
        paths: ['data/train/kettle-7.jpg', 'data/validation/Kettle 7 (1).jpg'],
      },
    ]);
    expect(duplicates(files)).toBe(2);
  });
  test.each([
    ['IMG_0042.JPG', 'img-0042'],
    ['IMG_0042 (2).jpg', 'img-0042'],
    ['IMG_0042_copy.jpg', 'img-0042'],
    ['IMG_0042 - Copy.jpg', 'img-0042'],
    ['IMG_0042_flip.png', 'img-0042'],
    ['IMG_0042_aug3.png', 'img-0042'],
    ['1.jpg', ''],
  ])('%s is at heart “%s”', (name, stem) => {
    expect(stemOf(`x/${name}`)).toBe(stem);
  });
});

describe('what was found', () => {
  const labels = file('labels.csv', 'a'.repeat(64), {
    bytes: 99,
    table: readTable('photo_id,split,label\n1,train,ok\n2,test,dent\n3,dev,"dent, big"\n'),
  });
  test('goes into the card with its hash, its columns and its splits', () => {
    const card = withFiles(noCard, [
      labels,
      file('data/train/1.jpg', 'b'.repeat(64)),
      file('data/test/2.jpg', 'c'.repeat(64)),
    ]);
    expect(card.files[0]).toMatchObject({
      name: 'labels.csv',
      size: '99 B',
      format: 'text/csv',
      sha256: 'a'.repeat(64),
    });
    expect(card.tables[0]?.columns.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'photo_id ',
      'split split',
      'label label',
    ]);
    expect(card.splits).toEqual([
      { name: 'train', path: 'data/train/**' },
      { name: 'test', path: 'data/test/**' },
    ]);
    expect(withFiles(card, [labels])).toEqual(card);
  });
  test('renews size and hash of a file the card knows, and leaves the rest of it', () => {
    const card = withFiles(scuffwatch, [labels]);
    expect(card.files).toHaveLength(3);
    expect(card.files[0]).toMatchObject({ description: 'One row per photo.', sha256: 'a'.repeat(64), size: '99 B' });
    expect(card.tables).toEqual(scuffwatch.tables);
    expect(croissantOf(card, fields, links, false)['distribution']).toHaveLength(3);
  });
  test('gives class counts the estimate can read, by label or by folder', () => {
    const size = { width: 1, height: 1 };
    const lines = classLines([
      labels,
      file('data/train/dent/1.jpg', '1', { image: size }),
      file('data/test/dent/2.jpg', '2', { image: size }),
    ]);
    expect(lines).toBe('ok, 1, 0, 0\ndent, 1, 0, 2\ndent big, 0, 1, 0');
    expect(readClasses(lines).odd).toEqual([]);
  });
  test('leaves images out of the card where they are too many to list', () => {
    const many = Array.from({ length: 300 }, (_, at) => file(`data/train/${at}.jpg`, String(at)));
    expect(withFiles(noCard, [...many, labels]).files.map(({ name }) => name)).toEqual(['labels.csv']);
  });
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 KB'],
    [412_345, '412 KB'],
    [9_100_000_000, '9.1 GB'],
    [5e15, '5000 TB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});

test('the hash of pieces is the hash of the whole, as Node computes it', async () => {
  const hash = await createSHA256();
  for (const size of [0, 1, 63, 64, 65, 100_000]) {
    const bytes = randomBytes(size);
    hash.init();
    for (let at = 0; at < size; at += 777) hash.update(bytes.subarray(at, at + 777));
    expect(hash.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
