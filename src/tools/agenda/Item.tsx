import { useId } from 'preact/hooks';
import { LongField, TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Mark, Outcome, outcomeWord } from '../../kit/Outcome.tsx';
import { plural } from '../../lib/plural.ts';
import { type AgendaItem, limits, outcomes } from '../../meeting/model.ts';
import { itemTitle } from './model/items.ts';
import { PreReads } from './PreReads.tsx';
import { Stepper } from './Stepper.tsx';

interface Acts {
  change: (parts: Partial<AgendaItem>) => void;
  edit: () => void;
  close: () => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

interface Props extends Acts {
  item: AgendaItem;
  /** Place in the list, from 0, and whether it is the last. */
  at: number;
  last: boolean;
}

/** Move buttons stay focusable at the ends of the list, so that focus has somewhere to be. */
const Movers = ({ at, last, move }: Pick<Props, 'at' | 'last' | 'move'>) => (
  <>
    {([-1, 1] as const).map((by) => {
      const name = by < 0 ? 'up' : 'down';
      const ends = by < 0 ? at === 0 : last;
      return (
        <button
          key={name}
          type="button"
          class="btn mover"
          data-act={name}
          aria-label={`Move item ${at + 1} ${name}`}
          aria-disabled={ends ? 'true' : undefined}
          onClick={() => !ends && move(by)}
        >
          <Icon name={name} small />
        </button>
      );
    })}
  </>
);

/** A closed item: what it asks, in two lines. */
export const ItemLine = ({ item, at, last, edit, move }: Props) => {
  const reading = item.prereads.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  return (
    <>
      <div class="pos">
        <b>{at + 1}</b>
      </div>
      <div>
        <div class="head">
          <b>{itemTitle(item)}</b>
        </div>
        <div class="line">
          {item.outcome && <Outcome outcome={item.outcome} />}
          <span>{item.minutes} min</span>
          {item.owner && <span>{item.owner}</span>}
          {item.prereads.length > 0 && (
            <span>
              {plural(item.prereads.length, 'pre-read')}
              {reading > 0 && `, ${reading} min`}
            </span>
          )}
        </div>
      </div>
      <div class="acts">
        <Movers at={at} last={last} move={move} />
        <button type="button" class="btn btn-s btn-quiet" data-act="edit" aria-expanded="false" onClick={edit}>
          Edit<span class="vh"> item {at + 1}</span>
        </button>
      </div>
    </>
  );
};

function OutcomeChoice({
  value,
  onChange,
}: {
  value: AgendaItem['outcome'];
  onChange: (value: AgendaItem['outcome']) => void;
}) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>Outcome wanted</legend>
      <div class="seg">
        {[...outcomes, '' as const].map((outcome) => (
          <label key={outcome}>
            <input type="radio" name={name} checked={outcome === value} onChange={() => onChange(outcome)} />
            {outcome && <Mark outcome={outcome} />}
            {outcome ? outcomeWord(outcome) : 'None'}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The item being edited. Every change is kept as it is made. */
export const ItemEditor = ({ item, at, last, change, close, move, remove }: Props) => (
  <>
    <div class="pos">
      <b>{at + 1}</b>
      <Movers at={at} last={last} move={move} />
    </div>
    <div class="fields">
      <TextField
        class="full title"
        label="Item, best as a question"
        value={item.title}
        onChange={(title) => change({ title })}
      />
      <OutcomeChoice value={item.outcome} onChange={(outcome) => change({ outcome })} />
      <Stepper
        label="Minutes"
        most={limits.itemMinutes}
        value={item.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <TextField class="owner" label="Owner" value={item.owner} onChange={(owner) => change({ owner })} />
      <LongField
        class="full"
        label="What to know before"
        value={item.note}
        onChange={(note) => change({ note })}
        {...(item.from ? { hint: `From: ${item.from}` } : {})}
      />
      <PreReads prereads={item.prereads} onChange={(prereads) => change({ prereads })} />
      <p class="full flush">
        <button type="button" class="btn btn-s" data-act="done" onClick={close}>
          <Icon name="check" small /> Done<span class="vh"> with item {at + 1}</span>
        </button>
      </p>
    </div>
    <div>
      <button type="button" class="btn btn-quiet btn-s btn-icon" aria-label={`Remove item ${at + 1}`} onClick={remove}>
        <Icon name="close" />
      </button>
    </div>
  </>
);
