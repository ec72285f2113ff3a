import { asRecord, asText, parse } from './believe.ts';
import type { Codec } from './codec.ts';

/** How far one guide has been read: the day its end was reached, or the section where the reader left it. */
export interface ReadSoFar {
  /** `2026-11-26`, or '' while it is unread. */
  read: string;
  /** The anchor of the section, or ''. */
  at: string;
  /** The words of its heading. */
  heading: string;
}

/** What a person has read, by the slug of the guide. It belongs to the person and not to a project. */
export type Reading = Readonly<Record<string, ReadSoFar>>;

/** Where it is kept; its address has no project in it. */
export const readingKey = 'meet/reading';
/** Milliseconds a guide has to be open before reaching its end counts as reading it; our choice. */
export const leastOpenMs = 60_000;

const most = 100;
const nothing: ReadSoFar = { read: '', at: '', heading: '' };
const isSlug = (text: string) => /^[a-z0-9-]{1,80}$/.test(text);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** The saved form: only what is known of each guide. Any other text reads as far as it can be believed. */
export const readingCodec: Codec<Reading> = {
  empty: {},
  encode: (reading) => JSON.stringify(reading),
  decode(text) {
    const guides = Object.entries(asRecord(parse(text))).filter(([slug]) => isSlug(slug));
    return Object.fromEntries(
      guides.slice(0, most).flatMap(([slug, value]) => {
        const row = asRecord(value);
        const read = asText(row['read'], 10);
        const at = asText(row['at'], 120);
        const so = isDay(read)
          ? { ...nothing, read }
          : isSlug(at)
            ? { ...nothing, at, heading: asText(row['heading'], 120) }
            : null;
        return so ? [[slug, so]] : [];
      }),
    );
  },
};

/** Remembers where a guide was left. A guide that was read stays read. */
export const leftAt = (reading: Reading, slug: string, at: string, heading: string): Reading =>
  reading[slug]?.read || !isSlug(at) ? reading : { ...reading, [slug]: { ...nothing, at, heading } };

/** Notes that a guide was read on a day; the first day stays. */
export const readOn = (reading: Reading, slug: string, day: string): Reading =>
  reading[slug]?.read ? reading : { ...reading, [slug]: { ...nothing, read: day } };

/** Takes a guide back among the unread ones. */
export function unread(reading: Reading, slug: string): Reading {
  const { [slug]: _, ...others } = reading;
  return others;
}

/** How many of these guides were read. */
export const countRead = (reading: Reading, slugs: readonly string[]): number =>
  slugs.filter((slug) => reading[slug]?.read).length;
