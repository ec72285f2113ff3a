import { asRecord, parse } from '../lib/believe.ts';

/** One project as saved: text by name, `compute:run` and so on. */
export type Texts = Readonly<Record<string, string>>;

const has = (row: Record<string, unknown>, ...keys: string[]) => keys.some((key) => Object.hasOwn(row, key));

/** The quiz first kept one question and the working time beside it; now it keeps questions, and the time by itself. */
function splitQuiz(texts: Texts): Texts {
  const told = asRecord(parse(texts['readiness:answers'] ?? ''));
  if (has(told, 'topics') || !has(told, 'answers')) return texts;
  const { answers, planned, hours, days, holidays } = told;
  return {
    'readiness:settings': JSON.stringify({ hours, days, holidays }),
    ...texts,
    'readiness:answers': JSON.stringify({ topics: [{ id: 'first', answers }], current: 'first', planned }),
  };
}

/** The path first knew one dataset; now it compares several. */
function listCandidates(texts: Texts): Texts {
  const path = asRecord(parse(texts['dataset:path'] ?? ''));
  if (has(path, 'candidates') || !has(path, 'name', 'licence', 'compare', 'agrees')) return texts;
  const { name, licence, compare, agrees, ...rest } = path;
  const candidates = path['found'] === 'yes' ? [{ id: 'first', name, licence, compare, agrees }] : [];
  return { ...texts, 'dataset:path': JSON.stringify({ ...rest, candidates }) };
}

/** The record of the search first stood by itself; now it is one of the parts. */
function fileSearch(texts: Texts): Texts {
  const { 'dataset:search': text, ...others } = texts;
  const search = parse(text ?? '');
  if (search === undefined) return texts;
  const parts = asRecord(parse(others['dataset:parts'] ?? ''));
  return { ...others, 'dataset:parts': JSON.stringify({ search: { value: search, known: {}, said: '' }, ...parts }) };
}

/** What each version changed, from the first, which bore no mark. A published step is never edited. */
const steps: readonly ((texts: Texts) => Texts)[] = [(texts) => fileSearch(listCandidates(splitQuiz(texts)))];

/** A project saved by an older version as this version would have saved it. What needs no change stays to the letter. */
export const upgrade = (texts: Texts, from: number): Texts =>
  steps.slice(Math.max(0, from - 1)).reduce((now, step) => step(now), texts);
