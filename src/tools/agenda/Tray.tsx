import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { type Agenda, type AgendaLine, limits } from '../../meeting/model.ts';
import { $waiting } from '../../meeting/waiting.ts';
import { amend, type Change, itemFrom } from './store.ts';

interface Props {
  agenda: Agenda;
  change: Change;
}

const none: AgendaLine[] = [];

/** What the tools found and no agenda carries yet. */
export function Tray({ agenda, change }: Props) {
  const waiting = useSaved($waiting, none);
  const full = agenda.items.length >= limits.items;
  const add = (line: AgendaLine) => {
    const item = itemFrom(line);
    change((now) => ({
      items: [...now.items, item],
      practices: [...new Set([...now.practices, line.practice])].slice(0, limits.practices),
    }));
    say('Added to the agenda', () =>
      amend(agenda.id, (now) => ({ ...now, items: now.items.filter(({ id }) => id !== item.id) })),
    );
  };
  return (
    <section class="tray" aria-labelledby="tray-h">
      <h2 class="size-l below-2" id="tray-h">
        Waiting in your tools
      </h2>
      {waiting.length === 0 ? (
        <p class="muted">
          Nothing is waiting. When a checklist has a blocker or the calculator reaches a verdict, it shows up here.
        </p>
      ) : (
        <ul>
          {waiting.map((line) => (
            <li key={line.id}>
              <p>
                <b>{line.title}</b>{' '}
                <span class="muted">
                  {line.from}, {line.minutes} min, {line.outcome}
                </span>
              </p>
              {!full && (
                <button type="button" class="btn btn-s" onClick={() => add(line)}>
                  Add<span class="vh">: {line.title}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
