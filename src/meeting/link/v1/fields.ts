import { BitReader, BitWriter, Unreadable } from './bits.ts';

/** Where a document is written to: fixed fields as bits, texts in a list, and what later fields refer back to. */
export class Out extends BitWriter {
  texts: string[] = [];
  names: string[] = [];
  day = 0;
}

export class In extends BitReader {
  names: string[] = [];
  day = 0;
  #texts: string[];
  #next = 0;

  constructor(bytes: Uint8Array, texts: string[]) {
    super(bytes);
    this.#texts = texts;
  }

  text(): string {
    const text = this.#texts[this.#next++];
    if (text === undefined) throw new Unreadable();
    return text;
  }
}

/** One part of a document, described once and used for writing and for reading. */
export interface Field<Value> {
  write: (out: Out, value: Value) => void;
  read: (from: In) => Value;
}

/** How many bits tell apart so many values. */
export const widthFor = (values: number): number => Math.ceil(Math.log2(values));

/** A whole number of a fixed count of bits. */
export const uint = (width: number): Field<number> => ({
  write: (out, value) => out.bits(value, width),
  read: (from) => from.bits(width),
});

/** One of some values, as ones up to its place and a zero after them: the first is the shortest. */
export const likely = <Value>(values: readonly Value[]): Field<Value> => ({
  write: (out, value) => {
    const place = values.indexOf(value);
    for (let ones = 0; ones < place; ones++) out.bits(1, 1);
    if (place < values.length - 1) out.bits(0, 1);
  },
  read: (from) => {
    let place = 0;
    while (place < values.length - 1 && from.bits(1)) place++;
    return values[place]!;
  },
});

/** One of some values by its place in a list; a value that is not listed follows the place after the last. */
export const listed = <Value>(values: readonly Value[], width: number, other: Field<Value>): Field<Value> => ({
  write: (out, value) => {
    const place = values.indexOf(value);
    out.bits(place < 0 ? 2 ** width - 1 : place, width);
    if (place < 0) other.write(out, value);
  },
  read: (from) => {
    const place = from.bits(width);
    if (place === 2 ** width - 1) return other.read(from);
    if (place >= values.length) throw new Unreadable();
    return values[place]!;
  },
});

/** A part that may be absent: one bit says whether it follows. */
export const maybe = <Value>(field: Field<Value>): Field<Value | undefined> => ({
  write: (out, value) => {
    out.bits(value === undefined ? 0 : 1, 1);
    if (value !== undefined) field.write(out, value);
  },
  read: (from) => (from.bits(1) ? field.read(from) : undefined),
});

/** A list of at least one and at most 2^width values. */
export const list = <Value>(field: Field<Value>, width: number): Field<Value[]> => ({
  write: (out, values) => {
    out.bits(values.length - 1, width);
    for (const value of values) field.write(out, value);
  },
  read: (from) => {
    const values: Value[] = [];
    for (let left = from.bits(width) + 1; left > 0; left--) values.push(field.read(from));
    return values;
  },
});

type Fields<Value> = {
  [Key in keyof Required<Value>]: Field<Required<Value>[Key]> | Field<Required<Value>[Key] | undefined>;
};

/** A record: its parts in the order they are named here. What is absent has no key. */
export const record = <Value extends object>(fields: Fields<Value>): Field<Value> => {
  const parts = Object.entries(fields) as [keyof Value, Field<Value[keyof Value] | undefined>][];
  return {
    write: (out, value) => {
      for (const [key, field] of parts) field.write(out, value[key]);
    },
    read: (from) => {
      const value = {} as Value;
      for (const [key, field] of parts) {
        const part = field.read(from);
        if (part !== undefined) value[key] = part;
      }
      return value;
    },
  };
};

const capital = /^[A-Za-z]/;
const turned = (text: string): string =>
  text.replace(capital, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));

/** A text, with its first letter turned to the other case: sentences then begin like the words of the dictionary. */
export const text: Field<string> = {
  write: (out, value) => out.texts.push(turned(value)),
  read: (from) => turned(from.text()),
};

/** A text as it is: ids, zones, keys. */
export const plain: Field<string> = {
  write: (out, value) => out.texts.push(value),
  read: (from) => from.text(),
};
