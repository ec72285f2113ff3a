import { LongField, NumberField, SelectField, TextField } from '../../kit/Field.tsx';
import { figure } from '../../lib/figure.ts';
import { readDays } from '../../lib/workdays.ts';
import { type Collection, limits, type NumberKey, pilotEnough } from './model/collection.ts';
import { readNumber } from './model/read.ts';
import { type Rate, secondsOf } from './model/rows.ts';

interface Props {
  collection: Collection;
  rates: readonly Rate[];
  onChange: (parts: Partial<Collection>) => void;
}

interface Entry {
  key: NumberKey;
  label: string;
  unit?: string;
  example: string;
  hint?: string;
  /** Kept as a share, typed in percent. */
  percent?: true;
}

const work: readonly Entry[] = [
  { key: 'items', label: 'Items to label', example: '6,000' },
  { key: 'secondsPerLabel', label: 'Time for one label', unit: 's', example: '25' },
  { key: 'labelsPerItem', label: 'Labels per item', example: '1.2', hint: '1.2 means that a fifth is labelled twice.' },
];
const team: readonly Entry[] = [
  { key: 'people', label: 'People', example: '2' },
  { key: 'hoursPerDay', label: 'Hours a day', unit: 'h', example: '4' },
  { key: 'productivity', label: 'Of it productive', unit: '%', example: '75', percent: true },
];
const pilot: readonly Entry[] = [
  { key: 'pilotItems', label: 'Items timed', example: '100' },
  { key: 'fastSeconds', label: 'Fastest quarter', unit: 's', example: '18' },
  { key: 'slowSeconds', label: 'Slowest quarter', unit: 's', example: '36' },
];
const rest: readonly Entry[] = [
  { key: 'disagreement', label: 'Double labels that disagree', unit: '%', example: '10', percent: true },
  { key: 'adjudicationSeconds', label: 'Time to settle one', unit: 's', example: '60' },
  { key: 'reviewShare', label: 'Items checked again', unit: '%', example: '5', percent: true },
  { key: 'hourlyRate', label: 'Price of an hour', example: '30', hint: 'In your currency, for hours paid.' },
];

/** What the estimate is made of. */
export function CollectForm({ collection, rates, onChange }: Props) {
  const number = ({ key, label, unit, example, hint, percent }: Entry) => {
    const by = percent ? 100 : 1;
    const [low, high] = limits[key];
    const expected = `Enter a number from ${figure(low * by)} to ${figure(high * by)}, such as ${example}.`;
    const read = (text: string) => {
      const value = readNumber(text, low * by, high * by, expected);
      return typeof value === 'number' ? value / by : value;
    };
    const write = (value: number) => String(Number((value * by).toPrecision(10)));
    return (
      <NumberField
        key={key}
        label={label}
        value={collection[key]}
        read={read}
        write={write}
        hint={hint}
        {...(unit ? { unit } : {})}
        onChange={(value) => onChange({ [key]: value, ...(key === 'secondsPerLabel' ? { rate: '' } : {}) })}
      />
    );
  };
  const rate = rates.find(({ id }) => id === collection.rate);
  const takeRate = (id: string) => {
    const next = rates.find((one) => one.id === id);
    onChange({ rate: id, ...(next ? { secondsPerLabel: secondsOf(next) } : {}) });
  };
  const { odd } = readDays(collection.holidays);
  return (
    <>
      <SelectField
        label="A typical rate to begin with"
        value={collection.rate}
        options={[
          { value: '', label: 'Your own time' },
          ...rates.map(({ id, label, low, high }) => ({
            value: id,
            label: `${label}: ${low === high ? figure(low) : `${figure(low)}–${figure(high)}`} s`,
          })),
        ]}
        onChange={takeRate}
        hint={
          rate && (
            <>
              For one {rate.per}.{' '}
              {rate.source.url ? <a href={rate.source.url}>{rate.source.title}</a> : rate.source.title},{' '}
              {rate.source.checked}. Time {pilotEnough} of your own before you rely on it.
            </>
          )
        }
      />
      {work.map(number)}
      <div class="pair">{team.slice(0, 2).map(number)}</div>
      {team.slice(2).map(number)}
      <TextField label="First day" type="date" value={collection.start} onChange={(start) => onChange({ start })} />
      {pilot.slice(0, 1).map(number)}
      <div class="pair">{pilot.slice(1).map(number)}</div>
      <LongField
        label="Days off"
        value={collection.holidays}
        most={2000}
        onChange={(holidays) => onChange({ holidays })}
        hint={
          odd.length > 0
            ? `Not read as a day: ${odd.slice(0, 3).join(', ')}. Write days like 2026-12-25.`
            : 'Days like 2026-12-25. Saturdays and Sundays are off already.'
        }
      />
      <details>
        <summary>Disputes, review and price</summary>
        <div class="rest">{rest.map(number)}</div>
      </details>
    </>
  );
}
