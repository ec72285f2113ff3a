import type { RefObject } from 'preact';
import { type Agenda, itemTitle } from '../../meeting/model.ts';
import { fateOf } from './model/fate.ts';
import type { Line, Minutes } from './model/minutes.ts';
import type { Row } from './model/progress.ts';
import { minutesOf } from './model/words.ts';

interface Props {
  agenda: Agenda;
  minutes: Minutes;
  /** Comes after the rest, which is what the meeting was for. */
  rows: readonly Row[] | false;
  heading: RefObject<HTMLHeadingElement>;
}

const fates = { done: 'Done', parked: 'Parked', begun: 'Not finished', left: 'Not reached' } as const;

const Section = ({ title, lines, none }: { title: string; lines: readonly Line[]; none: string }) => (
  <section>
    <h2>{title}</h2>
    {lines.length === 0 ? (
      <p class="muted flush">{none}</p>
    ) : (
      <ul>
        {lines.map(({ text, more }, at) => (
          <li key={at} dir="auto">
            {text}
            {more && <small>{more}</small>}
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Planned against taken, each to the same scale. */
function Taken({ rows }: { rows: readonly Row[] }) {
  const longest = Math.max(1, ...rows.map(({ item, taken }) => Math.max(item.minutes, taken / 60)));
  const share = (minutes: number) => `${((minutes / longest) * 100).toFixed(1)}%`;
  return (
    <section class="minutes-taken" aria-labelledby="minutes-taken">
      <h2 id="minutes-taken">Planned against taken</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Planned</th>
            <th scope="col">Took</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item.id}>
              <th scope="row" dir="auto">
                {itemTitle(row.item)}
                <span class="minutes-bars" aria-hidden="true">
                  <i style={{ '--w': share(row.item.minutes) }} />
                  <i style={{ '--w': share(row.taken / 60) }} />
                </span>
              </th>
              <td class="num">{row.item.minutes} min</td>
              <td class="num">{row.taken > 0 ? `${minutesOf(row.taken)} min` : '–'}</td>
              <td>{fates[fateOf(row)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The minutes as a sheet to read and to print. */
export function Paper({ agenda, minutes, rows, heading }: Props) {
  const lines = (title: string) => minutes.sections.find((one) => one.title === title)?.lines ?? [];
  return (
    <article class="sheet">
      <p class="flush semibold">Minutes</p>
      <h1 class="sheet-title" tabIndex={-1} ref={heading} dir="auto">
        {minutes.title}
      </h1>
      <p class="above-2 below-0">{minutes.when}</p>
      {agenda.purpose && (
        <p class="size-l above-3 below-0" dir="auto">
          {agenda.purpose}
        </p>
      )}
      <div class="minutes-lists">
        <Section title="Decisions" lines={lines('Decisions')} none="None recorded." />
        <Section title="Actions" lines={lines('Actions')} none="None recorded." />
        {agenda.parked.length > 0 && <Section title="Parked" lines={lines('Parked')} none="" />}
      </div>
      {rows && <Taken rows={rows} />}
    </article>
  );
}
