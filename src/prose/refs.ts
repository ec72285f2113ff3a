/** What we say of a source, by its status. */
export const seen = { verified: 'read', memory: 'from memory', editorial: 'our judgement' } as const;

/** Source keys in the order in which a guide first marks them with `<Ref to="…" />`. */
export const refsOf = (body: string): string[] => [
  ...new Set([...body.matchAll(/<Ref to="([^"]+)"/g)].map((match) => match[1] ?? '')),
];

/** Minutes to read a guide at 230 words a minute (our choice), tags and numbers by reference counted as one word each. */
export const minutesToRead = (body: string): number => {
  const words = body
    .replace(/\{\/\*.*?\*\/\}/gs, '')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
  return Math.max(1, Math.round(words / 230));
};
