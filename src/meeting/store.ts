import { now, randomBytes, zoneHere } from '../browser/clock.ts';
import { makeId } from '../lib/id.ts';
import { agendasCodec, linesCodec, planCodec, progressCodec } from './codec.ts';
import { type Agenda, type AgendaItem, type AgendaLine, type ComputePlan, limits, type Progress } from './model.ts';
import { saved } from './saved.ts';

/** All agendas of the project, and which one is being worked on. */
export const $agendas = saved('agenda:all', agendasCodec);

/** What each tool offers to the agenda, by tool. */
export const $lines = saved('meeting:lines', linesCodec);

/** What the compute calculator found, or null before it ran. */
export const $plan = saved('meeting:plan', planCodec);

/** Where each practice stands, by slug. */
export const $progress = saved('meeting:progress', progressCodec);

/** A new id for something the reader makes. */
export const newId = (): string => makeId(randomBytes);

/** An agenda with nothing on it yet. */
export const blankAgenda = (): Agenda => ({
  id: newId(),
  title: '',
  purpose: '',
  start: '',
  zone: zoneHere(),
  minutes: 30,
  practices: [],
  people: [],
  items: [],
  prereads: [],
  checklists: [],
  compute: null,
  readiness: null,
  decisions: [],
  actions: [],
  parked: [],
  series: null,
  changedAt: now(),
});

/** An item with the given parts and a new id. */
export const makeItem = (parts: Partial<AgendaItem>): AgendaItem => ({
  title: '',
  minutes: 5,
  outcome: '',
  owner: '',
  note: '',
  prereads: [],
  from: '',
  line: '',
  ...parts,
  id: newId(),
});

/** Puts an agenda among the saved ones (replacing the one with its id) and makes it the current one. */
export function saveAgenda(agenda: Agenda): void {
  const { list } = $agendas.get();
  const changed = { ...agenda, changedAt: now() };
  const known = list.some((one) => one.id === agenda.id);
  $agendas.set({
    current: agenda.id,
    list: known ? list.map((one) => (one.id === agenda.id ? changed : one)) : [...list, changed],
  });
}

/** Makes another agenda the current one. */
export const openAgenda = (id: string): void => $agendas.set({ ...$agendas.get(), current: id });

/** Removes an agenda; returns how to bring it back where it stood, without touching what changed since. */
export function dropAgenda(id: string): () => void {
  const { current, list } = $agendas.get();
  const at = list.findIndex((one) => one.id === id);
  const gone = list[at];
  if (!gone) return () => {};
  const rest = list.toSpliced(at, 1);
  $agendas.set({ list: rest, current: current === id ? (rest.at(-1)?.id ?? '') : current });
  return () => {
    const now = $agendas.get();
    if (now.list.some((one) => one.id === id)) return;
    $agendas.set({ current: current === id ? id : now.current, list: now.list.toSpliced(at, 0, gone) });
  };
}

/** Puts a copy of an agenda among the saved ones, under new ids, and makes it the current one. Nothing is overwritten. */
export function keepCopy(agenda: Agenda): Agenda {
  const copy = { ...agenda, id: newId(), items: agenda.items.map((item) => ({ ...item, id: newId() })) };
  saveAgenda(copy);
  return copy;
}

/** A tool says what it would put on an agenda now; it replaces what the tool said before. */
export function offerLines(tool: string, lines: AgendaLine[]): void {
  const before = $lines.get();
  if (JSON.stringify(before[tool] ?? []) === JSON.stringify(lines)) return;
  $lines.set({ ...before, [tool]: lines });
}

/** Puts a line on the current agenda, making one if there is none. Returns how to undo it; a full agenda stays as it is. */
export function addLine(line: AgendaLine): () => void {
  const { current, list } = $agendas.get();
  const before = list.find((one) => one.id === current);
  const agenda = before ?? blankAgenda();
  if (agenda.items.length >= limits.items) return () => {};
  const { id, practice, ...parts } = line;
  const item = makeItem({ ...parts, line: id });
  const practices = agenda.practices.includes(practice) ? agenda.practices : [...agenda.practices, practice];
  saveAgenda({ ...agenda, practices, items: [...agenda.items, item] });
  return () => {
    const now = $agendas.get().list.find((one) => one.id === agenda.id);
    if (!now) return;
    const items = now.items.filter((one) => one.id !== item.id);
    if (!before && items.length === 0 && !now.title) dropAgenda(agenda.id);
    else saveAgenda({ ...now, practices: agenda.practices, items });
  };
}

/** Lays the calculator's result on the table for the quiz and the agenda. */
export const layPlan = (plan: ComputePlan | null): void => $plan.set(plan);

/** A tool says where its practice stands; null when nothing has been entered. */
export function tellProgress(practice: string, progress: Progress | null): void {
  const { [practice]: old, ...others } = $progress.get();
  if (JSON.stringify(old ?? null) === JSON.stringify(progress)) return;
  $progress.set(progress ? { ...others, [practice]: progress } : others);
}
