import { now } from '../../browser/clock.ts';
import { download } from '../../browser/download.ts';
import type { Names } from '../../lib/said.ts';
import { toFile } from '../../meeting/document.ts';
import type { Agenda } from '../../meeting/model.ts';
import { fileName } from './model/files.ts';
import { eventOf, toIcs } from './model/ics.ts';
import { toMarkdown } from './model/markdown.ts';
import { sharedPage } from './store.ts';

/** Saves the meeting as a calendar file. `remind` is minutes before its start, 0 for no reminder. */
export function saveIcs(agenda: Agenda, link: string, remind: number): void {
  const facts = { ...eventOf(agenda, new URL(sharedPage()).hostname, now()), now: now(), link, remind };
  download(fileName(agenda, 'ics'), toIcs(agenda, facts), 'text/calendar');
}

/** Saves the agenda as Markdown. */
export const saveMarkdown = (agenda: Agenda, link: string, names: Names): void =>
  download(fileName(agenda, 'md'), toMarkdown(agenda, link, names), 'text/markdown');

/** Saves the agenda as an interchange file. */
export const saveJson = (agenda: Agenda): void =>
  download(fileName(agenda, 'json'), toFile(agenda), 'application/json');
