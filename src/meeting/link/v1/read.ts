import { dayOf, isWallTime } from './calendar.ts';
import { cleanLine, cleanLines, cleanUrl } from './clean.ts';
import { registry } from './data.ts';
import {
  answers,
  type Document,
  format,
  limits,
  outcomes,
  type PreRead,
  type Problem,
  roles,
  type Values,
  verdicts,
} from './document.ts';

class Refused extends Error {}

const shown = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? `“${cleanLine(value).slice(0, 40)}”`
      : typeof value === 'number' || typeof value === 'boolean' || value === null
        ? String(value)
        : Array.isArray(value)
          ? 'a list'
          : `a ${typeof value === 'object' ? 'record' : typeof value}`;

const refuse = (place: string, expected: string, found: string): never => {
  throw new Refused(`${place}: ${expected} was expected, ${found} was found.`);
};

/** An own data property; getters are not called, inherited ones not seen. */
const own = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;

type Reader<Value> = (value: unknown, place: string) => Value;
const utf8 = new TextEncoder();

/** Reads one document; counts its text as it goes. */
class Reading {
  #bytes = 0;

  #text(value: unknown, place: string, most: number, clean: (text: string) => string): string {
    // No cleaning of megabytes: what is this much too long stays too long.
    if (typeof value !== 'string') return refuse(place, 'a text', shown(value));
    const text = value.length > most * 8 ? value : clean(value);
    const length = text.length > most * 8 ? text.length : [...text].length;
    if (length > most) refuse(place, `a text of at most ${most} characters`, `one of ${length}`);
    this.#bytes += utf8.encode(text).length;
    if (this.#bytes > limits.allText)
      throw new Refused(`All texts together may take 12 KiB; with ${place} they take more.`);
    return text;
  }

  line =
    (most: number = limits.text): Reader<string> =>
    (value, place) =>
      this.#text(value, place, most, cleanLine);
  lines: Reader<string> = (value, place) => this.#text(value, place, limits.long, cleanLines);
  url: Reader<string> = (value, place) => this.#text(value, place, limits.url, cleanUrl);

  /** A text that must not be empty. */
  needed: Reader<string> = (value, place) => this.line()(value, place) || refuse(place, 'a text', 'an empty one');

