import { useMemo, useRef } from 'preact/hooks';
import { Check } from '../../kit/Field.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import type { Asked } from '../../lib/checklist/asked.ts';
import {
  type Names,
  sayAnswersSince,
  sayChecklist,
  sayCompute,
  sayComputeChange,
  sayReadiness,
} from '../../lib/said.ts';
import { intoZone } from '../../lib/zoned.ts';
import { type Agenda, type ChecklistCopy, type ComputeCopy, limits, type Readiness } from '../../meeting/model.ts';
import { isSameCopy } from '../../meeting/same-copy.ts';
import { $plan } from '../../meeting/store.ts';
import { copiesNow, copyOfPlan } from '../../meeting/take-along.ts';
import { $verdict } from '../../meeting/verdict.ts';
import { type Change, zoneHere } from './store.ts';

const heading = 'along-h';

interface Props {
  agenda: Agenda;
  change: Change;
  lists: Asked[];
  names: Names;
}

interface RowProps<Copy> {
  name: string;
  /** What the tool says now; none where it says nothing. */
  now: Copy | null | undefined;
  /** What the agenda carries. */
  taken: Copy | null | undefined;
  /** A copy in the words of the guest's sheet. */
  words: (copy: Copy) => string;
  /** What a tool says by now, seen from what is carried. */
  since: (taken: Copy, now: Copy) => string;
  remark?: string;
  /** Puts a copy on the agenda in place of the one it carries; null takes it off. */
  onTake: (copy: Copy | null) => void;
}

function Row<Copy extends ChecklistCopy | ComputeCopy | Readiness>(props: RowProps<Copy>) {
  const { name, now, taken, words, since, remark = '', onTake } = props;
  const copy = taken ?? now;
  if (!copy) return null;
  const changed = taken && now && !isSameCopy(taken, now);
  const box = useRef<HTMLLIElement>(null);
  // A button that has done its work is gone, and so is a row of which nothing is left.
  const renew = () => {
    box.current?.querySelector('input')?.focus();
    onTake(now ?? null);
  };
  const tick = (checked: boolean) => {
    onTake(checked ? (now ?? copy) : null);
    if (checked || (now && !changed)) return;
    if (!now) document.getElementById(heading)?.focus();
    say(`${name} is off the agenda`, () => onTake(copy));
  };
  const kept = taken && !now ? 'As it was taken along. This browser has nothing newer.' : remark;
  return (
    <li ref={box}>
      <Check
        label={words(copy)}
        remark={changed ? `By now: ${since(taken, now)}.` : kept}
        checked={Boolean(taken)}
        onChange={tick}
      />
      {changed && (
        <button type="button" class="btn btn-s" onClick={renew}>
          Renew<span class="vh">: {name}</span>
        </button>
      )}
    </li>
  );
}

const readinessOf = ({ verdict, rule, readyAt }: Readiness, zone: string): Readiness => ({
  ...{ verdict, rule },
  readyAt: intoZone(readyAt, zoneHere(), zone || 'UTC'),
});

/** What the tools say as a whole, to be carried on the agenda as it stands now. */
export function TakeAlong({ agenda, change, lists, names }: Props) {
  const $copies = useMemo(() => copiesNow(lists), [lists]);
  const copies = useSaved($copies, []);
  const plan = useSaved($plan, null);
  const told = useSaved($verdict, null);
  const planned = plan && copyOfPlan(plan);
  const { checklists: taken, compute, readiness } = agenda;
  const shown = new Set([...lists.map(({ of }) => of), ...taken.map(({ id }) => id)]);
  const take = (id: string) => (copy: ChecklistCopy | null) =>
    change(({ checklists: all }) => {
      if (!copy) return { checklists: all.filter((one) => one.id !== id) };
      const has = all.some((one) => one.id === id);
      const next = has ? all.map((one) => (one.id === id ? copy : one)) : [...all, copy];
      return { checklists: next.slice(0, limits.checklists) };
    });
  const asked = (id: string) => lists.find(({ of }) => of === id)?.ids.length;
  const isEmpty = copies.length + taken.length === 0 && !planned && !compute && !told && !readiness;
  return (
    <section class="tray" aria-labelledby={heading}>
      <h2 class="size-l below-2" id={heading} tabIndex={-1}>
        Take along
      </h2>
      <p class="muted">
        {isEmpty
          ? 'Nothing to take along yet. Answers to a checklist, a plan of the calculator and the verdict of the quiz can travel on this agenda.'
          : 'What you tick travels inside the link as it stands now. Notes and evidence of a checklist stay here.'}
      </p>
      <ul>
        {[...shown].map((id) => {
          const copy = taken.find((one) => one.id === id);
          const now = copies.find((one) => one.id === id);
          const count = Object.keys((copy ?? now)?.answers ?? {}).length;
          return (
            <Row
              key={id}
              name={names[id] ?? id}
              now={now}
              taken={copy}
              words={(one) => sayChecklist(one, names)}
              since={sayAnswersSince}
              remark={asked(id) ? `${count} of ${asked(id)} answered` : ''}
              onTake={take(id)}
            />
          );
        })}
        <Row
          name="Compute calculator"
          now={planned}
          taken={compute}
          words={(one) => `Compute calculator: ${sayCompute(one)}`}
          since={(before, after) => sayComputeChange(before, after)[1]}
          onTake={(copy) => change({ compute: copy })}
        />
        <Row
          name="Readiness quiz"
          now={told && readinessOf(told, agenda.zone)}
          taken={readiness}
          words={(one) => `Readiness quiz: ${sayReadiness(one)}`}
          since={(_, now) => sayReadiness(now)}
          onTake={(copy) => change({ readiness: copy })}
        />
      </ul>
    </section>
  );
}
