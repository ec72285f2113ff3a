import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { quizSchema } from '../../src/tools/readiness/schema.ts';

/** The quiz as the site builds it. */
export const quiz = quizSchema.parse(parse(readFileSync('content/quiz/readiness.yaml', 'utf8')));
