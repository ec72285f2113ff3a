import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** The tables of the calculator, fetched once when it comes into sight. */
export const GET: APIRoute = async () => {
  const accelerators = (await getCollection('accelerators')).map(({ data }) => data);
  // Where a model was looked up is for those who read the table; the page does not show it.
  const models = (await getCollection('models')).map(({ data: { source: _, checked: __, ...shape } }) => shape);
  return Response.json({ accelerators, models });
};
