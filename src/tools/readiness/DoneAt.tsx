import { TextField } from '../../kit/Field.tsx';

interface Props {
  /** A day and a time as the browser's fields hold them; '' while empty. */
  date: string;
  time: string;
  onDate: (date: string) => void;
  onTime: (time: string) => void;
}

/** The day and the time at which results will exist. */
export const DoneAt = ({ date, time, onDate, onTime }: Props) => (
  <>
    <TextField label="Done about" type="date" value={date} onChange={onDate} />
    <TextField label="At" type="time" value={time} onChange={onTime} />
  </>
);
