import { most } from '../../lib/checklist/codec.ts';
import { TextField } from '../Field.tsx';

interface Props {
  value: string;
  onChange: (reason: string) => void;
}

/** Why an item does not apply, in one line. */
export const Reason = ({ value, onChange }: Props) => (
  <TextField
    class="above-2"
    label="Why it does not apply"
    value={value}
    most={most.reason}
    onChange={onChange}
    hint={value.trim() ? undefined : 'One line, for whoever reads this later.'}
  />
);
