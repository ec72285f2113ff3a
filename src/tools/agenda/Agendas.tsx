import { useRef } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { plural } from '../../lib/plural.ts';
import { to } from '../../lib/url.ts';
import { dayWithYear } from '../../lib/walltime.ts';
import { sayTime } from '../../lib/zoned.ts';
import type { Agenda } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { titleOf } from './model/items.ts';
import { budgetOf } from './model/minutes.ts';
import { OpenFile } from './OpenFile.tsx';
import { dropAgenda, duplicate } from './store.ts';

/** A whole agenda in one line: width is its length, shade is the outcome. */
const Mini = ({ agenda }: { agenda: Agenda }) => (
  <span class="mini" aria-hidden="true" style={{ '--len': String(Math.min(120, agenda.minutes)) }}>
    {agenda.items.map(({ id, minutes, outcome }) => (
      <i key={id} class={outcome === 'unblock' ? 'decide' : outcome} style={{ '--m': String(minutes) }} />
    ))}
  </span>
);

function stateOf(agenda: Agenda): string {
  const { free, over, used } = budgetOf(agenda);
  const { decisions, actions, items } = agenda;
  if (decisions.length + actions.length > 0)
    return `${plural(decisions.length, 'decision')}, ${plural(actions.length, 'action')}`;
  if (items.length === 0) return 'Empty';
  const rest = over > 0 ? `${over} min over` : free > 0 ? `${free} min free` : used > 0 ? 'full' : '';
  return [plural(items.length, 'item'), rest].filter(Boolean).join(', ');
}

const whenOf = ({ start, minutes }: Agenda) =>
  [start && `${dayWithYear(start)}, ${sayTime(start)}`, `${minutes} min`].filter(Boolean).join(', ');

const byDate = (one: Agenda, other: Agenda) =>
  (other.start || '9').localeCompare(one.start || '9') || other.changedAt - one.changedAt;

const Empty = () => (
  <div class="agendas-empty">
    <section class="empty">
      <h2>No agenda yet</h2>
      <p>
        Start with a title and a date. Or begin with the readiness quiz, which may tell you that no meeting is needed.
      </p>
      <p class="row">
        <a class="btn btn-plan" href={to('/agenda/')}>
          Plan a meeting
        </a>
        <a class="btn" href={to('/practices/no-results-no-meeting/')}>
          The quiz first
        </a>
      </p>
    </section>
    <section class="empty">
      <h2>Got a link from somebody?</h2>
      <p>Open it and the agenda appears; nothing needs to be imported. To change it, keep a copy.</p>
      <p>
        <a class="link-more" href={to('/a/')}>
          Paste a link
        </a>
      </p>
      <OpenFile />
    </section>
  </div>
);

/** The agendas kept in this browser. */
export function Agendas() {
  const { list } = useSaved($agendas);
  const table = useRef<HTMLDivElement>(null);
  if (list.length === 0) return <Empty />;
  const remove = (agenda: Agenda, at: number) => {
    say(`Deleted “${titleOf(agenda)}”`, dropAgenda(agenda.id));
    requestAnimationFrame(() => {
      const rows = table.current?.querySelectorAll<HTMLElement>('tbody tr');
      (
        rows?.[Math.min(at, rows.length - 1)]?.querySelector('a') ?? document.querySelector<HTMLElement>('.empty a')
      )?.focus();
    });
  };
  return (
    <div ref={table}>
      <div class="row below-4 agendas-new">
        <a class="btn btn-ink" href={`${to('/agenda/')}?new`}>
          <Icon name="plus" small /> New agenda
        </a>
        <a class="link-more" href={to('/a/')}>
          Paste a link
        </a>
        <a class="link-more" href={to('/compare/')}>
          Compare two
        </a>
        <OpenFile />
      </div>
      <table class="projects agendas">
        <thead>
          <tr>
            {['Meeting', 'When', 'Shape', 'State'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">
              <span class="vh">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.toSorted(byDate).map((agenda, at) => (
            <tr key={agenda.id}>
              <th scope="row">
                <a href={`${to('/agenda/')}?open=${encodeURIComponent(agenda.id)}`}>
                  <b>{titleOf(agenda)}</b>
                </a>
              </th>
              <td>{whenOf(agenda)}</td>
              <td>
                <Mini agenda={agenda} />
              </td>
              <td>{stateOf(agenda)}</td>
              <td class="btns">
                {agenda.items.length > 0 && (
                  <a class="btn btn-s" href={`${to('/run/')}?open=${encodeURIComponent(agenda.id)}`}>
                    Run<span class="vh"> {titleOf(agenda)}</span>
                  </a>
                )}
                <button type="button" class="btn btn-s" onClick={() => say('Duplicated', dropLater(duplicate(agenda)))}>
                  Duplicate<span class="vh"> {titleOf(agenda)}</span>
                </button>
                <button type="button" class="btn btn-s btn-quiet" onClick={() => remove(agenda, at)}>
                  Delete<span class="vh"> {titleOf(agenda)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dropLater =
  ({ id }: Agenda) =>
  () => {
    dropAgenda(id);
  };
