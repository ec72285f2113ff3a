import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { meetingSchema } from './meeting/schema.ts';
import { pageSchema, practiceSchema, seedSchema, sourceSchema, termSchema } from './prose/schema.ts';
import { checklistSchema } from './tools/checklist/schema.ts';

const table = (name: string) => file(`content/${name}.yaml`);
const folder = (name: string, pattern: string) => glob({ base: `./content/${name}`, pattern });

export const collections = {
  practices: defineCollection({ loader: folder('practices', '*.mdx'), schema: practiceSchema }),
  pages: defineCollection({ loader: folder('', '*.mdx'), schema: pageSchema }),
  checklists: defineCollection({ loader: folder('checklists', '*.yaml'), schema: checklistSchema }),
  meetings: defineCollection({ loader: folder('meetings', '*.yaml'), schema: meetingSchema }),
  sources: defineCollection({ loader: table('sources'), schema: sourceSchema }),
  glossary: defineCollection({ loader: table('glossary'), schema: termSchema }),
  seed: defineCollection({ loader: table('seed'), schema: seedSchema }),
  example: defineCollection({ loader: folder('', 'example.yaml'), schema: z.record(z.string(), z.unknown()) }),
};
