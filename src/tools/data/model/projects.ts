import type { Entry } from '../../../lib/backup.ts';
import { asArray, asRecord, parse } from '../../../lib/believe.ts';
import { plural } from '../../../lib/plural.ts';

/** A project as this page lists and compares it. */
export interface Project {
  id: string;
  name: string;
  /** Milliseconds since 1970; 0 where nobody noted. */
  changedAt: number;
  entries: readonly Entry[];
}

const listOf = (text: string): unknown[] => asArray(asRecord(parse(text))['list'], 10_000);
const idOf = (agenda: unknown): unknown => asRecord(agenda)['id'];
/** What tools hand each other is no tool of its own. */
const between = ['agenda', 'meeting', 'broken'];

/** What a project holds, in words: "5 tools, 3 agendas". */
export function contains(entries: readonly Entry[]): string {
  const tools = new Set(
    entries
      .filter(({ name }) => !between.includes(name.split(':')[0] ?? ''))
      .map(({ name }) => (name.startsWith('checklist:') ? name : name.split(':')[0])),
  );
  const agendas = listOf(entries.find(({ name }) => name === 'agenda:all')?.text ?? '').length;
  const parts = [tools.size && plural(tools.size, 'tool'), agendas && plural(agendas, 'agenda')].filter(Boolean);
  return parts.join(', ') || 'Nothing yet';
}

/** What importing would do to one project of this browser. */
export interface Change {
  theirs: Project;
  /** The project of the same id here, or null where it would be new. */
  mine: Project | null;
  /** How many values the file has that are not here, and how many say something else. */
  fresh: number;
  differing: number;
  /** How many values are here that the file has not; replacing would delete them. */
  onlyMine: number;
}

/** What a file would change, project by project. */
export function compare(here: readonly Project[], file: readonly Project[]): Change[] {
  return file.map((theirs) => {
    const mine = here.find(({ id }) => id === theirs.id) ?? null;
    const texts = new Map(mine?.entries.map(({ name, text }) => [name, text]));
    const names = new Set(theirs.entries.map(({ name }) => name));
    return {
      theirs,
      mine,
      fresh: theirs.entries.filter(({ name }) => !texts.has(name)).length,
      differing: theirs.entries.filter(({ name, text }) => texts.has(name) && texts.get(name) !== text).length,
      onlyMine: mine?.entries.filter(({ name }) => !names.has(name)).length ?? 0,
    };
  });
}

const day = 24 * 60 * 60 * 1000;

/** Which of two projects was changed later, in words; '' where that cannot be told or is less than a minute. */
function age(mine: number, theirs: number): string {
  const apart = Math.abs(mine - theirs);
  if (!mine || !theirs || apart < 60_000) return '';
  const days = Math.round(apart / day);
  const by = days > 0 ? plural(days, 'day') : 'less than a day';
  return mine > theirs ? `; yours is ${by} newer` : `; the file’s is ${by} newer`;
}

/** One change in words. */
export function sayChange({ theirs, mine, fresh, differing, onlyMine }: Change): string {
  if (!mine) return `“${theirs.name}” is new here: ${contains(theirs.entries).toLowerCase()}.`;
  if (fresh + differing === 0) return `“${theirs.name}” is the same as yours.`;
  const parts = [
    differing && `${plural(differing, 'value')} differ${differing === 1 ? 's' : ''} from yours`,
    fresh && `${plural(fresh, 'value')} ${fresh === 1 ? 'is' : 'are'} new here`,
    onlyMine && `${plural(onlyMine, 'value')} of yours ${onlyMine === 1 ? 'is' : 'are'} not in the file`,
  ].filter(Boolean);
  return `“${theirs.name}”: ${parts.join(', ')}${age(mine.changedAt, theirs.changedAt)}.`;
}

/** Two saved lists of agendas as one: mine as they are, then those of the file that are not among them. */
function withAgendas(mine: string, theirs: string): string {
  const known = new Set(listOf(mine).map(idOf));
  const added = listOf(theirs).filter((agenda) => !known.has(idOf(agenda)));
  return added.length === 0 ? mine : JSON.stringify({ ...asRecord(parse(mine)), list: [...listOf(mine), ...added] });
}

/** A project with what the file adds to it: nothing of mine changes, agendas are added one by one. */
export function merged(mine: Project, theirs: Project): Project {
  const texts = new Map(theirs.entries.map(({ name, text }) => [name, text]));
  const kept = mine.entries.map(({ name, text }) =>
    name === 'agenda:all' && texts.has(name)
      ? { name, text: withAgendas(text, texts.get(name) ?? '') }
      : { name, text },
  );
  const added = theirs.entries.filter(({ name }) => !mine.entries.some((one) => one.name === name));
  return { ...mine, entries: [...kept, ...added] };
}

/** What a saved value is, in the reader's words. `titles` maps a practice to its number and title. */
export function nameOf(name: string, titles: Record<string, string>): string {
  const [tool = '', thing = ''] = name.split(':');
  const known: Record<string, string> = {
    'agenda:all': 'Your agendas',
    'agenda:kept': 'Where kept agendas came from',
    'agenda:rate': 'What an hour costs',
    'meeting:plan': 'What the compute calculator found',
    'meeting:lines': 'Findings that wait for an agenda',
    'meeting:progress': 'Where each practice stands',
    'meeting:verdict': 'What the readiness quiz said last',
    'dataset:path': 'Dataset checklist: the path',
    'dataset:parts': 'Dataset checklist: search, files and card',
    'dataset:collection': 'Dataset checklist: the collection estimate',
    'compute:run': 'Compute calculator',
    'compute:kept': 'Compute calculator: the set-ups you keep',
    'readiness:answers': 'Readiness quiz',
    'readiness:settings': 'Readiness quiz: your working time and thresholds',
    'readiness:record': 'Readiness quiz: whether its verdicts were right',
    reading: 'What you have read',
    onboarding: 'Onboarding paths',
    'run:state': 'Meetings that were run',
    'run:keys': 'Whether single keys work in a meeting',
  };
  if (tool === 'broken') return `Could not be read, kept as it was: ${nameOf(thing.replace('-', ':'), titles)}`;
  return known[name] ?? (tool === 'checklist' ? `Checklist of ${titles[thing] ?? thing}` : name);
}

/** Bytes as people say them: "38 KB". Storage counts two bytes a character. */
export const kilobytes = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { name, text }) => sum + 2 * (name.length + text.length), 0) / 1000;

/** What browsers give one site, in KB: our round figure for the 5 MiB that the Web Storage specification suggests. */
export const quotaKb = 5000;
