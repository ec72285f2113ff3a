import { plural } from '../lib/plural.ts';
import { AddToAgenda } from './AddToAgenda.tsx';
import { type OutcomeName, outcomeWord } from './Outcome.tsx';

interface Props {
  line: { title: string; minutes: number; outcome: OutcomeName };
  add: () => () => void;
  added: boolean;
}

/** A tool's first finding as it would stand on an agenda, for the foot of its frame. */
export const Finding = ({ line, add, added }: Props) => (
  <>
    <p>
      <b>{line.title}</b>{' '}
      <span class="muted">
        {outcomeWord(line.outcome)}, {plural(line.minutes, 'minute')}.
      </span>
    </p>
    <AddToAgenda add={add} added={added} about={line.title} />
  </>
);
