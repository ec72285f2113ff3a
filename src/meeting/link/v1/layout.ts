import { url } from './address.ts';
import { registry } from './data.ts';
import { answers, type Content, outcomes, type PreRead, roles, verdicts } from './document.ts';
import { type Field, likely, list, listed, maybe, plain, record, text, type Walk } from './fields.ts';
import { amount, date, minutes, start, wallTime, wholeMinutes } from './numbers.ts';

type Part<Key extends keyof Content> = NonNullable<Content[Key]>;
type Row<Key extends keyof Content> = Part<Key> extends (infer One)[] ? One : never;

/** A person's name; owners of items, decisions and actions refer back to it. */
const person: Field<string> = (walk, name) => {
  const found = text(walk, name);
  walk.names.push(found);
  return found;
};

/** Nobody (0), one of the names so far (1…), or a new name, which later owners may refer to. */
const owner: Field<string | undefined> = (walk, name) => {
  const count = walk.names.length + 1;
  const there = name === undefined ? 0 : walk.names.indexOf(name) + 1 || count;
  const place = walk.bits(Math.ceil(Math.log2(count + 1)), there);
  return place === count ? person(walk, name) : walk.names[place - 1];
};

/** A record under ids: of known ones a bit each says whether it is there, unless all are; other ids travel as text. */
function keyed<Value>(value: Field<Value>) {
  const other: Field<readonly [string, Value]> = (walk, pair) => [plain(walk, pair?.[0]), value(walk, pair?.[1])];
  const others = maybe(list(other, 7));
  return (walk: Walk, keys: readonly string[], given: Record<string, Value> = {}): Record<string, Value> => {
    const has = (key: string): number => +Object.hasOwn(given, key);
    const all = walk.bits(1, +keys.every(has));
    const known = keys
      .filter((key) => all || walk.bits(1, has(key)))
      .map((key) => [key, value(walk, given[key])] as const);
    const rest = Object.entries(given).filter(([key]) => !keys.includes(key));
    rest.sort(([one], [two]) => (one < two ? -1 : 1));
    return Object.fromEntries([...known, ...(others(walk, rest.length ? rest : undefined) ?? [])]);
  };
}

const practices = [...registry.checklists.keys()];
/** A practice and its checklist have one name. */
const practice = listed(practices, 4, plain);
const answersOf = keyed(likely(answers));
const checklist: Field<Row<'checklists'>> = (walk, given) => {
  const id = practice(walk, given?.id);
  return { id, answers: answersOf(walk, registry.checklists.get(id) ?? [], given?.answers) };
};

const valuesOf = keyed(amount(registry.words));
const values =
  (keys: readonly string[]): Field<NonNullable<Part<'compute'>['inputs']>> =>
  (walk, given) =>
    valuesOf(walk, keys, given);

/** The rule of the readiness quiz: R01 to R99 as a number, any other as text. */
const rule: Field<string> = (walk, name = '') => {
  const number = walk.bits(7, /^R(?!00)\d\d$/.test(name) ? +name.slice(1) : 0);
  return number ? `R${`${number}`.padStart(2, '0')}` : text(walk, name);
};

const role: Field<Row<'people'>['role']> = (walk, value) => roles[walk.bits(4, value ? roles.indexOf(value) : 15)];

const preread = record<PreRead>({ title: maybe(text), url: maybe(url), minutes: maybe(minutes) });
const prereads = maybe(list(preread, 4));

/** The whole document, in the order of docs/link-format.md. */
export const content = record<Content>({
  title: text,
  purpose: maybe(text),
  start: maybe(start),
  zone: maybe(listed(registry.zones, 6, plain)),
  minutes: maybe(wholeMinutes),
  practices: maybe(list(practice)),
  people: maybe(list(record<Row<'people'>>({ name: person, role }))),
  items: maybe(
    list(
      record<Row<'items'>>({
        title: text,
        minutes: maybe(minutes),
        owner,
        outcome: likely([...outcomes, undefined]),
        note: maybe(text),
        prereads,
        from: maybe(listed(registry.sources, 5, text)),
      }),
    ),
  ),
  prereads,
  checklists: maybe(list(checklist)),
  compute: maybe(
    record<Part<'compute'>>({ inputs: maybe(values(registry.inputs)), results: maybe(values(registry.results)) }),
  ),
  readiness: maybe(
    record<Part<'readiness'>>({ verdict: likely(verdicts), rule: maybe(rule), readyAt: maybe(wallTime) }),
  ),
  decisions: maybe(list(record<Row<'decisions'>>({ text, owner, why: maybe(text) }))),
  actions: maybe(list(record<Row<'actions'>>({ text, owner, due: maybe(date) }))),
  parked: maybe(list(text)),
  series: maybe(record<Part<'series'>>({ rule: maybe(listed(registry.series, 3, text)), previous: maybe(url) })),
});
