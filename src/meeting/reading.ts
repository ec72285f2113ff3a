import { readingCodec, readingKey } from '../lib/reading.ts';
import { kept } from './saved.ts';

/** What the reader has read. Guides write it without this store, which is larger than they can afford. */
export const $reading = kept(readingKey, readingCodec);
