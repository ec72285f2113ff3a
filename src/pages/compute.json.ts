import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** The tables of the calculator, fetched once when it comes into sight. */
export const GET: APIRoute = async () => {
  const accelerators = (await getCollection('accelerators')).map(({ data }) => data);
  const models = (await getCollection('models')).map(({ data }) => data);
  return Response.json({ accelerators, models });
};
