import { Check, SelectField, TextField } from '../../kit/Field.tsx';
import type { Licence, LicenceCheck, Use } from './model/licence.ts';
import type { PathAnswers } from './model/path.ts';

const uses: readonly { key: keyof Use; label: string; remark?: string }[] = [
  { key: 'product', label: 'We build a product', remark: 'Off means research only' },
  { key: 'passData', label: 'We pass the data on' },
  { key: 'passWeights', label: 'We pass the weights on' },
  { key: 'fee', label: 'We take a fee' },
];

const colours = { green: 'Green', amber: 'Amber', red: 'Red' } as const;

interface Props {
  answers: PathAnswers;
  licence: LicenceCheck;
  licences: readonly Licence[];
  onChange: (parts: Partial<PathAnswers>) => void;
}

/** What was found, and whether its licence allows the use. */
export const Found = ({ answers, licence, licences, onChange }: Props) => (
  <>
    <TextField label="Its name" value={answers.name} most={200} onChange={(name) => onChange({ name })} />
    <SelectField
      label="Its licence"
      value={answers.licence}
      options={[
        { value: '', label: 'Not known yet' },
        ...licences.map(({ id, name }) => ({ value: id, label: `${id}: ${name}` })),
      ]}
      onChange={(id) => onChange({ licence: id })}
    />
    <fieldset class="uses">
      <legend>Our use</legend>
      {uses.map(({ key, label, remark }) => (
        <Check
          key={key}
          label={label}
          {...(remark ? { remark } : {})}
          checked={answers.use[key]}
          onChange={(checked) => onChange({ use: { ...answers.use, [key]: checked } })}
        />
      ))}
    </fieldset>
    <p class="flush small" role="status">
      <b class={licence.colour === 'red' ? 'in-stop' : ''}>Licence {colours[licence.colour].toLowerCase()}.</b>{' '}
      {licence.reason} <span class="muted">Not legal advice.</span>
    </p>
  </>
);
