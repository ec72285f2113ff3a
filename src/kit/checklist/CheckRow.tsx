import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Extras } from '../../lib/checklist/extras.ts';
import { answers, type Mark } from '../../lib/checklist/filled.ts';
import type { Row } from '../../lib/checklist/score.ts';
import { dayOf } from '../../lib/walltime.ts';
import { AddToAgenda } from '../AddToAgenda.tsx';
import { Icon } from '../Icon.tsx';
import { lost, useLater } from '../useLater.ts';

const words = { '': 'Not answered', yes: 'Yes', partial: 'Partly', no: 'No', na: 'Does not apply' } as const;

interface Props {
  row: Row;
  extras: Extras;
  /** Why an item whose condition does not hold is not asked. */
  off: string;
  onChange: (parts: Partial<Mark>) => void;
  onRemove: () => void;
  add: () => () => void;
  added: boolean;
}

/** The one line below a statement: what was said about it, or when it may be answered yes. */
const remark = ({ item, mark, state, lacksEvidence }: Row, off: string): string => {
  if (state === 'off') return `${off} ${item.done}`;
  if (lacksEvidence) return `Counts as partly until its evidence is there: ${item.evidence.prompt}.`;
  return mark.note.trim() || (state === 'yes' && mark.evidence.trim()) || item.done;
};

/** One statement with its answer. The rest opens in place. */
export function CheckRow({ row, extras, off, onChange, onRemove, add, added }: Props) {
  const { item, mark, state, blocks, lacksEvidence } = row;
  const [open, setOpen] = useState(false);
  const [reach, setReach] = useState('');
  const self = useRef<HTMLLIElement>(null);
  const id = useId();
  const details = useLater(open && state !== 'off', () => import('./Details.tsx'));
  const why = useLater(state === 'na', () => import('./Reason.tsx'));
  useEffect(() => {
    if (!reach || !details) return;
    self.current?.querySelector<HTMLElement>(`.more ${reach}`)?.focus();
    setReach('');
  }, [reach, details]);
  const openAt = (where: string) => {
    setOpen(true);
    setReach(where);
  };
  const kind = state === 'off' ? 'is-off' : blocks ? 'is-blocked' : state === 'yes' || state === 'na' ? 'is-done' : '';
  const who = [mark.owner.trim(), dayOf(mark.date)].filter(Boolean).join(', ');
  return (
    <li ref={self} class={kind} id={item.id}>
      {state !== 'off' && (
        <select
          class="needs-js"
          aria-label={`Answer: ${item.label}`}
          value={mark.answer}
          onChange={(event) => onChange({ answer: event.currentTarget.value as Mark['answer'] })}
        >
          {(['', ...answers] as const).map((answer) => (
            <option key={answer} value={answer}>
              {words[answer]}
            </option>
          ))}
        </select>
      )}
      <div class="what">
        <b>
          {item.label}
          {item.blocker && state !== 'yes' && state !== 'na' && state !== 'off' && <span class="blocker">Blocker</span>}
        </b>
        <p>{remark(row, off)}</p>
        {state === 'na' && why && why !== 'failed' && (
          <why.Reason value={mark.reason} onChange={(reason) => onChange({ reason })} />
        )}
        {(blocks || lacksEvidence) && (
          <div class="row above-2">
            {blocks && <AddToAgenda add={add} added={added} compact about={item.label} />}
            <button
              type="button"
              class="btn btn-quiet btn-s"
              onClick={() =>
                openAt(lacksEvidence ? 'dl + .field :is(input, select, textarea)' : '.field + .field textarea')
              }
            >
              {lacksEvidence ? 'Add evidence' : mark.note.trim() ? 'Edit reason' : 'Say why'}
              <span class="vh">: {item.label}</span>
            </button>
          </div>
        )}
      </div>
      {state !== 'off' && (
        <div class="who needs-js">
          <span>{who}</span>
          <button
            type="button"
            class="btn btn-s btn-icon btn-quiet"
            aria-expanded={open}
            aria-controls={open && details && details !== 'failed' ? id : undefined}
            aria-label={`Details: ${item.label}`}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'up' : 'down'} />
          </button>
        </div>
      )}
      {open && state !== 'off' && details && details !== 'failed' && (
        <details.Details id={id} row={row} extras={extras} onChange={onChange} onRemove={onRemove} />
      )}
      {((open && details === 'failed') || why === 'failed') && (
        <p class="more flush" role="alert">
          {lost}
        </p>
      )}
    </li>
  );
}
