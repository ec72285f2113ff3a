/** What we say of a source, by its status. */
export const seen = { verified: 'read', memory: 'from memory', editorial: 'our judgement' } as const;

interface Source {
  who: string | null;
  year: number | null;
  status: keyof typeof seen;
  checked: string;
}

/** Who wrote a source and when, how we know it and since when: "Hugging Face, 2026, read 2026-11". */
export const credit = ({ who, year, status, checked }: Source): string =>
  [who, year, `${seen[status]} ${checked}`].filter(Boolean).join(', ');

/** A source's title as Markdown, a link where it has an address. */
export const titled = ({ title, url }: { title: string; url: string | null }): string =>
  url ? `[${title.replace(/[[\]]/g, '')}](${url})` : title;

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
