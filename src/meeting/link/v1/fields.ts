import { Bits } from './bits.ts';

/** A document on its way into bits or out of them: texts in a list of their own, and what later fields refer back to. */
export class Walk extends Bits {
  names: string[] = [];
  /** The day that other days are counted from. */
  day = 0;
  readonly texts: string[];
  #next = 0;

  constructor(bytes?: ArrayLike<number>, texts: string[] = []) {
    super(bytes);
    this.texts = texts;
  }

  /** The next text; '' where there are no more, as in a link that was cut. */
  text(value = ''): string {
    if (this.reading) return this.texts[this.#next++] ?? '';
    this.texts.push(value);
    return value;
  }
}

/** One part of a document: writes the value that it is given, or reads one; gives it back either way. */
export type Field<Value> = (walk: Walk, value?: Value) => Value;

/** One of some values, as ones up to its place and a zero after them: the first is the shortest. */
export const likely =
  <Value>(values: readonly Value[]): Field<Value> =>
  (walk, value) => {
    const there = values.includes(value as Value) ? values.indexOf(value as Value) : values.length;
    let place = 0;
    while (place < values.length - 1 && walk.bits(1, +(place < there))) place++;
    return values[place]!;
  };

/** One of some values by its place in a list; one that is not listed follows the last place that `width` bits can tell. */
export const listed =
  <Value>(values: readonly Value[], width: number, other: Field<Value>): Field<Value> =>
  (walk, value) => {
    const there = values.indexOf(value as Value);
    const last = 2 ** width - 1;
    const place = walk.bits(width, there < 0 ? last : there);
    return place === last ? other(walk, value) : values[place]!;
  };

/** A part that may be absent: one bit says whether it follows. */
export const maybe =
  <Value>(field: Field<Value>): Field<Value | undefined> =>
  (walk, value) =>
    walk.bits(1, +(value !== undefined)) ? field(walk, value) : undefined;

/** A list of at least one and at most 2^width values. */
export const list =
  <Value>(field: Field<Value>, width = 5): Field<Value[]> =>
  (walk, values = []) =>
    Array.from({ length: walk.bits(width, values.length - 1) + 1 }, (_, place) => field(walk, values[place]));

type Fields<Value> = {
  [Key in keyof Required<Value>]: Field<Required<Value>[Key]> | Field<Required<Value>[Key] | undefined>;
};

/** A record: its parts in the order they are named here. What is absent has no key. */
export const record =
  <Value extends object>(fields: Fields<Value>): Field<Value> =>
  (walk, value) => {
    const found: Partial<Value> = {};
    for (const key in fields) {
      const part = (fields[key] as Field<Value[typeof key]>)(walk, value?.[key]);
      if (part !== undefined) found[key] = part;
    }
    return found as Value;
  };

/** A whole number of a fixed count of bits. */
export const uint =
  (width: number): Field<number> =>
  (walk, value) =>
    walk.bits(width, value);

/** A text as it is: ids, zones, keys. */
export const plain: Field<string> = (walk, value) => walk.text(value);

const turned = (text: string): string =>
  text.replace(/^[A-Za-z]/, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));

/** A text, with its first letter turned to the other case: sentences then begin like the words of the dictionary. */
export const text: Field<string> = (walk, value = '') => turned(walk.text(turned(value)));
