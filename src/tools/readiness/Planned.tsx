import { useState } from 'preact/hooks';
import { TextField } from '../../kit/Field.tsx';
import { settle } from './store.ts';

/** When the meeting is planned; it counts once both day and time are there. */
export function Planned({ planned }: { planned: string }) {
  const [date = '', time = ''] = planned.split('T');
  const [day, setDay] = useState<string | null>(null);
  const [hour, setHour] = useState<string | null>(null);
  const shownDay = planned ? date : (day ?? '');
  const shownHour = planned ? time : (hour ?? '');
  const keep = (newDay: string, newHour: string) => {
    setDay(newDay);
    setHour(newHour);
    settle({ planned: /^\d{4}-\d\d-\d\d$/.test(newDay) && newHour ? `${newDay}T${newHour}` : '' });
  };
  return (
    <div class="pair">
      <TextField label="Planned for" type="date" value={shownDay} onChange={(text) => keep(text, shownHour)} />
      <TextField label="At" type="time" value={shownHour} onChange={(text) => keep(shownDay, text)} />
    </div>
  );
}
