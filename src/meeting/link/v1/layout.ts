import { url } from './address.ts';
import { Unreadable } from './bits.ts';
import { registry } from './data.ts';
import {
  type Answers,
  answers,
  type Document,
  type Extra,
  type Item,
  outcomes,
  type Person,
  type PreRead,
  roles,
  type Values,
  verdicts,
} from './document.ts';
import { type Field, likely, list, listed, maybe, plain, record, text, uint, widthFor } from './fields.ts';
import { date, minutes, start, value, wallTime, wholeMinutes } from './numbers.ts';

/** What follows a value that is not listed, where all values are. */
const unknown = {
  write: () => {},
  read: (): never => {
    throw new Unreadable();
  },
};

/** A person's name; owners of items, decisions and actions refer back to it. */
const person: Field<string> = {
  write: (out, name) => {
    text.write(out, name);
    out.names.push(name);
  },
  read: (from) => {
    const name = text.read(from);
    from.names.push(name);
    return name;
  },
};

/** Nobody (0), one of the names so far (1…), or a new name, which later owners may refer to. */
const owner: Field<string | undefined> = {
  write: (out, name) => {
    const known = name === undefined ? -1 : out.names.indexOf(name);
    const place = name === undefined ? 0 : known < 0 ? out.names.length + 1 : known + 1;
    out.bits(place, widthFor(out.names.length + 2));
    if (name !== undefined && known < 0) person.write(out, name);
  },
  read: (from) => {
    const place = from.bits(widthFor(from.names.length + 2));
    if (place > from.names.length + 1) throw new Unreadable();
    return place === 0 ? undefined : place === from.names.length + 1 ? person.read(from) : from.names[place - 1];
  },
};

const role = listed<Person['role']>([...roles, undefined], 4, unknown);
const preread = record<PreRead>({ title: maybe(text), url: maybe(url), minutes: maybe(minutes) });

const item = record<Item>({
  title: text,
  minutes: maybe(minutes),
  owner,
  outcome: likely([...outcomes, undefined]),
  note: maybe(text),
  prereads: maybe(list(preread, 4)),
  from: maybe(listed(registry.sources, 5, text)),
});

const answer = likely(answers);
const strayAnswer = record({ id: plain, answer });

/** The answers to one checklist: those of the registry in its order, then the ones it does not know. */
const checklist: Field<{ id: string; answers: Answers }> = {
  write: (out, { id, answers: given }) => {
    practice.write(out, id);
    const known: readonly string[] = registry.checklists[id] ?? [];
    const all = known.every((item) => Object.hasOwn(given, item));
    if (known.length) out.bits(all ? 1 : 0, 1);
    for (const item of known) {
      const one = Object.hasOwn(given, item) ? given[item] : undefined;
      if (!all) out.bits(one ? 1 : 0, 1);
      if (one) answer.write(out, one);
    }
    const strays = Object.keys(given).filter((item) => !known.includes(item));
    stray.write(out, strays.length ? strays.map((item) => ({ id: item, answer: given[item]! })) : undefined);
  },
  read: (from) => {
    const id = practice.read(from);
    const known: readonly string[] = registry.checklists[id] ?? [];
    const given: [string, Answers[string]][] = [];
    const all = known.length ? from.bits(1) : 0;
    for (const item of known) if (all || from.bits(1)) given.push([item, answer.read(from)]);
    for (const one of stray.read(from) ?? []) given.push([one.id, one.answer]);
    return { id, answers: Object.fromEntries(given) };
  },
};
/** A practice and its checklist have one name. */
const practice = listed(Object.keys(registry.checklists), 4, plain);
const stray = maybe(list(strayAnswer, 6));

/** The distance to the next known key: ones by twos, a zero, and one bit more. */
const gap: Field<number> = {
  write: (out, distance) => {
    for (let twos = distance >> 1; twos > 0; twos--) out.bits(1, 1);
    out.bits(distance & 1, 2);
  },
  read: (from) => {
    let distance = 0;
    while (from.bits(1)) distance += 2;
    return distance + from.bits(1);
  },
};

