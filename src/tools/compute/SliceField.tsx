import { SelectField } from '../../kit/Field.tsx';
import { plural } from '../../lib/plural.ts';
import type { JobFields } from './ModelFields.tsx';
import { slicesOf } from './model/sheet/slices.ts';

const noSlice = 'other';

/** Which slice of a pod, in the maker's words; another number can be typed beside it. */
export function SliceField({ sheet, onChange, job }: JobFields) {
  const slices = slicesOf(job.card);
  if (slices.length === 0) return null;
  const now = slices.find(({ chips }) => chips === sheet.cards);
  const options = slices.map(({ name, chips }) => ({
    value: String(chips),
    label: `${name}, ${plural(chips, 'chip')}`,
  }));
  return (
    <SelectField
      label="Which slice"
      value={now ? String(now.chips) : noSlice}
      options={
        now ? options : [{ value: noSlice, label: `${plural(sheet.cards, 'chip')}, no slice on sale` }, ...options]
      }
      onChange={(chips) => chips !== noSlice && onChange({ cards: Number(chips) })}
      hint="A TPU may be one chip or a thousand. Google Cloud’s names, from memory, November 2026."
    />
  );
}
