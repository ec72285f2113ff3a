import { useId } from 'preact/hooks';
import { TextField } from '../../kit/Field.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { plural } from '../../lib/plural.ts';
import { dayOf } from '../../lib/walltime.ts';
import type { Agenda } from '../../meeting/model.ts';
import type { Run } from './model/run.ts';
import { $runs, draft, drop, record } from './store.ts';

interface FormProps {
  id: string;
  which: 'decision' | 'action';
  typed: Run['decision'];
  /** Who leads the item; most decide what they lead. */
  owner: string;
}

const words = {
  decision: { label: 'Decision', hint: 'What was decided', more: 'Why', button: 'Record the decision' },
  action: { label: 'Action', hint: 'Who does what, by when', more: 'Due', button: 'Record the action' },
} as const;

function Form({ id, which, typed, owner }: FormProps) {
  const { label, hint, more, button } = words[which];
  const field = `run-${which}`;
  const write = (text: string) => {
    const first = typed.text === '' && text !== '' && typed.owner === '' && which === 'decision';
    draft(id, which, first ? { text, owner } : { text });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const done = record(id, which);
    if (!done) return;
    say(done.said, done.undo);
    document.getElementById(field)?.focus();
  };
  return (
    <form aria-label={hint} onSubmit={submit}>
      <div class="field">
        <label for={field}>{label}</label>
        <input
          id={field}
          type="text"
          maxLength={300}
          autocomplete="off"
          placeholder={hint}
          value={typed.text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </div>
      {typed.text && (
        <div class="run-more above-3">
          <TextField label="Owner" value={typed.owner} onChange={(next) => draft(id, which, { owner: next })} />
          <TextField
            label={more}
            type={which === 'action' ? 'date' : 'text'}
            value={typed.more}
            onChange={(next) => draft(id, which, { more: next })}
          />
          <button type="submit" class="btn">
            {button}
          </button>
        </div>
      )}
    </form>
  );
}

interface Recorded {
  which: 'decisions' | 'actions' | 'parked';
  name: string;
  text: string;
  more: string;
}

function rowsOf({ decisions, actions, parked }: Agenda): Recorded[] {
  return [
    ...decisions.map(({ text, owner, why }) => ({
      which: 'decisions' as const,
      name: 'Decision',
      text,
      more: [owner, why].filter(Boolean).join(', '),
    })),
    ...actions.map(({ text, owner, due }) => ({
      which: 'actions' as const,
      name: 'Action',
      text,
      more: [owner, due && `due ${dayOf(due)}`].filter(Boolean).join(', '),
    })),
    ...parked.map((text) => ({ which: 'parked' as const, name: 'Parked', text, more: '' })),
  ];
}

/** What the agenda carries so far, each with the way to take it back. */
function Record({ agenda }: { agenda: Agenda }) {
  const title = useId();
  const rows = rowsOf(agenda);
  if (rows.length === 0) return null;
  const { decisions, actions, parked, id } = agenda;
  const remove = ({ which, name, text }: Recorded) => {
    say(`${name} removed`, drop(id, which, text));
    document.getElementById(title)?.focus();
  };
  return (
    <details class="run-record">
      <summary id={title}>
        {plural(decisions.length, 'decision')}, {plural(actions.length, 'action')}, {parked.length} parked
      </summary>
      <ul>
        {rows.map((row, at) => (
          <li key={at} class="row between">
            <span dir="auto">
              <b>{row.name}:</b> {row.text}
              {row.more && <small class="muted"> {row.more}</small>}
            </span>
            <button type="button" class="btn btn-s btn-quiet" onClick={() => remove(row)}>
              Remove<span class="vh"> {row.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where decisions and actions are written down as they fall. */
export function Notes({ agenda, run, owner }: { agenda: Agenda; run: Run; owner: string }) {
  // The clock draws this anew on its own; what it was last given may be a letter behind what is typed.
  const { decision, action } = useSaved($runs)[agenda.id] ?? run;
  return (
    <div class="run-notes">
      <Form id={agenda.id} which="decision" typed={decision} owner={owner} />
      <Form id={agenda.id} which="action" typed={action} owner={owner} />
      <Record agenda={agenda} />
    </div>
  );
}
