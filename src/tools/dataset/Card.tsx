import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../kit/toast.ts';
import type { Row } from '../../lib/checklist/score.ts';
import { CardExports } from './CardExports.tsx';
import { CardField } from './CardField.tsx';
import { CardFiles } from './CardFiles.tsx';
import { CardImport } from './CardImport.tsx';
import { asPart, type Card as CardValue, listOf, toCard } from './model/card/card.ts';
import type { FieldRow } from './model/card/fields.ts';
import { proposals } from './model/card/gates.ts';
import type { Ours } from './model/card/ours.ts';
import type { Part } from './model/parts.ts';
import type { Tables } from './model/tables.ts';
import { NoTables } from './NoTables.tsx';
import { useTables } from './useTables.ts';

interface Props {
  /** What was saved. */
  value: unknown;
  /** The rows of the checklist, whose evidence may fill fields. */
  checks: readonly Row[];
  ours: () => Ours;
  onChange: (part: Part) => void;
  /** Takes over a whole file of ours and returns how to undo it. */
  onOurs: (all: Ours) => () => void;
}

const titles = {
  basics: 'Name, licence, maker',
  hub: 'For the Hugging Face Hub',
  text: 'Text of the card',
  rai: 'Responsible-AI fields',
  files: 'Files, splits and columns',
} as const;
type Group = keyof typeof titles;

/** What may stand in a field. */
function optionsOf({ options }: FieldRow, { terms, tasks }: Tables, card: CardValue): readonly string[] {
  if (options === 'licences') return terms.map(({ id }) => id).filter((id) => id !== 'none');
  if (options === 'tasks') return tasks.map(({ id }) => id);
  if (options === 'subtasks') {
    const chosen = listOf(card, 'tasks');
    return tasks.filter(({ id }) => chosen.includes(id)).flatMap(({ subtasks }) => subtasks);
  }
  return typeof options === 'string' ? [] : options;
}

/** The dataset card: its fields in groups that open when needed, and the files it becomes. */
export function Card({ value, checks, ours, onChange: keep, onOurs }: Props) {
  const tables = useTables();
  const box = useRef<HTMLDivElement>(null);
  const goal = useRef('');
  const [open, setOpen] = useState<readonly Group[]>(['basics']);
  useEffect(() => {
    if (!goal.current) return;
    const target = box.current?.querySelector<HTMLElement>(`#card-${goal.current}`);
    if (!target) return;
    goal.current = '';
    (target.querySelector<HTMLElement>('input, select, textarea, button') ?? target).focus();
  });
  if (!tables || tables === 'failed') return <NoTables failed={tables === 'failed'} />;

  const card = toCard(value);
  const change = (parts: Partial<CardValue>) => keep(asPart({ ...card, ...parts }));
  const go = (where: string) => {
    goal.current = where;
    const group = tables.fields.find(({ id }) => id === where)?.group ?? 'files';
    setOpen([...open.filter((one) => one !== group), group]);
  };
  const evidence = Object.fromEntries(checks.map(({ item, mark, known }) => [item.id, mark.evidence.trim() || known]));
  const proposed = proposals(card, tables.fields, evidence);
  const count = Object.keys(proposed).length;
  const fill = () => {
    change({ texts: { ...card.texts, ...proposed } });
    say(`${count} ${count === 1 ? 'field' : 'fields'} filled`, () => keep(asPart(card)));
  };
  return (
    <div class="tool-body sheet-parts" ref={box}>
      <p class="flush measure">
        What you enter here becomes the card that travels with the data. It stays in this browser until you download it.
      </p>
      <CardImport
        card={card}
        tables={tables}
        onTake={(next) => {
          keep(asPart(next));
          return () => keep(asPart(card));
        }}
        onOurs={onOurs}
      />
      {count > 0 && (
        <p class="flush">
          <button type="button" class="btn btn-s" onClick={fill}>
            Fill {count} empty {count === 1 ? 'field' : 'fields'} from the checklist and from each other
          </button>
        </p>
      )}
      {(Object.keys(titles) as Group[]).map((group) => (
        <details
          key={group}
          class="group"
          open={open.includes(group)}
          onToggle={(event) => {
            const now = event.currentTarget.open;
            if (now !== open.includes(group)) {
              setOpen(now ? [...open, group] : open.filter((one) => one !== group));
            }
          }}
        >
          <summary>{titles[group]}</summary>
          {open.includes(group) && (
            <div class="group-fields">
              {group === 'files' ? (
                <CardFiles card={card} onChange={change} />
              ) : (
                tables.fields
                  .filter((row) => row.group === group)
                  .map((row) => (
                    <div key={row.id} id={`card-${row.id}`} class="card-field">
                      <CardField
                        row={row}
                        value={card.texts[row.id] ?? ''}
                        options={optionsOf(row, tables, card)}
                        onChange={(text) => change({ texts: { ...card.texts, [row.id]: text } })}
                      />
                    </div>
                  ))
              )}
            </div>
          )}
        </details>
      ))}
      <CardExports card={card} tables={tables} ours={ours} onGo={go} />
    </div>
  );
}
