import type { Agenda } from '../../meeting/model.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * The agenda a reader most likely came for: the earliest one with items that is not over by a day, else the one
 * changed last; null when none has an item.
 * @param moment milliseconds since 1970; wall times are compared as if they were UTC, the day of grace covers the zones
 */
export function nextAgenda(list: readonly Agenda[], moment: number): Agenda | null {
  const filled = list.filter((agenda) => agenda.items.length > 0);
  const ahead = filled
    .filter((agenda) => agenda.start && Date.parse(`${agenda.start}Z`) > moment - day)
    .sort((a, b) => a.start.localeCompare(b.start));
  return ahead[0] ?? filled.sort((a, b) => b.changedAt - a.changedAt)[0] ?? null;
}
