import { computed } from 'nanostores';
import { $agendas, $lines } from './store.ts';

/** Lines that no agenda of the project carries yet. */
export const $waiting = computed([$lines, $agendas], (lines, { list }) => {
  const taken = new Set(list.flatMap((agenda) => agenda.items.map((item) => item.line)));
  return Object.values(lines)
    .flat()
    .filter((line) => !taken.has(line.id));
});
