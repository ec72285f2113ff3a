import { readText } from '../browser/storage.ts';
import { parse } from '../lib/believe.ts';
import { asLine } from '../lib/clean.ts';
import { storageKey } from './project.ts';

/** The longest name of a project, in characters. */
export const mostName = 60;
/** What a project is called that nobody has named. */
export const unnamed = 'My project';

/** A name a reader typed, as it may stand in a header; '' where nothing is left of it. */
export const cleanName = (typed: unknown): string => asLine(typed, mostName).trim();

/** The name of a project, as storage has it. */
export const nameOfProject = (id: string): string =>
  cleanName(parse(readText(storageKey('project:name', id)) ?? '')) || unnamed;
