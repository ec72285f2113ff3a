import { getCollection } from 'astro:content';
import { numeral } from '../lib/numeral.ts';

/** Words for the three phases. */
export const phases = {
  prior: { name: 'Prior', when: 'Before anything is built' },
  intermediate: { name: 'Intermediate', when: 'While the models train' },
  final: { name: 'Final', when: 'Once the target is met' },
} as const;

/** The guides in their order, with what every list of them shows. */
export async function guides() {
  const all = await getCollection('practices');
  return all
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({ id, ...data, path: `/practices/${id}/` as const }));
}

/** How many practices there are, in words: "nine". A team that adds one need not hunt for the others' count. */
export const howMany = async (): Promise<string> => numeral((await guides()).length);
