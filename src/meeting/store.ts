import { computed } from 'nanostores';
import { now, randomBytes, zoneHere } from '../browser/clock.ts';
import { makeId } from '../lib/id.ts';
import { agendasCodec, linesCodec, planCodec, progressCodec } from './codec.ts';
import type { Agenda, AgendaItem, AgendaLine, ComputePlan, Progress } from './model.ts';
import { saved } from './saved.ts';

/** All agendas of the project, and which one is being worked on. */
export const $agendas = saved('agenda:all', agendasCodec);

/** What each tool offers to the agenda, by tool. */
export const $lines = saved('meeting:lines', linesCodec);

/** What the compute calculator found, or null before it ran. */
export const $plan = saved('meeting:plan', planCodec);

/** Where each practice stands, by slug. */
export const $progress = saved('meeting:progress', progressCodec);

/** The agenda being worked on, or null. */
export const $agenda = computed($agendas, ({ current, list }) => list.find((one) => one.id === current) ?? null);

/** Lines that no agenda of the project carries yet. */
export const $waiting = computed([$lines, $agendas], (lines, { list }) => {
  const taken = new Set(list.flatMap((agenda) => agenda.items.map((item) => item.line)));
  return Object.values(lines)
    .flat()
    .filter((line) => !taken.has(line.id));
});

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
  readiness: null,
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

/** Removes an agenda; returns how to bring it back where it stood. */
export function dropAgenda(id: string): () => void {
  const before = $agendas.get();
  const list = before.list.filter((one) => one.id !== id);
  $agendas.set({ list, current: before.current === id ? (list.at(-1)?.id ?? '') : before.current });
  return () => $agendas.set(before);
}

/** A tool says what it would put on an agenda now; it replaces what the tool said before. */
export function offerLines(tool: string, lines: AgendaLine[]): void {
  const before = $lines.get();
  if (JSON.stringify(before[tool] ?? []) === JSON.stringify(lines)) return;
  $lines.set({ ...before, [tool]: lines });
}

/** Puts a line on the current agenda, making one if there is none. Returns how to undo it. */
export function addLine(line: AgendaLine): () => void {
  const before = $agendas.get();
  const agenda = $agenda.get() ?? blankAgenda();
  const { id, practice, ...parts } = line;
  const item = makeItem({ ...parts, line: id });
  const practices = agenda.practices.includes(practice) ? agenda.practices : [...agenda.practices, practice];
  saveAgenda({ ...agenda, practices, items: [...agenda.items, item] });
  return () => $agendas.set(before);
}

/** Lays the calculator's result on the table for the quiz and the agenda. */
export const layPlan = (plan: ComputePlan | null): void => $plan.set(plan);

/** A tool says where its practice stands; null when nothing has been entered. */
export function tellProgress(practice: string, progress: Progress | null): void {
  const { [practice]: old, ...others } = $progress.get();
  if (JSON.stringify(old ?? null) === JSON.stringify(progress)) return;
  $progress.set(progress ? { ...others, [practice]: progress } : others);
}
