import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Outcome } from '../../kit/Outcome.tsx';
import { useLater } from '../../kit/useLater.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { plural } from '../../lib/plural.ts';
import type { Names } from '../../lib/said.ts';
import { to } from '../../lib/url.ts';
import { dayWithYear } from '../../lib/walltime.ts';
import { cityOf, isZone } from '../../lib/zoned.ts';
import { fragmentOf } from '../../meeting/links.ts';
import type { Agenda } from '../../meeting/model.ts';
import { CodePicture } from './CodePicture.tsx';
import { Lost } from './Lost.tsx';
import { clockOf, sayDistance, sayHours, wallInto } from './model/clock.ts';
import { itemTitle, readingOf, titleOf } from './model/items.ts';
import { budgetOf } from './model/minutes.ts';
import { roleWord } from './People.tsx';
import { PreReadLink } from './PreReadLink.tsx';
import { $printCode } from './store.ts';

interface Props {
  agenda: Agenda;
  /** What the checklists are called. */
  names: Names;
  /** The reader's zone and wall time now; '' shows the meeting's own. */
  here?: string;
  today?: string;
  /** The page's heading, or a heading inside a page. */
  as?: 'h1' | 'h2';
}

const Fact = ({ name, children, more }: { name: string; children: ComponentChildren; more?: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {children}
      {more && <small>{more}</small>}
    </dd>
  </div>
);

/** How often it comes again, where that is said in words and not in the letters of a calendar. */
const saidRule = ({ series }: Agenda) => (/FREQ=/i.test(series?.rule ?? '') ? 'comes again' : series?.rule);

function Facts({ agenda, zone, other, today }: { agenda: Agenda; zone: string; other: string; today: string }) {
  const reading = readingOf(agenda);
  const minutes = reading.reduce((sum, one) => sum + one.minutes, 0);
  const budget = budgetOf(agenda);
  const deciding = agenda.items.filter(({ outcome }) => outcome === 'decide' || outcome === 'unblock').length;
  const day = wallInto(agenda, 0, zone);
  const theirs = other && `${sayHours(agenda, other)} in ${cityOf(other)}`;
  const rule = saidRule(agenda);
  const otherDay = other && dayWithYear(wallInto(agenda, 0, other));
  return (
    <dl class="facts">
      {day && (
        <Fact
          name="Day"
          more={
            (today || rule) && (
              <>
                {today && (
                  <span class="no-print">
                    {sayDistance(day, today)}
                    {rule && ', '}
                  </span>
                )}
                {rule && <bdi>{rule}</bdi>}
              </>
            )
          }
        >
          {dayWithYear(day)}
        </Fact>
      )}
      <Fact
        name={day ? `Time in ${cityOf(zone)}` : 'Length'}
        more={theirs && (otherDay === dayWithYear(day) ? theirs : `${otherDay}, ${theirs}`)}
      >
        {sayHours(agenda, zone)}
      </Fact>
      <Fact name="Read first" more={reading.length > 0 && minutes > 0 && plural(reading.length, 'document')}>
        {reading.length === 0
          ? 'Nothing'
          : minutes > 0
            ? plural(minutes, 'minute')
            : plural(reading.length, 'document')}
      </Fact>
      <Fact name="To be decided" more={deciding > 0 && `${budget.deciding} of ${plural(budget.used, 'minute')}`}>
        {deciding === 0 ? 'Nothing' : plural(deciding, 'item')}
      </Fact>
    </dl>
  );
}

function Items({ agenda, zone }: { agenda: Agenda; zone: string }) {
  const at = clockOf(agenda, zone);
  let passed = 0;
  return (
    <ol class="rail" style={{ '--total': String(Math.max(1, budgetOf(agenda).used)) }}>
      {agenda.items.map((item) => {
        const start = passed;
        passed += item.minutes;
        return (
          <li key={item.id} style={{ '--min': String(Math.max(1, item.minutes)) }}>
            <span class="at">{at(start)}</span>
            <span class="scale" aria-hidden="true" />
            <div class="what">
              <b dir="auto">{itemTitle(item)}</b>
              {item.outcome ? <Outcome outcome={item.outcome} /> : <span class="outcome" />}
              <span class="own">
                <bdi>{item.owner}</bdi>
              </span>
              <span class="num">{item.minutes} min</span>
              {(item.note || item.prereads.length > 0) && (
                <p>
                  {item.note && <span dir="auto">{item.note} </span>}
                  {item.prereads.map((one, place) => (
                    <PreReadLink key={place} {...one} />
                  ))}
                </p>
              )}
            </div>
          </li>
        );
      })}
      <li class="end">
        <span class="at">{at(passed)}</span>
        <span class="scale" aria-hidden="true" />
        <div class="what">
          <span class="vh">End</span>
        </div>
      </li>
    </ol>
  );
}

/** Fetched where an agenda carries something of the kind. */
const loadSaid = () => import('../../lib/said.ts');

const More = ({ title, rows }: { title: string; rows: { main: ComponentChildren; more?: string }[] }) =>
  rows.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ main, more }, at) => (
          <li key={at} class="after-row" dir="auto">
            {main}
            {more && <small class="after-more">{more}</small>}
          </li>
        ))}
      </ul>
    </section>
  );

