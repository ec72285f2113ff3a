import './Checks.css';
import { useEffect, useRef } from 'preact/hooks';
import { most } from '../../lib/checklist/codec.ts';
import type { Extras } from '../../lib/checklist/extras.ts';
import { type Filled, type OwnItem, withMark, withOwn, withoutOwn } from '../../lib/checklist/filled.ts';
import { type Row, tally } from '../../lib/checklist/score.ts';
import { sentence, ticksOf } from '../../lib/checklist/words.ts';
import { Ticks } from '../Ticks.tsx';
import { say } from '../toast.ts';
import { useStill } from '../useStill.ts';
import { Verdict } from '../Verdict.tsx';
import { CheckRow } from './CheckRow.tsx';
import { OwnCheck } from './OwnCheck.tsx';

interface Props {
  /** The rows of the list, with what the tool around it knows. */
  rows: readonly Row[];
  extras: Extras;
  off: string;
  /** Keeps what the change makes of the saved answers, and returns how to undo it. */
  onChange: (change: (filled: Filled) => Filled) => () => void;
  newId: () => string;
  agenda: { has: (row: Row) => boolean; add: (row: Row) => () => void };
}

/** A checklist: its verdict, its statements, and the reader's own. It is handed everything and keeps nothing but focus. */
export function Checks(props: Props) {
  const { rows, extras, off, onChange, newId, agenda } = props;
  const still = useStill();
  // A row that stayed as it was drawn still asks for what the list knows now.
  const now = useRef(props);
  now.current = props;
  const list = useRef<HTMLUListElement>(null);
  const focusAt = useRef<number | null>(null);
  const result = tally(rows);
  const { icon, title, reason } = sentence(rows, result);
  useEffect(() => {
    if (focusAt.current === null) return;
    const selects = list.current?.querySelectorAll<HTMLElement>('li > select') ?? [];
    selects[Math.min(focusAt.current, selects.length - 1)]?.focus();
    focusAt.current = null;
  }, [rows.length]);

  const add = (label: string, blocker: boolean) => {
    const item: OwnItem = { id: `own-${newId()}`, label, blocker };
    focusAt.current = Number.POSITIVE_INFINITY;
    onChange((filled) => withOwn(filled, item));
  };
  const remove = (id: string) => {
    const asked = now.current.rows.filter(({ state }) => state !== 'off');
    focusAt.current = asked.findIndex(({ item }) => item.id === id);
    say(
      'Check removed',
      now.current.onChange((filled) => withoutOwn(filled, id)),
    );
  };
  return (
    <>
      <div class="needs-js">
        <Verdict icon={icon} title={title}>
          <Ticks ticks={ticksOf(rows)} /> {reason}
        </Verdict>
      </div>
      <p class="no-js flush">
        Answer each statement yes, partly, no or does not apply. A yes counts in full and a partly half, times a weight
        of 1 to 3. A blocker that is not a yes stops the go. Without one, 80 of 100 points are a go and 60 a go with
        actions, which is our choice.
      </p>
      <ul class="checks above-5" ref={list}>
        {rows.map((row) => {
          const { item, mark, state, known } = row;
          const added = agenda.has(row);
          return still(item.id, [item, mark, state, known, added, extras, off], () => (
            <CheckRow
              key={item.id}
              row={row}
              extras={extras}
              off={off}
              onChange={(parts) => now.current.onChange((filled) => withMark(filled, item.id, parts))}
              onRemove={() => remove(item.id)}
              add={() => now.current.agenda.add(row)}
              added={added}
            />
          ));
        })}
      </ul>
      <OwnCheck onAdd={add} full={rows.filter(({ own }) => own).length >= most.own} />
    </>
  );
}
