import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** The tables only an open part of the dataset checklist needs, fetched once when one is opened. */
export const GET: APIRoute = async () => {
  const licences = (await getCollection('licences')).map(({ data: { id, family, spdx, withText } }) => ({
    id,
    family,
    spdx,
    withText,
  }));
  const fields = (await getCollection('card-fields')).map(({ data }) => data);
  const tasks = (await getCollection('hub-tasks')).map(({ data }) => data);
  return Response.json({ licences, fields, tasks });
};
