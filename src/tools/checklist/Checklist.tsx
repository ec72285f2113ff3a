import { Checks } from '../../kit/checklist/Checks.tsx';
import { Finding } from '../../kit/Finding.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import type { Extras } from '../../lib/checklist/extras.ts';
import { isFilled, unfilled } from '../../lib/checklist/filled.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { rowsOf } from '../../lib/checklist/score.ts';
import { fill, filledOf, lineOf, type Sheet, takenBy } from '../../meeting/checklist.ts';
import { $agendas, $plan, addLine, newId } from '../../meeting/store.ts';
import { taskRows } from '../../meeting/task-words.ts';
import { $tasks } from '../../meeting/tasks.ts';

interface Props {
  of: string;
  title: string;
  isTool: boolean;
  phase: 'prior' | 'intermediate' | 'final';
  items: Item[];
  extras: Extras;
  /** The item whose evidence is the work that other tools have sized; '' where the list has none. */
  planned: string;
}

/** The checklist of a guide. */
export function Checklist({ of, title, isTool, phase, items, extras, planned }: Props) {
  const filled = useSaved(filledOf(of));
  const taken = takenBy(useSaved($agendas));
  const sized = taskRows(useSaved($tasks), useSaved($plan));
  const known = planned && sized ? { [planned]: sized } : {};
  const sheet: Sheet = { of, from: title, isTool, items, context: {}, known };
  const rows = rowsOf(items, filled, {}, known);
  const first = rows.find(({ blocks }) => blocks);
  const agenda = {
    has: (row: (typeof rows)[number]) => taken.has(row.item.id),
    add: (row: (typeof rows)[number]) => addLine(lineOf(row, sheet)),
  };
  const reset = () =>
    say(
      'Checklist reset',
      fill(sheet, () => unfilled),
    );
  return (
    <ToolFrame
      id={`checklist-${of}`}
      title={title}
      phase={phase}
      onReset={isFilled(filled) ? reset : undefined}
      foot={first && <Finding line={lineOf(first, sheet)} add={() => agenda.add(first)} added={agenda.has(first)} />}
    >
      <div class="tool-body">
        <Checks
          rows={rows}
          extras={extras}
          off="Does not count here."
          onChange={(change) => fill(sheet, change)}
          newId={newId}
          agenda={agenda}
        />
      </div>
    </ToolFrame>
  );
}
