import { absolute, dropAll, dropQuery, fragment, query, visit } from '../../browser/address.ts';
import { now } from '../../browser/clock.ts';
import { download } from '../../browser/download.ts';
import { fileNameOf } from '../../lib/filename.ts';
import { to } from '../../lib/url.ts';
import { makeLink, openLink } from '../../meeting/links.ts';
import { type Action, type Agenda, type Decision, itemTitle, limits, titleOf } from '../../meeting/model.ts';
import { saved } from '../../meeting/saved.ts';
import { $agendas, blankAgenda, dropAgenda, keepCopy, makeItem, openAgenda, saveAgenda } from '../../meeting/store.ts';
import { keysCodec, runsCodec } from './codec.ts';
import { toDueDates } from './model/dueDates.ts';
import { type nextOf, toPrevious } from './model/next.ts';
import { begin, type Draft, noDraft, type Run, type Step, take, untake } from './model/run.ts';

export { onFragment } from '../../browser/address.ts';
export { onTick, zoneHere } from '../../browser/clock.ts';
export { printPage } from '../../browser/print.ts';
export { canFill, fillScreen, keepAwake, setTitle } from '../../browser/screen.ts';
export { now };

/** Every meeting that was run, by agenda. */
export const $runs = saved('run:state', runsCodec);

/** Whether single keys work in a running meeting. */
export const $keys = saved('run:keys', keysCodec);

const find = (id: string) => $agendas.get().list.find((one) => one.id === id);
const write = (id: string, run: Run) => $runs.set({ ...$runs.get(), [id]: run });

/** Changes a run as it is saved now; another tab may have written since the view was drawn. */
function change(id: string, how: (run: Run) => Run): void {
  const run = $runs.get()[id];
  if (run) write(id, how(run));
}

/** What the page has to run: an agenda of this browser, one from a link, or nothing. */
export type Found = { id: string } | { shared: Agenda };

const tail = (link: string) => link.slice(-24);

/**
 * What to run: the agenda inside the address, the one of `?open=`, else the current one. A link that was run here before
 * leads back to its copy; one that cannot be read goes to the page that says why.
 */
export async function findMeeting(): Promise<Found> {
  const link = fragment();
  if (link) {
    const known = Object.entries($runs.get()).find(([id, run]) => run.link === tail(link) && find(id));
    if (known) return { id: known[0] };
    const opened = await openLink(link);
    if (opened.state === 'open') return { shared: opened.agenda };
    visit(`${to('/a/')}#${link}`);
  }
  const open = query('open');
  if (open !== null) dropQuery();
  const { current, list } = $agendas.get();
  const known = find(open ?? current) ?? list.at(-1);
  if (open !== null && known) openAgenda(known.id);
  return { id: known?.id ?? '' };
}

/** Starts the meeting. An agenda from a link is kept first, under an id of its own; returns the id that runs. */
export function start(agenda: Agenda): string {
  const link = agenda.id ? '' : tail(fragment());
  const { id } = agenda.id ? agenda : keepCopy(agenda);
  write(id, begin(find(id) ?? agenda, now(), link));
  if (link) dropAll();
  return id;
}

/** Forgets the run, so that the meeting can be held again; returns how to bring it back. Decisions stay on the agenda. */
export function forget(id: string): () => void {
  const { [id]: gone, ...rest } = $runs.get();
  $runs.set(rest);
  return () => gone && write(id, gone);
}

type Gesture<Kinds = Step> = Kinds extends unknown ? Omit<Kinds, 'at'> : never;

/** Takes one step now; returns how to take it back. */
export function act(id: string, gesture: Gesture): () => void {
  const steps = $runs.get()[id]?.steps;
  change(id, (run) => take(run, { ...gesture, at: now() } as Step));
  const step = $runs.get()[id]?.steps.at(-1);
  return () => step && step !== steps?.at(-1) && change(id, (run) => untake(run, step));
}

/** Takes back the end of a meeting, and what ended it. */
export const goOn = (id: string): void =>
  change(id, (run) => {
    const ended = run.steps.filter(({ kind }) => kind !== 'end');
    return ended.length < run.steps.length ? { ...run, steps: ended } : { ...run, steps: run.steps.slice(0, -1) };
  });

function amend(id: string, how: (agenda: Agenda) => Partial<Agenda>): void {
  const agenda = find(id);
  if (agenda) saveAgenda({ ...agenda, ...how(agenda) });
}

