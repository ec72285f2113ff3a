import { registry } from '../../src/meeting/link/v1/data.ts';
import { type Document, documentOf } from './door.ts';
import { phrases } from './sentences.ts';

/** A small random source: the same seed, the same agendas. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export interface Realistic {
  language: string;
  document: Document;
  /** The same agenda before the meeting: no decisions, no actions. */
  invitation: Document;
}

/** An agenda as a team might write it: 4–10 items, 1–5 pre-reads, 20 answers, 20 calculator values, decisions, actions. */
export function realistic(language: string, seed: number): Realistic {
  const next = randomOf(seed);
  const words = phrases[language]!;
  const pick = <Value>(list: readonly Value[]): Value => list[next(list.length)]!;
  const some = <Value>(list: readonly Value[], count: number): Value[] => {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(next(rest.length), 1)[0]!);
  };
  const run = (length: number, alphabet: string) =>
    Array.from({ length }, () => alphabet[next(alphabet.length)]).join('');
  const slug = () =>
    some(
      ['night', 'glare', 'sweep14', 'norfolk', 'masks', 'edge', 'quote', 'rerank', 'audit', 'hall-b'],
      2 + next(2),
    ).join('-');

  const address = (): string =>
    pick([
      () => `https://docs.google.com/document/d/${run(44, base64)}/edit`,
      () => `https://docs.google.com/spreadsheets/d/${run(44, base64)}/edit#gid=${run(9, '123456789')}`,
      () => `https://www.notion.so/fieldlab/${slug()}-${run(32, '0123456789abcdef')}`,
      () => `https://github.com/fieldlab/${slug()}/pull/${1 + next(900)}`,
      () => `https://fieldlab.atlassian.net/wiki/spaces/ML/pages/${run(9, '123456789')}/${slug().replaceAll('-', '+')}`,
      () => `https://wandb.ai/fieldlab/${slug()}/runs/${run(8, 'abcdefghijklmnopqrstuvwxyz0123456789')}`,
      () => `https://arxiv.org/abs/2${run(3, '0123456')}.${run(5, '0123456789')}`,
    ])();

  const people = some(words.people, 3 + next(3));
  const practice = pick([...registry.checklists.keys()]);
  const other = pick([...registry.checklists.keys()].filter((slug) => slug !== practice));
  const ids = [practice, other]
    .flatMap((list) => registry.checklists.get(list)!.map((id) => [list, id] as const))
    .slice(0, 20);
  const answered = ids.map(
    ([list, id]) => [list, id, pick(['yes', 'yes', 'yes', 'partial', 'no', 'na'] as const)] as const,
  );
  const answersOf = (list: string) => ({
    id: list,
    answers: Object.fromEntries(answered.filter(([of]) => of === list).map(([, id, answer]) => [id, answer])),
  });

  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  const document = documentOf({
    title: pick(words.meetings),
    purpose: pick(words.purposes),
    start: `202${6 + next(2)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}T${String(8 + next(9)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`,
    zone: words.zone,
    minutes: pick([30, 45, 50, 60, 90]),
    practices: [practice],
    people: people.map((name, place) => ({
      name,
      role: pick(place ? ['data', 'model', 'platform', 'product', 'notes', 'guest'] : ['lead', 'facilitator']),
    })),
    items: some(words.items, 4 + next(7)).map((title) => ({
      title,
      minutes: pick([3, 5, 5, 8, 10, 10, 12, 15]),
      owner: pick(people),
      outcome: pick(['decide', 'decide', 'discuss', 'inform', 'unblock']),
      ...(next(8) === 0 ? { note: pick(words.notes) } : {}),
    })),
    prereads: some(words.readings, 1 + next(5)).map((title) => ({ title, url: address(), minutes: 2 + next(14) })),
    checklists: [answersOf(practice), answersOf(other)],
    compute: {
      inputs: {
        model: pick(['vit-b-16', 'llama-3-8b', 'convnext-t', 'resnet-50']),
        work: pick(['finetune-full', 'lora', 'frozen']),
        card: pick(['h100-sxm', 'a100-80gb-sxm', 'rtx-4090', 'l40s']),
        precision: pick(['bf16-mixed', 'fp16-mixed']),
        cards: pick([1, 2, 4, 8]),
        batch: pick([4, 8, 16, 32]),
        accumulate: pick([1, 2, 4]),
        side: pick([224, 448, 518]),
        samples: 100 * (20 + next(900)),
        epochs: 3 + next(60),
        runs: 2 + next(12),
        atOnce: pick([1, 3, 5]),
        evalMinutes: 5 + next(100),
        pricePerHour: round(0.4 + next(400) / 100, 2),
      },
      results: {
        memoryGb: round(6 + next(700) / 10, 1),
        runHours: round(next(900) / 10, 1),
        deviceHours: 10 + next(900),
        costLow: 40 + next(900),
        costHigh: 1000 + next(2000),
        trainEnd: `2027-01-${String(10 + next(18))}T0${next(9)}:${pick(['10', '25', '40'])}`,
      },
    },
    readiness: { verdict: pick(['hold', 'postpone', 'spontaneous']), rule: `R${10 + next(20)}` },
    decisions: some(words.decisions, 1 + next(3)).map((text) => ({
      text,
      owner: pick(people),
      ...(next(2) ? { why: pick(words.reasons) } : {}),
    })),
    actions: some(words.actions, 1 + next(5)).map((text) => ({
      text,
      owner: pick(people),
      due: `2027-02-${String(1 + next(28)).padStart(2, '0')}`,
    })),
  });
  const { decisions: _, actions: __, ...invitation } = document;
  return { language, document, invitation };
}

/** The agendas the lengths are measured on: forty in English, eight in each of five other languages. */
export const sample = (): Realistic[] =>
  Object.keys(phrases).flatMap((language) =>
    Array.from({ length: language === 'en' ? 40 : 8 }, (_, place) =>
      realistic(language, place * 977 + language.charCodeAt(0) * 31),
    ),
  );
