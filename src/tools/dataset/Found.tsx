import { Check, SelectField, TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import type { Judged } from './model/candidates.ts';
import type { Licence, Use } from './model/licence.ts';
import { type Candidate, most, mostCandidates, type PathAnswers } from './model/path.ts';

const uses: readonly { key: keyof Use; label: string; remark?: string }[] = [
  { key: 'product', label: 'We build a product', remark: 'Off means research only' },
  { key: 'passData', label: 'We pass the data on' },
  { key: 'passWeights', label: 'We pass the weights on' },
  { key: 'fee', label: 'We take a fee' },
];

interface Props {
  answers: PathAnswers;
  /** The candidate being described, with its place among all. */
  shown: Judged;
  at: number;
  licences: readonly Licence[];
  onUse: (use: Partial<Use>) => void;
  onChange: (parts: Partial<Candidate>) => void;
  onShow: (at: number) => void;
  onAdd: () => void;
  onRemove: () => void;
}

/** What was found, one candidate at a time, and whether its licence allows the use. */
export function Found({ answers, shown, at, licences, onUse, onChange, onShow, onAdd, onRemove }: Props) {
  const { candidate, licence } = shown;
  const { candidates } = answers;
  const several = candidates.length > 1;
  return (
    <>
      {several && (
        <SelectField
          label="Candidate"
          value={String(at)}
          options={candidates.map(({ name }, index) => ({
            value: String(index),
            label: `${index + 1}. ${name.trim() || 'no name yet'}`,
          }))}
          onChange={(next) => onShow(Number(next))}
        />
      )}
      <TextField label="Its name" value={candidate.name} most={most.name} onChange={(name) => onChange({ name })} />
      <SelectField
        label="Its licence"
        value={candidate.licence}
        options={[
          { value: '', label: 'Not known yet' },
          ...licences.map(({ id, name }) => ({ value: id, label: `${id}: ${name}` })),
        ]}
        onChange={(id) => onChange({ licence: id })}
      />
      <TextField
        label="Its link"
        type="url"
        value={candidate.link}
        most={most.link}
        onChange={(link) => onChange({ link })}
      />
      <TextField
        label="Its size"
        value={candidate.size}
        most={most.size}
        hint="Such as 10,821 photos."
        onChange={(size) => onChange({ size })}
      />
      <fieldset class="uses">
        <legend>Our use</legend>
        {uses.map(({ key, label, remark }) => (
          <Check
            key={key}
            label={label}
            {...(remark ? { remark } : {})}
            checked={answers.use[key]}
            onChange={(checked) => onUse({ [key]: checked })}
          />
        ))}
      </fieldset>
      <p class="flush small" role="status">
        <b class={licence.colour === 'red' ? 'in-stop' : ''}>Licence {licence.colour}.</b> {licence.reason}{' '}
        <span class="muted">Not legal advice.</span>
      </p>
      {(licence.colour === 'red' || candidate.role === 'benchmark') && (
        <Check
          label="Benchmark only"
          remark="Measured against, never trained on"
          checked={candidate.role === 'benchmark'}
          onChange={(only) => onChange({ role: only ? 'benchmark' : 'train' })}
        />
      )}
      <div class="row">
        {candidates.length < mostCandidates && (
          <button type="button" class="btn btn-s" onClick={onAdd}>
            <Icon name="plus" small /> Add another candidate
          </button>
        )}
        {several && (
          <button type="button" class="btn btn-s btn-quiet" onClick={onRemove}>
            Remove this one
          </button>
        )}
      </div>
    </>
  );
}
