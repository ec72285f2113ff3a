import { useState } from 'preact/hooks';
import { Check } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import type { Agenda } from '../../meeting/model.ts';
import { type Service, servicesOf } from './model/calendars.ts';
import { sayWeeks, type Weeks, weeksOf } from './model/repeat.ts';
import { saveIcs } from './Saves.ts';

interface Props {
  agenda: Agenda;
  link: string;
  /** Says how often the meeting comes again; left out where the agenda is somebody else's. */
  onRepeat?: (rule: string) => void;
}

const ServiceLink = ({ name, href }: Service) => (
  <a class="btn" href={href} target="_blank" rel="noopener noreferrer">
    <Icon name="out" /> {name}
    <span class="vh">, opens in a new tab</span>
  </a>
);

const choices: Weeks[] = [0, 1, 2, 3, 4];
const choiceOf = (weeks: Weeks) => (weeks === 0 ? 'Once' : weeks === 1 ? 'Every week' : `Every ${weeks} weeks`);

function Repeat({ rule, onRepeat }: { rule: string; onRepeat: (rule: string) => void }) {
  const weeks = weeksOf(rule);
  return (
    <div class="field">
      <label for="share-repeat">Takes place</label>
      <select
        id="share-repeat"
        value={weeks}
        onChange={(event) => onRepeat(sayWeeks(Number(event.currentTarget.value) as Weeks))}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {choiceOf(one)}
          </option>
        ))}
      </select>
      {rule && weeks === 0 && <span class="hint">The agenda says “{rule}”. The calendar gets one meeting.</span>}
    </div>
  );
}

/** What the services receive, and what they do not. */
function sayReceived(services: Service[], weeks: Weeks): string {
  const all = services.every(({ carriesLink }) => carriesLink);
  const first = all
    ? 'They open in a new tab and receive the title, the time and the link.'
    : 'They open in a new tab and receive the title and the time. The link is too long for some of them: paste it into the event, or use the calendar file.';
  return weeks > 0
    ? `${first} Outlook and Yahoo take the first meeting only; the calendar file has the series.`
    : first;
}

/** The meeting for any calendar: a file, or one of four services with the event filled in. */
export function ShareCalendar({ agenda, link, onRepeat }: Props) {
  const [remind, setRemind] = useState(false);
  const services = servicesOf(agenda, link);
  const rule = agenda.series?.rule ?? '';
  if (services.length === 0) {
    return (
      <>
        <div class="btn-list">
          <button type="button" class="btn" aria-disabled="true" aria-describedby="share-no-start">
            <Icon name="cal" /> Calendar file
          </button>
        </div>
        <p class="muted small above-2 below-0" id="share-no-start">
          Set a date, a start and a time zone first.
        </p>
      </>
    );
  }
  const more = services.filter(({ name }) => name === 'Yahoo Calendar');
  return (
    <>
      <div class="btn-list">
        <button type="button" class="btn" onClick={() => saveIcs(agenda, link, remind ? 10 : 0)}>
          <Icon name="cal" /> Calendar file
        </button>
        {services
          .filter((one) => !more.includes(one))
          .map((one) => (
            <ServiceLink key={one.name} {...one} />
          ))}
      </div>
      <p class="muted small above-2 below-0">{sayReceived(services, weeksOf(rule))}</p>
      <details class="share-more">
        <summary>More</summary>
        <div class="stack above-3">
          <div class="btn-list">
            {more.map((one) => (
              <ServiceLink key={one.name} {...one} />
            ))}
          </div>
          {onRepeat && <Repeat rule={rule} onRepeat={onRepeat} />}
          <Check
            label="Calendar file with a reminder"
            remark="10 minutes before"
            checked={remind}
            onChange={setRemind}
          />
        </div>
      </details>
    </>
  );
}
