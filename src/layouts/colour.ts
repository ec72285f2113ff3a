/** A colour token of tokens.css in one scheme, `oklch(99.4% 0.002 250)`, read from the one place where it is declared. */
export function token(css: string, name: string, scheme: 'light' | 'dark' = 'light'): string {
  const [, both] = new RegExp(`--${name}: ([^;]+);`).exec(css) ?? [];
  const values = both?.match(/oklch\([^)]*\)/g) ?? [];
  const value = scheme === 'light' ? values[0] : values.at(-1);
  if (!value) throw new Error(`tokens.css declares no colour --${name}.`);
  return value;
}

/** An sRGB component of linear light, 0 to 255. */
const encode = (linear: number): number => {
  const held = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055));
};

/**
 * `oklch(99.4% 0.002 250)` as `#fcfdfe`, for manifests and other places that know no OKLCH.
 * Matrices: Björn Ottosson, A perceptual color space for image processing, 2020.
 */
export function hex(oklch: string): string {
  const [lightness = 0, chroma = 0, hue = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${rgb.map((one) => encode(one).toString(16).padStart(2, '0')).join('')}`;
}
