import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { type Code, codeOf } from '../../src/tools/agenda/model/qr.ts';

/** The code as an independent decoder sees it: the path drawn at four dots a square. */
function read({ size, path }: Code): string {
  const dots = 4 * size;
  const pixels = new Uint8ClampedArray(4 * dots * dots).fill(255);
  for (const [, x = 0, y = 0, wide = 0] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let down = 4 * Number(y); down < 4 * (Number(y) + 1); down += 1) {
      const from = 4 * (down * dots + 4 * Number(x));
      pixels.fill(0, from, from + 16 * Number(wide));
      for (let at = from + 3; at < from + 16 * Number(wide); at += 4) pixels[at] = 255;
    }
  }
  return jsQR(pixels, dots, dots)?.data ?? '';
}

const letters = (count: number) =>
  Array.from({ length: count }, (_, at) => ((at * 7919 + 13) % 62).toString(36))
    .join('')
    .slice(0, count);
const digits = (count: number) => Array.from({ length: count }, (_, at) => (at * 7919) % 10).join('');

test.each([
  ['a short link', 'https://meet.example/a/#0abc'],
  ['a link of 900 characters', `https://meet.example/a/#1${letters(875)}`],
  ['a link in digits', `https://meet.example/a/#2${digits(1500)}`],
])('%s comes back whole from an independent decoder', (_, link) => {
  const code = codeOf(link);
  expect(code && read(code)).toBe(link);
});

test('the digits of a link take fewer squares than the letters of the same bytes', () => {
  const side = (link: string) => codeOf(link)?.size ?? 0;
  // 400 bytes are 538 letters or 975 digits in the blocks of version 1.
  expect(side(`https://meet.example/a/#2${digits(975)}`)).toBeLessThan(
    side(`https://meet.example/a/#1${letters(538)}`),
  );
});

test('what no code can hold has none', () => {
  expect(codeOf(letters(5000))).toBeNull();
});
