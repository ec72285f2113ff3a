import { Unreadable } from './bits.ts';
import { dateOf, dayOf, isWallTime, minuteOf, timeOf } from './calendar.ts';
import { type Field, likely, listed, text, uint } from './fields.ts';

const common = [5, 10, 15, 8, 20, 30, 3, 7, 6, 4, 12, 2, 25, 45, 60] as const;

/** Minutes of an item or a pre-read; minutes of a whole meeting have their own common lengths. */
export const minutes: Field<number> = listed<number>(common, 4, uint(9));
const lengths = [30, 45, 60, 25, 50, 90, 20, 15, 40, 120, 75, 35, 55, 10, 180] as const;
export const wholeMinutes: Field<number> = listed<number>(lengths, 4, uint(11));

/** A day near the one written before it (from 16 days before to 111 after), else counted from 1 January 2024. */
const day: Field<number> = {
  write: (out, value) => {
    const ahead = value - out.day + 16;
    const near = ahead >= 0 && ahead < 128;
    out.bits(near ? 1 : 0, 1);
    out.bits(near ? ahead : value, near ? 7 : 15);
  },
  read: (from) => {
    const value = from.bits(1) ? from.bits(7) - 16 + from.day : from.bits(15);
    if (value < 0 || value > 32_767) throw new Unreadable();
    return value;
  },
};

export const date: Field<string> = {
  write: (out, value) => day.write(out, dayOf(value)),
  read: (from) => dateOf(day.read(from)),
};

const clock: Field<number> = {
  write: (out, value) => {
    const quarter = value % 15 === 0;
    out.bits(quarter ? 0 : 1, 1);
    out.bits(quarter ? value / 15 : value, quarter ? 7 : 11);
  },
  read: (from) => {
    const value = from.bits(1) ? from.bits(11) : from.bits(7) * 15;
    if (value >= 1440) throw new Unreadable();
    return value;
  },
};

/** A wall time such as 2026-11-26T14:00. */
export const wallTime: Field<string> = {
  write: (out, value) => {
    date.write(out, value.slice(0, 10));
    clock.write(out, minuteOf(value.slice(11)));
  },
  read: (from) => `${date.read(from)}T${timeOf(clock.read(from))}`,
};

/** The start of the meeting: the day that later dates are counted from. */
export const start: Field<string> = {
  write: (out, value) => {
    out.bits(dayOf(value.slice(0, 10)), 15);
    clock.write(out, minuteOf(value.slice(11)));
    out.day = dayOf(value.slice(0, 10));
  },
  read: (from) => {
    from.day = from.bits(15);
    return `${dateOf(from.day)}T${timeOf(clock.read(from))}`;
  },
};

/** A whole number: four bits tell how many bits it has, of which the first is always one. */
const whole: Field<number> = {
  write: (out, value) => {
    const size = value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
    out.bits(Math.min(size, 15), 4);
    if (size >= 15) out.bits(size - 15, 6);
    if (size > 1) out.bits(value - 2 ** (size - 1), size - 1);
  },
  read: (from) => {
    let size = from.bits(4);
    if (size === 15) size += from.bits(6);
    if (size > 53) throw new Unreadable();
    return size === 0 ? 0 : 2 ** (size - 1) + from.bits(size - 1);
  },
};

/** A number that is not negative as digits × 10^power, or null where its digits pass 2^53. */
function parted(value: number): [digits: number, power: number] | null {
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const [units = '', rest = ''] = mantissa.split('.');
  let digits = Number(units + rest);
  let exponent = Number(power) - rest.length;
  // A short tail of zeros is cheaper as digits than as a power.
  if (exponent > 0 && exponent < 3) {
    digits *= 10 ** exponent;
    exponent = 0;
  }
  return digits < 2 ** 53 && exponent >= -32 && exponent < 32 ? [digits, exponent] : null;
}

const float = new DataView(new ArrayBuffer(8));
/** How a number is written: whole, with one or two decimals, with another power of ten, or as it stands in memory. */
const way = likely(['whole', 'decimals', 'power', 'float'] as const);

const number: Field<number> = {
  write: (out, value) => {
    const parts = parted(value);
    if (!parts) {
      way.write(out, 'float');
      float.setFloat64(0, value);
      out.big(float.getBigUint64(0), 64);
      return;
    }
    const [digits, power] = parts;
    if (power === 0) way.write(out, 'whole');
    else if (power === -1 || power === -2) {
      way.write(out, 'decimals');
      out.bits(-1 - power, 1);
    } else {
      way.write(out, 'power');
      out.bits(power + 32, 6);
    }
    whole.write(out, digits);
  },
  read: (from) => {
    const how = way.read(from);
    if (how === 'float') {
      float.setBigUint64(0, from.big(64));
      return float.getFloat64(0);
    }
    const power = how === 'whole' ? 0 : how === 'decimals' ? -1 - from.bits(1) : from.bits(6) - 32;
    return Number(`${whole.read(from)}e${power}`);
  },
};

const kind = likely(['number', 'word', 'text', 'time', 'flag'] as const);

/** A value of the calculator: a number, a known word by its place, a text, a wall time, or yes or no. */
export const value = (words: readonly string[]): Field<number | string | boolean> => ({
  write: (out, given) => {
    if (typeof given === 'number') {
      kind.write(out, 'number');
      number.write(out, given);
    } else if (typeof given === 'boolean') {
      kind.write(out, 'flag');
      out.bits(given ? 1 : 0, 1);
    } else if (isWallTime(given)) {
      kind.write(out, 'time');
      wallTime.write(out, given);
    } else if (words.includes(given)) {
      kind.write(out, 'word');
      out.bits(words.indexOf(given), 7);
    } else {
      kind.write(out, 'text');
      text.write(out, given);
    }
  },
  read: (from) => {
    const what = kind.read(from);
    if (what === 'number') return number.read(from);
    if (what === 'flag') return from.bits(1) === 1;
    if (what === 'time') return wallTime.read(from);
    if (what === 'text') return text.read(from);
    const known = words[from.bits(7)];
    if (known === undefined) throw new Unreadable();
    return known;
  },
});
