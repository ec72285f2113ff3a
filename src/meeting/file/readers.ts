/** Thrown inside the folder where a value is not what is wanted; the door (`readDocument`) catches it. */
export class Refused extends Error {}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${value.replace(/\s+/g, ' ').slice(0, 40)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : `a ${typeof value === 'object' ? 'record' : typeof value}`;
};

/** @throws {Refused} one sentence: the place, what was expected, what was found */
export const refuse = (place: string, expected: string, found: unknown): never => {
  throw new Refused(`${place}: ${expected} was expected, ${shown(found)} was found.`);
};

/** An own data property; getters are not called, inherited ones not seen. */
export const own = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;

/** A value from elsewhere in its canonical form. */
export type Reader<Value> = (value: unknown, place: string) => Value;

/** A text as `clean` leaves it. */
export const text =
  (clean: (text: string) => string, most: number): Reader<string> =>
  (value, place) => {
    if (typeof value !== 'string') return refuse(place, 'a text', value);
    // No cleaning of megabytes: what is this much too long stays too long.
    const found = value.length > most * 8 ? value : clean(value);
    if (found.length > most)
      throw new Refused(
        `${place}: a text of at most ${most} characters was expected, one of ${found.length} was found.`,
      );
    return found;
  };

export const record: Reader<object> = (value, place) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : refuse(place, 'a record', value);

export const whole =
  (most: number): Reader<number> =>
  (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
      ? value + 0
      : refuse(place, `a whole number from 0 to ${most}`, value);

export const oneOf =
  <Value extends string>(allowed: readonly Value[]): Reader<Value> =>
  (value, place) =>
    allowed.find((one) => one === value) ?? refuse(place, `one of ${allowed.join(', ')}`, value);

/** A text that passes a test, or the empty one. */
export const shaped =
  (test: (text: string) => boolean, expected: string): Reader<string> =>
  (value, place) =>
    typeof value === 'string' && (value === '' || test(value)) ? value : refuse(place, expected, value);

const tooMany = (place: string, what: string, most: number, count: number): never => {
  throw new Refused(`${place}: a ${what} of at most ${most} entries was expected, one of ${count} was found.`);
};

export const list =
  <Value>(one: Reader<Value>, most: number): Reader<Value[]> =>
  (value, place) => {
    if (!Array.isArray(value)) return refuse(place, 'a list', value);
    if (value.length > most) return tooMany(place, 'list', most, value.length);
    return Array.from({ length: value.length }, (_, index) => one(own(value, `${index}`), `${place}[${index}]`));
  };

/** A record whose keys are ids. */
export const entries =
  <Value>(id: RegExp, one: Reader<Value>, most: number): Reader<Record<string, Value>> =>
  (value, place) => {
    const row = record(value, place);
    const keys = Object.keys(row);
    if (keys.length > most) return tooMany(place, 'record', most, keys.length);
    const wrong = keys.find((key) => !id.test(key));
    if (wrong !== undefined) return refuse(`${place}, key`, 'an id', wrong);
    return Object.fromEntries(keys.map((key): [string, Value] => [key, one(own(row, key), `${place}.${key}`)]));
  };

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** What is there of these parts, in the order given. JSON null counts as left out, and so does what is empty. */
export const gather =
  (parts: Record<string, Reader<unknown>>): Reader<Record<string, unknown>> =>
  (value, place) => {
    const row = record(value, place || 'The agenda');
    const found: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(parts)) {
      const given = own(row, name);
      if (given === undefined || given === null) continue;
      const part = reader(given, place ? `${place}.${name}` : name);
      if (!isEmpty(part)) found[name] = part;
    }
    return found;
  };

/** A record that makes no sense without one of its texts. */
export const must =
  (name: string, parts: Record<string, Reader<unknown>>): Reader<Record<string, unknown>> =>
  (value, place) => {
    const found = gather(parts)(value, place);
    return Object.hasOwn(found, name) ? found : refuse(`${place}.${name}`, 'a text', own(value as object, name));
  };
