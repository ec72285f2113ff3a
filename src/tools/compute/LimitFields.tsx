import { plural } from '../../lib/plural.ts';
import { AmountField, type Fields, MomentField } from './Controls.tsx';
import { dayEnds } from './model/sheet/sheet.ts';

interface Props extends Fields {
  /** Wall time now; empty until the page is awake. */
  now: string;
  /** Whether the sheet still shows the example. */
  untouched: boolean;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 8.64e7);

function fromToday(day: string, now: string): string {
  const days = daysBetween(now, day);
  if (days === 0) return `Today, until ${dayEnds}.`;
  return days > 0 ? `${plural(days, 'day')} from today, until ${dayEnds}.` : `${plural(-days, 'day')} ago.`;
}

/** When it starts, and the limits it has to keep. */
export function LimitFields({ sheet, onChange, now, untouched }: Props) {
  const [day = '', time = ''] = sheet.start.split('T');
  const past = now !== '' && sheet.start < now && !untouched;
  return (
    <>
      <h4 class="group-title">Limits</h4>
      <div class="pair moment">
        <MomentField
          label="Start"
          type="date"
          value={day}
          onChange={(next) => onChange({ start: `${next}T${time}` })}
        />
        <MomentField label="At" type="time" value={time} onChange={(next) => onChange({ start: `${day}T${next}` })} />
      </div>
      {past && (
        <p class="small muted flush">
          This start has passed.{' '}
          <button type="button" class="btn btn-quiet btn-s" onClick={() => onChange({ start: now })}>
            Start now
          </button>
        </p>
      )}
      <MomentField
        label="Needed by"
        type="date"
        value={sheet.needBy}
        empty
        onChange={(needBy) => onChange({ needBy })}
        hint={
          untouched || !now
            ? 'The example’s dates, until you change something.'
            : sheet.needBy && fromToday(sheet.needBy, now)
        }
      />
      <AmountField
        sheet={sheet}
        onChange={onChange}
        of="budget"
        label="Budget for the whole plan"
        unit={sheet.currency}
        hint="Empty: no limit."
      />
    </>
  );
}
