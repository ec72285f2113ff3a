import { visit } from '../../browser/address.ts';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { to } from '../../lib/url.ts';
import { toWall } from '../../lib/zone.ts';
import { sayMoment } from './model/moments.ts';
import { type Part, type Together, together } from './model/together.ts';
import type { Quiz } from './model/types.ts';
import { fill } from './model/words.ts';
import { planMeeting } from './store.ts';

interface Props {
  quiz: Quiz;
  parts: readonly Part[];
  /** The length of the meeting the practice produces. */
  slotMinutes: number;
  practice: string;
  title: string;
  planned: number;
  /** The first time that fits so many minutes: soon where something is urgent. */
  slotFor: (minutes: number, urgent: boolean) => number;
  here: { now: number; zone: string };
}

type Group = 'keeps' | 'reads' | 'moves' | 'drops';
const groups = ['keeps', 'reads', 'moves', 'drops'] as const satisfies Group[];

/** What stands behind a question in its group: its minutes, its new time, or what it lacks. */
function told(group: Group, { minutes, finding }: Part, { now, zone }: Props['here']): string {
  if (group === 'keeps') return `${minutes} min`;
  if (group === 'moves') return sayMoment(finding.when, zone, now);
  return group === 'drops' ? (finding.rule.missing ?? '') : '';
}

/** The meeting of several questions: who keeps the slot, what is read before, what moves, what goes. */
export function Meeting(props: Props) {
  const { quiz, parts, slotMinutes, planned, slotFor, here, practice, title } = props;
  const words = quiz.several;
  const sum: Together = together(parts, slotMinutes);
  const waits = !sum.urgent && planned > here.now;
  const when = waits ? planned : slotFor(sum.used, sum.urgent);
  const values = {
    count: String(sum.keeps.length),
    all: String(parts.length),
    used: String(sum.used),
    freed: String(sum.freed),
    over: String(sum.over),
    slot: String(slotMinutes),
    when: sayMoment(when, here.zone, here.now),
    plannedAt: planned > here.now ? ` on ${sayMoment(planned, here.zone, here.now)}` : '',
  };
  const meets = sum.keeps.length > 0;
  const sentences = [
    sum.freed > 0 ? words.freed : '',
    sum.over > 0 ? words.over : '',
    sum.urgent ? words.urgent : '',
  ].filter(Boolean);
  const line = (group: Group) => (part: Part) => {
    const more = told(group, part, here);
    return `- ${part.title}${more ? ` (${more})` : ''}`;
  };
  const note = () =>
    [
      fill(meets ? words.note : words.released, values),
      ...groups.flatMap((group) =>
        sum[group].length > 0 ? [`\n${words[group]}:`, ...sum[group].map(line(group))] : [],
      ),
    ].join('\n');
  const plan = () => {
    const start = Number.isNaN(when) ? '' : toWall(when, here.zone);
    const prereads = sum.reads.map((part) => ({ title: part.title, url: '' }));
    const items = sum.keeps.map((part, at) => ({
      item: part.title,
      minutes: part.minutes,
      outcome: 'decide' as const,
      note: part.finding.rule.reason,
      prereads: at === 0 ? prereads : [],
    }));
    const verdict = sum.urgent ? 'spontaneous' : 'hold';
    const rule = sum.keeps[0]?.finding.rule.id ?? '';
    planMeeting({ title, practice, start, minutes: sum.used, items, readiness: { verdict, rule, readyAt: start } });
    visit(to('/agenda/'));
  };
  return (
    <div class="quiz-meeting above-5">
      <Verdict icon={meets ? 'check' : 'block'} title={fill(meets ? words.meet : words.release, values)}>
        {meets && values.when && `${values.when}. `}
        {fill(sentences.join(' '), values)}
      </Verdict>
      {groups.map(
        (group) =>
          sum[group].length > 0 && (
            <div key={group} class="above-3">
              <h5 class="group-title">{words[group]}</h5>
              <ul class="ways">
                {sum[group].map((part) => (
                  <li key={part.id}>
                    <p>
                      <b>{part.title}</b> <span class="muted">{told(group, part, here)}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <div class="row above-3">
        <CopyButton label="Copy the note" text={note} />
        {meets && (
          <button type="button" class="btn btn-plan" onClick={plan}>
            Plan the meeting
          </button>
        )}
      </div>
    </div>
  );
}
