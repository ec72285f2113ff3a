import { type Card, noCard, noFile } from '../../src/tools/dataset/model/card/card.ts';
import { toFields, toTasks } from '../../src/tools/dataset/model/card/fields.ts';
import { toTables } from '../../src/tools/dataset/model/tables.ts';
import { yaml } from '../content.ts';

export const fields = toFields(yaml('card-fields.yaml'));
export const tasks = toTasks(yaml('hub-tasks.yaml'));
const { terms } = toTables({ licences: yaml('licences.yaml') });
export const links: ReadonlyMap<string, string> = new Map(terms.map(({ id, link }) => [id, link]));
export const licenceIds: ReadonlySet<string> = new Set(terms.map(({ id }) => id));

const { archive, own, split, labelling, removedReflections } = yaml('example.yaml').data;
const { company } = yaml('example.yaml').project;
const { data: owner } = Object.fromEntries(yaml('example.yaml').team.map((one: { role: string }) => [one.role, one]));
const { labelsFrozen, datasetV1 } = yaml('example.yaml').timeline;
const maker = company.split(' (')[0];
const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);
const percent = (value: number) => String(Math.round(value * 100));
const intake = percent(yaml('example.yaml').project.base.defectRateAtIntake);

const damaged = {
  train: own.defectiveItems - split.val.defective - split.test.defective,
  val: split.val.defective,
  test: split.test.defective,
};
const row = (name: string, { items, photos }: { items: number; photos: number }, defective: number) =>
  `| ${name} | ${number(items)} | ${number(photos)} | ${defective} |`;

/** What the team of the running example would enter; its numbers come from content/example.yaml. */
export const scuffwatch: Card = {
  ...noCard,
  texts: {
    title: 'Scuffwatch intake photos',
    name: own.name,
    description: `${number(own.photos)} labelled photos (four views each) of ${number(own.items)} refurbished small kitchen appliances, marked OK or with visible damage.`,
    url: 'https://example.org/datasets/scuffwatch-intake-photos',
    licence: 'other',
    licenceName: 'second-shelf-internal-1.0',
    licenceLink: 'LICENSE',
    licenceUrl: 'https://example.org/licences/second-shelf-internal-1.0',
    creatorType: 'Organization',
    creator: maker,
    datePublished: datasetV1,
    dateCreated: labelsFrozen,
    version: '1.0.0',
    languages: 'en',
    keywords: 'defect detection\nproduct photos\nimage classification',
    citeAs: `${maker} (2026). Scuffwatch intake photos, version 1.0.0. Internal dataset.`,
    tasks: 'image-classification\nobject-detection',
    subtasks: 'multi-class-image-classification',
    records: number(own.photos),
    annotators: 'expert-generated',
    sourceDatasets: 'original',
    tags: 'image\ndefect-detection\nproduct-photos',
    directUse: 'Training, validation and testing of a visible-damage detector for intake.',
    outOfScope: 'Other stations or lighting without new photos.',
    structure: [
      '| split | items | photos | items with damage |',
      '|---|---|---|---|',
      row('train', split.train, damaged.train),
      row('validation', split.val, damaged.val),
      row('test', split.test, damaged.test),
      '',
      'Split by item; a script checks that no item crosses.',
    ].join('\n'),
    collection: `Four views per item at intake station A, ${archive.from} to ${archive.to}. ${removedReflections} photos with a reflection of a person were removed.`,
    annotation: `OK or damage per photo, one box per damage; ${percent(labelling.doubleLabelledShare)} % labelled twice; agreement ${percent(1 - labelling.disagreement)} %; disputes decided by a third person.`,
    personal: 'None expected after removal of reflections.',
    bias: `Items with damage were over-sampled: ${percent(own.defectRateEnriched)} % against about ${intake} % at intake. Station A lighting only.`,
    contact: `${owner.name}, data owner, ${maker} (invented)`,
    raiCollection: 'Four views per item taken at intake station A with a phone camera in a light tent.',
    raiCollectionType: 'Direct measurement',
    raiTimeframe: `${archive.from}\n${archive.to}`,
    raiAnnotationProtocol: `OK or damage per photo, one box per damage; ${percent(labelling.doubleLabelledShare)} percent of photos labelled twice; disputes decided by a third person.`,
    raiPerItem: String(labelling.annotationsPerPhoto),
    raiAnalysis: `Agreement on doubly labelled photos: ${percent(1 - labelling.disagreement)} percent.`,
    raiPreprocessing: `${removedReflections} photos with a reflection of a person were removed.`,
    raiPersonal: 'None expected after removal of reflections.',
    raiBiases: `Items with damage were over-sampled: ${percent(own.defectRateEnriched)} percent against about ${intake} percent at intake.`,
    raiLimitations: 'Station A lighting only; not valid for other stations without new photos.',
    raiUses: 'Training, validation and testing of a visible-damage detector for intake.',
    raiMaintenance: 'Reviewed each quarter by the data owner; new stations create a minor version.',
  },
  splits: ['train', 'validation', 'test'].map((name) => ({ name, path: `data/${name}/**` })),
  files: [
    {
      ...noFile,
      name: 'labels.csv',
      description: 'One row per photo.',
      url: 'labels.csv',
      size: '412345 B',
      format: 'text/csv',
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
    {
      ...noFile,
      name: 'photos.zip',
      description: 'All photos.',
      url: 'photos.zip',
      size: '9100000000 B',
      format: 'application/zip',
      sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    },
    {
      ...noFile,
      kind: 'set',
      name: 'photo-files',
      description: 'JPEG files inside photos.zip.',
      inside: 'photos.zip',
      format: 'image/jpeg',
      pattern: '*/*.jpg',
    },
  ],
  tables: [
    {
      name: 'photos',
      description: 'One record per photo.',
      file: 'labels.csv',
      key: 'photo_id',
      columns: [
        { name: 'photo_id', description: 'Photo id.', type: 'sc:Text', role: '' },
        { name: 'item_id', description: 'Item shown; the unit of the split.', type: 'sc:Text', role: '' },
        { name: 'split', description: 'Split of the item.', type: 'sc:Text', role: 'split' },
        { name: 'label', description: 'ok or damage.', type: 'sc:Text', role: 'label' },
      ],
    },
  ],
};
