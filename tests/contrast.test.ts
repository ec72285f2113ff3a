import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

type Scheme = 'light' | 'dark';

/** Relative luminance of an OKLCH colour, by Ottosson's OKLab matrices and WCAG 2's weights. */
function luminance(l: number, c: number, hue: number): number {
  const [a, b] = [c * Math.cos((hue * Math.PI) / 180), c * Math.sin((hue * Math.PI) / 180)];
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  const green = clip(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  const blue = clip(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The luminance of a colour of the design, by its name. */
function of(name: string, scheme: Scheme): number {
  const both = css.match(new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`));
  const [l = '', c, hue] = (both?.[scheme === 'light' ? 1 : 2] ?? '').split(' ');
  const value = luminance(Number.parseFloat(l) / 100, Number(c), Number(hue));
  if (Number.isNaN(value)) throw new Error(`tokens.css has no colour --${name} in both schemes.`);
  return value;
}

const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

test('black on white is 21 to 1, as WCAG says', () => {
  expect(contrast(luminance(0, 0, 0), luminance(1, 0, 0))).toBeCloseTo(21, 3);
});

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  test.each([
    ['text to read', 7, ['ink', 'ink-2'], ['paper', 'well']],
    ['text on the agenda', 7, ['sheet-ink', 'sheet-ink-2'], ['sheet']],
    ['labels', 4.5, ['ink-3'], ['paper', 'well']],
    ['the three phases and the warning', 4.5, ['prior', 'inter', 'final', 'stop'], ['paper', 'well']],
    ['edges of controls', 3, ['edge'], ['paper', 'well']],
  ] as const)('%s: at least %f to 1', (_, least, fronts, grounds) => {
    for (const front of fronts) {
      for (const ground of grounds) {
        const found = contrast(of(front, scheme), of(ground, scheme));
        expect(found, `--${front} on --${ground}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
