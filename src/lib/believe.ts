/** Text as JSON, or undefined. Never throws. Called by codecs only: text is believed once, at the door. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as a record of own keys; anything else gives an empty one. A `__proto__` key stays an ordinary key. */
export const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A value as a list of at most `most` entries; anything else gives an empty one. */
export const asArray = (value: unknown, most: number): unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

/** A value as text of at most `most` characters, never cut inside a surrogate pair; anything else gives ''. */
export const asText = (value: unknown, most: number): string => {
  if (typeof value !== 'string') return '';
  return value.length <= most ? value : value.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
};

/** A value as a finite number kept between `low` and `high`; anything else gives `otherwise`. */
export const asNumber = (value: unknown, low: number, high: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : otherwise;

/** A value as one of the allowed ones, else `otherwise`. */
export const asOneOf = <Value>(value: unknown, allowed: readonly Value[], otherwise: Value): Value =>
  allowed.includes(value as Value) ? (value as Value) : otherwise;