  /** An id such as `ds-licence-fits` or, for a field of the calculator, `batch.micro`. */
  id =
    (form: RegExp): Reader<string> =>
    (value, place) => {
      const text = this.#text(value, place, limits.name, cleanLine);
      return form.test(text) ? text : refuse(place, 'an id', shown(value));
    };
}

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const key = /^[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$/;
const zone = /^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

const record: Reader<object> = (value, place) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : refuse(place, 'a record', shown(value));

const whole =
  (most: number): Reader<number> =>
  (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
      ? value + 0
      : refuse(place, `a whole number from 0 to ${most}`, shown(value));

const oneOf =
  <Value extends string>(allowed: readonly Value[]): Reader<Value> =>
  (value, place) =>
    allowed.find((one) => one === value) ?? refuse(place, `one of ${allowed.join(', ')}`, shown(value));

const list =
  <Value>(one: Reader<Value>, most: number): Reader<Value[]> =>
  (value, place) => {
    if (!Array.isArray(value)) return refuse(place, 'a list', shown(value));
    if (value.length > most) return refuse(place, `a list of at most ${most} entries`, `one of ${value.length}`);
    return Array.from({ length: value.length }, (_, index) => one(own(value, String(index)), `${place}[${index}]`));
  };

const wallTime: Reader<string> = (value, place) =>
  value === '' || (typeof value === 'string' && isWallTime(value))
    ? value
    : refuse(place, 'a time such as 2026-11-26T14:00, from 2024 to September 2113,', shown(value));

const date: Reader<string> = (value, place) =>
  value === '' || (typeof value === 'string' && dayOf(value) >= 0)
    ? value
    : refuse(place, 'a date such as 2026-11-26, from 2024 to September 2113,', shown(value));

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  value === 0 ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Puts together what is there, in the order given; what is empty has no key. A JSON null counts as absent. */
function gather(value: unknown, place: string, parts: Record<string, Reader<unknown>>): Record<string, unknown> {
  const row = record(value, place || 'The agenda');
  const found: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(parts)) {
    const given = own(row, name);
    if (given === undefined || given === null) continue;
    const part = reader(given, place ? `${place}.${name}` : name);
    if (!isEmpty(part)) found[name] = part;
  }
  return found;
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Entries of a record whose keys are ids: those of a known order first, then the others by code unit. */
function entries<Value>(
  value: unknown,
  place: string,
  most: number,
  known: readonly string[],
  id: Reader<string>,
  one: Reader<Value>,
) {
  const row = record(value, place);
  const keys = Object.keys(row);
  if (keys.length > most) refuse(place, `a record of at most ${most} entries`, `one of ${keys.length}`);
  const rank = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
  return keys
    .map((name) => (known.includes(name) ? name : id(name, `${place}, key ${shown(name)}`)))
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .map((name): [string, Value] => [name, one(own(row, name), `${place}.${name}`)]);
}

function readAll(value: unknown): Document {
  const reading = new Reading();
  const { line, lines, url, needed } = reading;
  const given = record(value, 'The agenda');
  if ((own(given, 'format') ?? format) !== format) refuse('format', `“${format}”`, shown(own(given, 'format')));
  if ((own(given, 'version') ?? 1) !== 1) refuse('version', '1', shown(own(given, 'version')));
  if (typeof own(given, 'title') !== 'string') refuse('title', 'a text', shown(own(given, 'title')));

  const preread: Reader<PreRead> = (row, place) => {
    const found = gather(row, place, { title: line(), url, minutes: whole(limits.itemMinutes) });
    return found['title'] || found['url'] ? found : refuse(place, 'a title or a url', 'neither');
  };
  const must =
    (name: string, parts: Record<string, Reader<unknown>>): Reader<Record<string, unknown>> =>
    (row, place) => {
      const found = gather(row, place, { ...parts, [name]: needed });
      return Object.hasOwn(found, name) ? found : refuse(`${place}.${name}`, 'a text', 'nothing');
    };
  const amount: Reader<Values[string]> = (one, place) => {
    if (typeof one === 'boolean') return one;
    if (typeof one === 'string') return line()(one, place);
    if (typeof one !== 'number' || !Number.isFinite(one) || one < 0)
      return refuse(place, 'a number from 0, a text, true or false', shown(one));
    const most = /probability$/i.test(place) ? 1 : Number.MAX_VALUE;
    return one <= most ? one + 0 : refuse(place, `a number from 0 to ${most}`, shown(one));
  };
  const values =
    (keys: readonly string[]): Reader<Values> =>
    (row, place) =>
      Object.fromEntries(entries(row, place, limits.values, keys, reading.id(key), amount));
  const checklist: Reader<object> = (row, place) => {
    const id = reading.id(slug)(own(record(row, place), 'id'), `${place}.id`);
    const known = Object.hasOwn(registry.checklists, id) ? registry.checklists[id]! : [];
    const given = entries(
      own(row as object, 'answers') ?? {},
      `${place}.answers`,
      limits.answers,
      known,
      reading.id(slug),
      oneOf(answers),
    );
    return { id, answers: Object.fromEntries(given) };
  };
  const first = (rows: object[]): object[] =>
    rows.filter((row, place) => rows.findIndex((one) => own(one, 'id') === own(row, 'id')) === place);

  const found = gather(value, '', {
    title: line(),
    purpose: lines,
    start: wallTime,
    zone: (one, place) => {
      const name = line(limits.name)(one, place);
      return name === '' || registry.zones.includes(name) || zone.test(name)
        ? name
        : refuse(place, 'a time zone such as Europe/Berlin', shown(one));
    },
    minutes: whole(limits.minutes),
    practices: (one, place) => unique(list(reading.id(slug), limits.practices)(one, place)),
    people: list(must('name', { name: needed, role: oneOf(roles) }), limits.people),
    items: list(
      must('title', {
        title: needed,
        minutes: whole(limits.itemMinutes),
        owner: line(),
        outcome: (one, place) => (one === '' ? '' : oneOf(outcomes)(one, place)),
        note: lines,
        prereads: list(preread, limits.prereads),
        from: line(),
      }),
      limits.items,
    ),
    prereads: list(preread, limits.prereads),
    checklists: (one, place) => first(list(checklist, limits.checklists)(one, place)),
    compute: (one, place) => gather(one, place, { inputs: values(registry.inputs), results: values(registry.results) }),
    readiness: (one, place) => gather(one, place, { verdict: oneOf(verdicts), rule: line(), readyAt: wallTime }),
    decisions: list(must('text', { text: needed, owner: line(), why: line() }), limits.decisions),
    actions: list(must('text', { text: needed, owner: line(), due: date }), limits.actions),
    parked: list(needed, limits.parked),
    series: (one, place) => gather(one, place, { rule: line(), previous: url }),
  });
  const document = { format, version: 1, title: '', ...found } as Document;
  if (document.readiness && !document.readiness.verdict)
    refuse('readiness.verdict', `one of ${verdicts.join(', ')}`, 'nothing');
  const sum = (document.items ?? []).reduce((total, item) => total + (item.minutes ?? 0), 0);
  if (sum > limits.minutes) refuse('items', `${limits.minutes} minutes in all at most`, String(sum));
  return document;
}

/** Any value as a document in its canonical form, or one sentence that names the place and what was expected. Never throws. */
export function readDocument(value: unknown): { document: Document } | Problem {
  try {
    return { document: readAll(value) };
  } catch (error) {
    const problem = error instanceof Refused ? error.message : 'The agenda could not be read.';
    return { code: 'document', problem };
  }
}