const list = (...parts: (string | false)[]) => parts.filter(Boolean).join(', ');

function After({ agenda, names }: Pick<Props, 'agenda' | 'names'>) {
  const before = agenda.series?.previous;
  const { checklists, compute, readiness, decisions, actions, parked, people } = agenda;
  const said = useLater(checklists.length > 0 || compute !== null || readiness !== null, loadSaid);
  const reading = readingOf(agenda).map(({ owner, ...one }) => ({ main: <PreReadLink {...one} />, more: owner }));
  return (
    <div class="after">
      <More title="Read before you come" rows={reading} />
      {said === 'failed' ? (
        <Lost />
      ) : (
        said && (
          <More
            title="What the tools said"
            rows={said.saidOf(agenda, names).map(({ text, more }) => ({ main: text, more }))}
          />
        )
      )}
      {decisions.length > 0 ? (
        <More
          title="Decisions"
          rows={decisions.map(({ text, owner, why }) => ({ main: text, more: list(owner, why) }))}
        />
      ) : (
        <section class="print-only">
          <h2>Decisions</h2>
          <div class="write-line" />
          <div class="write-line" />
          <div class="write-line" />
        </section>
      )}
      <More
        title="Actions"
        rows={actions.map(({ text, owner, due }) => ({
          main: text,
          more: list(owner, due && `due ${dayWithYear(due)}`),
        }))}
      />
      <More title="Parked" rows={parked.map((main) => ({ main }))} />
      {before && (
        <p class="no-print flush">
          <a class="link-more" href={`${to('/a/')}#${fragmentOf(before)}`}>
            Minutes of the meeting before
          </a>
        </p>
      )}
      <More
        title="In the room"
        rows={people.map(({ name, role }) => ({ main: name || roleWord(role), more: name && roleWord(role) }))}
      />
    </div>
  );
}

/** The whole agenda as a sheet to read and to print, on the reader's clock or on the meeting's. */
export function Sheet({ agenda, names, here = '', today = '', as: Title = 'h1' }: Props) {
  const [own, setOwn] = useState(false);
  const code = useSaved($printCode);
  const switchable = here !== '' && here !== agenda.zone && isZone(agenda.zone) && agenda.start !== '';
  const zone = switchable && !own ? here : agenda.zone;
  const zones = [
    { city: cityOf(here), value: false },
    { city: cityOf(agenda.zone), value: true },
  ];
  return (
    <article class={`sheet ${agenda.items.length > 8 ? 'sheet-dense' : ''}`}>
      {code && (
        <div class="print-only sheet-code">
          <CodePicture {...code} />
        </div>
      )}
      <Title class="sheet-title" dir="auto">
        {titleOf(agenda)}
      </Title>
      {agenda.purpose && (
        <p class="size-l above-3 below-0" dir="auto">
          {agenda.purpose}
        </p>
      )}
      <Facts agenda={agenda} zone={zone} other={switchable ? (own ? here : agenda.zone) : ''} today={today} />
      {agenda.items.length > 0 && (
        <>
          <div class="row between below-5 sheet-rule">
            <h2 class="size-l">Agenda</h2>
            {switchable && (
              <fieldset class="seg no-print in-ink">
                <legend class="vh">Show times in</legend>
                {zones.map(({ city, value }) => (
                  <label key={city}>
                    <input type="radio" name="zone" checked={own === value} onChange={() => setOwn(value)} />
                    {city}
                  </label>
                ))}
              </fieldset>
            )}
          </div>
          <Items agenda={agenda} zone={zone} />
        </>
      )}
      <After agenda={agenda} names={names} />
    </article>
  );
}
