import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { meetingSchema } from './meeting/schema.ts';
import {
  changeSchema,
  foundSchema,
  pageSchema,
  practiceSchema,
  seedSchema,
  sourceSchema,
  termSchema,
} from './prose/schema.ts';
import { told } from './schema.ts';
import { leftOutSchema, repeatedSchema, runSchema } from './tools/accuracy/schema.ts';
import { checklistSchema } from './tools/checklist/schema.ts';
import { acceleratorSchema, modelSchema } from './tools/compute/schema.ts';
import { fieldSchema, licenceSchema, placeSchema, rateSchema, taskSchema } from './tools/dataset/schema.ts';
import { quizSchema } from './tools/readiness/schema.ts';

const table = (name: string) => file(`content/${name}.yaml`);
const folder = (name: string, pattern: string) => glob({ base: `./content/${name}`, pattern });

export const collections = {
  practices: defineCollection({ loader: folder('practices', '*.mdx'), schema: told(practiceSchema) }),
  'found-by': defineCollection({ loader: table('found-by'), schema: told(foundSchema) }),
  pages: defineCollection({ loader: folder('', '*.mdx'), schema: told(pageSchema) }),
  checklists: defineCollection({ loader: folder('checklists', '*.yaml'), schema: told(checklistSchema) }),
  meetings: defineCollection({ loader: folder('meetings', '*.yaml'), schema: told(meetingSchema) }),
  calibration: defineCollection({ loader: table('calibration'), schema: told(runSchema) }),
  'repeated-runs': defineCollection({ loader: table('repeated-runs'), schema: told(repeatedSchema) }),
  'left-out': defineCollection({ loader: table('left-out'), schema: told(leftOutSchema) }),
  accelerators: defineCollection({ loader: table('accelerators'), schema: told(acceleratorSchema) }),
  models: defineCollection({ loader: table('models'), schema: told(modelSchema) }),
  licences: defineCollection({ loader: table('licences'), schema: told(licenceSchema) }),
  'labelling-rates': defineCollection({ loader: table('labelling-rates'), schema: told(rateSchema) }),
  quiz: defineCollection({ loader: folder('quiz', '*.yaml'), schema: told(quizSchema) }),
  'card-fields': defineCollection({ loader: table('card-fields'), schema: told(fieldSchema) }),
  'hub-tasks': defineCollection({ loader: table('hub-tasks'), schema: told(taskSchema) }),
  'search-places': defineCollection({ loader: table('search-places'), schema: told(placeSchema) }),
  sources: defineCollection({ loader: table('sources'), schema: told(sourceSchema) }),
  glossary: defineCollection({ loader: table('glossary'), schema: told(termSchema) }),
  changes: defineCollection({ loader: table('changes'), schema: told(changeSchema) }),
  seed: defineCollection({ loader: table('seed'), schema: told(seedSchema) }),
  example: defineCollection({ loader: folder('', 'example.yaml'), schema: told(z.record(z.string(), z.unknown())) }),
};
