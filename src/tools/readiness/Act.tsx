import { visit } from '../../browser/address.ts';
import { download } from '../../browser/download.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { to } from '../../lib/url.ts';
import { toWall } from '../../lib/zone.ts';
import type { Outcome } from '../../meeting/model.ts';
import { agendaOf, type Finding } from './model/finding.ts';
import type { Quiz } from './model/types.ts';
import type { Words } from './model/words.ts';
import { planMeeting } from './store.ts';

/** The meeting that the practice produces, as its file in content/meetings/ says it. */
export interface Meeting {
  practice: string;
  title: string;
  minutes: number;
  items: { item: string; minutes: number; outcome: Outcome }[];
}

interface Props {
  quiz: Quiz;
  finding: Finding;
  words: Words;
  meeting: Meeting;
  zone: string;
}

/** The one thing to do about a verdict, with the text to send beside it. */
export function Act({ quiz, finding, words, meeting, zone }: Props) {
  const { verdict, rule, when, minutes } = finding;
  const { foot, copy } = quiz.verdicts[verdict];
  const note = () => words.note;
  const start = Number.isNaN(when) ? '' : toWall(when, zone);
  const plan = () => {
    const { title, items } = quiz.agendas[agendaOf(rule)] ?? meeting;
    const readiness = { verdict, rule: rule.id, readyAt: start };
    planMeeting({ title, items, start, minutes, practice: meeting.practice, readiness });
    visit(to('/agenda/'));
  };
  const writes = verdict === 'async' || verdict === 'cancel';
  return (
    <>
      <p>
        <b>{foot.do}</b> {foot.how}
      </p>
      {verdict === 'async' && (
        <button type="button" class="btn" onClick={() => download('update.txt', words.note)}>
          <Icon name="save" /> Download it
        </button>
      )}
      {writes ? (
        <CopyButton class="btn-ink" label={words.act} text={note} />
      ) : (
        <>
          <CopyButton label={copy} text={note} />
          <button type="button" class="btn btn-plan" onClick={plan}>
            {words.act}
          </button>
        </>
      )}
    </>
  );
}
