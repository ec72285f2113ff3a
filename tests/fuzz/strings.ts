/** Whole numbers below a bound, the same ones for the same seed (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Roll = ReturnType<typeof dice>;
const one = <Value>(roll: Roll, all: readonly Value[]): Value => all[roll(all.length)] as Value;

/** What breaks parsers: by itself, many times over, or in the middle of something valid. */
const tokens = [
  ...'{}[]":,.\\/#%&=+-_<>|`~*!?;\'()',
  '\0',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\r\n',
  '\t',
  'é',
  '漢',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(9),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'null',
  'true',
  'NaN',
  '1e999',
  '-0',
  '9007199254740993',
  '0x10',
  '%25%23',
  '%',
  '%zz',
  '<img src=x onerror=alert(1)>',
  '---\n',
  '...\n',
  '&a *a',
  '<<: *a',
  '!!js/function',
  '- - - -',
  '{{',
  ',,',
  '\\u0000',
  '"\\ud800"',
  '2026-11-26T14:00',
  '9999-99-99',
  'data:text/html,x',
];

const noise = (roll: Roll, length: number): string => {
  const top = one(roll, [0x7f, 0x7f, 0x250, 0xffff]);
  let text = '';
  for (let at = 0; at < length; at += 1) text += String.fromCharCode(roll(top));
  return text;
};
const salad = (roll: Roll, length: number): string => Array.from({ length }, () => one(roll, tokens)).join('');

/** A long monotony of some thousand characters: what a parser may take quadratic time over. */
function monotony(roll: Roll): string {
  const piece = one(roll, [...tokens, '{"a":', '[[', '- ', '  ', 'a: ', '1,', 'x%20']);
  const times = Math.ceil((roll(20) === 0 ? 200_000 : 4000) / piece.length);
  return piece.repeat(times);
}

/** A valid text with a few wounds: bits of it gone, doubled, moved, or replaced by what breaks parsers. */
function wounded(roll: Roll, valid: readonly string[]): string {
  let text = one(roll, valid);
  for (let wounds = 1 + roll(4); wounds > 0; wounds -= 1) {
    const from = roll(text.length + 1);
    const to = Math.min(text.length, from + roll(1 + roll(40)));
    const put = one(roll, [
      () => '',
      () => one(roll, tokens),
      () => text.slice(from, to).repeat(2),
      () => noise(roll, 1 + roll(4)),
      () => text.slice(roll(text.length + 1)).slice(0, 60),
      () => String(one(roll, [-1, 0, 1e308, 2 ** 53, -1e-9, 99_999])),
    ])();
    text = text.slice(0, from) + put + text.slice(to);
  }
  return roll(12) === 0 ? text.slice(0, roll(text.length + 1)) : text;
}

/** One text for a door: noise, parsers' poison, a monotony, or most often something valid with wounds. */
export function fuzzed(roll: Roll, valid: readonly string[]): string {
  const kind = roll(100);
  if (kind < 15) return noise(roll, roll(300));
  if (kind < 30) return salad(roll, roll(40));
  if (kind < 31) return monotony(roll);
  return wounded(roll, valid);
}
