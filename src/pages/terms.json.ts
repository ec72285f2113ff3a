import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** The glossary for the small boxes of the guides, fetched once when the first term is asked for. */
export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries((await getCollection('glossary')).map(({ data: { id, term, text } }) => [id, [term, text]])),
  );
