import { most } from '../../lib/checklist/codec.ts';
import type { Extras } from '../../lib/checklist/extras.ts';
import type { Mark } from '../../lib/checklist/filled.ts';
import type { Row } from '../../lib/checklist/score.ts';
import { LongField, TextField } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { Evidence } from './Evidence.tsx';

interface Props {
  id: string;
  row: Row;
  extras: Extras;
  onChange: (parts: Partial<Mark>) => void;
  /** Only the reader's own items can be removed. */
  onRemove: () => void;
}

/** Everything about one item that the calm list leaves out. */
export const Details = ({ id, row: { item, mark, known, own }, extras, onChange, onRemove }: Props) => (
  <div class="more" id={id}>
    {(item.why || item.done) && (
      <dl class="facts">
        {item.why && (
          <div>
            <dt>Why</dt>
            <dd>{item.why}</dd>
          </div>
        )}
        {item.done && (
          <div>
            <dt>Yes when</dt>
            <dd>{item.done}</dd>
          </div>
        )}
        <div>
          <dt>Weight</dt>
          <dd>
            {item.weight} of 3{item.blocker ? ', and it blocks while it is open' : ''}
          </dd>
        </div>
        {item.sources.length > 0 && (
          <div>
            <dt>Sources</dt>
            <dd>
              <ul>
                {item.sources.map((key) => {
                  const source = extras.sources[key];
                  return (
                    <li key={key}>{source?.url ? <a href={source.url}>{source.title}</a> : (source?.title ?? key)}</li>
                  );
                })}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    )}
    <Evidence
      item={item}
      value={mark.evidence}
      known={known}
      choices={extras.choices[item.id] ?? []}
      onChange={(evidence) => onChange({ evidence })}
    />
    <LongField label="Note" value={mark.note} most={most.note} onChange={(note) => onChange({ note })} />
    <div class="pair">
      <TextField label="Owner" value={mark.owner} most={most.owner} onChange={(owner) => onChange({ owner })} />
      <TextField label="By" type="date" value={mark.date} onChange={(date) => onChange({ date })} />
    </div>
    {own && (
      <p class="flush">
        <button type="button" class="btn btn-s btn-stop" onClick={onRemove}>
          <Icon name="trash" small /> Remove this check
        </button>
      </p>
    )}
  </div>
);
