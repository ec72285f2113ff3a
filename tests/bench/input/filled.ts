import { readFileSync } from 'node:fs';

type Saved = Record<string, string>;

const text = (value: unknown) => JSON.stringify(value);
const upTo = <Row>(count: number, row: (at: number) => Row) => Array.from({ length: count }, (_, at) => row(at));

/** Tomorrow's date, so that what is planned lies ahead whenever the bench runs. */
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const { 'meet/project': _other, ...first } = JSON.parse(
  readFileSync('tests/fixtures/storage/v2.json', 'utf8'),
) as Saved;

const compare = {
  sensor: 'different',
  population: 'close',
  labels: 'close',
  labelType: 'same',
  conditions: 'different',
};
const candidate = (at: number) => ({
  id: `c${at}`,
  name: `Parcel photos ${at}`,
  link: `https://data.example/parcels-${at}`,
  size: '10,821 photos',
  licence: 'cc-by-4.0',
  compare,
  agrees: 'yes',
  role: 'train',
  author: 'The Parcel Lab',
  changes: 'cropped',
  permission: '',
});

const item = (at: number) => ({
  id: `item-${at}`,
  title: `What the ${at + 1}. run says of the held-out plant`,
  minutes: 5,
  outcome: ['inform', 'discuss', 'decide', 'unblock'][at % 4],
  owner: ['Mei', 'Jonas', 'Amara'][at % 3],
  note: 'Recall is 0.91 against a target of 0.94. Nobody reads the table aloud.',
  prereads: [{ title: 'Results table', url: `https://docs.example/d/${at}`, minutes: 4 }],
  from: '',
  line: '',
});
const agenda = {
  id: 'filled',
  title: 'Release review: Scuffwatch',
  purpose: 'Ship, hold or cut.',
  start: `${tomorrow}T14:00`,
  zone: 'Europe/Berlin',
  minutes: 90,
  practices: ['deploy-and-improve'],
  people: upTo(6, (at) => ({ name: `Person ${at}`, role: 'guest' })),
  items: upTo(14, item),
  changedAt: 1_790_000_000_000,
};

const topic = (answers: Saved, noise: object = {}) => ({
  id: 'first',
  title: 'Rent or fine-tune?',
  answers,
  minutes: 10,
  result: '',
  proposal: '',
  noise,
});
const quiz = (answers: Saved): Saved => ({
  'meet/first/readiness:answers': text({
    topics: [topic(answers)],
    current: 'first',
    planned: `${tomorrow}T14:00`,
    runs: null,
  }),
});
const evaluated = { purpose: 'result', finding: 'none', stage: 'evaluated', threshold: 'hit', news: 'decide' };

const minute = 60_000;
/** The meeting is under way: the first item is done, and two more were passed. */
const under = {
  startedAt: Date.now() - 20 * minute,
  plannedEnd: Date.now() + 70 * minute,
  steps: upTo(3, (at) => ({ at: Date.now() - (15 - 5 * at) * minute, kind: 'next', item: `item-${at}` })),
  link: '',
  decision: { text: 'Ship on Friday', owner: 'Amara', more: '' },
  action: { text: '', owner: '', more: '' },
};

/** What a busy team has saved: a dozen rows where a tool holds rows. */
const busy: Saved = {
  ...first,
  'meet/first/dataset:path': text({
    found: 'yes',
    use: { product: true, passData: true, passWeights: false, fee: false },
    candidates: upTo(8, candidate),
  }),
  'meet/first/dataset:collection': text({
    items: 6000,
    secondsPerLabel: 25,
    labelsPerItem: 1.2,
    people: 2,
    hoursPerDay: 4,
    productivity: 0.75,
    disagreement: 0.1,
    adjudicationSeconds: 60,
    reviewShare: 0.05,
    pilotItems: 100,
    fastSeconds: 18,
    slowSeconds: 36,
    hourlyRate: 30,
    start: tomorrow,
    holidays: '',
    rate: '',
  }),
  'meet/first/agenda:all': text({
    current: 'filled',
    list: upTo(12, (at) => ({ ...agenda, id: at ? `a${at}` : 'filled' })),
  }),
};

const links = readFileSync('tests/fixtures/links/v1/links.jsonl', 'utf8').trim().split('\n');
const longest = links.map((row) => JSON.parse(row).link as string).sort((one, other) => other.length - one.length)[0];

export interface Scene {
  /** The tool as the page names it. */
  tool: string;
  path: string;
  saved: Saved;
}

const scene = (tool: string, path: string, more: Saved = {}): Scene => ({ tool, path, saved: { ...busy, ...more } });

/** Every tool in the states a reader meets it in. */
export const scenes: readonly Scene[] = [
  scene('Dataset', '/practices/dataset-availability/'),
  scene('Readiness', '/practices/no-results-no-meeting/', quiz({})),
  scene('Readiness', '/practices/no-results-no-meeting/', quiz(evaluated)),
  scene(
    'Readiness',
    '/practices/no-results-no-meeting/',
    quiz({ ...evaluated, stage: 'training', readyAt: `${tomorrow}T16:00`, mustDecideFirst: 'no' }),
  ),
  scene('Checklist', '/practices/single-place/'),
  scene('Builder', '/agenda/'),
  scene('Shared', `/a/#${longest}`),
  scene('Run', '/run/'),
  scene('Run', '/run/', { 'meet/first/run:state': text({ filled: under }) }),
  scene('Compute', '/practices/compute-feasibility/'),
  scene('Data', '/data/'),
  scene('Onboarding', '/onboarding/'),
];
