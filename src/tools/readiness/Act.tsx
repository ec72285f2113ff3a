import { visit } from '../../browser/address.ts';
import { download } from '../../browser/download.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { calendarHold } from '../../lib/ics.ts';
import { to } from '../../lib/url.ts';
import { toWall } from '../../lib/zone.ts';
import type { Outcome } from '../../meeting/model.ts';
import { agendaOf, type Finding } from './model/finding.ts';
import type { Topic } from './model/told.ts';
import type { Quiz } from './model/types.ts';
import type { Words } from './model/words.ts';
import { planMeeting } from './store.ts';

/** The meeting that the practice produces, as its file in content/meetings/ says it. */
export interface PracticeMeeting {
  practice: string;
  title: string;
  minutes: number;
  items: { item: string; minutes: number; outcome: Outcome }[];
}

interface Props {
  quiz: Quiz;
  topic: Topic;
  finding: Finding;
  words: Words;
  meeting: PracticeMeeting;
  here: { now: number; zone: string };
  /** The meeting has other questions too, so its own button is the yellow one. */
  several: boolean;
  /** Called when the reader acts on the verdict. */
  onTake: () => void;
}

/** The one thing to do about a verdict, with the text to send beside it. */
export function Act({ quiz, topic, finding, words, meeting, here, several, onTake }: Props) {
  const { verdict, rule, when, minutes } = finding;
  const { foot, copy } = quiz.verdicts[verdict];
  const own = quiz.agendas[agendaOf(rule)] ?? meeting;
  const dated = !Number.isNaN(when);
  const note = () => {
    onTake();
    return words.note;
  };
  const plan = () => {
    onTake();
    const start = dated ? toWall(when, here.zone) : '';
    const readiness = { verdict, rule: rule.id, readyAt: start };
    planMeeting({ ...own, purpose: topic.title, start, minutes, practice: meeting.practice, readiness });
    visit(to('/agenda/'));
  };
  const hold = () => {
    onTake();
    const event = { uid: `${topic.id}-${when}@meet-on-results`, start: when, minutes, now: here.now };
    const text = calendarHold({ ...event, title: topic.title || own.title, text: words.note });
    download('calendar-hold.ics', text, 'text/calendar');
  };
  if (verdict === 'async') {
    return (
      <p>
        <b>{foot.do}</b> {foot.how}
      </p>
    );
  }
  return (
    <>
      <p>
        <b>{foot.do}</b> {foot.how}
      </p>
      {verdict === 'postpone' && dated && (
        <button type="button" class="btn" onClick={hold}>
          <Icon name="cal" /> Calendar hold
        </button>
      )}
      {verdict === 'cancel' ? (
        <CopyButton class="btn-ink" label={words.act} text={note} />
      ) : (
        <>
          <CopyButton label={copy} text={note} />
          <button type="button" class={several ? 'btn' : 'btn btn-plan'} onClick={plan}>
            {words.act}
          </button>
        </>
      )}
    </>
  );
}
