import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hex, token } from '../../src/layouts/colour.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

test.each([
  ['oklch(100% 0 0)', '#ffffff'],
  ['oklch(0% 0 0)', '#000000'],
  ['oklch(62.796% 0.25768 29.234)', '#ff0000'],
  ['oklch(86.644% 0.29483 142.495)', '#00ff00'],
  ['oklch(45.201% 0.31321 264.052)', '#0000ff'],
])('%s is %s on a screen of sRGB', (oklch, expected) => {
  expect(hex(oklch)).toBe(expected);
});

test('a token is read in both schemes, and one that is not declared is named', () => {
  expect(hex(token(css, 'paper', 'light'))).toBe('#fcfdfe');
  expect(hex(token(css, 'paper', 'dark'))).toBe('#0e131a');
  expect(() => token(css, 'tartan')).toThrow('no colour --tartan');
});