/** Parks the item: it is over for today, and its title stands among what is left for another day. */
export function park(id: string, item: Agenda['items'][number]): () => void {
  const back = act(id, { kind: 'park', item: item.id });
  const text = itemTitle(item);
  const before = find(id)?.parked ?? [];
  if (before.includes(text)) return back;
  amend(id, ({ parked }) => ({ parked: [...parked, text].slice(0, limits.parked) }));
  return () => {
    back();
    amend(id, ({ parked }) => ({ parked: parked.filter((one) => one !== text) }));
  };
}

/** Keeps what is being typed. */
export const draft = (id: string, which: 'decision' | 'action', parts: Partial<Draft>): void =>
  change(id, (run) => ({ ...run, [which]: { ...run[which], ...parts } }));

/** Puts the decision being typed on the agenda; says so, or why not. */
export function record(id: string, which: 'decision' | 'action'): { said: string; undo?: () => void } | null {
  const run = $runs.get()[id];
  const agenda = find(id);
  const typed = run?.[which];
  const text = typed?.text.trim();
  if (!agenda || !typed || !text) return null;
  const { owner, more } = typed;
  const full =
    which === 'decision' ? agenda.decisions.length >= limits.decisions : agenda.actions.length >= limits.actions;
  if (full) return { said: `An agenda holds 30 ${which}s. Remove one to add another.` };
  const decision: Decision = { text, owner, why: more };
  const action: Action = { text, owner, due: more };
  amend(id, ({ decisions, actions }) =>
    which === 'decision' ? { decisions: [...decisions, decision] } : { actions: [...actions, action] },
  );
  draft(id, which, noDraft);
  const undo = () => {
    drop(id, which === 'decision' ? 'decisions' : 'actions', text);
    if (!$runs.get()[id]?.[which].text) draft(id, which, typed);
  };
  return { said: which === 'decision' ? 'Decision recorded' : 'Action recorded', undo };
}

/** Removes the last decision, action or parked line that says so; returns how to bring it back where it stood. */
export function drop(id: string, which: 'decisions' | 'actions' | 'parked', text: string): () => void {
  const rows: readonly (string | { text: string })[] = find(id)?.[which] ?? [];
  const at = rows.findLastIndex((row) => (typeof row === 'string' ? row : row.text) === text);
  const gone = rows[at];
  if (gone === undefined) return () => {};
  amend(id, (agenda) => ({ [which]: agenda[which].toSpliced(at, 1) }));
  return () => amend(id, (agenda) => ({ [which]: (agenda[which] as unknown[]).toSpliced(at, 0, gone) }));
}

/** The address of the page that shows shared agendas, on this host. */
export const sharedPage = (): string => absolute(to('/a/'));

/** The whole address that carries an agenda, or '' where it does not fit into a link. */
export async function linkOf(agenda: Agenda): Promise<string> {
  const made = await makeLink(agenda);
  return 'fragment' in made ? `${sharedPage()}#${made.fragment}` : '';
}

const epoch = Date.UTC(2020, 0, 1);

/** Saves the due dates of the actions as a calendar file. Seconds since 2020 of the last change serve as its number. */
export function saveDueDates(agenda: Agenda, link: string): void {
  const { hostname: host } = new URL(sharedPage());
  const sequence = Math.max(0, Math.floor((agenda.changedAt - epoch) / 1000));
  const text = toDueDates(agenda, { host, sequence, now: now(), link });
  download(fileNameOf('actions', titleOf(agenda), 'ics'), text, 'text/calendar');
}

/** The link of the minutes as the next meeting carries it; '' where it is longer than an address may be. */
export async function previousLink(agenda: Agenda): Promise<string> {
  const link = await linkOf(toPrevious(agenda));
  return link.length <= limits.url ? link : '';
}

/** Makes the next agenda and opens it; returns how to take it back. */
export function makeNext(parts: ReturnType<typeof nextOf>): { id: string; undo: () => void } {
  const { current } = $agendas.get();
  const items = parts.items.slice(0, limits.items).map(makeItem);
  const blank = blankAgenda();
  const agenda = { ...blank, ...parts, zone: parts.zone || blank.zone, items };
  saveAgenda(agenda);
  return {
    id: agenda.id,
    undo: () => {
      dropAgenda(agenda.id);
      openAgenda(current);
    },
  };
}

/** Ends a series: the agenda comes no more by itself. Returns how to take it back. */
export function endSeries({ id, series }: Agenda): () => void {
  amend(id, () => ({ series: series?.previous ? { rule: '', previous: series.previous } : null }));
  return () => amend(id, () => ({ series }));
}