const word = value(registry.words);
const strayValue = record({ key: plain, value: word });
const strayValues = maybe(list(strayValue, 7));

/** Values of the calculator: those with a known key in the order of the registry, then the others. */
const values = (keys: readonly string[]): Field<Values> => ({
  write: (out, given) => {
    const known = keys.filter((key) => Object.hasOwn(given, key));
    out.bits(known.length, 7);
    let next = 0;
    for (const key of known) {
      const place = keys.indexOf(key);
      gap.write(out, place - next);
      next = place + 1;
      word.write(out, given[key]!);
    }
    const strays = Object.keys(given).filter((key) => !keys.includes(key));
    strayValues.write(out, strays.length ? strays.map((key) => ({ key, value: given[key]! })) : undefined);
  },
  read: (from) => {
    const given: [string, Values[string]][] = [];
    let next = 0;
    for (let left = from.bits(7); left > 0; left--) {
      const key = keys[next + gap.read(from)];
      if (key === undefined) throw new Unreadable();
      next = keys.indexOf(key) + 1;
      given.push([key, word.read(from)]);
    }
    for (const one of strayValues.read(from) ?? []) given.push([one.key, one.value]);
    return Object.fromEntries(given);
  },
});

/** The rule of the readiness quiz: R01 to R99 as a number, any other as text. */
const rule: Field<string> = {
  write: (out, name) => {
    const number = /^R(?!00)\d\d$/.test(name) ? Number(name.slice(1)) : 0;
    out.bits(number, 7);
    if (number === 0) text.write(out, name);
  },
  read: (from) => {
    const number = from.bits(7);
    if (number > 99) throw new Unreadable();
    return number ? `R${String(number).padStart(2, '0')}` : text.read(from);
  },
};

const byte = uint(8);
/** Fields of later writers: number, count of bytes, bytes. An even number must be understood; an odd one may be kept. */
const extra: Field<Extra> = {
  write: (out, { field, bytes }) => {
    out.bits(field, 7);
    out.bits(bytes.length / 2, 10);
    for (const pair of bytes.match(/../g) ?? []) byte.write(out, Number.parseInt(pair, 16));
  },
  read: (from) => {
    const field = from.bits(7);
    let bytes = '';
    for (let left = from.bits(10); left > 0; left--) bytes += byte.read(from).toString(16).padStart(2, '0');
    return { field, bytes };
  },
};

/** What a link carries: the document without its two constants, and what later versions added. */
export type Content = Omit<Document, 'format' | 'version'> & { extras?: Extra[] };

type Part<Key extends keyof Document> = NonNullable<Document[Key]>;

/** The whole document, in the order of docs/link-format.md. */
export const content = record<Content>({
  title: text,
  purpose: maybe(text),
  start: maybe(start),
  zone: maybe(listed(registry.zones, 6, plain)),
  minutes: maybe(wholeMinutes),
  practices: maybe(list(practice, 5)),
  people: maybe(list(record<Person>({ name: person, role }), 5)),
  items: maybe(list(item, 5)),
  prereads: maybe(list(preread, 4)),
  checklists: maybe(list(checklist, 5)),
  compute: maybe(
    record<Part<'compute'>>({ inputs: maybe(values(registry.inputs)), results: maybe(values(registry.results)) }),
  ),
  readiness: maybe(
    record<Part<'readiness'>>({ verdict: likely(verdicts), rule: maybe(rule), readyAt: maybe(wallTime) }),
  ),
  decisions: maybe(list(record<Part<'decisions'>[number]>({ text, owner, why: maybe(text) }), 5)),
  actions: maybe(list(record<Part<'actions'>[number]>({ text, owner, due: maybe(date) }), 5)),
  parked: maybe(list(text, 5)),
  series: maybe(record<Part<'series'>>({ rule: maybe(listed(registry.series, 3, text)), previous: maybe(url) })),
  extras: maybe(list(extra, 3)),
});
