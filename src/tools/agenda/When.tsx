import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { Field, NumberField, TextField } from '../../kit/Field.tsx';
import { isWall } from '../../lib/shapes.ts';
import { isZone, sayTime } from '../../lib/zoned.ts';
import { type Agenda, limits } from '../../meeting/model.ts';
import { wallInto } from './model/clock.ts';
import { type Change, zoneHere } from './store.ts';

interface Props {
  agenda: Agenda;
  change: Change;
}

const readLength = (text: string): number | string => {
  const minutes = Number(text.trim());
  const fits = text.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= limits.minutes;
  return fits ? minutes : `Whole minutes from 1 to ${limits.minutes}, for example 45`;
};

/** Every zone this browser knows, the reader's first. Empty until the page is awake. */
function useZones(): string[] {
  const [here, setHere] = useState('');
  useEffect(() => setHere(zoneHere()), []);
  return useMemo(
    () => (here ? [here, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== here), 'UTC'] : []),
    [here],
  );
}

function Zone({ agenda, change }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const zones = useZones();
  const list = useId();
  // Some four hundred rows that do not change; Preact passes over an element it has seen.
  const choices = useMemo(
    () => (
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    ),
    [list, zones],
  );
  const shown = draft ?? agenda.zone;
  const known = (text: string) =>
    zones.find((zone) => zone.toLowerCase() === text.trim().replaceAll(' ', '_').toLowerCase());
  const take = (text: string) => {
    setDraft(text);
    const zone = known(text) ?? (isZone(text.trim()) ? text.trim() : '');
    if (zone) change({ zone });
  };
  const unknown = zones.length > 0 && shown !== '' && !known(shown) && !isZone(shown);
  return (
    <Field
      label="Time zone"
      problem={unknown ? `No zone is called “${shown}”. Write a name such as Europe/Berlin.` : undefined}
    >
      {(ids) => (
        <>
          <input
            {...ids}
            type="text"
            list={list}
            autocomplete="off"
            spellcheck={false}
            maxLength={60}
            value={shown}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => take(event.currentTarget.value)}
            onBlur={() => !unknown && setDraft(null)}
          />
          {choices}
        </>
      )}
    </Field>
  );
}

/** Date, start, length and zone. Date and time are one thing in an agenda; half of it waits in the fields. */
export function When({ agenda, change }: Props) {
  const { start } = agenda;
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  useEffect(() => {
    if (start ? start === `${date}T${time}` : !isWall(`${date}T${time}`)) return;
    setDate(start.slice(0, 10));
    setTime(start.slice(11));
  }, [start, agenda.id]);
  const take = (day: string, clock: string) => {
    // A day without a time is no start; ten in the morning is our choice, and stands in the field to be changed.
    const hour = !clock && isWall(`${day}T10:00`) ? '10:00' : clock;
    setDate(day);
    setTime(hour);
    const wall = `${day}T${hour}`;
    change({ start: isWall(wall) ? wall : '' });
  };
  const real = sayTime(wallInto(agenda, 0));
  const skipped = start && real && real !== sayTime(start) ? `The clocks go forward; this is ${real}.` : '';
  return (
    <div class="when">
      <TextField label="Date" type="date" value={date} onChange={(day) => take(day, time)} />
      <TextField
        label="Start"
        type="time"
        value={time}
        hint={skipped || (time && !date ? 'Choose a date as well.' : '')}
        onChange={(clock) => take(date, clock)}
      />
      <NumberField
        label="Length"
        unit="min"
        value={agenda.minutes}
        read={readLength}
        onChange={(minutes) => change({ minutes })}
      />
      <Zone agenda={agenda} change={change} />
    </div>
  );
}
